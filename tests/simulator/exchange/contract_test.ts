/** Every endpoint of the catalog: a built, signed request gets a 2xx whose body its reader decodes. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { catalog } from "../../../endpoints/catalog.ts";
import * as E from "../../../lib/either.ts";
import type { AnyEndpoint, Spec } from "../../../lib/endpoint.ts";
import { explain } from "../../../explain/explain.ts";
import { send } from "../../../lib/send.ts";
import {
  fidelityOf,
  sampleKey,
  simulatedEnvironment,
  simulatedRoutes,
  step,
  worldRef,
} from "../../../simulator/mod.ts";
import type { World } from "../../../simulator/engine/world/world.ts";
import * as fc from "../../deps/fast_check.ts";
import { argumentsOf, type Samples, validCall } from "../../support/arbitrary.ts";
import { bodyOf, call } from "../support.ts";
import { watchedTransport } from "../watched.ts";
import { units } from "../../../lib/decimal.ts";
import { deposit, openWorld } from "../../../simulator/engine/open.ts";

type Params = Readonly<Record<string, string>>;

const FIRST = {
  um: "345678901",
  cm: "77345678901",
  algo: "66612345678",
  strategy: "55512345678",
  margin: "44412345678",
  list: "33312345678",
};

const limit = { side: "BUY", type: "LIMIT", timeInForce: "GTC" };
const stop = { side: "SELL", workingType: "MARK_PRICE" };

/** Calls by which the account gets an order of each kind, a position, a loan, a list, a listen key. */
const PREPARATION: readonly (readonly [route: string, params: Params])[] = [
  ["POST /papi/v1/um/order", {
    ...limit,
    symbol: "BTCUSDT",
    quantity: "0.01",
    price: "59000",
    newClientOrderId: "mine",
  }],
  ["PUT /papi/v1/um/order", {
    symbol: "BTCUSDT",
    side: "BUY",
    orderId: FIRST.um,
    quantity: "0.02",
    price: "58000",
  }],
  ["POST /papi/v1/um/order", {
    symbol: "BTCUSDT",
    side: "BUY",
    type: "MARKET",
    quantity: "0.01",
  }],
  ["POST /papi/v1/cm/order", {
    ...limit,
    symbol: "BTCUSD_PERP",
    quantity: "5",
    price: "59000",
    newClientOrderId: "mine",
  }],
  ["PUT /papi/v1/cm/order", {
    symbol: "BTCUSD_PERP",
    side: "BUY",
    orderId: FIRST.cm,
    quantity: "6",
    price: "58000",
  }],
  ["POST /papi/v1/cm/order", {
    symbol: "BTCUSD_PERP",
    side: "BUY",
    type: "MARKET",
    quantity: "5",
  }],
  ["POST /papi/v1/um/algo/order", {
    ...stop,
    algoType: "CONDITIONAL",
    symbol: "BTCUSDT",
    type: "STOP_MARKET",
    quantity: "0.01",
    triggerPrice: "50000",
    clientAlgoId: "mine",
  }],
  ["POST /papi/v1/cm/conditional/order", {
    ...stop,
    symbol: "BTCUSD_PERP",
    strategyType: "STOP_MARKET",
    quantity: "1",
    stopPrice: "50000",
    newClientStrategyId: "mine",
  }],
  ["POST /papi/v1/margin/order", {
    ...limit,
    symbol: "BTCUSDT",
    quantity: "0.01",
    price: "50000",
    newClientOrderId: "mine",
  }],
  ["POST /papi/v1/margin/order", {
    symbol: "BTCUSDT",
    side: "BUY",
    type: "MARKET",
    quantity: "0.01",
  }],
  ["POST /papi/v1/margin/order/oco", {
    symbol: "BTCUSDT",
    side: "SELL",
    quantity: "0.01",
    price: "70000",
    stopPrice: "50000",
    listClientOrderId: "mine",
  }],
  ["POST /papi/v1/marginLoan", { asset: "USDT", amount: "100" }],
  ["POST /papi/v1/marginLoan", { asset: "ETH", amount: "0.1" }],
  ["POST /papi/v1/marginLoan", { asset: "SOL", amount: "0.01" }],
  ["POST /papi/v1/repayLoan", { asset: "USDT", amount: "10" }],
];

