import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readWorld, writeWorld } from "../../../simulator/engine/snapshot.ts";
import { withBooks } from "../../../simulator/engine/book/rebuilt.ts";
import { riskOf } from "../../../simulator/engine/account_risk.ts";
import { trimmed, units } from "../../../lib/decimal.ts";
import type { AssetInfo, Contract, Fees, Pair } from "../../../simulator/engine/market/market.ts";
import type {
  AlgoOrder,
  Amendment,
  FuturesOrder,
  FuturesTrade,
  InterestCharge,
  LiquidationLoan,
  LiquidationRepayment,
  LoanRecord,
  LoanRepayment,
  MarginOrder,
  MarginTrade,
  Position,
  PreventedMatch,
  Settings,
  World,
} from "../../../simulator/engine/world/world.ts";
import { bodyOf, call } from "../support.ts";
import { transcript } from "./model/script.ts";
import { movePrices } from "../../../simulator/exchange/clock.ts";
import { openWorld } from "../../../simulator/engine/open.ts";
import type { Entry } from "../../../simulator/engine/world/entries.ts";
import type { Bracket, CollateralTier, Levels } from "../../../risk/market.ts";

const busyWorld = async (): Promise<World> => {
  let world = openWorld();
  for (let i = 0; i < 40; i++) {
    const [after, reply] = await call(world, "POST", "/papi/v1/um/order", {
      symbol: "BTCUSDT",
      side: i % 2 === 0 ? "BUY" : "SELL",
      type: i % 3 === 0 ? "MARKET" : "LIMIT",
      quantity: "0.001",
      ...(i % 3 !== 0 && { timeInForce: "GTC", price: i % 2 === 0 ? "55000" : "65000" }),
    });
    bodyOf(reply);
    world = after;
  }
  return world;
};

const reread = (text: string): World => {
  const read = readWorld(text);
  return read._tag === "Right" ? read.right : assert.fail(read.left);
};

describe("a written world", () => {
  it("reads as the same world, to the last digit", async () => {
    const world = await busyWorld();
    assert.ok(world.um.open.size > 8 && world.um.orders.size === 40);
    const again = reread(writeWorld(world));
    assert.deepEqual(again, world);
    assert.equal(writeWorld(again), writeWorld(world));
  });

  it("keeps texts that look like amounts, and amounts below zero and beyond what a number holds", () => {
    const world = openWorld();
    const settings = { ...world.settings, bankruptcyLoan: -(2n ** 80n) };
    for (const marginCallLevel of ["#5", "##5", "#", "#x", "5"]) {
      const odd = { ...world, settings: { ...settings, marginCallLevel } };
      assert.deepEqual(reread(writeWorld(odd)), odd);
    }
  });

  it("goes on as the world would have gone on", async () => {
    const world = await busyWorld();
    const order = { symbol: "ETHUSDT", side: "BUY", type: "MARKET", quantity: "0.1" };
    const [one, oneReply] = await call(world, "POST", "/papi/v1/um/order", order);
    const other = reread(writeWorld(world));
    const [two, twoReply] = await call(other, "POST", "/papi/v1/um/order", order);
    assert.deepEqual(twoReply, oneReply);
    assert.equal(writeWorld(two), writeWorld(one));
  });
});

/** Fields of the parts of a world in the first form that was kept. */
const FIRST: Readonly<Record<string, string>> = {
  ledger: "balances entries",
  settings:
    "type hedgeMode autoRepay deltaMode feeBurn bnbBurn marginCallLevel bankruptcyLoan tradfiSigned marginLeverage specialKeysFrom updateTime",
  um: "firstOrderId orders open clientIds positions reserved trades amendments leverage",
  cm: "firstOrderId orders open clientIds positions reserved trades amendments leverage",
  algos: "firstId orders open clientIds",
  strategies: "firstId orders open clientIds",
  margin: "firstOrderId orders open clientIds firstListId lists listClientIds trades prevented",
  isolated: "maxAccount accounts",
  liquidationLoan: "amount repaid repayments",
  limits: "minute used bannedUntil ignored",
};

