/** The package's version, put in by the build. */
declare const __VERSION__: string;
/** File names of the loader's release by module, put in by the build: `{ "prep-card": "prep-card-1a2b.js" }`. */
declare const __FILES__: Readonly<Record<string, string>>;