/** Listen keys are not asked for by a signature. */
const LISTEN_KEYS = ["/papi/v1/listenKey", "/sapi/v1/margin/listen-key"];

const prepared = async (): Promise<World> => {
  let world = openWorld({ switches: { retired: true } });
  for (const [route, params] of PREPARATION) {
    const [method = "", path = ""] = route.split(" ");
    const [after, reply] = await call(world, method, path, params);
    bodyOf(reply);
    world = after;
  }
  const headers = { "X-MBX-APIKEY": sampleKey.apiKey };
  return LISTEN_KEYS.reduce(
    (before, url) => step(before, { method: "POST", url, headers })[0],
    world,
  );
};

const isList = ({ path }: Spec): boolean => /orderList|OrderList/.test(path);

const kindOf = ({ host, path }: Spec): keyof typeof FIRST =>
  isList({ path } as Spec)
    ? "list"
    : host === "dapi" || path.includes("/cm/")
    ? "cm"
    : path.includes("/margin/")
    ? "margin"
    : "um";

const MS_PER_HOUR = 3_600_000;

/** Values that name what the prepared account and the bundled market have. */
const known = (spec: Spec, world: World): Readonly<Record<string, unknown>> => {
  const isCoin = kindOf(spec) === "cm";
  return {
    symbol: isCoin ? "BTCUSD_PERP" : "BTCUSDT",
    symbols: ["BTCUSDT"],
    pair: isCoin ? "BTCUSD" : "BTCUSDT",
    isolatedSymbol: "BTCUSDT",
    marginAsset: "BTC",
    asset: /earn/.test(spec.path) ? "LDUSDT" : "USDT",
    assets: ["USDT"],
    coin: "BTC",
    assetNames: ["USDT"],
    specifyRepayAssets: ["BNB"],
    fromAsset: "USDT",
    toAsset: "BTC",
    amount: "1",
    orderId: FIRST[kindOf(spec)],
    origClientOrderId: "mine",
    orderListId: FIRST.list,
    listClientOrderId: "mine",
    algoId: FIRST.algo,
    clientAlgoId: "mine",
    strategyId: FIRST.strategy,
    newClientStrategyId: "mine",
    newClientOrderId: "another",
    startTime: world.time - MS_PER_HOUR,
    endTime: world.time,
    fromId: "1",
    recvWindow: 5000,
    side: "BUY",
    isIsolated: false,
    quantity: isCoin ? "1" : "0.01",
    price: "59000",
    futureType: "UM",
    listenKey: world.listenKeys[/listen-key/.test(spec.path) ? "margin" : "portfolio"]?.key,
    leverage: 10,
    contractType: "PERPETUAL",
    apiKey: Object.keys(world.keys).find((apiKey) => world.keys[apiKey]?.special),
    ip: ["127.0.0.1"],
  };
};

const orders = (symbol: string, quantity: string) => ({ symbol, side: "BUY", quantity });

