/** Random things that happen to an account: calls of all families, price moves, time. */
import { values } from "../../../../simulator/engine/world/table.ts";
import type { FuturesKind, World } from "../../../../simulator/engine/world/world.ts";
import type { QueueRule } from "../../../../simulator/engine/market/market.ts";
import * as fc from "../../../deps/fast_check.ts";
import { withLiquidity } from "../../support.ts";
import { abs, trimmed, units } from "../../../../lib/decimal.ts";
import { type Deposits, openWorld } from "../../../../simulator/engine/open.ts";

/** A call as it goes out. */
export interface Sent {
  readonly route: string;
  readonly params: Readonly<Record<string, string>>;
}

/** What to do next; which call that is depends on the world that it meets. */
export type Action =
  | { readonly does: "call"; readonly name: string; readonly sent: (world: World) => Sent }
  | { readonly does: "prices"; readonly name: string; readonly prices: Move }
  | { readonly does: "advance"; readonly name: string; readonly ms: number };

/** By name, the change of a price in basis points. */
export type Move = Readonly<Record<string, number>>;

const BASES = ["BTC", "ETH", "BNB", "SOL"] as const;
type Base = typeof BASES[number];

/** Quantity steps that are worth some hundred dollars, by asset. */
const SIZES: Readonly<Record<Base, { readonly um: string; readonly pair: string }>> = {
  BTC: { um: "0.005", pair: "0.005" },
  ETH: { um: "0.1", pair: "0.12" },
  BNB: { um: "0.5", pair: "0.5" },
  SOL: { um: "2", pair: "2" },
};

/** Some multiple of decimal text, digit for digit. */
const multiple = (step: bigint | string, n: number): string => {
  const text = typeof step === "bigint" ? trimmed(step) : step;
  const places = text.split(".")[1]?.length ?? 0;
  const digits = String(BigInt(text.replace(".", "")) * BigInt(n)).padStart(places + 1, "0");
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
};

/** A price so many basis points away, down to the tick. */
const away = (price: bigint, tick: bigint, points: number): string => {
  const places = trimmed(tick).split(".")[1]?.length ?? 0;
  return (Math.floor(Number(trimmed(price)) * (1 + points / 10_000) * 10 ** places) / 10 ** places)
    .toFixed(places);
};

const kinds = fc.constantFrom<FuturesKind>("um", "um", "cm");
const sides = fc.constantFrom("BUY", "SELL");
/** Mostly one, so that what happens meets. */
const bases = fc.constantFrom<Base>("BTC", "BTC", "BTC", "BTC", "ETH", "BNB", "SOL");
const offsets = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -300, max: 300 }) },
  { weight: 1, arbitrary: fc.integer({ min: -2500, max: 2500 }) },
);
const multiples = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 1, max: 12 }) },
  { weight: 3, arbitrary: fc.integer({ min: 20, max: 400 }) },
  { weight: 1, arbitrary: fc.constantFrom(0, 3000, 100_000) },
);
const picks = fc.nat(1000);
const ids = fc.option(fc.nat(12).map((n) => `c-${n}`), { nil: undefined, freq: 2 });

const symbolOf = (kind: FuturesKind, base: string): string =>
  kind === "um" ? `${base}USDT` : `${base}USD_PERP`;

const quantityOf = (kind: FuturesKind, base: Base, n: number): string =>
  kind === "um" ? multiple(SIZES[base].um, n) : String(n * 2);

/** The side that fits the position mode, now and then the other one. */
const positionSide = (world: World, pick: number): Record<string, string> =>
  world.settings.hedgeMode !== (pick % 20 === 0)
    ? { positionSide: pick % 2 === 0 ? "LONG" : "SHORT" }
    : pick % 3 === 0
    ? { positionSide: "BOTH" }
    : {};

const call = <A>(
  name: string,
  made: fc.Arbitrary<A>,
  sent: (world: World, made: A) => Sent,
): fc.Arbitrary<Action> =>
  made.map((given) => ({
    does: "call",
    name: `${name} ${JSON.stringify(given)}`,
    sent: (world: World) => sent(world, given),
  }));

const optional = (name: string, text: string | undefined): Record<string, string> =>
  text === undefined ? {} : { [name]: text };

const contractOf = (world: World, kind: FuturesKind, base: string) => {
  const contract = world.market[kind][symbolOf(kind, base)];
  if (!contract) throw new Error(`no contract for ${base}`);
  return contract;
};

const tifs = fc.constantFrom("GTC", "GTC", "GTC", "IOC", "FOK", "GTX", "GTD");
const preventions = fc.constantFrom(
  undefined,
  undefined,
  "EXPIRE_TAKER",
  "EXPIRE_MAKER",
  "EXPIRE_BOTH",
);

