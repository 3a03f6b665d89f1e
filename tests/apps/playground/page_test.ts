import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { describe, it } from "node:test";
import { samples } from "../../../apps/playground/risk/samples.ts";
import { record } from "../../../risk/mod.ts";
import { canRun } from "../../host/left_out.ts";
import { bunProgram, inDeno, root, run } from "../../host/support.ts";
import { inFolder } from "../simulator/support.ts";

const onPath = (...names: readonly string[]): string | undefined =>
  names.map((name) => spawnSync("sh", ["-c", `command -v ${name}`], { encoding: "utf8" }))
    .find(({ status }) => status === 0)?.stdout.trim();

const chromium = process.env["CHROMIUM"] ??
  onPath("chromium", "chromium-browser", "google-chrome");
const playwright = join(root, "apps/site/node_modules/playwright-core/index.mjs");

/** The pages, built by Bun: it bundles in every runtime that the tests run in. */
const built = async (folder: string): Promise<readonly [page: string, risk: string]> => {
  const program = join(folder, "build.ts");
  const builder = JSON.stringify(join(root, "apps/playground/build.ts"));
  const to = JSON.stringify(folder);
  writeFileSync(program, `await (await import(${builder})).buildPlayground(${to});`);
  const ended = await run(bunProgram ?? "", ["--no-install", program]);
  assert.equal(ended.code, 0, ended.stderr);
  return [join(folder, "index.html"), join(folder, "risk/index.html")];
};

const [sample = assert.fail("there are no samples")] = Object.values(samples);

const NAME = "the playground in Chromium";

describe("the playground's page", () => {
  const skip = bunProgram === undefined;

  it("loads nothing, and may send nothing", { skip }, () =>
    inFolder(async (folder) => {
      for (const file of await built(folder)) {
        const page = readFileSync(file, "utf8");
        assert.match(page, /default-src 'none'/);
        assert.equal(/connect-src|<(script|img|link)[^>]+(src|href)=/.test(page), false);
        assert.equal(page.split("</script>").length, 2);
        // Without its program the page would be titles with nothing below them.
        assert.match(page, /<noscript><p>[^<]*allow its script to run/);
      }
    }));

  const isMet = !inDeno && chromium !== undefined && existsSync(playwright);
  const can = inDeno
    ? false
    : canRun(isMet, [NAME], "Chromium, and npm run site, which installs playwright-core");
  // What cannot run here is left out by name, and not one that is missing elsewhere.
  if (!can) return;
  it("is used in Chromium", { timeout: 60_000 }, () =>
    inFolder(async (folder) => {
      const pages = await built(folder);
      const browse = join(root, "tests/apps/playground/browse.mjs");
      const ended = await run(bunProgram ?? "", [browse, chromium ?? "", playwright, ...pages], {
        env: { RECORD: record({ at: 0, ...sample }) },
      });
      assert.equal(ended.code, 0, ended.stderr);
      const seen = JSON.parse(ended.stdout);
      assert.deepEqual(seen.errors, []);
      assert.ok(seen.pictured[0] <= seen.pictured[1], `${seen.pictured}`);
      assert.deepEqual(seen.asked, ["file:", "file:", "file:", "file:", "file:", "file:"]);
      assert.deepEqual(seen.widths, {
        360: 0,
        390: 0,
        1280: 0,
        "390 risk": 0,
        "600 risk": 0,
        "1280 risk": 0,
      });
      assert.match(
        seen.request,
        /^POST https:\/\/papi\.simulated\.invalid[^]+&signature=[0-9a-f]{64}\n/,
      );
      assert.ok(seen.request.includes(`&newClientOrderId=${seen.answer.clientOrderId}\n`));
      assert.equal(seen.answer.orderId, "345678901");
      assert.deepEqual(seen.positions.slice(0, 5), ["BTCUSDT", "", "1", "0", "60000"]);
      assert.deepEqual(seen.equity, ["55656", "46236"]);
      assert.equal(seen.price, "54000");
      assert.equal(seen.drawn.split(" ").length, 3);
      assert.match(seen.refused, /^The exchange refused newUmOrder/);
      assert.match(seen.wrong, /^Cannot build newUmOrder: quantity must be/);
      assert.deepEqual(seen.key, ["", "This page takes no key. It signs with a public sample."]);
      assert.match(
        seen.retired,
        /weight 1 and 1 order\. Retired by the exchange since 2026-04-28: use newUmAlgoOrder$/,
      );
      assert.ok(seen.found.includes("newUmAlgoOrder") && !seen.found.includes("accountBalance"));
      assert.deepEqual(seen.entered, [true, "endpoint"]);
      assert.deepEqual(seen.unfound, ["No endpoint fits", true, ""]);
      assert.deepEqual(seen.mistyped, ["54000", "54000", "54000"]);
      assert.match(seen.why, /^Cannot set the price of BTC: it must be a decimal above zero/);
      assert.match(seen.limited, /\n {2}- Send nothing for 60 s\n[^]*until you press 1 hour$/);
      assert.equal(/used up|banned/.test(seen.later), false);
      assert.deepEqual(seen.named.slice(3, 5), ["BTC +10%", "ETH −10%"]);
      assert.equal(new Set(seen.named).size, seen.named.length);
      assert.equal(seen.inputs, 0);
      assert.equal(seen.home, "../");
      const { risk } = seen;
      assert.equal(risk.first, "52.06");
      assert.deepEqual(risk.rooms.slice(3, 6), ["BTC", "84,127 (−31 %)", "never"]);
      const { moved, rated, pegged, ordered, lent, out } = risk;
      for (const each of [moved, rated, pegged, ordered, lent, out]) {
        assert.ok(each.isRedrawn && each.uniMMR.endsWith(" was 52.06"), JSON.stringify(risk));
      }
      assert.deepEqual([moved.said, ordered.said, out.said], [
        "−1 %",
        "buy 100,000 USD",
        "100 % of what is free",
      ]);
      assert.equal(
        risk.changes,
        "First: borrow 50,000 USDT, buy 0.823 BTCUSDT, withdraw 30,000 USDT.",
      );
      assert.deepEqual([risk.unnamed, risk.spoken, risk.text], [0, "−1 %", "rgb(179, 68, 10)"]);
      assert.match(risk.unread, /^It was not taken: format cannot be read/);
      assert.deepEqual(risk.taken, ["your own", ""]);
    }));
});
