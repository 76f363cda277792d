// The page in a real browser: accessible, self-contained, of one look wherever it stands.
import assert from "node:assert/strict";
import { test } from "node:test";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { address, open } from "./browser.mjs";
import { exported, harbour, packaged, packages, skipOne } from "./support.mjs";
import { compare } from "./screens.mjs";

const [{ HtmlValidate }] = await packages("html-validate", "pixelmatch", "pngjs");
const axe = readFileSync(packaged("axe-core/axe.min.js"), "utf8");

const fragment = (...options) => exported(harbour, "fragment", ...options).content;
const host = (style, body) => `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>A host</title><style>${style}</style></head><body>
<header id="site"><h1>A report of others</h1></header><main id="content" class="post-content entry"><article class="post"><h2>Its section</h2><p>Its text.</p>${body}<ul><li>its list</li></ul><p id="end">Its end.</p></article></main></body></html>`;
const policyOf = (notes) => notes.match(/content-security-policy: (.*)/)[1];

test("html-validate finds no fault", async () => {
  const validator = new HtmlValidate({
    extends: ["html-validate:recommended", "html-validate:a11y"],
    rules: {
      // Safari takes list semantics from lists without markers; the role gives them back.
      "no-redundant-role": "off",
      "prefer-native-element": ["error", { exclude: ["list"] }],
      "long-title": "off",
      // Addresses may hold what the articles' own do.
      "no-trailing-whitespace": "off",
    },
  });
  const sources = [exported(harbour, "html"), exported(harbour, "html", "script"), exported("hostile", "html", "data"), exported("200", "html")].map((one) => one.content);
  // A style element belongs into the head, or into a shadow root; a fragment that is pasted as it is bends that rule.
  const [, style, rest] = fragment().match(/^<style>(.*?)<\/style>(.*)$/s);
  sources.push(host(style, rest), host("", fragment("shadow")));
  for (const source of sources) {
    const report = await validator.validateString(source);
    const messages = report.results.flatMap((result) => result.messages.map((one) => `${one.line}:${one.column} ${one.ruleId}: ${one.message}`));
    assert.deepEqual(messages, []);
  }
});

test("the Nu checker finds no error", (context) => {
  if (spawnSync("java", ["-version"]).status !== 0) return skipOne(context, "no Java here");
  const jar = packaged("vnu-jar/build/dist/vnu.jar");
  const folder = mkdtempSync(join(tmpdir(), "dateline-"));
  // A style element belongs into the head; in a fragment that is pasted it stands in the body, and nothing else is said.
  const [, style, rest] = fragment().match(/^<style>(.*?)<\/style>(.*)$/s);
  const pages = [[], ["script"], ["data"], ["rtl"]].map((options) => exported(harbour, "html", ...options).content);
  pages.push(exported("hostile", "html", "script", "data").content, exported("200", "html").content, host(style, rest), host("", fragment("shadow")));
  const files = pages.map((page, at) => join(folder, `${at}.html`));
  pages.forEach((page, at) => writeFileSync(files[at], page));
  const run = spawnSync("java", ["-jar", jar, "--format", "json", "--exit-zero-always", ...files], { encoding: "utf8", maxBuffer: 1 << 26 });
  rmSync(folder, { recursive: true });
  // Its CSS is older than container queries and their unit (CSS Containment 3), which it takes for mistakes.
  const unknown = /^CSS: “container-type”: Property|^CSS: “container”: Parse Error|^CSS: “font”: Parse Error/;
  const errors = JSON.parse(run.stderr).messages.filter((one) => one.type !== "info" && !unknown.test(one.message));
  assert.deepEqual(errors.map((one) => `${one.url.slice(-6)}:${one.lastLine} ${one.message} ${one.extract?.slice(0, 100)}`), []);
});

