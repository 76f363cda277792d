// What lint writes for CI, by the schema of SARIF 2.1.0.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { packaged, packages, skip } from "./support.mjs";

const [{ default: Ajv }, { default: addFormats }] = await packages("ajv-draft-04", "ajv-formats");
const schema = JSON.parse(readFileSync(packaged("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"), "utf8"));
if (!process.env.DATELINE) skip("DATELINE names no program; run this by 'meson test'");

const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false }); // a pattern of the schema is none in Unicode mode
addFormats(ajv);
const valid = ajv.compile(schema);

function lint(articles) {
  const folder = mkdtempSync(join(tmpdir(), "dateline-"));
  try {
    const files = Object.keys(articles);
    for (const file of files) writeFileSync(join(folder, file), articles[file]);
    const run = spawnSync(process.env.DATELINE, ["lint", "--sarif", ...files, "--date", "2031-05-02"], { cwd: folder, encoding: "utf8" });
    return { status: run.status, log: JSON.parse(run.stdout) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test("findings are valid, and stand where the words are", () => {
  const { status, log } = lint({
    "a b.txt": "The council met.\nIt met again “on” Tuesday, May 1, 2031.\n",
    "ä.txt": "The bridge opened on February 30, 2030.\n",
    "none.txt": "The port closed on Thursday.\n",
  });
  assert.equal(status, 1);
  assert.ok(valid(log), JSON.stringify(valid.errors));
  const [run] = log.runs;
  assert.deepEqual(run.results.map((result) => result.ruleId), ["weekday", "no-such-day"]);
  const place = run.results[0].locations[0].physicalLocation;
  assert.equal(place.artifactLocation.uri, "a%20b.txt");
  assert.deepEqual(place.region, { startLine: 2, startColumn: 19, endLine: 2, endColumn: 39 });
  assert.equal(run.columnKind, "unicodeCodePoints");
  for (const result of run.results) assert.ok(run.tool.driver.rules.some((rule) => rule.id === result.ruleId));
});

test("no finding is a valid log too", () => {
  const { status, log } = lint({ "none.txt": "The port closed on Thursday.\n" });
  assert.equal(status, 0);
  assert.ok(valid(log), JSON.stringify(valid.errors));
  assert.equal(log.runs[0].results.length, 0);
});

test("the schema would catch what is wrong", () => {
  for (const change of [
    (log) => delete log.version,
    (log) => (log.runs[0].results[0].level = "loud"),
    (log) => delete log.runs[0].results[0].message,
    (log) => (log.runs[0].results[0].locations[0].physicalLocation.region.startLine = 0),
  ]) {
    const { log } = lint({ "a.txt": "The council met on Tuesday, May 1, 2031.\n" });
    change(log);
    assert.ok(!valid(log), String(change));
  }
});
