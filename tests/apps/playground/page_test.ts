import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { describe, it } from "node:test";
import { canRun } from "../../host/left_out.ts";
import { bunProgram, inDeno, root, run } from "../../host/support.ts";
import { inFolder } from "../simulator/support.ts";

const onPath = (...names: readonly string[]): string | undefined =>
  names.map((name) => spawnSync("sh", ["-c", `command -v ${name}`], { encoding: "utf8" }))
    .find(({ status }) => status === 0)?.stdout.trim();

const chromium = process.env["CHROMIUM"] ??
  onPath("chromium", "chromium-browser", "google-chrome");
const playwright = join(root, "apps/site/node_modules/playwright-core/index.mjs");

/** The page, built by Bun: it bundles in every runtime that the tests run in. */
const built = async (folder: string): Promise<string> => {
  const program = join(folder, "build.ts");
  const builder = JSON.stringify(join(root, "apps/playground/build.ts"));
  const to = JSON.stringify(folder);
  writeFileSync(program, `await (await import(${builder})).buildPlayground(${to});`);
  const ended = await run(bunProgram ?? "", ["--no-install", program]);
  assert.equal(ended.code, 0, ended.stderr);
  return join(folder, "index.html");
};

const NAME = "the playground in Chromium";

describe("the playground's page", () => {
  const skip = bunProgram === undefined;

  it("loads nothing, and may send nothing", { skip }, () =>
    inFolder(async (folder) => {
      const page = readFileSync(await built(folder), "utf8");
      assert.match(page, /default-src 'none'/);
      assert.equal(/connect-src|<(script|img|link)[^>]+(src|href)=/.test(page), false);
      assert.equal(page.split("</script>").length, 2);
    }));

  const isMet = !inDeno && chromium !== undefined && existsSync(playwright);
  const can = inDeno
    ? false
    : canRun(isMet, [NAME], "Chromium, and npm run site, which installs playwright-core");
  // What cannot run here is left out by name, and not one that is missing elsewhere.
  if (!can) return;
  it("is used in Chromium", { timeout: 60_000 }, () =>
    inFolder(async (folder) => {
      const page = await built(folder);
      const browse = join(root, "tests/apps/playground/browse.mjs");
      const ended = await run(bunProgram ?? "", [browse, chromium ?? "", playwright, page]);
      assert.equal(ended.code, 0, ended.stderr);
      const seen = JSON.parse(ended.stdout);
      assert.deepEqual(seen.errors, []);
      assert.deepEqual(seen.asked, ["file:", "file:"]);
      assert.deepEqual(seen.widths, { 390: 0, 1280: 0 });
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
      assert.ok(seen.found.includes("newUmAlgoOrder") && !seen.found.includes("accountBalance"));
      assert.equal(seen.inputs, 0);
      assert.equal(seen.home, "../");
    }));
});