test("axe finds no violation of WCAG 2.2 AA", async () => {
  const cases = [
    [exported(harbour, "html").content, {}],
    [exported(harbour, "html").content, { colorScheme: "dark" }],
    [exported(harbour, "html", "script").content, { viewport: { width: 320, height: 600 } }],
    [exported(harbour, "html", "rtl").content, {}],
    [exported("200", "html").content, {}],
    [host("", fragment()), {}],
    [host("", fragment("shadow")), {}],
  ];
  for (const [html, options] of cases) {
    const { page } = await open(html, options);
    await page.evaluate(axe);
    for (const opened of [false, true]) {
      await page.evaluate((value) => document.querySelectorAll("details").forEach((one) => (one.open = value)), opened);
      const result = await page.evaluate(() => globalThis.axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }));
      assert.deepEqual(result.violations.map((one) => one.id + ": " + one.nodes.map((node) => node.html).join(" | ")), []);
    }
    await page.context().close();
  }
});

test("no request is made, and the printed policy lets everything in that is there", async () => {
  for (const options of [[], ["data"], ["script"]]) {
    const { content, notes } = exported(harbour, "html", ...options);
    const { page, seen } = await open(content, { policy: policyOf(notes) });
    assert.deepEqual(seen, { requests: [address], complaints: [] });
    assert.equal(await page.locator(".dtl-title").evaluate((title) => getComputedStyle(title).borderTopWidth), "4px");
    assert.equal(await page.locator(".dtl-tools").count(), options.includes("script") ? 1 : 0);
    await page.context().close();
  }
  const other = await open(exported(harbour, "html").content, { policy: "default-src 'none'; style-src 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='" });
  assert.notEqual(other.seen.complaints.length, 0, "another hash must not do");
});

test("everything is there without script and can be reached by keys alone", async () => {
  const { page } = await open(exported(harbour, "html").content, { javaScriptEnabled: true });
  const summaries = await page.locator("summary").count();
  assert.equal(summaries, 14);
  const reached = [];
  for (let at = 0; at < 60; at++) {
    await page.keyboard.press("Tab");
    const element = await page.evaluate(() => {
      const active = document.activeElement;
      if (active === document.body) return null;
      const style = getComputedStyle(active);
      const box = active.getBoundingClientRect();
      return { tag: active.tagName, outline: style.outlineStyle, height: box.height, inView: box.bottom > 0 && box.top < innerHeight };
    });
    if (!element) break;
    assert.equal(element.outline, "solid");
    assert.ok(element.inView);
    if (element.tag === "SUMMARY") assert.ok(element.height >= 24, "a target of 24 pixels");
    reached.push(element.tag);
    if (element.tag === "SUMMARY") await page.keyboard.press("Enter");
  }
  assert.equal(reached.filter((tag) => tag === "SUMMARY").length, summaries);
  assert.equal(await page.locator("details[open]").count(), summaries);
  assert.ok(reached.filter((tag) => tag === "A").length > summaries);
});

test("nothing is wider than 320 pixels, which is also 1280 at 400 percent", async () => {
  for (const html of [exported(harbour, "html", "script"), exported("hostile", "html", "script"), exported("200", "html"), exported(harbour, "html", "rtl")].map((one) => one.content).concat(host("", fragment()))) {
    const { page } = await open(html, { viewport: { width: 320, height: 600 } });
    await page.evaluate(() => document.querySelectorAll("details").forEach((one) => (one.open = true)));
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320);
    await page.context().close();
  }
});

test("printed: black on white, details open, no event cut", async () => {
  const { page } = await open(exported(harbour, "html").content, { colorScheme: "dark" });
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  const look = await page.locator("blockquote").first().evaluate((quote) => {
    const style = getComputedStyle(quote);
    return { color: style.color, height: quote.getBoundingClientRect().height, paper: getComputedStyle(quote.closest(".dtl")).backgroundColor };
  });
  assert.equal(look.color, "rgb(0, 0, 0)");
  assert.equal(look.paper, "rgb(255, 255, 255)");
  assert.ok(look.height > 10);
  assert.equal(await page.locator(".dtl-list > li").first().evaluate((item) => getComputedStyle(item).breakInside), "avoid");
  assert.ok((await page.pdf({ format: "A4" })).length > 10_000);
});

test("nothing moves", async () => {
  const { page } = await open(exported(harbour, "html", "script").content);
  const moving = await page.evaluate(() => [...document.querySelectorAll("*")].filter((one) => getComputedStyle(one).transitionDuration !== "0s" || getComputedStyle(one).animationName !== "none").length);
  assert.equal(moving, 0);
});