/** Fields that were empty in the first form where they hold nothing now. */
const EMPTY = ["contractSize", "triggerPrice", "activatePrice", "callbackRate", "extreme"];

/** Amounts as the decimal text that they were. */
const asText = (name: string, value: unknown): unknown =>
  typeof value !== "bigint" ? value : value === 0n && EMPTY.includes(name) ? "" : trimmed(value);

/** A world as the first form had it, whole. */
const inFirstForm = (world: World): string =>
  JSON.stringify({ format: "unimargin world 1", world }, asText);

/** A world as the first form had it before fields joined it. */
const inEarlyForm = (world: World): string => {
  const file = JSON.parse(inFirstForm(world)) as {
    readonly world: Record<string, Record<string, unknown>>;
  };
  for (const [part, names] of Object.entries(FIRST)) {
    file.world[part] = Object.fromEntries(
      names.split(" ").map((name) => [name, file.world[part]?.[name]]),
    );
  }
  return JSON.stringify(file);
};

/** Names of the fields of a record that hold amounts. */
type AmountOf<A> = {
  [K in keyof A]-?: bigint extends Exclude<A[K], undefined> ? K : never;
}[keyof A];

const all = <A>(fields: Readonly<Record<AmountOf<A>, true>>): readonly string[] =>
  Object.keys(fields);

/** Every amount that a world keeps, by the record that it stands in. */
const AMOUNTS: Readonly<Record<string, readonly string[]>> = {
  contract: all<Contract>({
    contractSize: true,
    markPrice: true,
    indexPrice: true,
    lastPrice: true,
    fundingRate: true,
    tickSize: true,
    stepSize: true,
    minQty: true,
    maxQty: true,
    maxMarketQty: true,
    maxPrice: true,
    minNotional: true,
    priceUp: true,
    priceDown: true,
    liquidationFee: true,
  }),
  bracket: all<Bracket>({ floor: true, cap: true, rate: true, cum: true }),
  pair: all<Pair>({
    lastPrice: true,
    tickSize: true,
    stepSize: true,
    minQty: true,
    maxQty: true,
    minNotional: true,
  }),
  asset: all<AssetInfo>({
    price: true,
    collateralRate: true,
    dailyInterest: true,
    borrowLimit: true,
  }),
  tier: all<CollateralTier>({ floor: true, cap: true, rate: true }),
  fees: all<Fees>({ maker: true, taker: true }),
  levels: all<Levels>({
    marginCall: true,
    supplyMargin: true,
    reduceOnly: true,
    liquidation: true,
  }),
  "futures order": all<FuturesOrder>({
    price: true,
    quantity: true,
    filled: true,
    filledValue: true,
    averagePrice: true,
  }),
  position: all<Position>({ amount: true, cost: true, entryPrice: true }),
  "futures trade": all<FuturesTrade>({
    price: true,
    quantity: true,
    realizedPnl: true,
    commission: true,
  }),
  amendment: all<Amendment>({
    priceBefore: true,
    priceAfter: true,
    quantityBefore: true,
    quantityAfter: true,
  }),
  "algo order": all<AlgoOrder>({
    quantity: true,
    price: true,
    triggerPrice: true,
    activatePrice: true,
    callbackRate: true,
    extreme: true,
  }),
  "margin order": all<MarginOrder>({
    price: true,
    stopPrice: true,
    extreme: true,
    icebergQty: true,
    quoteOrderQty: true,
    quantity: true,
    filled: true,
    filledValue: true,
    locked: true,
    borrowed: true,
  }),
  "margin trade": all<MarginTrade>({ price: true, quantity: true, commission: true }),
  "prevented match": all<PreventedMatch>({ price: true, makerQuantity: true }),
  entry: all<Entry>({ amount: true }),
  loan: all<LoanRecord>({ principal: true, interest: true }),
  charge: all<InterestCharge>({ interest: true, principal: true, dailyRate: true }),
  "loan repayment": all<LoanRepayment>({ amount: true }),
  "liquidation loan": all<LiquidationLoan>({ amount: true, repaid: true }),
  "liquidation repayment": all<LiquidationRepayment>({ amount: true }),
  settings: all<Settings>({ bankruptcyLoan: true }),
};

