// Exports in the programs that they are for, where those are of the browser.
import assert from "node:assert/strict";
import { test } from "node:test";
import { open } from "./browser.mjs";
import { exported, harbour, packaged } from "./support.mjs";

const visTimeline = packaged("vis-timeline/standalone/umd/vis-timeline-graph2d.min.js");
const timelineJs = { "/tl.css": packaged("@knight-lab/timelinejs/dist/css/timeline.css"), "/tl.js": packaged("@knight-lab/timelinejs/dist/js/timeline.js") };

test("vis-timeline loads its items and shows every one as text", async () => {
  for (const timeline of [harbour, "hostile"]) {
    const html = `<!DOCTYPE html><html lang="en"><title>x</title><div id="t"></div><script src="/vis.js"></script>
      <script>window.timeline = new vis.Timeline(document.getElementById("t"), new vis.DataSet(${exported(timeline, "vis").content.replaceAll("<", "\\u003c")}))</script>`;
    const { page, seen } = await open(html, { files: { "/vis.js": visTimeline } });
    await page.waitForFunction(() => document.querySelectorAll(".vis-item .vis-item-content").length >= 12);
    assert.equal(await page.evaluate(() => globalThis.timeline.itemsData.length), 12);
    assert.equal(await page.locator(".vis-item script, .vis-item style").count(), 0);
    assert.deepEqual(seen.complaints, []);
    await page.context().close();
  }
});

test("TimelineJS3 loads its export and shows every event", async () => {
  const html = `<!DOCTYPE html><link rel="stylesheet" href="/tl.css"><div id="t" style="width:900px;height:600px"></div><script src="/tl.js"></script>
    <script>window.timeline = new TL.Timeline("t", ${exported(harbour, "timelinejs").content.replaceAll("<", "\\u003c")}, { font: null })</script>`;
  const { page } = await open(html, { files: timelineJs });
  await page.locator(".tl-timemarker").nth(11).waitFor({ state: "attached" });
  assert.equal(await page.locator(".tl-timemarker").count(), 12);
  assert.equal(await page.locator(".tl-slide").count(), 13);
  assert.ok((await page.locator(".tl-headline-date").allTextContents()).some((text) => text.includes("some day from 29 April to 1 May 2024")));
});

test("TimeML is well-formed XML with its events and times", async () => {
  const { page } = await open("<!DOCTYPE html><title>x</title>");
  for (const timeline of [harbour, "hostile"]) {
    const counts = await page.evaluate((xml) => {
      const tree = new DOMParser().parseFromString(xml, "application/xml");
      const count = (name) => tree.getElementsByTagName(name).length;
      return [count("parsererror"), count("EVENT"), count("MAKEINSTANCE"), count("TLINK") > 12];
    }, exported(timeline, "timeml").content);
    assert.deepEqual(counts, [0, 14, 14, true]);
  }
});
