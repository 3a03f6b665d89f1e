import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { samples } from "../../../apps/playground/risk/samples.ts";
import {
  changesOf,
  type Chosen,
  heldIn,
  lentIn,
  mostOf,
  movesOf,
  shownOf,
} from "../../../apps/playground/risk/scene.ts";
import {
  changeText,
  crossingText,
  missingText,
  percent,
  priceText,
  ratioText,
} from "../../../apps/playground/risk/words.ts";
import { fixed, units } from "../../../lib/decimal.ts";
import { readRecord, record, standing } from "../../../risk/mod.ts";

const still: Chosen = {
  move: "BTC",
  moveBy: 0n,
  pegOf: "USDT",
  pegBy: 0n,
  rateOf: "",
  rateBy: 0n,
  order: "BTCUSDT",
  orderWorth: 0n,
  loanOf: "USDT",
  loanWorth: 0n,
  outOf: "USDT",
  outShare: 0n,
  across: "rates",
};

const [long, hedged] = Object.values(samples);
if (!long || !hedged) throw new Error("there are no samples");

const slid = (chosen: Partial<Chosen>) => shownOf(long, { ...still, ...chosen });

describe("sliders of risk", () => {
  it("leave every sample as it is where they stand at the present", () => {
    for (const [name, sample] of Object.entries(samples)) {
      const shown = shownOf(sample, still);
      assert.deepEqual(shown.now, shown.before, name);
      assert.equal(shown.now.status, "NORMAL", name);
      assert.ok(shown.rooms.some(({ found }) => found.down ?? found.up), name);
      assert.deepEqual(shown.map.cells[5]?.[0]?.uniMMR, shown.now.uniMMR, name);
      assert.deepEqual(shown.line.cells[80]?.[0]?.uniMMR, shown.now.uniMMR, name);
    }
  });

  it("move a price, a peg and a collateral rate", () => {
    const { now, then } = slid({ moveBy: -units("0.1") });
    assert.equal(then.terms.assets["BTC"]?.price, units("109350"));
    // 2.4 BTC of the position, and 0.2 that count 95 %.
    assert.equal(now.equity - standing(long.account, long.terms).equity, -units("31468.5"));
    const worth = slid({ pegBy: -units("0.2") });
    assert.equal(worth.then.terms.assets["USDT"]?.price, units("0.8"));
    const rated = slid({ rateOf: "BTC", rateBy: -units("1") });
    assert.equal(rated.now.equity, units("75000"));
  });

  it("place an order, borrow and withdraw, at present prices", () => {
    const { now, changes, missing } = slid({
      orderWorth: -units("12150"),
      loanWorth: units("1000"),
      outShare: units("0.5"),
    });
    assert.deepEqual(missing, []);
    assert.deepEqual(changes.map(changeText), [
      "borrow 1,000 USDT",
      "sell 0.1 BTCUSDT",
      "withdraw 15,000 USDT",
    ]);
    const btc = now.positions.find(({ symbol }) => symbol === "BTCUSDT");
    assert.equal(btc?.amount, units("2.3"));
    const usdt = now.assets.find(({ asset }) => asset === "USDT");
    assert.equal(usdt?.net, units("60000"));
  });

  it("order whole contracts of COIN-M", () => {
    const [order] = changesOf(long, { ...still, order: "BTCUSD_PERP", orderWorth: units("1234") });
    assert.equal(order?.does === "fill" && fixed(order.quantity, 0), "12");
  });

  it("say what cannot be calculated", () => {
    const bare = { ...long, terms: { ...long.terms, loanRates: {} } };
    const { missing } = shownOf(bare, { ...still, loanWorth: units("1000") });
    assert.deepEqual(missing.map(missingText), ["loanLeverage of USDT is not known"]);
  });

  it("show a peg across the map", () => {
    const { map } = slid({ across: "peg" });
    const { shock } = map.columns;
    assert.ok(shock.shocks === "price" && "asset" in shock.move && shock.move.asset === "USDT");
  });

  it("offer what the account has", () => {
    assert.deepEqual(heldIn(hedged), ["WBETH", "BNSOL"]);
    assert.ok(lentIn(hedged).includes("USDT"));
    assert.equal([...movesOf(hedged).keys()][0], "all but dollars");
    assert.equal(mostOf(long), units("500000"));
  });

  it("take what was recorded of another account", () => {
    for (const sample of Object.values(samples)) {
      const read = readRecord(record({ at: 0, ...sample }));
      assert.ok(read._tag === "Right");
      assert.deepEqual(shownOf(read.right, still).now, standing(sample.account, sample.terms));
    }
  });
});

describe("words of the page of risk", () => {
  it("are short", () => {
    assert.deepEqual([0.1234, -0.05, 0, 1].map(percent), ["+12 %", "−5 %", "0 %", "+100 %"]);
    assert.deepEqual([121_500, 221.456, 0.99312].map(priceText), ["121,500", "221.46", "0.9931"]);
    assert.deepEqual(
      [undefined, units("1.999"), -units("3.191")].map((uniMMR) => ratioText({ uniMMR })),
      ["none", "1.99", "−3.19"],
    );
    assert.equal(crossingText(undefined), "never");
    assert.equal(crossingText({ change: { units: -25n, scale: 2 } }), "−25 %");
  });
});