describe("a world of the first form, in which amounts were decimal text", () => {
  it("reads as the world that it was, with books made of its orders", async () => {
    const [, world] = await transcript(2026);
    const text = inFirstForm(world);
    assert.ok(!text.includes("#") && text.includes('"contractSize":""'));
    const past = { since: world.time, um: {}, cm: {}, margin: {} };
    assert.deepEqual(reread(text), { ...withBooks(world), past });
  });

  for (const [record, names] of Object.entries(AMOUNTS)) {
    it(`has its amounts read of each ${record}`, () => {
      const file = JSON.parse(inFirstForm(openWorld()));
      const written = Object.fromEntries(names.map((name) => [name, "-1.50000001"]));
      const empty = Object.fromEntries(
        names.filter((name) => EMPTY.includes(name)).map((name) => [name, ""]),
      );
      file.world.loans.root = [{ symbol: "1.5", ...written }, [["7", written]], empty];
      const amounts = Object.fromEntries(names.map((name) => [name, units("-1.50000001")]));
      const { activatePrice: _, ...nothing } = Object.fromEntries(
        Object.keys(empty).map((name) => [name, 0n]),
      );
      assert.deepEqual(reread(JSON.stringify(file)).loans, {
        ...file.world.loans,
        root: [{ symbol: "1.5", ...amounts }, [["7", amounts]], nothing],
      });
    });
  }

  it("has records of amounts read, whatever their names", () => {
    const file = JSON.parse(inFirstForm(openWorld()));
    file.world.ledger.balances = { symbol: { um: "-0.5" }, ABC: { cross: "7" } };
    file.world.cm.realised = { "BTCUSD_PERP BOTH": "1.00000001" };
    file.world.um.reserved = { "BTCUSDT BUY BOTH": "580" };
    file.world.market.loanRates = { 7: "0.06" };
    const { ledger, cm, um, market } = reread(JSON.stringify(file));
    assert.deepEqual(
      [ledger.balances, cm.realised, um.reserved, market.loanRates],
      [
        { symbol: { um: units("-0.5") }, ABC: { cross: units("7") } },
        { "BTCUSD_PERP BOTH": units("1.00000001") },
        { "BTCUSDT BUY BOTH": units("580") },
        { 7: units("0.06") },
      ],
    );
  });

  it("is refused where an amount is none", () => {
    const file = JSON.parse(inFirstForm(openWorld()));
    file.world.settings.bankruptcyLoan = "1e3";
    const read = readWorld(JSON.stringify(file));
    assert.ok(read._tag === "Left");
    assert.match(read.left, /: settings\.bankruptcyLoan: expected an amount$/);
  });

  it("is refused where parts of it are missing", () => {
    for (
      const world of [undefined, {}, { um: {}, cm: {} }, { um: { open: 1, reserved: { A: "1" } } }]
    ) {
      const read = readWorld(JSON.stringify({ format: "unimargin world 1", world }));
      assert.ok(read._tag === "Left");
      assert.match(read.left, /: expected /);
    }
  });
});

