/** What is thought through is what happens: each change is made on a simulated account as well. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { fixed, trimmed, units } from "../../../lib/decimal.ts";
import {
  afterChange,
  type Change,
  type Committed,
  ofAnswersWithOrders,
  type Portfolio,
  standing,
  type Terms,
} from "../../../risk/mod.ts";
import { openWorld, type World } from "../../../simulator/mod.ts";
import { bundledMarket } from "../../../simulator/engine/market/bundled.ts";
import { values } from "../../../simulator/engine/world/table.ts";
import { elements } from "../../../simulator/engine/world/vector.ts";
import * as fc from "../../deps/fast_check.ts";
import { bodyOf, call } from "../../simulator/support.ts";
import { runs } from "../../support/runs.ts";
import { answered } from "../support.ts";

const free = { maker: 0n, taker: 0n };

type Side = "BOTH" | "LONG" | "SHORT";

/** An account without fees, with something of everything. */
const first = async (isHedged = false): Promise<World> => {
  const opened = openWorld({}, {
    USDT: { cross: "90000", um: "50000" },
    BTC: { cross: "2", cm: "3" },
    BNB: { cross: "20", um: "7" },
    ETH: { cm: "30" },
  });
  let world: World = {
    ...opened,
    market: { ...opened.market, fees: { um: free, cm: free, margin: free } },
  };
  const market = { side: "BUY", type: "MARKET", ...(isHedged && { positionSide: "LONG" }) };
  if (isHedged) {
    // Both kinds of futures have one mode.
    const mode = { dualSidePosition: "true" };
    const [next, reply] = await call(world, "POST", "/papi/v1/um/positionSide/dual", mode);
    bodyOf(reply);
    world = next;
  }
  for (
    const [kind, symbol, quantity] of [["um", "ETHUSDT", "3"], ["cm", "BTCUSD_PERP", "40"]] as const
  ) {
    const [next, reply] = await call(world, "POST", `/papi/v1/${kind}/order`, {
      ...market,
      symbol,
      quantity,
    });
    bodyOf(reply);
    world = next;
  }
  const loan = { asset: "BNB", amount: "5" };
  const [owing, reply] = await call(world, "POST", "/papi/v1/marginLoan", loan);
  bodyOf(reply);
  return owing;
};

const read = async (world: World) => {
  const { answers, account } = await answered(world);
  const { um, cm } = world.market;
  // Every contract, with the leverage that it begins with where nothing shows another.
  const all = { ...answers, also: { um: Object.keys(um), cm: Object.keys(cm) } };
  const found = ofAnswersWithOrders(all);
  return found._tag === "Right"
    ? { ...found.right, account }
    : assert.fail(JSON.stringify(found.left));
};

const shown = (account: Portfolio<Committed>, terms: Terms): readonly string[] => {
  const now = standing(account, terms);
  return [
    now.equity,
    now.actualEquity,
    now.maintenanceMargin,
    now.initialMargin,
    now.available,
    now.uniMMR ?? -1n,
  ].map((figure) => fixed(figure));
};

/** A request, and the changes that it makes: both of the same numbers. */
interface Made {
  readonly does: Change["does"];
  readonly method?: "POST" | "PUT" | "DELETE";
  readonly path: string;
  readonly params: (world: World) => Record<string, string>;
  /** From the world before and after: what a book pays is known once it has filled. */
  readonly changes: (after: World, before: World) => readonly Change[];
}

/** A change that is known before it is made. */
const known = (change: Change, path: string, params: Record<string, string>): Made => ({
  does: change.does,
  path,
  params: () => params,
  changes: () => [change],
});

/** Interest of the first hour is due at once. */
const daily = (asset: string): bigint => bundledMarket().assets[asset]?.dailyInterest ?? 0n;

const amounts = fc.integer({ min: 1, max: 400 }).map((n) => (n / 100).toFixed(2));

const CONTRACTS = [["um", "ETHUSDT", "0.01"], ["cm", "BTCUSD_PERP", "1"]] as const;

const sides = fc.constantFrom("BUY" as const, "SELL" as const);

/** An amount of a contract, of so many steps. */
const sized = (step: string, steps: number): string => trimmed(units(step) * BigInt(steps));

