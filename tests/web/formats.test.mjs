// Exports read back by programs that are not ours.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { exported, harbour, here, packages, skipOne } from "./support.mjs";

const [{ default: Ajv }, { default: addFormats }, { default: edtf }, { default: ICAL }, commonmark, { default: jsonld }] = await packages("ajv/dist/2020.js", "ajv-formats", "edtf", "ical.js", "commonmark", "jsonld");
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

test("every ninjs item is an event as IPTC's schema has it", async () => {
  const { ninjsEvent } = await import("./ninjs.mjs");
  const ajv = new Ajv({ allErrors: true });
  addFormats(ajv);
  const valid = ajv.compile(ninjsEvent);
  for (const timeline of timelines) {
    const items = JSON.parse(exported(timeline, "ninjs").content);
    const data = JSON.parse(exported(timeline, "json").content);
    assert.equal(items.length, data.entries.length + data.undated.length);
    for (const item of items) assert.ok(valid(item), JSON.stringify(valid.errors));
    assert.equal(new Set(items.map((item) => item.uri)).size, items.length);
  }
  const wrong = [
    (item) => delete item.uri,
    (item) => (item.uri = "no address"),
    (item) => (item.body = "ninjs 1"),
    (item) => (item.eventDetails.dates.startDate = "2024-01-18"),
    (item) => (item.eventDetails.dates.expectedStartDate = "2024-01-18T10:00"),
    (item) => (item.eventDetails.dates = {}),
  ];
  for (const change of wrong) {
    const item = JSON.parse(exported(harbour, "ninjs").content)[3];
    change(item);
    assert.ok(!valid(item), String(change));
  }
});

test("CommonMark finds every event in a list, and nothing but text and links", () => {
  for (const timeline of timelines) {
    const data = JSON.parse(exported(timeline, "json").content);
    const counts = {};
    const links = [];
    const walker = new commonmark.Parser().parse(exported(timeline, "markdown").content).walker();
    for (let step = walker.next(); step; step = walker.next()) {
      if (!step.entering) continue;
      const { type, destination, parent } = step.node;
      counts[type] = (counts[type] ?? 0) + 1;
      if (type === "item" && parent.parent.type === "document") counts.events = (counts.events ?? 0) + 1;
      if (type === "link") links.push(destination);
    }
    assert.equal(counts.events ?? 0, data.entries.length + data.undated.length + data.articles.length);
    for (const type of ["html_inline", "html_block", "image", "code", "code_block"]) assert.equal(counts[type], undefined, type);
    for (const link of links) assert.match(link, /^https?:/);
  }
});

test("a reader of JSON-LD finds every event, and when it was where that can be said", async () => {
  const context = { "@context": { "@vocab": "https://schema.org/", itemListElement: { "@container": "@list" } } };
  const documentLoader = async (url) => ({ contextUrl: null, document: context, documentUrl: url });
  for (const timeline of timelines) {
    const data = JSON.parse(exported(timeline, "json").content);
    const quads = await jsonld.toRDF(JSON.parse(exported(timeline, "json-ld").content), { documentLoader });
    const objects = (name) => quads.filter((quad) => quad.predicate.value === "https://schema.org/" + name).map((quad) => quad.object.value);
    const types = quads.filter((quad) => quad.predicate.value.endsWith("#type") && quad.object.value === "https://schema.org/Event");
    assert.equal(types.length, data.entries.length + data.undated.length);
    assert.equal(objects("identifier").length, types.length);
    const known = data.entries.filter(({ when }) => when.earliest && when.earliest === when.latest);
    for (const { when } of known) assert.ok(objects("startDate").some((date) => date.startsWith(when.earliest)), when.earliest);
  }
});

test("Graphviz draws the order", (context) => {
  if (spawnSync("dot", ["-V"]).status !== 0) return skipOne(context, "no dot here");
  for (const timeline of timelines) {
    const drawn = spawnSync("dot", ["-Tsvg"], { input: exported(timeline, "graphviz").content, encoding: "utf8", maxBuffer: 1 << 28 });
    assert.equal(drawn.status, 0, drawn.stderr);
    assert.ok(!/<script/i.test(drawn.stdout));
  }
});