describe("a world that was kept before a field joined", () => {
  it("reads with what the field was before, and goes on", async () => {
    const text = inEarlyForm(openWorld());
    assert.ok(!text.includes('"calls"'));
    const world = reread(text);
    assert.deepEqual(world, openWorld());
    const transfer = { amount: "1", transferSide: "TO_UM" };
    const order = { symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity: "0.1" };
    const [after, moved] = await call(world, "POST", "/papi/v1/bnb-transfer", transfer);
    bodyOf(moved);
    bodyOf((await call(after, "POST", "/papi/v1/um/order", order))[1]);
  });

  it("keeps what open orders hold, and orders that do not trail", async () => {
    const place = async (world: World, path: string, params: Record<string, string>) => {
      const [after, reply] = await call(world, "POST", path, { symbol: "BTCUSDT", ...params });
      bodyOf(reply);
      return after;
    };
    const bid = { side: "BUY", type: "LIMIT", timeInForce: "GTC", quantity: "0.1", price: "58000" };
    const stop = { side: "SELL", type: "STOP_LOSS", quantity: "0.01", stopPrice: "55000" };
    const one = await place(openWorld(), "/papi/v1/um/order", { ...bid, newClientOrderId: "a" });
    const both = await place(one, "/papi/v1/margin/order", stop);
    const file = JSON.parse(inEarlyForm(both));
    file.world.um.reserved = { BTCUSDT: "5800.00000000" };
    const world = reread(JSON.stringify(file));
    assert.deepEqual(riskOf(world), riskOf(both));
    const which = { symbol: "BTCUSDT", origClientOrderId: "a" };
    const [freed, reply] = await call(world, "DELETE", "/papi/v1/um/order", which);
    bodyOf(reply);
    assert.equal(riskOf(freed).initialMargin, 0n);
    const { events } = movePrices(freed, { BTC: "55000" });
    assert.ok(events.some(({ e, X }) => e === "executionReport" && X === "FILLED"));
  });

  it("is still refused where a field holds what it never held", () => {
    const file = JSON.parse(writeWorld(openWorld()));
    file.world.limits.calls = [1];
    const read = readWorld(JSON.stringify(file));
    assert.ok(read._tag === "Left");
    assert.match(read.left, /limits\.calls/);
  });
});

const text = writeWorld(openWorld());
const changed = (change: (file: { world: Record<string, unknown> }) => void): string => {
  const file = JSON.parse(text);
  change(file);
  return JSON.stringify(file);
};

const wrong: readonly (readonly [name: string, text: string, message: RegExp])[] = [
  ["nothing", "", /not JSON/],
  ["a text that ends too soon", text.slice(0, 1000), /not all of it is there/],
  ["null", "null", /expected \{"format"/],
  ["another file", '{"format":"tape"}', /expected \{"format":"unimargin world 4"/],
  ["no world", '{"format":"unimargin world 2"}', /expected a world/],
  ["no time", changed(({ world }) => delete world["time"]), /: time: expected number/],
  ["a list that is none", changed(({ world }) => world["loans"] = []), /: loans: expected a list/],
  [
    "a key of no kind",
    changed(({ world }) => world["keys"] = { a: { kind: "EC", secret: "s" } }),
    /: keys\.a: expected a key/,
  ],
  [
    "a profit that is a text",
    changed(({ world }) => world["um"] = { ...world["um"] as object, realised: { A: "1.5" } }),
    /: um\.realised\.A: expected an amount/,
  ],
  [
    "an amount that is a number",
    changed(({ world }) => world["liquidationLoan"] = { amount: 1, repaid: "#0" }),
    /: liquidationLoan\.amount: expected an amount/,
  ],
  [
    "a balance that is a number",
    changed(({ world }) =>
      world["ledger"] = { balances: { USDT: { um: 1 } }, entries: world["loans"] }
    ),
    /: ledger\.balances\.USDT\.um: expected an amount/,
  ],
];

describe("a world of the third form, which had one account", () => {
  it("reads as the world that it was", () => {
    const world = openWorld();
    const { world: now } = JSON.parse(writeWorld(world)) as {
      readonly world: Readonly<Record<string, unknown>>;
    };
    const { account: _, accounts: __, settings, ...rest } = now;
    const { vipLevel: ___, ...before } = settings as Readonly<Record<string, unknown>>;
    const read = readWorld(
      JSON.stringify({ format: "unimargin world 3", world: { ...rest, settings: before } }),
    );
    assert.ok(read._tag === "Right", read._tag === "Left" ? read.left : "");
    assert.deepEqual(read.right, world);
  });
});

describe("a text that is no world is refused", () => {
  for (const [name, given, message] of wrong) {
    it(name, () => {
      const read = readWorld(given);
      assert.ok(read._tag === "Left");
      assert.match(read.left, message);
      assert.match(read.left, /^Cannot read the world: /);
      assert.ok(read.left.length < 300);
    });
  }
});