/** Calls that need more than valid values, because parameters must fit each other or the account. */
const SPECIAL: Readonly<Record<string, readonly Record<string, unknown>[]>> = {
  createSpecialKey: [{ apiName: "bot" }, { apiName: "bot", ip: ["127.0.0.1"] }],
  deleteSpecialKey: [{ apiName: "bot" }],
  newUmOrder: [
    { ...orders("BTCUSDT", "0.01"), type: "MARKET" },
    { ...orders("BTCUSDT", "0.01"), type: "LIMIT", timeInForce: "GTC", price: "59000" },
    { ...orders("ETHUSDT", "1"), type: "LIMIT", timeInForce: "GTX", priceMatch: "QUEUE_5" },
  ],
  newCmOrder: [
    { ...orders("BTCUSD_PERP", "1"), type: "MARKET" },
    { ...orders("ETHUSD_PERP", "1"), type: "LIMIT", timeInForce: "GTC", price: "2400" },
  ],
  newUmAlgoOrder: [
    {
      ...orders("BTCUSDT", "0.01"),
      algoType: "CONDITIONAL",
      type: "STOP",
      price: "61000",
      triggerPrice: "61000",
    },
    {
      ...orders("BTCUSDT", "0.01"),
      algoType: "CONDITIONAL",
      type: "TRAILING_STOP_MARKET",
      callbackRate: "1",
    },
  ],
  newUmConditionalOrder: [
    { ...orders("BTCUSDT", "0.01"), strategyType: "STOP_MARKET", stopPrice: "61000" },
  ],
  newCmConditionalOrder: [
    { ...orders("BTCUSD_PERP", "1"), strategyType: "STOP_MARKET", stopPrice: "61000" },
  ],
  newMarginOrder: [
    { ...orders("BTCUSDT", "0.01"), type: "MARKET" },
    { symbol: "BTCUSDT", side: "BUY", type: "MARKET", quoteOrderQty: "100" },
    { ...orders("BTCUSDT", "0.01"), type: "LIMIT", timeInForce: "GTC", price: "59000" },
    { ...orders("BTCUSDT", "0.01"), type: "STOP_LOSS", stopPrice: "61000" },
  ],
  marginAccountNewOrder: [
    { ...orders("BTCUSDT", "0.01"), type: "MARKET" },
    { ...orders("BTCUSDT", "0.01"), type: "TAKE_PROFIT", stopPrice: "59000" },
    { ...orders("BTCUSDT", "0.01"), type: "LIMIT", timeInForce: "IOC", price: "59000" },
  ],
  marginAccountNewOco: [{ ...orders("BTCUSDT", "0.01"), price: "50000", stopPrice: "70000" }],
  marginMarginAccountNewOco: [
    { ...orders("BTCUSDT", "0.01"), price: "50000", stopPrice: "70000" },
  ],
  marginAccountNewOto: [{
    symbol: "BTCUSDT",
    workingType: "LIMIT",
    workingSide: "BUY",
    workingPrice: "59000",
    workingQuantity: "0.01",
    workingIcebergQty: "0.01",
    workingTimeInForce: "GTC",
    pendingType: "MARKET",
    pendingSide: "SELL",
    pendingQuantity: "0.01",
  }],
  marginAccountNewOtoco: [{
    symbol: "BTCUSDT",
    workingType: "LIMIT",
    workingSide: "BUY",
    workingPrice: "59000",
    workingQuantity: "0.01",
    workingTimeInForce: "GTC",
    pendingSide: "SELL",
    pendingQuantity: "0.01",
    pendingAboveType: "LIMIT_MAKER",
    pendingAbovePrice: "70000",
    pendingBelowType: "STOP_LOSS",
    pendingBelowStopPrice: "50000",
  }],
};

/** The world after a call. */
const reachedBy = (route: string, params: Params) => async (world: World): Promise<World> => {
  const [method = "", path = ""] = route.split(" ");
  const [done, reply] = await call(world, method, path, params);
  bodyOf(reply);
  return done;
};

/** Histories tell of orders that ended. */
const cancelled = (kind: "um" | "cm", symbol: string) =>
  reachedBy(`DELETE /papi/v1/${kind}/conditional/allOpenOrders`, { symbol });

const withSpecialKey = reachedBy("POST /sapi/v1/margin/apiKey", { apiName: "bot" });

const withIsolated = reachedBy("POST /sapi/v1/margin/isolated/account", { symbol: "BTCUSDT" });

/** What the account must be like for a call to be carried out. */
const STATES: Readonly<Record<string, (world: World) => World | Promise<World>>> = {
  // Position modes change without orders and positions alone.
  changeUmPositionMode: () => openWorld(),
  changeCmPositionMode: () => openWorld(),
  queryUmConditionalOrderHistory: cancelled("um", "BTCUSDT"),
  queryCmConditionalOrderHistory: cancelled("cm", "BTCUSD_PERP"),
  querySpecialKey: withSpecialKey,
  editIpForSpecialKey: withSpecialKey,
  deleteSpecialKey: withSpecialKey,
  exitSpecialKeyMode: () => openWorld(),
  disableIsolatedMarginAccount: withIsolated,
  queryMaxBorrow: withIsolated,
  queryMaxTransferOutAmount: withIsolated,
  liquidationLoanRepay: (world) => ({
    ...world,
    liquidationLoan: { ...world.liquidationLoan, amount: units("10") },
  }),
  repayFuturesNegativeBalance: (world) => deposit(world, { BTC: { cm: "-0.2" } }),
  proRepayFuturesNegativeBalance: (world) => deposit(world, { BTC: { cm: "-0.2" } }),
  portfolioMarginProBankruptcyLoanRepay: (world) => ({
    ...world,
    settings: { ...world.settings, bankruptcyLoan: units("10") },
  }),
};

