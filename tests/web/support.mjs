// What the tests share: exports as the program writes them, and packages that may not be there.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const here = dirname(fileURLToPath(import.meta.url));
export const harbour = join(here, "../output/harbour.json");

// Meson takes 77 for "skipped". DATELINE_SKIP_NOTHING (quickstart test --all) makes that a failure.
const must = process.env.DATELINE_SKIP_NOTHING;

export function skip(reason) {
  console.log((must ? "cannot be tested: " : "skipped: ") + reason);
  process.exit(must ? 1 : 77);
}

// The same of one test among others.
export function skipOne(context, reason) {
  if (must) throw new Error("cannot be tested: " + reason);
  context.skip(reason);
}

export async function packages(...names) {
  const loaded = [];
  for (const name of names) {
    try {
      loaded.push(await import(name));
    } catch (error) {
      if (error.code !== "ERR_MODULE_NOT_FOUND") throw error;
      missing(name);
    }
  }
  return loaded;
}

// The path of a file in a package, for what is not imported here.
export function packaged(path) {
  const file = join(here, "node_modules", path);
  if (!existsSync(file)) missing(path);
  return file;
}

function missing(name) {
  skip(name + " is not installed; './quickstart test --all' installs it");
}

// An export of a timeline: a file, or one of export_timeline's own ("hostile", a number of days).
export function exported(timeline, format, ...options) {
  if (!process.env.DATELINE_EXPORT) skip("DATELINE_EXPORT names no program; run this by 'meson test'");
  const run = spawnSync(process.env.DATELINE_EXPORT, [timeline, format, ...options], { encoding: "utf8", maxBuffer: 1 << 28 });
  if (run.status !== 0) throw new Error("the export of " + timeline + " as " + format + " failed: " + run.stderr);
  return { content: run.stdout, notes: run.stderr };
}

export function chromium() {
  const found = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((path) => path && existsSync(path));
  return found ?? skip("no chromium here; CHROMIUM may name one");
}

// Of a browser that runs as root, needs no screen, and asks nothing of the network.
export const switches = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
