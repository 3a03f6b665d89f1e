/** The law that amounts are printed sees those that are not. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { bareAmounts, printed } from "./watched.ts";

describe("the law that amounts are printed", () => {
  it("sees a bare amount wherever it stands", () => {
    assert.deepEqual(
      bareAmounts({ orderId: 1n, rows: [{ id: 2n, price: "1" }, { price: 3n }], T: 4n }),
      [".rows.1.price is a bare 3", ".T is a bare 4"],
    );
    assert.deepEqual(bareAmounts([5n, null, 6]), [".0 is a bare 5"]);
    assert.deepEqual(bareAmounts({ grid: 7n, paid: 8n }).length, 2);
  });

  it("knows short names of ids by event, for other events use them for amounts", () => {
    const o = { i: 1n, t: 2n, si: 3n };
    assert.deepEqual(bareAmounts({ o }, "ORDER_TRADE_UPDATE"), []);
    assert.deepEqual(bareAmounts({ T: 1n, i: 2n }, "liabilityChange"), [
      "liabilityChange.i is a bare 2",
    ]);
    assert.throws(() => printed([{ e: "balanceUpdate", E: 0, d: 1n }]), /d is a bare 1/);
  });
});
