// Uses the playground in Chromium and prints what it saw: bun browse.mjs CHROMIUM PLAYWRIGHT PAGE
import { pathToFileURL } from "node:url";

const [, , executablePath, playwright, file] = process.argv;
const { chromium } = await import(pathToFileURL(playwright).href);
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
const seen = { errors: [], asked: [], widths: {} };

/** Opens the page at a width, and notes what it complains about and asks for. */
const open = async (width) => {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  page.on("pageerror", (error) => seen.errors.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") seen.errors.push(message.text());
  });
  page.on("request", (request) => seen.asked.push(new URL(request.url()).protocol));
  await page.goto(pathToFileURL(file).href);
  await page.waitForSelector("#figures dd");
  seen.widths[width] = await page.evaluate(() =>
    document.documentElement.scrollWidth - document.documentElement.clientWidth
  );
  return page;
};

const figure = (page, name) =>
  page.locator("#figures div").filter({ hasText: name }).locator("dd").textContent();
const send = async (page) => {
  const before = await page.textContent("#request");
  await page.click("#send");
  await page.waitForFunction(
    (text) => document.getElementById("request").textContent !== text,
    before,
  );
};

try {
  await open(390);
  const page = await open(1280);
  await page.selectOption("#input-type", "MARKET");
  await page.selectOption("#input-timeInForce", "");
  await page.fill("#input-price", "");
  await page.fill("#input-quantity", "1");
  seen.request = await page.textContent("#request");
  await send(page);
  seen.answer = JSON.parse(await page.textContent("#answer"));
  seen.positions = await page.locator("#positions td").allTextContents();
  const equity = await figure(page, "Equity");
  await page.locator(".price").first().getByText("−10%").click();
  await page.waitForFunction(
    (text) => document.querySelector("#figures div:nth-child(3) dd").textContent !== text,
    equity,
  );
  seen.equity = [equity, await figure(page, "Equity")];
  seen.price = await page.inputValue("#price-BTCUSDT");
  seen.drawn = await page.locator("#picture svg polyline").getAttribute("points");

  await page.fill("#input-quantity", "1000");
  await send(page);
  seen.refused = await page.textContent("#answer");
  await page.fill("#input-quantity", "many");
  await page.waitForSelector("#request.bad");
  seen.wrong = await page.textContent("#request");
  await page.fill("#input-symbol", "a1B2".repeat(16));
  seen.key = [await page.inputValue("#input-symbol"), await page.textContent("#answer")];

  await page.fill("#search", "stop");
  seen.found = await page.locator("#endpoint option").allTextContents();
  seen.inputs = await page.evaluate(() => document.querySelectorAll("input[type=password]").length);
  seen.home = await page.locator("header a").getAttribute("href");
} finally {
  await browser.close();
}
console.log(JSON.stringify(seen));