/** Each trade of a market order is a fill; a large one goes through several levels of the book. */
const marketOrdersOn = (positionSides: readonly Side[]): fc.Arbitrary<Made> =>
  fc.record({
    positionSide: fc.constantFrom(...positionSides),
    contract: fc.constantFrom(...CONTRACTS),
    side: sides,
    steps: fc.oneof(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 5000, max: 9000 })),
    // In hedge mode the exchange takes no such word.
    reduceOnly: positionSides.length > 1 ? fc.constant(false) : fc.boolean(),
  }).map(({ positionSide, contract: [kind, symbol, step], side, steps, reduceOnly }): Made => ({
    does: "fill",
    path: `${kind}/order`,
    params: () => ({
      symbol,
      side,
      positionSide,
      type: "MARKET",
      quantity: sized(step, steps),
      ...(reduceOnly && { reduceOnly: "true" }),
    }),
    changes: (after, before) =>
      [...elements(after[kind].trades)].slice(before[kind].trades.size).map((
        { price, quantity },
      ) => ({
        does: "fill",
        kind,
        symbol,
        side,
        positionSide,
        reduceOnly,
        quantity,
        price,
      })),
  }));

const restingOrdersOn = (positionSides: readonly Side[]): fc.Arbitrary<Made> =>
  fc.record({
    positionSide: fc.constantFrom(...positionSides),
    contract: fc.constantFrom(...CONTRACTS),
    side: sides,
    steps: fc.integer({ min: 1, max: 400 }),
  }).map(({ positionSide, contract: [kind, symbol, step], side, steps }): Made => {
    const price = { um: { BUY: "2000", SELL: "4000" }, cm: { BUY: "50000", SELL: "70000" } };
    const at = price[kind][side];
    const order = { symbol, side, positionSide, reduceOnly: false } as const;
    const quantity = sized(step, steps);
    return known(
      { does: "rest", kind, ...order, quantity: units(quantity), price: units(at) },
      `${kind}/order`,
      { symbol, side, positionSide, type: "LIMIT", timeInForce: "GTC", price: at, quantity },
    );
  });

/** The first order that rests. */
const restingIn = (world: World, kind: "um" | "cm", symbol: string) => {
  const order = [...values(world[kind].open)].find((each) => each.symbol === symbol);
  return order && {
    id: order.orderId,
    resting: {
      symbol,
      side: order.side,
      positionSide: order.positionSide,
      reduceOnly: false,
      quantity: order.quantity - order.filled,
      price: order.price,
    },
  };
};

const cancellations = fc.constantFrom(...CONTRACTS).map(([kind, symbol]): Made => ({
  does: "cancel",
  method: "DELETE",
  path: `${kind}/order`,
  params: (world) => ({ symbol, orderId: restingIn(world, kind, symbol)?.id ?? "1" }),
  changes: (_, before) => {
    const order = restingIn(before, kind, symbol);
    return order ? [{ does: "cancel", kind, ...order.resting }] : [];
  },
}));

const amendments = fc.tuple(fc.constantFrom(...CONTRACTS), fc.integer({ min: 1, max: 400 })).map(
  ([[kind, symbol, step], steps]): Made => {
    const quantity = sized(step, steps);
    const priceFor = (world: World): string =>
      trimmed((restingIn(world, kind, symbol)?.resting.price ?? 0n) + units("1"));
    return {
      does: "amend",
      method: "PUT",
      path: `${kind}/order`,
      params: (world) => ({
        symbol,
        side: restingIn(world, kind, symbol)?.resting.side ?? "BUY",
        orderId: restingIn(world, kind, symbol)?.id ?? "1",
        quantity,
        price: priceFor(world),
      }),
      changes: (_, before) => {
        const order = restingIn(before, kind, symbol);
        const to = { quantity: units(quantity), price: units(priceFor(before)) };
        return order ? [{ does: "amend", kind, from: order.resting, to }] : [];
      },
    };
  },
);

/** Cross margin trades: each trade gives one amount for another. */
const swaps = fc.tuple(sides, fc.integer({ min: 1, max: 50 })).map(([side, steps]): Made => ({
  does: "swap",
  path: "margin/order",
  params: () => ({ symbol: "BTCUSDT", side, type: "MARKET", quantity: sized("0.01", steps) }),
  changes: (after, before) =>
    [...elements(after.margin.trades)].slice(before.margin.trades.size).map((
      { price, quantity },
    ) => {
      const coins = { asset: "BTC", amount: quantity };
      const dollars = { asset: "USDT", amount: quantity * price / units("1") };
      return side === "BUY"
        ? { does: "swap", gives: dollars, gets: coins }
        : { does: "swap", gives: coins, gets: dollars };
    }),
}));

