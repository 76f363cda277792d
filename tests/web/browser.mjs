// A browser for the tests of a file, and pages in it.
import { after, before } from "node:test";
import { chromium, packages, switches } from "./support.mjs";

const [playwright] = await packages("playwright-core");
const executablePath = chromium();
let browser;
before(async () => (browser = await playwright.chromium.launch({ executablePath, args: switches })));
after(() => browser?.close());

export const address = "http://timeline.test/";

// Serves the HTML, with the policy if there is one, and keeps a list of all that was asked for and complained of.
export async function open(html, { policy, files = {}, ...options } = {}) {
  const context = await browser.newContext({ viewport: { width: 1000, height: 900 }, ...options });
  const page = await context.newPage();
  const seen = { requests: [], complaints: [] };
  page.on("console", (message) => message.type() === "error" && seen.complaints.push(message.text()));
  page.on("pageerror", (error) => seen.complaints.push(String(error)));
  await context.route("**/*", (route) => {
    const path = new URL(route.request().url()).pathname;
    seen.requests.push(route.request().url());
    if (path === "/") return route.fulfill({ contentType: "text/html; charset=utf-8", body: html, headers: policy ? { "Content-Security-Policy": policy } : {} });
    if (files[path]) return route.fulfill({ path: files[path] });
    return route.abort();
  });
  await page.goto(address);
  return { page, seen };
}
