import { execFile } from "node:child_process";
import { createReadStream, createWriteStream } from "node:fs";
import { chmod, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { createBrotliDecompress } from "node:zlib";
import { npmPackage } from "../npm/npm-package.ts";
import type { BrowserLaunch } from "./find-browser.ts";

const chromiumPackage = {
  name: "@sparticuz/chromium",
  version: "153.0.0",
  integrity:
    "sha512-jiGWqSvPMdu4+P9TilYqAR7yEGPEHINx+lCvE/NqNO/EHYzF/x1hUiI5T6ioVIt7dEy7n88byyT0vk+dnsgQwA==",
};

const fontConfiguration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

/**
 * A headless Chromium out of the npm registry, for a Linux x64 machine that has none. It is built for a bare
 * server, so it brings its own libraries and a font; only the browser gets to see them. Null on other platforms.
 */
export async function npmChromium(): Promise<BrowserLaunch | null> {
  if (process.platform !== "linux" || process.arch !== "x64") return null;
  const folder = await npmPackage(chromiumPackage, unpack);
  return {
    executablePath: path.join(folder, "chromium"),
    env: {
      ...definedOnly(process.env),
      LD_LIBRARY_PATH: path.join(folder, "lib"),
      FONTCONFIG_FILE: path.join(folder, "fonts.conf"),
    },
  };
}

async function unpack(folder: string): Promise<void> {
  const packed = (name: string): string => path.join(folder, "bin", name);
  await Promise.all([
    decompress(packed("chromium.br"), path.join(folder, "chromium")),
    ...["al2023.tar.br", "swiftshader.tar.br", "fonts.tar.br"].map((name) => unpackTar(packed(name), folder)),
  ]);
  await writeFile(path.join(folder, "fonts.conf"), fontConfiguration);
  await chmod(path.join(folder, "chromium"), 0o755);
  await rm(path.join(folder, "bin"), { recursive: true });
}

async function unpackTar(archive: string, folder: string): Promise<void> {
  const tar = archive.replace(/\.br$/, "");
  await decompress(archive, tar);
  await promisify(execFile)("tar", ["-xf", tar, "-C", folder, "--no-same-owner"]);
}

function decompress(from: string, to: string): Promise<void> {
  return pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to));
}

function definedOnly(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