const changesOn = (positionSides: readonly Side[]): fc.Arbitrary<Made> =>
  fc.oneof(
    fc.tuple(fc.constantFrom("BNB", "ETH", "BTC"), amounts).map(([asset, amount]) =>
      known(
        { does: "loan", asset, amount: units(amount), daily: daily(asset) },
        "marginLoan",
        { asset, amount },
      )
    ),
    fc.tuple(fc.constantFrom("BNB", "ETH", "BTC"), amounts).map(([asset, amount]) =>
      known({ does: "repay", asset, amount: units(amount) }, "repayLoan", { asset, amount })
    ),
    fc.tuple(fc.boolean(), amounts).map(([isBack, amount]) =>
      known(
        {
          does: "transfer",
          asset: "BNB",
          amount: units(amount),
          from: isBack ? "um" : "cross",
          to: isBack ? "cross" : "um",
        },
        "bnb-transfer",
        { amount, transferSide: isBack ? "FROM_UM" : "TO_UM" },
      )
    ),
    fc.constant(known({ does: "collect" }, "auto-collection", {})),
    fc.constantFrom("USDT", "BTC", "ETH").map((asset) =>
      known({ does: "collect", asset }, "asset-collection", { asset })
    ),
    fc.tuple(fc.constantFrom(...CONTRACTS), fc.integer({ min: 1, max: 50 })).map(
      ([[kind, symbol], leverage]) =>
        known({ does: "leverage", kind, symbol, leverage }, `${kind}/leverage`, {
          symbol,
          leverage: String(leverage),
        }),
    ),
    marketOrdersOn(positionSides),
    restingOrdersOn(positionSides),
    cancellations,
    amendments,
    swaps,
  );

/** What is thought through, one change after another. */
const thoughtOf = (
  start: { readonly portfolio: Portfolio<Committed>; readonly terms: Terms },
  changes: readonly Change[],
) =>
  changes.reduce((now, change) => {
    const thought = afterChange(now.portfolio, now.terms, change);
    return thought._tag === "Right"
      ? thought.right
      : assert.fail(JSON.stringify([change.does, thought.left]));
  }, start);

describe("an account after a change", () => {
  it("is the account that has made it, to the last place", { timeout: 240_000 }, async () => {
    const counts = new Map<string, number>();
    const sequences = (sides: readonly Side[]) =>
      fc.array(changesOn(sides), { minLength: 4, maxLength: 9 });
    // With an order that rests, for those that cancel and amend.
    const resting = async (world: World, positionSide: Side): Promise<World> => {
      const order = { side: "BUY", positionSide, type: "LIMIT", timeInForce: "GTC" };
      const um = { symbol: "ETHUSDT", ...order, quantity: "1", price: "2000" };
      const [next, reply] = await call(world, "POST", "/papi/v1/um/order", um);
      bodyOf(reply);
      const cm = { symbol: "BTCUSD_PERP", ...order, quantity: "9", price: "50000" };
      const [last, other] = await call(next, "POST", "/papi/v1/cm/order", cm);
      bodyOf(other);
      return last;
    };
    const [oneWay, hedged] = [
      await resting(await first(), "BOTH"),
      await resting(await first(true), "LONG"),
    ];
    const cases = fc.oneof(
      fc.tuple(fc.constant(oneWay), sequences(["BOTH"])),
      fc.tuple(fc.constant(hedged), sequences(["LONG", "SHORT"])),
    );
    await fc.assert(
      fc.asyncProperty(cases, async ([start, all]) => {
        let world = start;
        for (const { does, method = "POST", path, params, changes } of all) {
          const sent = params(world);
          const [next, reply] = await call(world, method, `/papi/v1/${path}`, sent);
          if (reply.status !== 200) continue;
          const { portfolio, terms } = await read(world);
          const made = changes(next, world);
          const thought = thoughtOf({ portfolio, terms }, made);
          const { portfolio: really } = await read(next);
          assert.deepEqual(
            shown(thought.portfolio, thought.terms),
            shown(really, terms),
            `${does} ${JSON.stringify(sent)}`,
          );
          const kind = does === "fill" && made.length > 1 ? "fills" : does;
          counts.set(kind, (counts.get(kind) ?? 0) + 1);
          world = next;
        }
      }),
      { numRuns: runs, seed: 5, interruptAfterTimeLimit: 120_000 },
    );
    const every: readonly string[] = [
      ...["loan", "repay", "transfer", "collect", "leverage", "fill", "fills", "rest"],
      ...["cancel", "amend", "swap"],
    ];
    for (const does of every) assert.ok((counts.get(does) ?? 0) > 0, `${does} of ${[...counts]}`);
  });
});