const futuresOrder = call(
  "futures order",
  fc.record({
    kind: kinds,
    side: sides,
    base: bases,
    n: multiples,
    type: fc.constantFrom("LIMIT", "LIMIT", "MARKET"),
    tif: tifs,
    offset: offsets,
    reduceOnly: fc.constantFrom(undefined, undefined, undefined, "true"),
    prevents: preventions,
    pick: picks,
    id: ids,
  }),
  (world, { kind, side, base, n, type, tif, offset, reduceOnly, prevents, pick, id }) => {
    const contract = contractOf(world, kind, base);
    return {
      route: `POST /papi/v1/${kind}/order`,
      params: {
        symbol: contract.symbol,
        side,
        type,
        quantity: quantityOf(kind, base, n),
        ...positionSide(world, pick),
        ...optional("reduceOnly", world.settings.hedgeMode ? undefined : reduceOnly),
        ...optional("newClientOrderId", id),
        ...optional("newOrderRespType", pick % 4 === 0 ? undefined : "RESULT"),
        ...(type === "LIMIT" && {
          price: away(contract.lastPrice, contract.tickSize, offset),
          timeInForce: kind === "cm" && tif === "GTD" ? "GTC" : tif,
          ...(kind === "um" && optional("selfTradePreventionMode", prevents)),
          ...(kind === "um" && tif === "GTD" && {
            goodTillDate: String(world.time + 500_000 + pick * 20_000),
          }),
        }),
      },
    };
  },
);

/** Closes a position at the market, or all but a step of it. */
const closing = call(
  "close",
  fc.record({ kind: kinds, pick: picks, part: fc.nat(3) }),
  (world, { kind, pick, part }) => {
    const held = Object.values(world[kind].positions);
    const position = held[pick % (held.length || 1)] ??
      { symbol: symbolOf(kind, "BTC"), amount: 0n, positionSide: "BOTH" };
    const { stepSize } = contractOf(world, kind, baseOf(position.symbol));
    const steps = Math.round(Number(abs(position.amount)) / Number(stepSize));
    return {
      route: `POST /papi/v1/${kind}/order`,
      params: {
        symbol: position.symbol,
        side: position.amount < 0n ? "BUY" : "SELL",
        positionSide: position.positionSide,
        type: "MARKET",
        quantity: multiple(stepSize, part === 0 ? Math.ceil(steps / 2) : steps),
      },
    };
  },
);

/** An open order of a kind, or one that nobody placed. */
const openOrder = (world: World, kind: FuturesKind, pick: number) => {
  const open = [...values(world[kind].open)].sort((a, b) => a.orderId < b.orderId ? -1 : 1);
  return open[pick % (8 * open.length + 1) % (open.length + 1)] ??
    { symbol: "BTCUSDT", orderId: "17", side: "BUY" };
};

const baseOf = (symbol: string): Base => BASES.find((base) => symbol.startsWith(base)) ?? "BTC";

const amendment = call(
  "amend",
  fc.record({ kind: kinds, pick: picks, n: multiples, offset: offsets }),
  (world, { kind, pick, n, offset }) => {
    const { symbol, orderId, side } = openOrder(world, kind, pick);
    const contract = contractOf(world, kind, baseOf(symbol));
    return {
      route: `PUT /papi/v1/${kind}/order`,
      params: {
        symbol,
        orderId,
        side,
        quantity: quantityOf(kind, baseOf(symbol), n),
        price: away(contract.lastPrice, contract.tickSize, offset),
      },
    };
  },
);

const cancellation = call(
  "cancel",
  fc.record({ kind: kinds, pick: picks }),
  (world, { kind, pick }) => {
    const { symbol, orderId } = openOrder(world, kind, pick);
    return { route: `DELETE /papi/v1/${kind}/order`, params: { symbol, orderId } };
  },
);

const cancellationOfAll = call(
  "cancel all",
  fc.record({ kind: kinds, base: bases }),
  (_, { kind, base }) => ({
    route: `DELETE /papi/v1/${kind}/allOpenOrders`,
    params: { symbol: symbolOf(kind, base) },
  }),
);

const leverage = call(
  "leverage",
  fc.record({ kind: kinds, base: bases, leverage: fc.constantFrom(1, 5, 20, 50, 100, 125) }),
  (_, { kind, base, leverage }) => ({
    route: `POST /papi/v1/${kind}/leverage`,
    params: { symbol: symbolOf(kind, base), leverage: String(leverage) },
  }),
);