/** Calls whose parameters follow from the account; those without a value are left out. */
const GIVEN: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  changeUmPositionMode: { dualSidePosition: true },
  changeCmPositionMode: { dualSidePosition: true },
  transferLdusdtRwusdForPortfolioMargin: { transferType: "EARN_TO_FUTURE" },
  querySpecialKey: { symbol: undefined },
  editIpForSpecialKey: { symbol: undefined },
  marginManualLiquidation: { type: "MARGIN" },
  smallLiabilityExchange: { assetNames: ["SOL"] },
  // Not the index of a contract.
  assetIndex: { symbol: "BTCUSD" },
  portfolioMarginProBankruptcyLoanRepay: { from: "SPOT" },
  // Older ones are refused.
  usdmCompressedAggregateTradesList: { fromId: "1763683000" },
  coinmCompressedAggregateTradesList: { fromId: "1763683000" },
};

/** Conditional orders of USDⓈ-M and algo orders are the same orders. */
const idsOf = (spec: Spec): Readonly<Record<string, unknown>> =>
  /um\/conditional/.test(spec.path) ? { strategyId: FIRST.algo } : {};

const DOWNLOADS = /\/asyn\/id$/;

const pick = (values: Readonly<Record<string, unknown>>, names: ReadonlySet<string>) =>
  Object.fromEntries(Object.entries(values).filter(([name]) => names.has(name)));

const argumentsFor = (spec: Spec, world: World, samples: Samples, given: ReadonlySet<string>) => {
  const values = { ...known(spec, world), ...idsOf(spec), ...GIVEN[spec.name] };
  return Object.fromEntries(
    Object.entries({ ...argumentsOf(samples, given), ...pick(values, given) })
      .filter(([, value]) => value !== undefined),
  );
};

const answered = async (
  endpoint: AnyEndpoint,
  world: World,
  params: Readonly<Record<string, unknown>>,
): Promise<void> => {
  const ref = worldRef(world);
  const env = simulatedEnvironment(ref, { transport: watchedTransport(ref) });
  const result = await send(endpoint(params as never))(env)();
  if (E.isLeft(result)) {
    const { text } = explain(result.left);
    assert.fail(`${endpoint.spec.name} ${JSON.stringify(params)}: ${text}`);
  }
};

const RUNS = 6;

describe("an endpoint of the catalog is answered as its reader reads", () => {
  for (const endpoint of catalog) {
    const { spec } = endpoint;
    if (fidelityOf(spec, simulatedRoutes) === "absent") continue;
    it(spec.name, async () => {
      const ready = await prepared();
      const world = await (STATES[spec.name] ?? ((same: World) => same))(ready);
      const special = SPECIAL[spec.name];
      if (special) {
        for (const params of special) await answered(endpoint, world, params);
        return;
      }
      await fc.assert(
        fc.asyncProperty(validCall(spec), async ({ samples, given }) => {
          const params = argumentsFor(spec, world, samples, given);
          await answered(endpoint, await withDownload(world, spec, params), params);
        }),
        { numRuns: RUNS, seed: 21 },
      );
    });
  }
});

/** The world with the download that a call asks for the link of. */
const withDownload = async (
  world: World,
  { path }: Spec,
  params: Record<string, unknown>,
): Promise<World> => {
  if (!DOWNLOADS.test(path)) return world;
  const span = { startTime: String(world.time - MS_PER_HOUR), endTime: String(world.time) };
  const [after, reply] = await call(world, "GET", path.replace("/id", ""), span);
  bodyOf(reply);
  params["downloadId"] = /"downloadId":"?(\d+)/.exec(reply.body)?.[1];
  return after;
};
