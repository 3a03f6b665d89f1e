/** What answers do not tell is named, and nothing stands in its place. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { units } from "../../lib/decimal.ts";
import {
  type AccountAnswers,
  kindOf,
  NO_CAP,
  ofAnswers,
  ofAnswersWithOrders,
  snapshotOf,
  solvencyOf,
  termsOf,
} from "../../risk/mod.ts";
import { openWorld, type World } from "../../simulator/mod.ts";
import { bodyOf, call } from "../simulator/support.ts";
import { answered } from "./support.ts";

const order = async (world: World, path: string, params: Record<string, string>) => {
  const [after, reply] = await call(world, "POST", path, params);
  bodyOf(reply);
  return after;
};

/** An account with a position of each kind, a loan, an order that rests; and nothing else. */
const busy = async (): Promise<AccountAnswers> => {
  let world = openWorld({}, { USDT: { cross: "50000", um: "5000" }, BTC: { cm: "1" } });
  const market = { side: "BUY", type: "MARKET", quantity: "1" };
  world = await order(world, "/papi/v1/um/order", { ...market, symbol: "ETHUSDT" });
  world = await order(world, "/papi/v1/cm/order", { ...market, symbol: "BTCUSD_PERP" });
  world = await order(world, "/papi/v1/marginLoan", { asset: "BNB", amount: "1" });
  const resting = { side: "BUY", type: "LIMIT", timeInForce: "GTC", price: "140", quantity: "1" };
  world = await order(world, "/papi/v1/um/order", { ...resting, symbol: "SOLUSDT" });
  return (await answered(world)).answers;
};

const all = await busy();

const without = <A extends object, K extends keyof A>(of: A, key: K): Omit<A, K> => {
  const { [key]: _, ...rest } = of;
  return rest;
};

const found = (answers: AccountAnswers, read = ofAnswersWithOrders as typeof ofAnswers) => {
  const result = read(answers);
  return result._tag === "Right" ? [] : result.left.map(({ needs, of }) => `${needs} of ${of}`);
};

const { um, cm } = all;

const changed = <A extends object>(
  rows: readonly A[] | undefined,
  isMeant: (row: A) => boolean,
  change: Partial<A>,
): readonly A[] => (rows ?? []).map((row) => isMeant(row) ? { ...row, ...change } : row);

const isOf = (name: string) => (row: { readonly symbol?: string; readonly asset?: string }) =>
  row.symbol === name || row.asset === name;

