import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { fixed, over, trimmed, units } from "../../lib/decimal.ts";
import {
  type AssetTerms,
  bracketsOf,
  collateral,
  type Committed,
  contractValue,
  initialMarginOf,
  levelsOf2022,
  loanRateOf,
  maintenance,
  maxValue,
  NO_CAP,
  NO_REQUIREMENT,
  type Portfolio,
  publishedLevels,
  publishedLoanRates,
  riskOf,
  solvencyOf,
  statusOf,
  type Terms,
  withdrawable,
} from "../../risk/mod.ts";
import * as vectors from "../vectors/risk.ts";
import { lossBy, maintenanceBy } from "./vectors/figure.ts";

const flat = (rate: string) => [{ floor: 0n, cap: NO_CAP, rate: units(rate) }];

const priced = (price: string, rate: string, leverage = 10): AssetTerms => ({
  price: units(price),
  leverage,
  tiers: flat(rate),
});

const none: Committed = { positions: {}, reserved: {}, leverage: {} };

const portfolio = (given: Partial<Portfolio<Committed>>): Portfolio<Committed> => ({
  kind: "retail",
  balances: {},
  um: none,
  cm: none,
  openLoss: 0n,
  ...given,
});

const terms = (assets: Terms["assets"]): Terms => ({
  um: {},
  cm: {},
  assets,
  levels: publishedLevels,
  loanRates: publishedLoanRates,
});

describe("collateral", () => {
  for (const { assets, rates, cases } of vectors.tiered) {
    it(`counts by USD value, slice by slice: ${assets}`, () => {
      const tiers = rates.map(([floor, rate], i) => ({
        floor: units(floor),
        cap: units(rates[i + 1]?.[0] ?? "99999999999"),
        rate: units(rate),
      }));
      for (const [usd, counted] of Object.entries(cases)) {
        // At a price of 50, for amounts and values to differ.
        const terms = { price: units("50"), tiers };
        assert.equal(trimmed(collateral(terms, over(units(usd), units("50")))), counted, usd);
      }
    });
  }

  for (const { net, price, rate, collateral: counted } of vectors.flat) {
    it(`of ${net} at a flat rate is ${counted}`, () => {
      const terms = { price: units(price), tiers: flat(rate) };
      assert.equal(trimmed(collateral(terms, units(net))), counted);
    });
  }

  it("is never more than the value", () => {
    assert.equal(collateral({ price: units("2"), tiers: flat("1.5") }, units("1")), units("2"));
  });
});

describe("margins of contracts", () => {
  const brackets = vectors.umBrackets.map(([floor, rate, cum], i) => ({
    floor: units(floor),
    cap: units(vectors.umBrackets[i + 1]?.[0] ?? "500000000"),
    rate: units(rate),
    cum: units(cum),
    leverage: [125, 100, 50, 20, 10, 5, 4, 3, 2, 1][i] ?? 1,
  }));

  for (const each of vectors.umMaintenance) {
    it(`USDⓈ-M: ${each.notional} needs ${each.maintenance}`, () => {
      assert.equal(trimmed(maintenance({ brackets }, units(each.notional))), each.maintenance);
    });
  }

  for (const { value, rate, cum, maintenance: needs } of vectors.cmMaintenance) {
    it(`COIN-M: ${value} needs ${needs}`, () => {
      const bracket = { floor: 0n, cap: NO_CAP, rate: units(rate), cum: units(cum), leverage: 5 };
      assert.equal(trimmed(maintenance({ brackets: [bracket] }, units(value))), needs);
    });
  }

  for (const each of vectors.contracts) {
    it(`is cut, not rounded: ${each.amount} at ${each.mark}`, () => {
      const contract = { contractSize: units(each.contractSize) };
      const value = contractValue(contract, units(each.amount), units(each.mark));
      assert.equal(trimmed(value), each.value);
      assert.equal(trimmed(value / BigInt(each.leverage)), each.initial);
    });
  }

  it("take the widest bracket that offers the leverage", () => {
    assert.equal(maxValue({ brackets }, 125), units("50000"));
    assert.equal(maxValue({ brackets }, 21), units("1000000"));
    assert.equal(maxValue({ brackets }, 20), units("10000000"));
    assert.equal(maxValue({ brackets }, 126), units("50000"));
    assert.equal(maxValue({ brackets: [] }, 20), 0n);
    assert.equal(maintenance({ brackets: [] }, units("5")), 0n);
  });
});

