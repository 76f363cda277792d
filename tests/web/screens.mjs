// Screens kept in tests/web/screens and compared, set in two faces that './quickstart test --all' installs. The widths that
// they gave a line are kept too: where a machine has others, nothing is compared. DATELINE_ACCEPT=1 keeps what is seen now.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { here } from "./support.mjs";

const folder = join(here, "screens");
export const faces = ':root { --dtl-serif: P052; --dtl-sans: "Liberation Sans", "DejaVu Sans" }';

// How wide the page's two faces set the same line.
const fonts = (page) =>
  page.evaluate(() =>
    [".dtl-title", ".dtl-sum"].map((name) => {
      const line = document.createElement("span");
      line.textContent = "Hamburgefonstiv 0123456789";
      line.style.cssText = "position: absolute; white-space: nowrap; font: 40px " + getComputedStyle(document.querySelector(name)).fontFamily;
      document.body.append(line);
      const width = line.getBoundingClientRect().width;
      line.remove();
      return Math.round(width);
    }),
  );

export async function compare(name, page) {
  const { default: pixelmatch } = await import("pixelmatch");
  const { PNG } = (await import("pngjs")).default;
  const path = join(folder, name + ".png");
  const made = join(folder, "fonts.json");
  await page.addStyleTag({ content: faces });
  const widths = JSON.stringify(await fonts(page));
  const seen = await page.screenshot({ fullPage: true });
  if (process.env.DATELINE_ACCEPT) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, seen);
    writeFileSync(made, widths + "\n");
    return { share: 0, path };
  }
  if (!existsSync(path)) return { skipped: "no screens are kept" };
  if (readFileSync(made, "utf8").trim() !== widths) return { skipped: "the fonts are not those of the screens kept" };
  const [old, now] = [PNG.sync.read(readFileSync(path)), PNG.sync.read(seen)];
  if (old.width !== now.width || old.height !== now.height) return { share: 1, path };
  const other = pixelmatch(old.data, now.data, null, old.width, old.height, { threshold: 0.15 });
  return { share: other / (old.width * old.height), path };
}