const rows: readonly (readonly [string, AccountAnswers, readonly string[]])[] = [
  ["everything", all, []],
  ["how it is margined", { ...all, kind: undefined }, ["kind of account"]],
  ["balances", without(all, "balances"), ["balances of account"]],
  [
    "a balance that is no decimal",
    { ...all, balances: changed(all.balances, isOf("BNB"), { crossMarginInterest: "" }) },
    ["balances of BNB"],
  ],
  ["open loss", without(all, "account"), ["openLoss of account"]],
  ["positions", { ...all, um: without(um, "positions") }, [
    "positions of um",
    "markPrice of SOLUSDT",
  ]],
  ["positions and settings", {
    ...all,
    um: without(without(um, "positions"), "leverages"),
  }, ["positions of um", "markPrice of SOLUSDT", "leverage of SOLUSDT"]],
  ["contracts", { ...all, um: without(um, "exchangeInfo") }, [
    "contract of ETHUSDT",
    "contract of SOLUSDT",
  ]],
  ["a margin asset", {
    ...all,
    um: {
      ...um,
      exchangeInfo: {
        symbols: JSON.parse(
          JSON.stringify(um.exchangeInfo?.symbols).replaceAll('"marginAsset":"USDT",', ""),
        ),
      },
    },
  }, ["contract of ETHUSDT", "contract of SOLUSDT"]],
  ["brackets of an entry", {
    ...all,
    um: {
      ...um,
      brackets: JSON.parse('[{"symbol":"ETHUSDT"},{"symbol":"SOLUSDT","brackets":null}]'),
    },
  }, ["brackets of ETHUSDT", "brackets of SOLUSDT"]],
  ["brackets", { ...all, cm: without(cm, "brackets") }, ["brackets of BTCUSD_PERP"]],
  [
    "a bracket's rate",
    {
      ...all,
      um: {
        ...um,
        brackets: changed(um.brackets, isOf("ETHUSDT"), {
          brackets: [{ initialLeverage: 20, notionalFloor: 0, maintMarginRatio: "", cum: "0" }],
        }),
      },
    },
    ["brackets of ETHUSDT"],
  ],
  [
    "by how much brackets are wider",
    {
      ...all,
      um: { ...um, brackets: changed(um.brackets, isOf("ETHUSDT"), { notionalCoef: "?" }) },
    },
    ["brackets of ETHUSDT"],
  ],
  [
    "a mark price",
    {
      ...all,
      cm: { ...cm, positions: changed(cm.positions, isOf("BTCUSD_PERP"), { markPrice: "0" }) },
    },
    ["markPrice of BTCUSD_PERP"],
  ],
  [
    "an unrealised profit",
    {
      ...all,
      um: { ...um, positions: changed(um.positions, isOf("ETHUSDT"), { unRealizedProfit: "n/a" }) },
    },
    ["positions of ETHUSDT"],
  ],
  [
    "index prices",
    { ...all, indexPrices: (all.indexPrices ?? []).filter((row) => !isOf("BTC")(row)) },
    ["indexPrice of BTC"],
  ],
  ["rates", without(all, "rates"), [
    "collateralRate of USDT",
    "collateralRate of BTC",
    "collateralRate of BNB",
  ]],
  ["tiers, of Pro", { ...without(all, "tiers"), kind: "pro" }, [
    "collateralTiers of USDT",
    "collateralTiers of BTC",
    "collateralTiers of BNB",
  ]],
  ["leverage of a loan", without(all, "leverages"), ["loanLeverage of BNB"]],
  [
    "the rate of a loan",
    { ...all, leverages: changed(all.leverages, isOf("BNB"), { leverage: 4 }) },
    ["loanLeverage of BNB"],
  ],
  ["scenarios of SPAN", { ...all, kind: "span" }, ["scenarios of account"]],
  ["open orders", { ...all, um: without(um, "orders") }, ["orders of um"]],
  [
    "the price of an order",
    { ...all, um: { ...um, orders: changed(um.orders, isOf("SOLUSDT"), { price: "" }) } },
    ["orders of SOLUSDT"],
  ],
  [
    "leverage of a contract",
    { ...all, um: { ...um, positions: changed(um.positions, isOf("SOLUSDT"), { leverage: "" }) } },
    ["leverage of SOLUSDT"],
  ],
  ["what is wanted besides", { ...all, also: { um: ["XUSDT"], assets: ["X"] } }, [
    "contract of XUSDT",
    "markPrice of XUSDT",
    "brackets of XUSDT",
    "indexPrice of X",
    "collateralRate of X",
  ]],
];

describe("what is missing", () => {
  for (const [name, answers, expected] of rows) {
    it(`is named: ${name}`, () => {
      assert.deepEqual(found(answers), expected);
    });
  }

  it("of open orders does not matter to uniMMR", () => {
    const answers = { ...all, um: without(um, "orders"), cm: without(cm, "orders") };
    assert.deepEqual(found(answers, ofAnswers), []);
  });

  it("is nothing where a list has null between others, as seen live", () => {
    const symbols = [JSON.parse("null"), ...um.exchangeInfo?.symbols ?? []];
    assert.deepEqual(found({ ...all, um: { ...um, exchangeInfo: { symbols } } }), []);
  });

  it("is said with who tells it", () => {
    const result = ofAnswers(without(all, "leverages"));
    assert.deepEqual(result, {
      _tag: "Left",
      left: [{ needs: "loanLeverage", of: "BNB", from: "getPortfolioMarginAssetLeverage" }],
    });
  });

  it("takes the mark price of a contract that no position shows from elsewhere", () => {
    const premiumIndex = [{ symbol: "SOLUSDT", markPrice: "151" }];
    const positions = (um.positions ?? []).filter((row) => !isOf("SOLUSDT")(row));
    const result = ofAnswers({ ...all, um: { ...um, positions, premiumIndex } });
    assert.equal(
      result._tag === "Right" && result.right.terms.um["SOLUSDT"]?.markPrice,
      units("151"),
    );
  });

  it("is nothing where the empty side of a contract comes first, with a mark price of 0", () => {
    const [row] = (um.positions ?? []).filter(isOf("ETHUSDT"));
    assert.ok(row);
    const empty = { ...row, positionSide: "SHORT", positionAmt: "0.000", markPrice: "0.00000000" };
    const positions = [empty, { ...row, positionSide: "LONG" }];
    const premiumIndex = [{ symbol: "SOLUSDT", markPrice: "151" }];
    const leverages = [{ symbol: "SOLUSDT", leverage: 20 }];
    const read = { ...all, um: { ...um, positions, premiumIndex, leverages } };
    assert.deepEqual(found(read), []);
    const result = ofAnswers(read);
    const terms = result._tag === "Right" ? result.right.terms : assert.fail();
    assert.equal(terms.um["ETHUSDT"]?.markPrice, units(row.markPrice));
  });

  it("is nothing where the exchange writes no text for no open loss", () => {
    for (const totalMarginOpenLoss of ["", null]) {
      assert.deepEqual(found({ ...all, account: { totalMarginOpenLoss } }), []);
    }
  });

  it("takes an open loss whatever its sign, and decimals however they are spelled", () => {
    const equityOf = (totalMarginOpenLoss: string) => {
      const result = ofAnswers({ ...all, account: { totalMarginOpenLoss } });
      if (result._tag === "Left") return assert.fail();
      return solvencyOf(result.right.portfolio, result.right.terms).equity;
    };
    assert.equal(equityOf("0") - equityOf("1,000.5"), units("1000.5"));
    assert.equal(equityOf("-2E1"), equityOf("20"));
  });
});