const mode = call(
  "mode",
  fc.record({ kind: kinds, hedge: fc.boolean() }),
  (_, { kind, hedge }) => ({
    route: `POST /papi/v1/${kind}/positionSide/dual`,
    params: { dualSidePosition: String(hedge) },
  }),
);

const settings = call(
  "setting",
  fc.record({ name: fc.constantFrom("feeBurn", "autoRepay"), on: fc.boolean() }),
  (_, { name, on }) =>
    name === "feeBurn"
      ? { route: "POST /papi/v1/um/feeBurn", params: { feeBurn: String(on) } }
      : { route: "POST /papi/v1/repay-futures-switch", params: { autoRepay: String(on) } },
);

const bnb = call(
  "transfer",
  fc.record({
    amount: fc.integer({ min: 0, max: 900 }),
    side: fc.constantFrom("TO_UM", "FROM_UM"),
  }),
  (_, { amount, side }) => ({
    route: "POST /papi/v1/bnb-transfer",
    params: { amount: (amount / 100).toFixed(2), transferSide: side },
  }),
);

const collection = call(
  "collect",
  fc.constantFrom("all", "USDT", "BTC", "BNB", "part", "repay"),
  (_, what) => {
    if (what === "all") return { route: "POST /papi/v1/auto-collection", params: {} };
    if (what === "repay") {
      return { route: "POST /papi/v1/repay-futures-negative-balance", params: {} };
    }
    const params = what === "part"
      ? { asset: "USDT", amount: "123.45678901", futureType: "UM" }
      : { asset: what };
    return { route: "POST /papi/v1/asset-collection", params };
  },
);

const marginTypes = fc.constantFrom(
  "LIMIT",
  "LIMIT",
  "MARKET",
  "LIMIT_MAKER",
  "STOP_LOSS",
  "STOP_LOSS_LIMIT",
  "TAKE_PROFIT",
  "TAKE_PROFIT_LIMIT",
);

const marginOrder = call(
  "margin order",
  fc.record({
    base: bases,
    side: sides,
    type: marginTypes,
    n: fc.integer({ min: 1, max: 12 }),
    offset: offsets,
    stop: offsets,
    tif: fc.constantFrom("GTC", "GTC", "IOC", "FOK"),
    effect: fc.constantFrom("NO_SIDE_EFFECT", "MARGIN_BUY", "AUTO_REPAY", "AUTO_BORROW_REPAY"),
    prevents: preventions,
    id: ids,
  }),
  (world, { base, side, type, n, offset, stop, tif, effect, prevents, id }) => {
    const pair = world.market.pairs[`${base}USDT`];
    if (!pair) throw new Error(`no pair of ${base}`);
    const price = away(pair.lastPrice, pair.tickSize, offset);
    const isLimit = type.includes("LIMIT");
    return {
      route: "POST /papi/v1/margin/order",
      params: {
        symbol: pair.symbol,
        side,
        type,
        quantity: multiple(SIZES[base].pair, n),
        sideEffectType: effect,
        ...optional("newClientOrderId", id),
        ...optional("selfTradePreventionMode", prevents),
        ...(isLimit && { price }),
        ...(isLimit && type !== "LIMIT_MAKER" && { timeInForce: tif }),
        ...(/STOP|PROFIT/.test(type) && {
          stopPrice: away(pair.lastPrice, pair.tickSize, stop),
        }),
      },
    };
  },
);

const oco = call(
  "oco",
  fc.record({ base: bases, side: sides, n: fc.integer({ min: 1, max: 8 }), gap: fc.nat(300) }),
  (world, { base, side, n, gap }) => {
    const pair = world.market.pairs[`${base}USDT`];
    if (!pair) throw new Error(`no pair of ${base}`);
    const sign = side === "SELL" ? 1 : -1;
    const at = (points: number) => away(pair.lastPrice, pair.tickSize, points);
    return {
      route: "POST /papi/v1/margin/order/oco",
      params: {
        symbol: pair.symbol,
        side,
        quantity: multiple(SIZES[base].pair, n),
        price: at(sign * (gap + 20)),
        stopPrice: at(-sign * (gap + 30)),
        ...(gap % 2 === 0 && {
          stopLimitPrice: at(-sign * (gap + 60)),
          stopLimitTimeInForce: "GTC",
        }),
      },
    };
  },
);

