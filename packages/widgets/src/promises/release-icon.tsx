import { Icon } from "../controls/icons.tsx";

export const ReleaseIcon = () => (
  <Icon points>
    <path d="M6 4 2.5 7.5 6 11M3 7.5h6.5a3.5 3.5 0 0 1 0 7H8" />
  </Icon>
);
