import type { Words } from "@baton/playbook";

const spanish: Words = {
  "Try again": "Intentar de nuevo",
};

export default spanish;