test("in forced colours the marks stay", async () => {
  const { page } = await open(exported(harbour, "html").content, { forcedColors: "active" });
  const mark = await page.locator(".dtl-list > li").first().evaluate((item) => {
    const style = getComputedStyle(item, "::after");
    return { line: style.borderTopColor, width: style.borderTopWidth, paper: style.backgroundColor };
  });
  assert.notEqual(mark.line, mark.paper);
  assert.notEqual(mark.width, "0px");
});

// Three hosts that mean no good: a content management system's type, a reset with everything turned, and one that
// insists, by ids and by importance. How wide the place is, and how the element around a shadow root stands, is the host's
// affair.
const hosts = {
  cms: `body { font: 22px/2.4 cursive; color: #7a7; letter-spacing: .2em; text-align: justify; background: #fffbe6 }
    .post-content h2, .post-content h3, article.post h3, .entry h4 { color: #e0f; font-size: 60px; text-transform: uppercase; margin: 80px 0; font-weight: 900 }
    .post-content ul, .post-content ol { list-style: square; padding-left: 5em } .post-content li { margin: 2em; border-bottom: 3px dotted red; float: left }
    .post-content li::before { content: "→ "; color: red } .post-content p { text-indent: 3em; margin: 3em 0; font-size: 25px }
    .post-content p::first-letter { font-size: 4em; float: left } .post-content a { color: lime; background: black; display: inline-block }
    blockquote { background: pink; font-size: 30px; quotes: "<<" ">>" } blockquote::before { content: open-quote } summary { display: none } time { color: red; font-size: 9px }`,
  reset: `* { margin: 0; padding: 0; border: 0; box-sizing: content-box; font: inherit; color: inherit; transition: all 3s; list-style: none }
    *::after { content: "*"; position: static } article :not(div) { display: inline; text-decoration: line-through; writing-mode: vertical-rl; transform: rotate(2deg) }
    section { columns: 3; max-height: 90px; overflow: hidden } .w, .s, .n { display: none; position: fixed } svg { width: 10px; fill: red } path { stroke: blue }
    details > * { visibility: hidden } p, b { display: none } html { direction: rtl; font-size: 16px; word-spacing: 1em; text-transform: uppercase; cursor: wait }`,
  insisting: `#content * { color: red !important; font-size: 40px !important; display: inline !important } #content li::before { content: "!" !important }
    #content section, #content div { text-transform: uppercase } p { margin: 90px !important } body { visibility: visible; line-height: 4 }
    #content .dtl.dtl.dtl.dtl, #content .dtl .dtl-list li h3, #content .dtl details { padding: 33px !important; border: 9px solid red !important; position: fixed !important; all: initial !important }
    #content svg, #content svg * { letter-spacing: 9px !important; fill: lime !important; stroke: lime !important; transform: scale(9) !important; opacity: .1 !important; font: 50px cursive !important } #content .dtl-list { list-style: square !important }`,
};
const watched = ["color", "background-color", "font-family", "font-size", "font-weight", "line-height", "letter-spacing", "word-spacing", "text-transform", "text-align", "text-indent", "display", "position", "float", "margin-top", "margin-left", "padding-top", "padding-left", "border-top-width", "border-bottom-width", "border-left-width", "list-style-type", "text-decoration-line", "visibility", "writing-mode", "transform", "box-sizing", "columns", "max-height", "direction", "transition-duration", "fill", "stroke", "stroke-width", "opacity"];

const watchedInDrawings = ["display", "visibility", "opacity", "position", "float", "width", "height", "transform", "fill", "stroke", "stroke-width", "font-size", "font-family", "letter-spacing", "text-transform", "text-anchor"];

// The computed look of every element of the timeline, and of its pseudo-elements.
const looks = (page) =>
  page.evaluate(
    ([texts, drawings]) => {
      const inside = document.querySelector("main div")?.shadowRoot ?? document;
      const root = inside.querySelector(".dtl");
      const look = (element, properties, pseudo) => properties.map((name) => getComputedStyle(element, pseudo).getPropertyValue(name)).join(";");
      return [root, ...root.querySelectorAll("*")].map((one) => {
        if (one instanceof SVGElement) return `${one.tagName} ${look(one, drawings)}`;
        return `${one.tagName}.${one.className} ${look(one, texts)} ${getComputedStyle(one, "::before").content} ${getComputedStyle(one, "::after").content} ${look(one, texts, "::first-letter")}`;
      });
    },
    [watched, watchedInDrawings],
  );