const marginCancellation = call(
  "cancel margin",
  fc.record({ pick: picks, all: fc.nat(5) }),
  (world, { pick, all }) => {
    const open = [...values(world.margin.open)].sort((a, b) => a.orderId < b.orderId ? -1 : 1);
    const { symbol, orderId } = open[pick % (8 * open.length + 1) % (open.length + 1)] ??
      { symbol: "BTCUSDT", orderId: "17" };
    return all === 0
      ? { route: "DELETE /papi/v1/margin/allOpenOrders", params: { symbol } }
      : { route: "DELETE /papi/v1/margin/order", params: { symbol, orderId } };
  },
);

const loan = call(
  "loan",
  fc.record({
    does: fc.constantFrom("borrow", "borrow", "repay", "repay debt"),
    asset: fc.constantFrom("USDT", "BTC", "ETH", "SOL", "RWUSD"),
    n: fc.integer({ min: 0, max: 400 }),
  }),
  (world, { does, asset, n }) => {
    const price = Number(trimmed(world.market.assets[asset]?.price ?? units("1")));
    const amount = (n * 10 / price).toFixed(8);
    return does === "borrow"
      ? { route: "POST /papi/v1/marginLoan", params: { asset, amount } }
      : does === "repay"
      ? { route: "POST /papi/v1/repayLoan", params: { asset, amount } }
      : {
        route: "POST /papi/v1/margin/repay-debt",
        params: { asset, ...(n > 50 && { amount }), specifyRepayAssets: "BNB,USDT" },
      };
  },
);

const waitingTypes = fc.constantFrom(
  "STOP",
  "STOP_MARKET",
  "TAKE_PROFIT",
  "TAKE_PROFIT_MARKET",
  "TRAILING_STOP_MARKET",
);

const waitingOrder = call(
  "order that waits",
  fc.record({
    kind: kinds,
    type: waitingTypes,
    side: sides,
    base: bases,
    n: multiples,
    trigger: offsets,
    fits: fc.constantFrom(true, true, true, false),
    offset: fc.integer({ min: -100, max: 100 }),
    rate: fc.constantFrom("0.1", "1", "3"),
    working: fc.constantFrom("MARK_PRICE", "CONTRACT_PRICE"),
    closes: fc.constantFrom(true, false, false),
    reduceOnly: fc.constantFrom(undefined, undefined, "true"),
    pick: picks,
    id: ids,
  }),
  (world, { kind, type, side, base, n, offset, rate, working, closes, ...rest }) => {
    const contract = contractOf(world, kind, base);
    const isUm = kind === "um";
    const at = (points: number) => away(contract.lastPrice, contract.tickSize, points);
    const closesAll = closes && (type === "STOP_MARKET" || type === "TAKE_PROFIT_MARKET") && isUm;
    const isLimit = type === "STOP" || type === "TAKE_PROFIT";
    const trails = type === "TRAILING_STOP_MARKET";
    const sign = (side === "BUY") === type.startsWith("STOP") ? 1 : -1;
    const trigger = rest.fits ? sign * Math.abs(rest.trigger) : rest.trigger;
    return {
      route: isUm ? "POST /papi/v1/um/algo/order" : "POST /papi/v1/cm/conditional/order",
      params: {
        symbol: contract.symbol,
        side,
        [isUm ? "type" : "strategyType"]: type,
        ...(isUm && { algoType: "CONDITIONAL" }),
        ...positionSide(world, rest.pick),
        workingType: working,
        ...(closesAll ? { closePosition: "true" } : { quantity: quantityOf(kind, base, n) }),
        ...(trails
          ? { callbackRate: rate }
          : { [isUm ? "triggerPrice" : "stopPrice"]: at(trigger) }),
        ...(isLimit && { price: at(trigger + offset), timeInForce: "GTC" }),
        ...(!closesAll &&
          optional("reduceOnly", world.settings.hedgeMode ? undefined : rest.reduceOnly)),
        ...optional(isUm ? "clientAlgoId" : "newClientStrategyId", rest.id),
      },
    };
  },
);

const waitingCancellation = call(
  "cancel what waits",
  fc.record({ kind: kinds, pick: picks, base: bases, all: fc.nat(5) }),
  (world, { kind, pick, base, all }) => {
    const isUm = kind === "um";
    const folder = `/papi/v1/${kind}/${isUm ? "algo" : "conditional"}`;
    const symbol = symbolOf(kind, base);
    if (all === 0) return { route: `DELETE ${folder}/allOpenOrders`, params: { symbol } };
    const { open } = isUm ? world.algos : world.strategies;
    const waiting = [...values(open)].sort((a, b) => a.algoId < b.algoId ? -1 : 1);
    const order = waiting[pick % (waiting.length + 1)] ?? { algoId: "17", symbol };
    return {
      route: `DELETE ${folder}/order`,
      params: isUm ? { algoId: order.algoId } : { symbol: order.symbol, strategyId: order.algoId },
    };
  },
);

