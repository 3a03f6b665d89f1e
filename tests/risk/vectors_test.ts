import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isSame, line } from "./vectors/figure.ts";
import { figuresIn } from "./vectors/of_files.ts";
import { ownFigures } from "./vectors/own.ts";

describe("published figures of risk", () => {
  for (const each of ownFigures().figures) {
    it(`are ours: ${each.name}, ${each.published} (${each.how}, ${each.source})`, () => {
      assert.ok(isSame(each), line(each));
    });
  }
});

const table = [
  { floorUsd: "0", capUsd: "100", rate: "1", cum: "0" },
  { floorUsd: "100", capUsd: "99999999999", rate: "0.5", cum: "50" },
];

describe("a file of figures", () => {
  const found = (file: unknown) =>
    figuresIn(file).map(({ name, published, own: [low], ...rest }) => [
      name,
      published,
      low,
      isSame({ name, published, own: [low, low], ...rest }),
    ]);

  it("of tiers gives what joins them, and what a value counts", () => {
    const cases = [{ table: "A", usdValue: "300", collateral: "200" }];
    assert.deepEqual(found({ tables: { A: table }, cases }), [
      ["cum of A from 0", "0", "0", true],
      ["cum of A from 100", "50", "50", true],
      ["collateral of 300: A", "200", "200", true],
    ]);
  });

  it("tells a figure that is not ours", () => {
    const cases = [{ uniMMR: "1.2", state: "free" }];
    assert.deepEqual(found({ cases }), [["status at 1.2", "NORMAL", "REDUCE_ONLY", false]]);
  });

  it("compares to the last printed place, and no further", () => {
    const row = { symbol: "A", notional: "10.019", rate: "0.01", leverage: "10" };
    const at = (maintMargin: string) =>
      found({ recorded: [{ ...row, initialMargin: "1.00", maintMargin }] }).map((each) => each[3]);
    assert.deepEqual(at("0.10"), [true, true]);
    assert.deepEqual(at("0.101"), [true, false]);
  });

  it("allows a range where inputs were printed rounded", () => {
    const row = {
      symbol: "ETHUSD_PERP",
      contracts: "1",
      contractSize: "10",
      markPrice: "2424.97",
      entryPrice: "2422.400000007",
      notional: "0.00412376",
      initialMargin: "0.00004123",
      rate: "0.005",
      leverage: "100",
    };
    const profit = (unrealized: string) => {
      const last = figuresIn({ recorded: [{ ...row, unrealized }] }).at(-1);
      return last && isSame(last);
    };
    assert.deepEqual(["0.00000438", "0.00000440", "0.00000435"].map(profit), [true, false, false]);
  });

  it("without figures gives none", () => {
    assert.deepEqual(figuresIn({ about: "nothing" }), []);
  });
});
