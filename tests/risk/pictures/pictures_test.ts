import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { units } from "../../../lib/decimal.ts";
import {
  type Axis,
  curve,
  curveText,
  degreesOf,
  type Grid,
  grid,
  heatMap,
  heatMapText,
  reach,
  standing,
  waterfall,
  waterfallText,
} from "../../../risk/mod.ts";
import { ratio } from "../../../risk/pictures/words.ts";
import * as fc from "../../deps/fast_check.ts";
import { runs } from "../../support/runs.ts";
import { type Case, cases } from "../reach/accounts.ts";

const price = (asset: string, count: number): Axis => ({
  shock: { shocks: "price", move: { asset } },
  degrees: degreesOf(units("-0.5"), units("0.5"), count),
});

const grids: fc.Arbitrary<readonly [Case, Grid]> = fc.tuple(
  cases,
  fc.constantFrom(3, 11, 12, 41),
  fc.constantFrom(2, 9, 41, 120),
).map(([given, down, across]) => [
  given,
  grid(given.account, given.terms, price("BTC", down), price("ETH", across)),
]);

/** Whether every element that begins also ends, in order. */
const isWhole = (svg: string): boolean => {
  const open: string[] = [];
  const inside = svg.replace(/<style>[^<]*<\/style>/, "");
  for (const [, close, name = "", self] of inside.matchAll(/<(\/?)(\w+)[^<>]*?(\/?)>/g)) {
    if (self) continue;
    if (!close) open.push(name);
    else if (open.pop() !== name) return false;
  }
  return open.length === 0 && !/[<>]/.test(inside.replace(/<[^<>]*>/g, ""));
};

const count = (text: string, part: RegExp): number => [...text.matchAll(part)].length;

