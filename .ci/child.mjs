// Starts the programs of a step and sees to it that none outlives this one.
import { spawn, spawnSync } from "node:child_process";
import path from "node:path";

/** What of npm's own settings a nested npx still needs. npm hands down the rest, and then refuses it (EUSAGE). */
const KEPT =
  /^npm_config_(registry|cache|userconfig|globalconfig|cafile|https?[-_]proxy|proxy|noproxy|[@/].*)$/i;

/** The environment for our children: without npm's leftovers, and with `node` in front of any other on PATH. */
export function childEnvironment(node) {
  const entries = Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name) || KEPT.test(name));
  const environment = Object.fromEntries(entries);
  const pathName = Object.keys(environment).find((name) => name.toUpperCase() === "PATH") ?? "PATH";
  environment[pathName] = [path.dirname(node), environment[pathName]].filter(Boolean).join(path.delimiter);
  return environment;
}

const running = new Set();

/**
 * Runs one program to its end and resolves to its exit code; a program that a signal ended counts as failed.
 * With `hear` it prints nothing itself: `hear` is given what it would have printed.
 */
export function run(command, args, { hear, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const stdio = hear ? ["ignore", "pipe", "pipe"] : "inherit";
    const child = spawn(command, args, { stdio, shell: needsShell(command), ...options });
    if (hear) for (const stream of [child.stdout, child.stderr]) stream.on("data", hear);
    running.add(child);
    child.on("error", (error) => {
      running.delete(child);
      reject(new Error(`${command} could not be started: ${error.message}`));
    });
    // Not "exit": what it printed last may still be on its way.
    child.on("close", (code, signal) => {
      running.delete(child);
      resolve(code ?? signal ?? 1);
    });
  });
}

/** On Windows npx is a .cmd file, which only a shell can start. */
function needsShell(command) {
  return process.platform === "win32" && command === "npx";
}

let stopping = false;

/** True from the moment this program was told to stop: no further step may begin. */
export function isStopping() {
  return stopping;
}

/** Passes SIGTERM, SIGHUP and SIGINT on to what runs, and takes the end of npm as a SIGTERM: npm does not always send one. */
export function passSignalsOn() {
  const stop = (signal) => {
    stopping = true;
    for (const child of running) child.kill(signal);
  };
  process.on("SIGTERM", () => stop("SIGTERM"));
  process.on("SIGHUP", () => stop("SIGTERM"));
  process.on("SIGINT", () => {
    stopping = true;
    // A terminal's Ctrl-C has already reached the children.
    if (!process.stdin.isTTY) stop("SIGINT");
  });
  if (process.env.npm_lifecycle_event) endWithNpm(() => stop("SIGTERM"));
}

/** npm runs a script through a shell that may outlive it, so both are watched. */
function endWithNpm(stop) {
  const shell = process.ppid;
  const { stdout } = spawnSync("ps", ["-o", "ppid=", "-p", String(shell)], { encoding: "utf8" });
  const npm = Number(stdout) || shell;
  setInterval(() => {
    if (!stopping && (process.ppid !== shell || !isAlive(npm))) stop();
  }, 500).unref();
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