describe("loans", () => {
  for (const { loan, leverage, maintenance: needs, initial } of vectors.loans) {
    it(`${loan} at ${leverage} times need ${needs}, and ${initial} to be taken`, () => {
      const balances = { X: { cross: units("10000"), debt: -units(loan) } };
      const its = terms({ X: priced("1", "1", leverage) });
      const owing = portfolio({ balances });
      assert.equal(trimmed(solvencyOf(owing, its).maintenanceMargin), needs);
      assert.equal(trimmed(initialMarginOf(owing, its)), initial);
      assert.equal(
        trimmed(riskOf(owing, its).available),
        trimmed(units("10000") - units(loan) - units(initial)),
      );
    });
  }

  it("of a leverage that no rate is published for need the most", () => {
    const balances = { X: { cross: units("9"), debt: -units("2") } };
    const its = terms({ X: priced("1", "1", 4) });
    assert.equal(solvencyOf(portfolio({ balances }), its).maintenanceMargin, units("0.2"));
  });
});

describe("uniMMR", () => {
  for (const { equity, maintenance: needs, uniMMR } of vectors.ratios) {
    it(`of ${equity} by ${needs} is ${uniMMR}`, () => {
      // A loan of 3 times the leverage needs a tenth.
      const debt = units(needs) * 10n;
      const balances = { X: { cross: units(equity) + debt, debt: -debt } };
      const found = solvencyOf(portfolio({ balances }), terms({ X: priced("1", "1", 3) }));
      assert.equal(fixed(found.equity), equity);
      assert.equal(fixed(found.maintenanceMargin), needs);
      assert.equal(fixed(found.uniMMR), uniMMR);
    });
  }

  it("says nothing where nothing needs margin", () => {
    const balances = { X: { cross: -units("5") } };
    const found = solvencyOf(portfolio({ balances }), terms({ X: priced("1", "1") }));
    assert.equal(found.uniMMR, NO_REQUIREMENT);
    assert.equal(fixed(NO_REQUIREMENT), "99999999.00000000");
    assert.equal(statusOf(found, publishedLevels), "FORCE_LIQUIDATION");
  });

  for (const { uniMMR, equity = "1", then, status } of vectors.states) {
    it(`${uniMMR} with equity ${equity} is ${status}${then ? ", in 2022" : ""}`, () => {
      const figures = { equity: units(equity), uniMMR: units(uniMMR) };
      assert.equal(statusOf(figures, then ? levelsOf2022 : publishedLevels), status);
    });
  }
});