describe("answers that have what is asked", () => {
  it("of an order is what has not filled yet", () => {
    const orders = changed(um.orders, isOf("SOLUSDT"), { origQty: "3", executedQty: "1" });
    const result = ofAnswersWithOrders({ ...all, um: { ...um, orders } });
    if (result._tag === "Left") return assert.fail();
    assert.deepEqual(result.right.portfolio.um.reserved, { "SOLUSDT BUY BOTH": units("280") });
  });

  const tier = (tierFloor: string, collateralRate: string, tierCap?: string) => ({
    ...{ tierFloor, collateralRate },
    ...(tierCap !== undefined && { tierCap }),
  });

  const tiered = (...collateralInfo: readonly ReturnType<typeof tier>[]): AccountAnswers => ({
    ...all,
    kind: "pro",
    tiers: changed(all.tiers, isOf("BTC"), { collateralInfo }),
  });

  it("of tiers is all of them: the last may have no end, and each must be readable", () => {
    const result = ofAnswers(tiered(tier("0", "0.9", "500"), tier("500", "0.8")));
    if (result._tag === "Left") return assert.fail();
    assert.deepEqual(result.right.terms.assets["BTC"]?.tiers, [
      { floor: 0n, cap: units("500"), rate: units("0.9") },
      { floor: units("500"), cap: NO_CAP, rate: units("0.8") },
    ]);
    for (const odd of [tier("500", ""), tier("", "0.8"), tier("500", "0.8", "n/a")]) {
      const read = tiered(tier("0", "0.9", "500"), odd);
      assert.deepEqual(found(read), ["collateralTiers of BTC"], JSON.stringify(odd));
    }
  });
});

describe("the kind of an account", () => {
  it("follows from its type", () => {
    const types = ["PM_1", "PM_2", "PM_3", "PM_4", undefined];
    assert.deepEqual(types.map(kindOf), ["pro", "retail", "span", undefined, undefined]);
  });
});

describe("answers made by hand", () => {
  const reads = { ofAnswers, ofAnswersWithOrders, snapshotOf, termsOf };

  it("are refused where a list is none or holds no row, and the place is told", () => {
    const whole = { kind: "retail", um: {}, cm: {} };
    for (
      const [odd, why] of [
        [undefined, "give { kind, balances, um, cm }"],
        [null, "give { kind, balances, um, cm }"],
        [{ kind: "retail" }, "give { kind, balances, um, cm }"],
        [{ ...whole, cm: null }, "give { kind, balances, um, cm }"],
        [{ ...whole, balances: [null] }, "balances[0] is no row"],
        [{ ...whole, balances: {} }, "balances must be a list"],
        [{ ...whole, um: { positions: [{}, null] } }, "um.positions[1] is no row"],
        [{ ...whole, cm: { orders: ["8389765"] } }, "cm.orders[0] is no row"],
      ] as const
    ) {
      for (const read of Object.values(reads)) {
        assert.throws(() => read(odd as unknown as AccountAnswers), {
          name: "TypeError",
          message: `Cannot read the account: ${why}`,
        });
      }
    }
  });
});