const looksOfHost = (page) =>
  page.evaluate((properties) => [...document.querySelectorAll("html, body, header, h1, main, article, article > h2, article > p, article > ul, article > ul li")].map((one) => properties.map((name) => getComputedStyle(one).getPropertyValue(name)).join(";")), watched);

test("a host's styles do not reach in, and none reach out", async () => {
  const frame = "main, article { display: block !important; width: 800px !important; max-width: none !important; padding: 0 !important; margin: 0 !important }";
  for (const [name, style] of Object.entries(hosts)) {
    for (const options of [[], ["shadow"]]) {
      const calm = await open(host(frame, fragment(...options)));
      const hostile = await open(host(style + frame, fragment(...options)));
      const expected = await looks(calm.page);
      const found = await looks(hostile.page);
      assert.ok(expected.length > 100);
      assert.deepEqual(found.filter((one, at) => one !== expected[at]), [], `${name} ${options}`);
      const without = await open(host(style + frame, ""));
      assert.deepEqual(await looksOfHost(hostile.page), await looksOfHost(without.page), "no style reaches out");
      for (const one of [calm, hostile, without]) await one.page.context().close();
    }
  }
});

test("hostile text runs nothing", async () => {
  for (const format of ["html", "fragment"]) {
    const { page, seen } = await open(exported("hostile", format, "script").content);
    assert.deepEqual(seen.complaints, []);
    assert.equal(await page.locator("script").count(), 1);
    assert.equal(await page.locator('a[href^="javascript"]').count(), 0);
    await page.context().close();
  }
});

test("the script filters, opens, copies, and takes itself away where it fails", async () => {
  for (const options of [["script"], ["shadow", "script"]]) {
    const { page } = await open(host("", fragment(...options)), { permissions: ["clipboard-read", "clipboard-write"] });
    const shown = () => page.locator(".dtl-list > li:visible").count();
    assert.equal(await shown(), 14);
    await page.locator("input").fill("quay lorries");
    assert.equal(await shown(), 1);
    assert.equal(await page.locator("output").textContent(), "1 of 14");
    await page.locator("input").fill("");
    await page.locator("select").selectOption({ index: 1 });
    assert.ok((await shown()) < 14 && (await shown()) > 0);
    await page.locator("select").selectOption("");
    await page.getByRole("button", { name: "Open all" }).click();
    assert.equal(await page.locator("details[open]").count(), 14);
    await page.context().close();
  }
  const broken = fragment("script").replace('class="dtl-list"', 'class="other"').replaceAll("<details>", "<div>").replaceAll("</details>", "</div>");
  const { page, seen } = await open(host("", broken));
  assert.deepEqual(seen.complaints, []);
  assert.ok((await page.locator(".dtl-tools").count()) <= 1);
});

test("an address with an event's id marks that event", async () => {
  const { page } = await open(exported(harbour, "html").content);
  await page.goto(address + "#e8814c0de");
  assert.match(await page.locator("#e8814c0de > :nth-child(2)").evaluate((heading) => getComputedStyle(heading).textDecorationLine), /underline/);
});

test("the screens look as they did", async (context) => {
  const shots = {
    light: { options: {} },
    dark: { options: { colorScheme: "dark" } },
    narrow: { options: { viewport: { width: 320, height: 900 } } },
    print: { options: {}, media: "print" },
    rtl: { options: {}, format: ["rtl"] },
  };
  for (const [name, { options, media, format = [] }] of Object.entries(shots)) {
    const { page } = await open(exported(harbour, "html", ...format).content, options);
    if (media) await page.emulateMedia({ media });
    const difference = await compare(name, page);
    if (difference.skipped) return skipOne(context, difference.skipped);
    assert.ok(difference.share < 0.001, `${name} differs in ${(100 * difference.share).toFixed(2)} % of its pixels; see ${difference.path}`);
    await page.context().close();
  }
});