const order = {
  kind: "um",
  symbol: "ETHUSDT",
  side: "BUY",
  positionSide: "BOTH",
  reduceOnly: false,
  quantity: units("4"),
  price: units("2000"),
} as const;

const world = await first();
const { portfolio, terms } = await read(world);

const initialOf = (...changes: readonly Change[]): string => {
  let now = { portfolio, terms };
  for (const change of changes) {
    const thought = afterChange(now.portfolio, now.terms, change);
    if (thought._tag === "Left") {
      return thought.left.map((each) => `${each.needs} of ${each.of}`).join();
    }
    now = thought.right;
  }
  return trimmed(standing(now.portfolio, now.terms).initialMargin);
};

const plus = (amount: string): string =>
  trimmed(standing(portfolio, terms).initialMargin + units(amount));

describe("a resting order", () => {
  it("holds its value by leverage, until it is cancelled", () => {
    // 4 × 2,000 at the first leverage of 20.
    assert.equal(initialOf({ does: "rest", ...order }), plus("400"));
    assert.equal(initialOf({ does: "rest", ...order }, { does: "cancel", ...order }), plus("0"));
  });

  it("that is amended holds the new value", () => {
    const to = { quantity: units("5"), price: units("1000") };
    const amend = { does: "amend", kind: "um", from: order, to } as const;
    assert.equal(initialOf({ does: "rest", ...order }, amend), plus("250"));
  });

  it("that only reduces holds nothing", () => {
    assert.equal(initialOf({ does: "rest", ...order, reduceOnly: true }), plus("0"));
  });

  it("that is not there cannot be cancelled", () => {
    assert.equal(initialOf({ does: "cancel", ...order }), "orders of ETHUSDT");
  });
});

const changed = (change: Change): ReturnType<typeof afterChange> =>
  afterChange(portfolio, terms, change);

const standingAfter = (change: Change) => {
  const thought = changed(change);
  return thought._tag === "Right"
    ? standing(thought.right.portfolio, thought.right.terms)
    : assert.fail(JSON.stringify(thought.left));
};

describe("a change of terms", () => {
  const now = standing(portfolio, terms);

  it("of collateral rates changes what an asset counts", () => {
    const tiers = [{ floor: 0n, cap: units("99999999999"), rate: units("0.5") }];
    const then = standingAfter({ does: "rates", asset: "BTC", tiers });
    const held = (of: typeof now) => of.assets.find(({ asset }) => asset === "BTC");
    assert.equal(held(then)?.collateral, (held(then)?.value ?? 0n) / 2n);
    assert.equal(then.actualEquity, now.actualEquity);
  });

  it("of brackets changes the maintenance margin of its contract alone", () => {
    const brackets = [
      { floor: 0n, cap: units("9999999"), rate: units("0.5"), cum: 0n, leverage: 2 },
    ];
    const then = standingAfter({ does: "brackets", kind: "um", symbol: "ETHUSDT", brackets });
    const margins = (of: typeof now) =>
      of.positions.map((each) => [each.symbol, each.maintenanceMargin] as const);
    const [um, cm] = margins(then);
    assert.deepEqual(cm, margins(now)[1]);
    assert.deepEqual(um, ["ETHUSDT", (now.positions[0]?.value ?? 0n) / 2n]);
  });
});

