// Opens a page in Chromium and prints what it says: node browse.mjs CHROMIUM URL
import { chromium } from "playwright-core";

const [executablePath, url] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
try {
  const page = await browser.newPage();
  const problems = [];
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  page.on("request", (request) => {
    if (!request.url().startsWith(url)) problems.push(`It asked ${request.url()}`);
  });
  await page.goto(url);
  await page.waitForSelector("body[data-done]", { timeout: 60_000 });
  console.log(await page.textContent("#result"));
  if (problems.length > 0) throw new Error(problems.join("\n"));
} finally {
  await browser.close();
}
