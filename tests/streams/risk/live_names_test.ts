/** Names of the exchange that every object has, as `constructor`. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readRisk } from "../../../overview/mod.ts";
import { solvencyOf, standing } from "../../../risk/mod.ts";
import { openWorld, simulatedEnvironment, worldRef } from "../../../simulator/mod.ts";
import type { AccountView } from "../../../streams/account/follow.ts";
import { isMark, liveAccount, remarked } from "../../../streams/risk/live.ts";
import { rightOf } from "../../agent/support.ts";

const start = rightOf((await readRisk(simulatedEnvironment(worldRef(openWorld())))).found);

const EMPTY = { positions: [], orders: [], balances: [], liabilities: [] };

const position = { positionSide: "BOTH", amount: "1", entryPrice: "10" };

const order = { side: "BUY", status: "NEW", origQty: "1", executedQty: "0", price: "10" };

for (const name of ["constructor", "toString", "__proto__"]) {
  describe(`what is called ${name}`, () => {
    const parts: readonly object[] = [
      ...["UM", "CM"].flatMap((book) => [
        { positions: [{ ...position, book, symbol: name }] },
        { orders: [{ ...order, book, symbol: name }] },
        { balances: [{ book, asset: name, amount: "5" }] },
      ]),
      { balances: [{ book: "MARGIN", asset: name, amount: "5", locked: "0" }] },
      { liabilities: [{ asset: name, amount: "5" }] },
    ];

    it("is missing in an account, and counts nothing", () => {
      const own = { book: "MARGIN", asset: "USDT", amount: "100", locked: "0" };
      for (const part of parts) {
        const held = "balances" in part ? part.balances as readonly object[] : [];
        const view = { ...EMPTY, ...part, balances: [...held, own] } as unknown as AccountView;
        const { account, missing } = liveAccount(start, view, { um: {}, cm: {} });
        assert.deepEqual(missing, [name]);
        assert.equal(standing(account, start.terms).equity, 100n * 100_000_000n);
        assert.equal(solvencyOf(account, start.terms).equity, 100n * 100_000_000n);
      }
    });

    it("has no mark price", () => {
      const mark = { symbol: name, markPrice: "5", indexPrice: "5" };
      assert.equal(isMark(start.terms, mark), false);
      assert.deepEqual(remarked(start.terms, mark), start.terms);
    });
  });
}
