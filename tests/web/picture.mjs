// Takes a picture of a page, for the README and for looking at.
//
// usage: node picture.mjs PAGE.html PICTURE.png WIDTH HEIGHT [dark] [ID-TO-OPEN…]
import { pathToFileURL } from "node:url";
import playwright from "playwright-core";
import { faces } from "./screens.mjs";
import { chromium, switches } from "./support.mjs";

const [html, picture, width, height, ...rest] = process.argv.slice(2);
const colorScheme = rest.includes("dark") ? "dark" : "light";
const browser = await playwright.chromium.launch({ executablePath: chromium(), args: switches });
const page = await browser.newPage({ viewport: { width: +width, height: +height }, deviceScaleFactor: 2, colorScheme });
await page.goto(pathToFileURL(html).href);
await page.addStyleTag({ content: faces });
await page.evaluate((ids) => ids.forEach((id) => document.getElementById(id)?.querySelector("details")?.setAttribute("open", "")), rest);
await page.screenshot({ path: picture });
await browser.close();
