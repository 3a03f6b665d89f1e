// Uses the playground in Chromium and prints what it saw: bun browse.mjs CHROMIUM PLAYWRIGHT PAGE RISK_PAGE
import { pathToFileURL } from "node:url";

const [, , executablePath, playwright, file, riskFile] = process.argv;
const { chromium } = await import(pathToFileURL(playwright).href);
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
const seen = { errors: [], asked: [], widths: {} };

/** Opens the page at a width, and notes what it complains about and asks for. */
const open = async (width, path = file, colorScheme = "light") => {
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
  page.on("pageerror", (error) => seen.errors.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") seen.errors.push(message.text());
  });
  page.on("request", (request) => seen.asked.push(new URL(request.url()).protocol));
  await page.goto(pathToFileURL(path).href);
  await page.waitForSelector("#figures dd");
  const name = path === file ? width : `${width} risk`;
  seen.widths[name] = await page.evaluate(() =>
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
  const narrow = await open(360);
  await send(narrow);
  await narrow.fill("#price-BTCUSDT", "250000.01");
  await narrow.keyboard.press("Tab");
  await narrow.waitForTimeout(200);
  // Where the texts of the picture end, beside its width.
  seen.pictured = await narrow.evaluate(() => {
    const svg = document.querySelector("#picture svg");
    const ends = [...svg.querySelectorAll("text")].map((each) => {
      const { x, width } = each.getBBox();
      return x + width;
    });
    return [Math.max(...ends), svg.viewBox.baseVal.width];
  });
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

  await page.selectOption("#endpoint", "newUmConditionalOrder");
  seen.retired = await page.textContent("#about");
  await page.selectOption("#endpoint", "newUmOrder");

  await page.fill("#search", "stop");
  seen.found = await page.locator("#endpoint option").allTextContents();
  const answer = await page.textContent("#answer");
  await page.focus("#search");
  await page.keyboard.press("Enter");
  await page.waitForTimeout(200);
  seen.entered = [
    await page.textContent("#answer") === answer,
    await page.evaluate(() => document.activeElement.id),
  ];
  const chosen = await page.inputValue("#endpoint");
  await page.fill("#search", "zebra");
  seen.unfound = [
    await page.textContent("#found"),
    await page.inputValue("#endpoint") === chosen,
  ];
  await page.fill("#search", "");
  seen.unfound.push(await page.textContent("#found"));
  seen.mistyped = [];
  for (const price of ["61,000", "-5", ""]) {
    await page.fill("#price-BTCUSDT", price);
    await page.keyboard.press("Tab");
    await page.waitForTimeout(200);
    seen.mistyped.push(await page.inputValue("#price-BTCUSDT"));
  }
  seen.why = await page.textContent("#answer");
  await page.selectOption("#endpoint", "marginAccountRepayDebt");
  // Each weighs half of what a minute allows; the third is one too many.
  for (let i = 0; i < 3; i++) {
    await page.click("#send");
    await page.waitForTimeout(200);
  }
  seen.limited = await page.textContent("#answer");
  await page.getByRole("button", { name: "1 hour" }).click();
  await page.waitForTimeout(200);
  await page.click("#send");
  await page.waitForTimeout(200);
  seen.later = await page.textContent("#answer");
  const buttons = page.locator(".price button");
  seen.named = await buttons.evaluateAll((all) => all.map((each) => each.ariaLabel));
  seen.inputs = await page.evaluate(() => document.querySelectorAll("input[type=password]").length);
  seen.home = await page.locator("header a").getAttribute("href");

  await open(390, riskFile);
  await open(600, riskFile, "dark");
  const risk = await open(1280, riskFile);
  const uniMMR = () => figure(risk, "uniMMR");
  /** What a key does to a slider, and what is drawn then. */
  const press = async (id, key) => {
    const before = [await uniMMR(), await risk.innerHTML("#map"), await risk.innerHTML("#line")];
    await risk.focus(`#${id}-by`);
    await risk.keyboard.press(key);
    await risk.waitForFunction(
      (text) => document.querySelector("#figures dd").textContent !== text,
      before[0],
    );
    const drawn = [await risk.innerHTML("#map"), await risk.innerHTML("#line")];
    return {
      said: await risk.textContent(`#${id}-said`),
      uniMMR: await uniMMR(),
      isRedrawn: drawn.every((each, i) => each !== before[i + 1]),
    };
  };
  seen.risk = {
    first: await uniMMR(),
    rooms: await risk.locator("#rooms td").allTextContents(),
    moved: await press("move", "ArrowLeft"),
    rated: await press("rate", "PageDown"),
    pegged: await press("peg", "ArrowLeft"),
    ordered: await press("order", "PageUp"),
    lent: await press("loan", "PageUp"),
    out: await press("out", "End"),
    changes: await risk.textContent("#changes"),
    // Every control has a name, and every slider tells what its place means.
    unnamed: await risk.evaluate(() =>
      [...document.querySelectorAll("input, select, textarea")].filter((each) =>
        (each.labels?.length ?? 0) === 0 && !each.ariaLabel
      ).length
    ),
    spoken: await risk.getAttribute("#move-by", "aria-valuetext"),
    text: await risk.evaluate(() => getComputedStyle(document.querySelector("#map .due")).fill),
  };
  await risk.click("#back");
  await risk.waitForFunction(
    (text) => document.querySelector("#figures dd").textContent === text,
    seen.risk.first,
  );
  await risk.click("#own summary");
  await risk.fill("#pasted", "{}");
  await risk.click("#use");
  seen.risk.unread = await risk.textContent("#unread");
  await risk.fill("#pasted", process.env.RECORD);
  await risk.click("#use");
  seen.risk.taken = [await risk.inputValue("#sample"), await risk.textContent("#unread")];
} finally {
  await browser.close();
}
console.log(JSON.stringify(seen));
