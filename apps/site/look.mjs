// Looks at the built site in Chromium and prints what it saw: bun look.mjs CHROMIUM FOLDER [SHOTS]
import { createServer } from "node:http";
import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { chromium } from "playwright-core";

const [, , executablePath, folder, shots] = process.argv;
const WIDTHS = [390, 1280];
const TYPES = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css" };

const server = createServer((request, response) => {
  const { pathname } = new URL(request.url, "http://localhost");
  const name = pathname.endsWith("/") ? `${pathname}index.html` : pathname;
  const path = extname(name) === "" ? `${name}.html` : name;
  try {
    const body = readFileSync(join(folder, path));
    response.setHeader("content-type", TYPES[extname(path)] ?? "application/octet-stream");
    response.end(body);
  } catch {
    response.statusCode = 404;
    response.end();
  }
});
await new Promise((done) => server.listen(0, "127.0.0.1", done));
const site = `http://127.0.0.1:${server.address().port}`;

const paths = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .map((name) => name.replaceAll("\\", "/"))
  .filter((name) => name.endsWith(".html") && name !== "404.html")
  .map((name) => `/${name.replace(/(^|\/)index\.html$/, "$1").replace(/\.html$/, "")}`);

const problems = [];
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });

const open = async (width) => {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  page.on("pageerror", (error) => problems.push(`${page.url()}: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(`${page.url()}: ${message.text()}`);
  });
  page.on("request", (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol !== "data:" && origin !== site) problems.push(`asks ${origin}`);
  });
  return page;
};

/** What of code can hardly be read on its ground, by day and by night: WCAG asks for a contrast of 4.5. */
const faint = (page) =>
  page.evaluate(() => {
    const spans = document.querySelectorAll('div[class*="language-"] span');
    if (spans.length === 0) return [];
    const still = document.createElement("style");
    still.textContent = "* { transition: none !important }";
    const ground = document.createElement("div");
    ground.style.background = "var(--vp-code-block-bg)";
    document.body.append(still, ground);
    const light = (color) => {
      const [red, green, blue] = color.match(/[\d.]+/g).map((part) => {
        const share = part / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const found = new Set();
    for (const isDark of [false, true]) {
      document.documentElement.classList.toggle("dark", isDark);
      const under = light(getComputedStyle(ground).backgroundColor);
      for (const span of spans) {
        const { color } = getComputedStyle(span);
        const [low, high] = [light(color), under].sort((a, b) => a - b);
        const contrast = (high + 0.05) / (low + 0.05);
        if (contrast < 4.5) found.add(`${color} has a contrast of ${contrast.toFixed(2)}`);
      }
    }
    still.remove();
    ground.remove();
    return [...found];
  });

/** The first page that a search of the site names. */
const found = async (page, query) => {
  await page.goto(site);
  await page.click("#local-search button");
  await page.fill("#localsearch-input", query);
  await page.waitForSelector("#localsearch-list li a");
  await page.waitForTimeout(300);
  const href = await page.locator("#localsearch-list li a").first().getAttribute("href");
  return href.replace(/(\.html)?(#.*)?$/, "");
};

const SEARCHES = JSON.parse(readFileSync(new URL("./searches.json", import.meta.url), "utf8"));

try {
  for (const width of WIDTHS) {
    const page = await open(width);
    for (const path of paths) {
      await page.goto(site + path);
      const over = await page.evaluate(() =>
        document.documentElement.scrollWidth - document.documentElement.clientWidth
      );
      if (over > 0) problems.push(`${path} is ${over} px wider than ${width} px`);
      if (width === WIDTHS[0]) {
        for (const each of await faint(page)) problems.push(`${path}: ${each}`);
        await page.evaluate(() => document.documentElement.classList.remove("dark"));
      }
      if (shots) {
        await page.screenshot({ path: join(shots, `${path.replaceAll("/", "_")}_${width}.png`) });
      }
    }
  }
  const page = await open(1280);
  for (const [query, expected] of Object.entries(SEARCHES)) {
    const first = await found(page, query);
    if (first !== expected) problems.push(`searching "${query}" finds ${first} first`);
  }
  await page.goto(`${site}/playground`);
  await page.getByText("Open the playground").click();
  await page.waitForSelector("#figures dd");
  await page.goto(`${site}/playground`);
  await page.getByText("Open the page of risk").click();
  await page.waitForSelector("#map svg");
} finally {
  await browser.close();
  server.close();
}
console.log(`${paths.length} pages, ${problems.length} problems`);
for (const problem of problems) console.log(problem);
process.exit(problems.length > 0 ? 1 : 0);
