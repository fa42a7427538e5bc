const paths = {
  late: "M8 1.8 15 14H1L8 1.8Zm0 4.4v4m0 1.6v.4",
  due: "M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM8 4.5V8l2.5 1.5",
  done: "m2.5 8.5 3.5 3.5 7.5-8",
  plain: "M8 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6Z",
  ended: "m3.5 3.5 9 9m0-9-9 9",
} as const;

export type IconName = keyof typeof paths;

/** Decoration beside a word that says the same. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path
        d={paths[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
