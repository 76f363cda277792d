// What the tests share: exports as the program writes them, and packages that may not be there.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const here = dirname(fileURLToPath(import.meta.url));
export const harbour = join(here, "../output/harbour.json");

// Meson takes 77 for "skipped".
export function skip(reason) {
  console.log("skipped: " + reason);
  process.exit(77);
}

export async function packages(...names) {
  if (!process.env.DATELINE_EXPORT) skip("DATELINE_EXPORT names no program; run this by 'meson test'");
  const loaded = [];
  for (const name of names) {
    try {
      loaded.push(await import(name));
    } catch (error) {
      if (error.code !== "ERR_MODULE_NOT_FOUND") throw error;
      skip("the package " + name + " is not installed; run 'npm ci' in tests/web");
    }
  }
  return loaded;
}

export function exported(timeline, format, ...options) {
  const run = spawnSync(process.env.DATELINE_EXPORT, [timeline, format, ...options], { encoding: "utf8", maxBuffer: 1 << 28 });
  if (run.status !== 0) throw new Error("the export of " + timeline + " as " + format + " failed: " + run.stderr);
  return { content: run.stdout, notes: run.stderr };
}

export function chromium() {
  const found = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((path) => path && existsSync(path));
  return found ?? skip("no chromium here; CHROMIUM may name one");
}
