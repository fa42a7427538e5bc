import path from "node:path";

/** The package's folder. */
export const home = path.dirname(import.meta.dirname);

/** What is published. */
export const dist = path.join(home, "dist");

/** The workspace's folder. */
export const workspace = path.resolve(home, "../..");

/** Where steps leave what they need only while they run; git does not see it. */
export const scratch = path.join(home, ".baton");
