// Exports read back by programs that are not ours.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { exported, harbour, here, packages, skipOne } from "./support.mjs";

const [{ default: Ajv }, { default: addFormats }, { default: edtf }, { default: ICAL }] = await packages("ajv/dist/2020.js", "ajv-formats", "edtf", "ical.js");
const timelines = [harbour, "hostile", "0", "200"];

test("the JSON is valid by the published schema", () => {
  const ajv = new Ajv({ allErrors: true });
  addFormats(ajv);
  const valid = ajv.compile(JSON.parse(readFileSync(join(here, "../../schema/timeline.schema.json"), "utf8")));
  for (const timeline of timelines) {
    const data = JSON.parse(exported(timeline, "json").content);
    assert.ok(valid(data), JSON.stringify(valid.errors));
  }
  const wrong = [
    (data) => delete data.entries,
    (data) => (data.entries[0].when.extent = "around"),
    (data) => (data.entries[0].when.earliest = "yesterday"),
    (data) => (data.entries[0].confidence = 2),
    (data) => (data.entries[0].status = "maybe"),
    (data) => (data.undated[0].when.earliest = "2024-05-02"),
    (data) => (data.entries[0].sources[0].start = -1),
  ];
  for (const change of wrong) {
    const data = JSON.parse(exported(harbour, "json").content);
    change(data);
    assert.ok(!valid(data), String(change));
  }
});

test("every EDTF string is one of level 2 and means the days that the entry gives", () => {
  const day = (time) => new Date(time).toISOString().slice(0, 10);
  let compared = 0;
  for (const entry of JSON.parse(exported(harbour, "json").content).entries) {
    const { edtf: text, earliest, latest } = entry.when;
    if (!text) continue;
    const read = edtf(text, { types: ["Date", "Year", "Decade", "Century", "Season", "Interval", "Set"] });
    // The library gives a set no ends of its own; those of the interval between the same two are meant.
    const value = read.type === "Set" ? edtf(text.slice(1, -1).replace("..", "/")) : read;
    if (text.includes("~") || text.includes("T") || value.type === "Season") continue;
    if (earliest) assert.equal(day(value.min), earliest, text);
    if (latest) assert.equal(day(value.max), latest, text);
    compared++;
  }
  assert.ok(compared >= 8);
});

test("a calendar program finds every event", () => {
  for (const timeline of timelines) {
    const data = JSON.parse(exported(timeline, "json").content);
    const calendar = new ICAL.Component(ICAL.parse(exported(timeline, "icalendar").content));
    const events = calendar.getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));
    assert.equal(events.length, data.entries.length);
    events.forEach((event, at) => {
      const { earliest, latest } = data.entries[at].when;
      assert.ok(event.uid && event.summary);
      if ((earliest ?? latest).includes("T")) return;
      assert.equal(event.startDate.toString(), earliest ?? latest);
      const last = event.endDate.clone();
      last.adjust(-1, 0, 0, 0);
      assert.equal(last.toString(), latest ?? earliest);
    });
    assert.equal(new Set(events.map((event) => event.uid)).size, events.length);
  }
  const first = new ICAL.Component(ICAL.parse(exported(harbour, "icalendar").content)).getAllSubcomponents("vevent");
  const summaries = first.map((event) => event.getFirstPropertyValue("summary"));
  assert.ok(summaries.includes("Forty metres of the quay slid into the basin; nobody was hurt. (the night from 28 to 29 April 2024)"));
});

test("Graphviz draws the order", (context) => {
  if (spawnSync("dot", ["-V"]).status !== 0) return skipOne(context, "no dot here");
  for (const timeline of timelines) {
    const drawn = spawnSync("dot", ["-Tsvg"], { input: exported(timeline, "graphviz").content, encoding: "utf8", maxBuffer: 1 << 28 });
    assert.equal(drawn.status, 0, drawn.stderr);
    assert.ok(!/<script/i.test(drawn.stdout));
  }
});