describe("equity", () => {
  it("has all wallets of an asset in one, debts and interest taken off, before the rate", () => {
    const balances = {
      X: {
        cross: units("1"),
        locked: units("2"),
        debt: -units("0.5"),
        interest: -units("0.25"),
        um: units("4"),
        cm: -units("3"),
      },
    };
    const found = solvencyOf(portfolio({ balances }), terms({ X: priced("100", "0.5") }));
    assert.equal(found.actualEquity, units("325"));
    assert.equal(found.equity, units("162.5"));
  });

  it("is less the open loss in Portfolio Margin, not in Pro", () => {
    const balances = { X: { cross: units("10") } };
    const its = terms({ X: priced("1", "1") });
    for (const [kind, equity, openLoss] of [["retail", "7", "3"], ["pro", "10", "0"]] as const) {
      const found = solvencyOf(portfolio({ kind, balances, openLoss: units("3") }), its);
      assert.deepEqual([found.equity, found.openLoss], [units(equity), units(openLoss)]);
      assert.equal(found.actualEquity, units("10"));
    }
  });

  describe("with a position of a coin at 5 that has gained half a coin", () => {
    const contract = {
      symbol: "XUSD_PERP",
      baseAsset: "X",
      quoteAsset: "USD",
      marginAsset: "X",
      contractSize: units("10"),
      markPrice: units("5"),
      brackets: [{ floor: 0n, cap: NO_CAP, rate: units("0.01"), cum: 0n, leverage: 20 }],
    };
    const position = {
      symbol: "XUSD_PERP",
      positionSide: "BOTH" as const,
      amount: units("1"),
      cost: units("2.5"),
    };
    const cm = { ...none, positions: { "XUSD_PERP BOTH": position } };
    const its = { ...terms({ X: priced("5", "0.8") }), cm: { XUSD_PERP: contract } };

    it("counts its profit where no wallet has the coin", () => {
      const found = riskOf(portfolio({ cm }), its);
      assert.equal(found.actualEquity, units("2.5"));
      assert.equal(found.equity, units("2"));
      assert.equal(found.maintenanceMargin, units("0.1"));
      assert.equal(found.initialMargin, units("0.5"));
    });

    it("counts its profit once, together with what the wallets have", () => {
      const found = riskOf(portfolio({ cm, balances: { X: { cm: -units("1") } } }), its);
      // Half a coin is owed in the end: it counts whole.
      assert.equal(found.actualEquity, -units("2.5"));
      assert.equal(found.equity, -units("2.5"));
    });

    it("takes more initial margin at a lower leverage, and for open orders", () => {
      const leverage = { XUSD_PERP: 4 };
      const reserved = { "XUSD_PERP BUY BOTH": units("3"), "XUSD_PERP SELL BOTH": units("1") };
      const found = riskOf(portfolio({ cm: { ...cm, leverage, reserved } }), its);
      // Bids are the worse side: (2 + 3) coins / 4, at 5.
      assert.equal(found.initialMargin, units("6.25"));
    });
  });

  for (const { equity, maintenance: needs, most } of vectors.withdrawals) {
    it(`of ${equity} lets ${most} go where ${needs} is to be kept`, () => {
      const figures = { equity: units(equity), maintenanceMargin: units(needs) };
      assert.equal(withdrawable(figures), units(most));
    });
  }
});

describe("open loss", () => {
  for (const { gives, gets, held, loss } of vectors.losses) {
    it(`of ${gives} for ${gets} is ${loss}${held ? ` where ${held} is there` : ""}`, () => {
      assert.equal(trimmed(lossBy(gives, gets, held)), loss);
    });
  }
});

describe("brackets of an account that are wider", () => {
  for (const { coefficient, notional, maintenance: needs } of vectors.widenedMaintenance) {
    it(`by ${coefficient} ask for ${needs} of ${notional}`, () => {
      const found = maintenanceBy(vectors.umBrackets, notional, coefficient);
      assert.equal(trimmed(found), needs);
    });
  }

  it("join without a step, and are the same by a factor of 1", () => {
    const rows = vectors.umBrackets.map(([floor, rate, cum], i, { length }) => ({
      notionalFloor: Number(floor),
      notionalCap: Number(vectors.umBrackets[i + 1]?.[0] ?? "500000000"),
      maintMarginRatio: rate,
      cum,
      initialLeverage: length - i,
    }));
    const plain = bracketsOf(rows) ?? assert.fail();
    assert.deepEqual(bracketsOf(rows, "1.0"), plain);
    const wide = bracketsOf(rows, "1.50") ?? assert.fail();
    for (const { floor, cap } of wide.slice(0, -1)) {
      assert.ok(floor < cap);
      const [at, above] = [cap, cap + 1n].map((value) => maintenance({ brackets: wide }, value));
      assert.ok(above !== undefined && at !== undefined && above - at <= 1n);
    }
    assert.deepEqual(wide.map(({ cap }) => cap), plain.map(({ cap }) => cap * 3n / 2n));
    for (const none of ["", "0", "-1", "?"]) assert.equal(bracketsOf(rows, none), undefined);
  });
});

describe("the maintenance rate of a loan", () => {
  const rates = [[1, "0.1"], [2, "0.1"], [3, "0.1"], [4, "0.1"], [5, "0.08"], [7, "0.08"], [
    10,
    "0.05",
  ], [20, "0.05"]] as const;
  for (const [leverage, rate] of rates) {
    it(`at ${leverage}× is ${rate}: as published, or that of the next lower leverage`, () => {
      assert.equal(trimmed(loanRateOf({ leverage }, publishedLoanRates)), rate);
    });
  }

  it("is a tenth where no rate is known", () => {
    assert.equal(trimmed(loanRateOf({}, {})), "0.1");
    assert.equal(trimmed(loanRateOf({}, publishedLoanRates)), "0.1");
  });
});
