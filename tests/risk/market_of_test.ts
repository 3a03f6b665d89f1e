import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { units } from "../../lib/decimal.ts";
import { amountOf, bracketsOf, contractTermsOf, NO_CAP } from "../../risk/mod.ts";

const bracket = (floor: number, more: object = {}) => ({
  initialLeverage: 20,
  notionalFloor: floor,
  notionalCap: floor + 100,
  maintMarginRatio: "0.01",
  cum: "0",
  ...more,
});

describe("brackets of an answer", () => {
  it("come with the lowest first, whatever their order", () => {
    const read = bracketsOf([bracket(200), bracket(0), bracket(100)]);
    assert.deepEqual(read?.map(({ floor }) => floor), [0n, units("100"), units("200")]);
  });

  it("have no end where the answer tells none", () => {
    const { notionalCap: _, ...open } = bracket(0);
    assert.deepEqual(bracketsOf([open])?.map(({ cap }) => cap), [NO_CAP]);
  });

  it("of COIN-M count quantities", () => {
    const { notionalFloor: _, notionalCap: __, ...rest } = bracket(0);
    const read = bracketsOf([{ ...rest, qtyFloor: 5, qtyCap: 10, maintMarginRatio: "4E-3" }]);
    assert.deepEqual(read, [
      { floor: units("5"), cap: units("10"), rate: units("0.004"), cum: 0n, leverage: 20 },
    ]);
    // As seen live on classic accounts.
    const spelled = { ...rest, qtylFloor: 5, qtyCap: 10, maintMarginRatio: "0.004" };
    assert.deepEqual(bracketsOf([spelled]), read);
  });

  it("are none where one of them cannot be read", () => {
    const odd = [{ maintMarginRatio: "" }, { cum: "n/a" }, { notionalFloor: NaN }];
    for (const more of odd) {
      assert.equal(bracketsOf([bracket(0), bracket(100, more)]), undefined, JSON.stringify(more));
    }
    assert.equal(bracketsOf([]), undefined);
  });
});

describe("terms of a contract", () => {
  it("have a size for COIN-M alone", () => {
    const answer = { symbol: "XUSDT", baseAsset: "X", quoteAsset: "USDT", marginAsset: "USDT" };
    const brackets = bracketsOf([bracket(0)]) ?? [];
    const terms = contractTermsOf(answer, units("5"), brackets);
    assert.deepEqual(terms, { ...answer, contractSize: 0n, markPrice: units("5"), brackets });
    const inverse = contractTermsOf({ ...answer, contractSize: 10 }, 1n, brackets);
    assert.equal(inverse.contractSize, units("10"));
  });
});

describe("decimals of answers", () => {
  it("are read however they are spelled, and nothing else is", () => {
    assert.equal(amountOf("1,234.5"), units("1234.5"));
    assert.equal(amountOf(0.004), units("0.004"));
    assert.equal(amountOf("-1e-8"), -1n);
    for (const odd of ["", "n/a", undefined, null, NaN, {}]) assert.equal(amountOf(odd), undefined);
  });
});
