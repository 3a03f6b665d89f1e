import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { describe, it } from "node:test";
import { type Bench, bench, BOOK, failureIn, START, withBook } from "../support.ts";
import { sampleKey } from "../../../../simulator/mod.ts";
import { inFolder } from "../../simulator/support.ts";
import { run, scriptArgs } from "../../../host/support.ts";

const ORDER = [
  ...["portfolio", "new-um-order", "--symbol", "BTCUSDT", "--side", "BUY"],
  ...["--type", "MARKET", "--quantity", "0.01", "--confirm", "CONFIRM"],
];

const HOUR_MS = 3_600_000;

/** A machine with clocks that a test sets, and a policy of two orders a minute. */
const withClocks = (b: Bench): { wall: number; up: number } => {
  const clocks = { wall: START, up: 5_000_000 };
  withBook(b);
  writeFileSync(join(b.folder, "policy.json"), '{"maxOrdersPerMinute":2}');
  Object.assign(b.system, { now: () => clocks.wall, uptime: () => clocks.up });
  return clocks;
};

const placed = async (b: Bench, ...more: readonly string[]): Promise<string> => {
  const before = b.changed();
  const ran = await b.run(...ORDER, ...more);
  return b.changed() > before ? "sent" : failureIn(ran).rule ?? ran.out;
};

describe("the count of orders per minute", () => {
  for (const [name, ms] of [["forward", HOUR_MS], ["back", -HOUR_MS]] as const) {
    it(`forgets nothing where the clock is set ${name}, and holds for no more than a minute`, () =>
      bench(async (b) => {
        const clocks = withClocks(b);
        assert.deepEqual([await placed(b), await placed(b)], ["sent", "sent"]);
        clocks.wall += ms;
        clocks.up += 1000;
        assert.equal(await placed(b), "maxOrdersPerMinute");
        clocks.wall += 58_999;
        clocks.up += 58_999;
        assert.equal(await placed(b), "maxOrdersPerMinute");
        clocks.wall += 1;
        clocks.up += 1;
        assert.deepEqual([await placed(b), await placed(b)], ["sent", "sent"]);
        assert.equal(await placed(b), "maxOrdersPerMinute");
      }));
  }

  it("forgets nothing over a restart of the machine, nor where another machine shares the folder", () =>
    bench(async (b) => {
      const clocks = withClocks(b);
      assert.deepEqual([await placed(b), await placed(b)], ["sent", "sent"]);
      clocks.up = 20_000;
      clocks.wall += HOUR_MS;
      assert.equal(await placed(b), "maxOrdersPerMinute");
      clocks.up = 60_000;
      assert.deepEqual([await placed(b), await placed(b)], ["sent", "sent"]);
      // Up for longer, by the same wall clock.
      clocks.up = 90_000_000;
      assert.equal(await placed(b), "maxOrdersPerMinute");
    }));

  it("is one for a key, whatever name or file it comes from", () =>
    bench(async (b) => {
      withClocks(b);
      const pair = join(b.folder, "pair.txt");
      writeFileSync(pair, `${sampleKey.apiKey}\n${sampleKey.secret}\n`);
      writeFileSync(
        join(b.folder, "accounts.md"),
        `${BOOK}\n### second\n- API Key: ${sampleKey.apiKey}\n- Secret: ${sampleKey.secret}\n`,
      );
      assert.equal(await placed(b, "--account", "main"), "sent");
      assert.equal(await placed(b, "--credentials", pair), "sent");
      assert.equal(await placed(b, "--account", "second"), "maxOrdersPerMinute");
      assert.equal(await placed(b, "--credentials", pair), "maxOrdersPerMinute");
      const journal = readFileSync(join(b.folder, "journal.json"), "utf8");
      assert.ok(!journal.includes(sampleKey.apiKey.slice(0, 8)));
    }));
});

describe("a disk that is full", () => {
  if (process.platform !== "win32") {
    it("lets nothing out, and is left as it was", () =>
      inFolder(async (folder) => {
        const cli = (script: string) => {
          const program = [process.execPath, ...scriptArgs("apps/cli/main.ts", ORDER)];
          return run("sh", ["-c", script, "sh", ...program], {
            env: { UNIMARGIN_HOME: folder },
          });
        };
        assert.equal((await cli('exec "$@"')).code, 0);
        const before = readdirSync(folder).sort();
        const journal = readFileSync(join(folder, "journal.json"), "utf8");
        // No file may grow: what is written fails, as on a full disk.
        const full = await cli(`trap "" XFSZ; ulimit -f 0; exec "$@"`);
        assert.equal(full.code, 2, full.stderr + full.stdout);
        assert.match(
          JSON.parse(full.stdout).failure.message,
          /^Cannot write [\w.]+: no file may grow/,
        );
        assert.deepEqual(readdirSync(folder).sort(), before);
        assert.equal(readFileSync(join(folder, "journal.json"), "utf8"), journal);
        assert.equal((await cli('exec "$@"')).code, 0);
      }));
  }
});