describe("a heat map", () => {
  it("has a square for each case in the colour of its state", () => {
    fc.assert(
      fc.property(grids, ([, given]) => {
        const svg = heatMap(given);
        assert.ok(isWhole(svg));
        const cells = given.cells.flat();
        const of = (status: string) => cells.filter((each) => each.status === status).length;
        // One more of each stands in the legend.
        assert.equal(count(svg, /class="due"/g), of("FORCE_LIQUIDATION") + 1);
        assert.equal(count(svg, /class="reduce"/g), of("REDUCE_ONLY") + 1);
        assert.equal(count(svg, /class="call"/g), of("MARGIN_CALL") + 1);
        assert.equal(count(svg, /class="(?:far|normal)"/g), of("NORMAL") + 2);
        const isThere = given.rows.degrees.includes(0n) && given.columns.degrees.includes(0n);
        assert.equal(count(svg, /class="frame"/g), isThere ? 1 : 0);
      }),
      { numRuns: runs, seed: 61 },
    );
  });

  it("fits a terminal, with a sign for each case that is shown", () => {
    fc.assert(
      fc.property(grids, fc.constantFrom(40, 80, 132), ([, given], width) => {
        const lines = heatMapText(given, { width }).split("\n");
        for (const line of lines.slice(0, -2)) assert.ok(line.length <= width, line);
        const rows = lines.slice(2, -2);
        assert.equal(rows.length, given.rows.degrees.length);
        if (given.columns.degrees.length !== 41 || width !== 80) return;
        rows.forEach((line, i) => {
          const due = given.cells[i]?.map(({ status }) => status === "FORCE_LIQUIDATION") ?? [];
          assert.deepEqual([...line.slice(9)].map((sign) => sign === "#"), due);
        });
      }),
      { numRuns: runs, seed: 62 },
    );
  });

  it("says uniMMR where there is room, and what happens", () => {
    const [given] = fc.sample(cases, { numRuns: 1, seed: 3 });
    const { account, terms } = given ?? assert.fail();
    const rates: Axis = { shock: { shocks: "rates", assets: ["<b>&"] }, degrees: [0n] };
    const svg = heatMap(grid(account, terms, price("BTC", 3), rates), "A & B");
    assert.ok(isWhole(svg));
    assert.match(svg, />−50 %<.*>0 %<.*>50 %</s);
    assert.match(svg, />A &#38; B</);
    assert.match(svg, /down: price of BTC; across: collateral rate of &#60;b&#62;&#38;/);
    assert.match(svg, /class="on"[^>]*>(?:&#60;0|–|&#62;99|[\d.]+)</);
  });
});

describe("a uniMMR in few signs", () => {
  it("has hundredths where levels are, and none of what is far", () => {
    const texts = ["1.05", "9.994", "10.04", "99.94", "100", "99999999"].map((uniMMR) =>
      ratio({ equity: 1n, uniMMR: units(uniMMR) })
    );
    assert.deepEqual(texts, ["1.05", "9.99", "10.0", "99.9", ">99", "–"]);
    assert.equal(ratio({ equity: -1n, uniMMR: units("1") }), "<0");
  });
});

describe("a curve", () => {
  it("marks where liquidation is, near the crossing that reach finds", () => {
    let marked = 0;
    fc.assert(
      fc.property(cases, ({ account, terms }) => {
        const { reached, down } = reach(account, terms, { asset: "BTC" }, terms.levels.liquidation);
        const at = down && Number(down.change.units) / 1e24;
        const still: Axis = { shock: { shocks: "time" }, degrees: [0n] };
        const along = grid(account, terms, price("BTC", 101), still);
        const svg = curve(along, terms.levels);
        assert.ok(isWhole(svg));
        const text = curveText(along, terms.levels);
        for (const line of text.split("\n")) assert.ok(line.length <= 80, line);
        if (reached || at === undefined || at < -0.49) return;
        const said = [...svg.matchAll(/about at (−?[\d.]+) %/g)]
          .map(([, share = ""]) => Number(share.replace("−", "-")) / 100);
        assert.ok(said.some((share) => Math.abs(share - at) <= 0.011), `${said} for ${at}`);
        marked += 1;
      }),
      { numRuns: runs * 2, seed: 63 },
    );
    assert.ok(marked > 0);
  });
});

describe("a waterfall", () => {
  it("goes from what is worth something to what may be lost", () => {
    fc.assert(
      fc.property(cases, ({ account, terms }) => {
        const now = standing(account, terms);
        const svg = waterfall(now);
        assert.ok(isWhole(svg));
        const said = (name: string) => {
          const [, text = ""] = svg.match(new RegExp(`[>;] ?${name} ([^;<]+) USD`)) ?? [];
          return Number(
            text.replace("−", "-").replace(/,/g, "").replace(" m", "e6").replace(" bn", "e9"),
          );
        };
        const near = (a: number, b: bigint) =>
          assert.ok(Math.abs(a - Number(b) / 1e8) <= 0.51 + Math.abs(a) / 100, `${a} is not ${b}`);
        near(said("Worth"), now.actualEquity);
        near(said("Equity"), now.equity);
        near(said("May be lost"), now.cushion.liquidation);
        const lines = waterfallText(now).trimEnd().split("\n");
        for (const line of lines) assert.ok(line.length <= 80, line);
        assert.equal(
          lines.filter((line) => /^(?:Worth|Equity|May be lost) .*=/.test(line)).length,
          3,
        );
      }),
      { numRuns: runs, seed: 64 },
    );
  });

  it("leaves names of wide signs their columns", () => {
    const [{ account, terms } = assert.fail()] = fc.sample(cases, { numRuns: 1, seed: 64 });
    const now = standing(account, terms);
    const [asset = assert.fail()] = now.assets.filter(({ value }) => value !== 0n);
    const named = (name: string) =>
      waterfallText({ ...now, assets: [{ ...asset, asset: name }] }).split("\n")[0] ?? "";
    assert.equal(named("币安人生"), named("ABCDEFGH").replace("ABCDEFGH", "币安人生"));
    assert.equal(
      named("币".repeat(12)),
      named("A".repeat(18)).replace("A".repeat(18), "币".repeat(9)),
    );
  });
});