const NAMES = [...BASES, "BTCUSDT:mark", "ETHUSDT:last", "BTCUSD_PERP:mark", "SOL:index"] as const;

const priceMove: fc.Arbitrary<Action> = fc.dictionary(
  fc.constantFrom("BTC", ...NAMES),
  fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: -300, max: 300 }) },
    { weight: 1, arbitrary: fc.integer({ min: -1500, max: 1500 }) },
    { weight: 1, arbitrary: fc.integer({ min: -6000, max: 6000 }) },
  ),
  { minKeys: 1, maxKeys: 4 },
).map((prices) => ({ does: "prices", name: `prices ${JSON.stringify(prices)}`, prices }));

const MINUTE = 60_000;

const advance: fc.Arbitrary<Action> = fc.oneof(
  fc.integer({ min: 0, max: 30 * MINUTE }),
  fc.integer({ min: 1, max: 30 }).map((hours) => hours * 60 * MINUTE),
).map((ms) => ({ does: "advance", name: `advance ${ms}`, ms }));

const actions = fc.oneof(
  { weight: 14, arbitrary: futuresOrder },
  { weight: 2, arbitrary: closing },
  { weight: 4, arbitrary: amendment },
  { weight: 3, arbitrary: cancellation },
  { weight: 1, arbitrary: cancellationOfAll },
  { weight: 1, arbitrary: leverage },
  { weight: 1, arbitrary: mode },
  { weight: 1, arbitrary: settings },
  { weight: 1, arbitrary: bnb },
  { weight: 2, arbitrary: collection },
  { weight: 8, arbitrary: marginOrder },
  { weight: 2, arbitrary: oco },
  { weight: 2, arbitrary: marginCancellation },
  { weight: 4, arbitrary: loan },
  { weight: 6, arbitrary: waitingOrder },
  { weight: 1, arbitrary: waitingCancellation },
  { weight: 12, arbitrary: priceMove },
  { weight: 3, arbitrary: advance },
);

/** Sequences of at least 40 actions. */
export const sequences: fc.Arbitrary<readonly Action[]> = fc.array(actions, {
  minLength: 40,
  maxLength: 60,
});

const DEPOSITS: readonly Deposits[] = [
  {
    USDT: { cross: "10000", um: "5000", spot: "1000" },
    BTC: { cross: "0.5", cm: "0.1" },
    BNB: { cross: "10", um: "2" },
  },
  { USDT: { um: "700", cross: "300" }, ETH: { cm: "0.5" }, BNB: { cross: "1.23456789" } },
  { BTC: { cross: "0.02" }, BNB: { um: "0.5" } },
];

/**
 * Accounts to begin with: rich and poor ones, in either position mode, at any leverage, in deep and
 * thin books.
 */
export const accounts: fc.Arbitrary<World> = fc.record({
  deposits: fc.constantFrom(...DEPOSITS),
  hedgeMode: fc.boolean(),
  feeBurn: fc.boolean(),
  leverage: fc.constantFrom(20, 125),
  type: fc.constantFrom<World["settings"]["type"]>("PM_2", "PM_2", "PM_1"),
  queue: fc.constantFrom<QueueRule | undefined>(undefined, "optimistic", "queue", "worst"),
  touch: fc.constantFrom("300000", "2000", "200"),
  spread: fc.constantFrom(1, 2, 25),
}).map(({ deposits, hedgeMode, feeBurn, leverage, type, queue, touch, spread }) => {
  const opened = withLiquidity(openWorld({}, deposits), () => ({
    spread,
    touch: units(touch),
    // The thinner the book, the sooner an order takes several levels or all of them.
    depth: units(touch),
    levels: touch === "200" ? 30 : 5000,
    flow: units(touch),
  }));
  const world = queue ? { ...opened, market: { ...opened.market, queue } } : opened;
  const all = (kind: FuturesKind) =>
    Object.fromEntries(Object.keys(world.market[kind]).map((symbol) => [symbol, leverage]));
  return {
    ...world,
    settings: { ...world.settings, hedgeMode, feeBurn, type },
    um: { ...world.um, leverage: all("um") },
    cm: { ...world.cm, leverage: all("cm") },
    // Requests are counted and never refused: what they ask for matters here, not how often.
    limits: { ...world.limits, enforced: false },
  };
});

/** A price after a move, as text of 4 places. */
export const movedPrice = (price: bigint, points: number): string =>
  Math.max(Number(trimmed(price)) * (1 + points / 10_000), 0.01).toFixed(4);
