/** `unimargin risk`, on a simulated account. */
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { timersOf } from "../../../support/timers.ts";
import { type Bench, bench, failureIn } from "../support.ts";

const trading = async ({ run }: Bench): Promise<void> => {
  for (const args of [["buy", "BTCUSDT", "2"], ["sell", "ETHUSDT", "5"]]) {
    const { code, err } = await run(...args);
    assert.equal(code, 0, err);
  }
};

const jsonOf = async ({ run }: Bench, ...args: readonly string[]) => {
  const ran = await run("risk", ...args);
  assert.equal(ran.code, 0, ran.err + ran.out);
  return JSON.parse(ran.out);
};

describe("risk now", () => {
  it("is what the exchange says, with how far prices may move", () =>
    bench(async (b) => {
      await trading(b);
      const now = await jsonOf(b, "now");
      const { accountEquity, uniMMR } = JSON.parse(
        (await b.run("portfolio", "account-information")).out,
      );
      assert.deepEqual([now.equity, now.uniMMR], [accountEquity, uniMMR]);
      assert.equal(now.compared.verdict, "agrees");
      const btc = now.rooms.find((each: { asset: string }) => each.asset === "BTC");
      assert.ok(Number(btc.down.percent) < -5 && Number(btc.down.percent) > -60, btc.down.percent);
      assert.deepEqual(await jsonOf(b), now);
    }));

  it("fits a terminal of 80 columns", () =>
    bench(async (b) => {
      await trading(b);
      const { out } = await b.run("risk", "--table");
      for (const line of out.split("\n")) assert.ok(line.length <= 80, line);
      assert.match(out, /^uniMMR \d+\.\d{4}: NORMAL$/m);
      assert.match(out, /^These figures agree with the exchange's own\.$/m);
    }, { terminal: { columns: 80 } }));
});

describe("risk what-if", () => {
  it("tells before and after, and nothing is sent that changes anything", () =>
    bench(async (b) => {
      const now = await jsonOf(b, "now");
      const thought = await jsonOf(b, "what-if", "buy", "BTCUSDT", "2");
      assert.equal(b.changed(), 0);
      assert.equal(thought.now.uniMMR, now.uniMMR);
      await b.run("buy", "BTCUSDT", "2");
      const then = await jsonOf(b, "now");
      // The fee, and a tick of the book.
      assert.ok(Math.abs(Number(thought.then.uniMMR) / Number(then.uniMMR) - 1) < 0.002);
      assert.equal(thought.largest.binds, "initialMargin");
    }));

  it("says how much may be withdrawn, and what it cannot read", () =>
    bench(async (b) => {
      const { largest } = await jsonOf(b, "what-if", "withdraw", "USDT", "1", "--keep", "2");
      assert.equal(largest.binds, "free");
      for (const words of [["burn", "USDT", "1"], ["buy", "BTCUSDT"], ["buy", "BTCUSDT", "-1"]]) {
        const ran = await b.run("risk", "what-if", ...words);
        assert.equal(ran.code, 2, ran.out);
        assert.match(failureIn(ran).message, /^Cannot think that through/);
      }
    }));
});

describe("risk stress", () => {
  it("has a case for each pair, and draws it", () =>
    bench(async (b) => {
      await trading(b);
      const axes = ["--down", "BTC:-40..0", "--across", "rates:-50..0", "--steps", "5"];
      const { cells, down, across } = await jsonOf(b, "stress", ...axes, "--svg", "stress.svg");
      assert.deepEqual(down, ["-0.4", "-0.3", "-0.2", "-0.1", "0"]);
      assert.deepEqual(across, ["-0.5", "-0.375", "-0.25", "-0.125", "0"]);
      assert.equal(cells[4][4].uniMMR, (await jsonOf(b)).uniMMR.replace(/0+$/, ""));
      assert.ok(existsSync(join(b.folder, "stress.svg")));
      assert.match(readFileSync(join(b.folder, "stress.svg"), "utf8"), /^<svg .*collateral rates/s);
      const { out } = await b.run("risk", "stress", "--across", "hours:0..72", "--table");
      assert.match(out, /across: hours from now/);
    }));

  it("says how axes are written", () =>
    bench(async (b) => {
      for (
        const axis of [
          "BTC:up",
          "BTC:-1",
          ":-1..1",
          "FOO",
          "FOO:-40..0",
          "BTC+FOO:-40..0",
          "BTC:-150..0",
        ]
      ) {
        const ran = await b.run("risk", "stress", "--down", axis);
        assert.match(failureIn(ran).message, /^Cannot stress /, axis);
      }
    }));
});

describe("risk record", () => {
  it("is read again in place of the account", () =>
    bench(async (b) => {
      await trading(b);
      const now = await jsonOf(b);
      assert.equal((await b.run("risk", "record", "risk.json")).code, 0);
      const sent = b.sent();
      assert.deepEqual(await jsonOf(b, "now", "--from", "risk.json"), now);
      assert.equal(b.sent(), sent);
      const absolute = join(b.folder, "whole.json");
      assert.equal((await b.run("risk", "record", absolute)).code, 0);
      assert.deepEqual(await jsonOf(b, "now", "--from", absolute), now);
      const nowhere = await b.run("risk", "record", "nowhere/risk.json");
      assert.equal(nowhere.code, 2);
      assert.match(failureIn(nowhere).message, /^Cannot write nowhere\/risk\.json \(ENOENT\)/);
      const missing = await b.run("risk", "now", "--from", "other.json");
      assert.match(failureIn(missing).message, /^Cannot read other\.json/);
    }));
});

describe("risk watch", () => {
  it("tells what is below a level of one's own", () =>
    bench(async (b) => {
      await trading(b);
      const { uniMMR } = await jsonOf(b);
      const above = String(Math.ceil(Number(uniMMR)));
      const { out } = await b.run("risk", "watch", "--times", "1", "--level", above);
      const [alarm, ...others] = out.trim().split("\n").map((line) => JSON.parse(line));
      assert.deepEqual([alarm.tells, alarm.level, others], [
        "entered",
        `your level of ${above}`,
        [],
      ]);
      const quiet = await b.run("risk", "watch", "--times", "1", "--level", "1.6");
      assert.equal(quiet.out, "");
      assert.equal((await b.run("risk", "watch", "--every", "1")).code, 2);
      const wrong = await b.run("risk", "watch", "--times", "1", "--level", "soon");
      assert.deepEqual(
        [wrong.code, wrong.out.includes("Cannot watch for soon")],
        [2, true],
        wrong.out,
      );
    }));

  it("leaves nothing behind with each look", () =>
    bench(async (b) => {
      const { prototype } = EventTarget;
      const { addEventListener, removeEventListener } = prototype;
      let listeners = 0;
      Object.assign(prototype, {
        addEventListener(this: EventTarget, ...of: Parameters<typeof addEventListener>) {
          listeners++;
          return addEventListener.apply(this, of);
        },
        removeEventListener(this: EventTarget, ...of: Parameters<typeof removeEventListener>) {
          listeners--;
          return removeEventListener.apply(this, of);
        },
      });
      try {
        const waits = await timersOf(() => b.run("risk", "watch", "--times", "12"));
        assert.equal(waits.filter((ms) => ms === 10_000).length, 11);
        assert.equal(listeners, 0);
      } finally {
        Object.assign(prototype, { addEventListener, removeEventListener });
      }
    }));
});