describe("money of a change", () => {
  it("leaves the account, with the first hour's interest of a loan", () => {
    const daily = units("0.0024");
    const thought = changed({ does: "loan", asset: "BTC", amount: units("1"), daily });
    const held = thought._tag === "Right" ? thought.right.portfolio.balances["BTC"] : undefined;
    assert.deepEqual([held?.cross, held?.debt, held?.interest].map((each) => trimmed(each ?? 0n)), [
      "3",
      "-1",
      "-0.0001",
    ]);
  });

  it("repays interest first, and at most what is owed", () => {
    const owing = { cross: units("9"), debt: -units("2"), interest: -units("1") };
    const account = { ...portfolio, balances: { BNB: owing } };
    const left = (amount: string) => {
      const thought = afterChange(account, terms, {
        does: "repay",
        asset: "BNB",
        amount: units(amount),
      });
      const held = thought._tag === "Right" ? thought.right.portfolio.balances["BNB"] : undefined;
      return [held?.cross, held?.debt, held?.interest].map((each) => trimmed(each ?? 0n));
    };
    assert.deepEqual(left("0.5"), ["8.5", "-2", "-0.5"]);
    assert.deepEqual(left("1.5"), ["7.5", "-1.5", "0"]);
    assert.deepEqual(left("8"), ["6", "0", "0"]);
  });

  it("pays the fee of a fill", () => {
    const fill: Change = { does: "fill", ...order, price: units("2500"), fee: units("4") };
    const { fee: _, ...without } = fill;
    const [paid, unpaid] = [fill, without].map(standingAfter);
    assert.equal((unpaid?.actualEquity ?? 0n) - (paid?.actualEquity ?? 0n), units("4"));
  });

  const rows: readonly (readonly [string, Change, string])[] = [
    ["more than is free", {
      does: "transfer",
      asset: "USDT",
      amount: units("90001"),
      from: "cross",
      to: "outside",
    }, "free of USDT"],
    [
      "an asset without terms",
      { does: "transfer", asset: "XYZ", amount: 1n, from: "outside", to: "cross" },
      "indexPrice of XYZ",
    ],
    [
      "a loan of an asset without terms",
      { does: "loan", asset: "XYZ", amount: 1n },
      "indexPrice of XYZ",
    ],
    ["a swap of more than is free", {
      does: "swap",
      gives: { asset: "BTC", amount: units("3") },
      gets: { asset: "USDT", amount: 1n },
    }, "free of BTC"],
    ["an unknown contract", { does: "rest", ...order, symbol: "XYZ" }, "contract of XYZ"],
    [
      "leverage of an unknown contract",
      { does: "leverage", kind: "cm", symbol: "XYZ", leverage: 2 },
      "contract of XYZ",
    ],
    [
      "brackets of one",
      { does: "brackets", kind: "cm", symbol: "XYZ", brackets: [] },
      "contract of XYZ",
    ],
    ["rates of an unknown asset", { does: "rates", asset: "XYZ", tiers: [] }, "indexPrice of XYZ"],
  ];
  for (const [name, change, lacks] of rows) {
    it(`names what it lacks: ${name}`, () => assert.equal(initialOf(change), lacks));
  }

  const um = { kind: "um", symbol: "ETHUSDT", side: "BUY", positionSide: "BOTH" } as const;
  const fill = { does: "fill", ...um, reduceOnly: false, quantity: 1n, price: 1n } as const;
  const move = { asset: "USDT", from: "outside", to: "cross" } as const;
  const resting = { ...um, reduceOnly: false, quantity: 1n, price: 1n };
  const impossible: readonly (readonly [Change, RegExp])[] = [
    [{ ...fill, quantity: -1n }, /this fill through: quantity must be an amount, zero or more/],
    [{ ...fill, price: 0n }, /this fill through: price must be above zero/],
    [{ does: "rest", ...resting, price: -1n }, /this rest through: price must be/],
    [{ does: "cancel", ...resting, quantity: -1n }, /this cancel through: quantity must be/],
    [
      { does: "amend", kind: "um", from: resting, to: { quantity: -1n, price: 1n } },
      /this amend through: to\.quantity must be/,
    ],
    [{ does: "transfer", ...move, amount: -1n }, /this transfer through: amount must be/],
    [{ does: "transfer", ...move, amount: 5 as never }, /this transfer through: amount must be/],
    [{ does: "repay", asset: "BNB", amount: -1n }, /this repay through: amount must be/],
    [{ does: "loan", asset: "BNB", amount: 1n, daily: -1n }, /this loan through: daily must be/],
    [
      { does: "swap", gives: { asset: "BTC", amount: -1n }, gets: { asset: "USDT", amount: 1n } },
      /this swap through: gives\.amount must be/,
    ],
    ...[0, -5, 2.5, NaN].map((leverage) =>
      [
        { does: "leverage", kind: "um", symbol: "ETHUSDT", leverage },
        /this leverage through: leverage must be a whole number, 1 or more/,
      ] as const
    ),
  ];
  for (const [change, why] of impossible) {
    it(`is none where the change cannot be: ${why.source}`, () => {
      assert.throws(() => afterChange(portfolio, terms, change), {
        name: "TypeError",
        message: why,
      });
    });
  }

  it("is without its contract before it is without a price", () => {
    assert.equal(initialOf({ ...fill, symbol: "XYZ", price: 0n }), "contract of XYZ");
  });
});
