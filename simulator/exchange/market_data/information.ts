/** Contracts and their rules, time, and what can be converted. */
import { fixed, over, trimmed, units } from "../../../lib/decimal.ts";
import { type Handler, type Routes, textOf } from "../handler.ts";
import { MAX_ALGOS } from "../../engine/waiting/checks.ts";
import type { Contract } from "../../engine/market/market.ts";
import { answered, contractTypeOf, deliveryOf, reads } from "./moments.ts";
import { BEGINNING, placesOf, pricePlacesOf } from "../../engine/market/series.ts";
import type { World } from "../../engine/world/world.ts";

const ping: Handler = /*#__PURE__*/ reads(() => ({}));

const time: Handler = /*#__PURE__*/ reads((world) => ({ serverTime: world.time }));

/** Limits that the two futures markets share, as both tell them; orders of Portfolio Margin have their own. */
const rateLimits: readonly unknown[] = [
  { interval: "MINUTE", intervalNum: 1, limit: 2400, rateLimitType: "REQUEST_WEIGHT" },
  { interval: "MINUTE", intervalNum: 1, limit: 1200, rateLimitType: "ORDERS" },
  { interval: "SECOND", intervalNum: 10, limit: 300, rateLimitType: "ORDERS" },
];

/** What is shown of a contract whose prices have no bound. */
const ANY_PRICE = /*#__PURE__*/ units("1000000000");

const filtersOf = (contract: Contract): readonly unknown[] => {
  const tickSize = fixed(contract.tickSize, pricePlacesOf(contract));
  const [stepSize, minQty, maxQty, maxMarketQty, minNotional, maxPrice] = [
    contract.stepSize,
    contract.minQty,
    contract.maxQty,
    contract.maxMarketQty ?? contract.maxQty,
    contract.minNotional,
    contract.maxPrice ?? ANY_PRICE,
  ].map(trimmed);
  return [
    { filterType: "PRICE_FILTER", maxPrice, minPrice: tickSize, tickSize },
    { filterType: "LOT_SIZE", maxQty, minQty, stepSize },
    { filterType: "MARKET_LOT_SIZE", maxQty: maxMarketQty, minQty, stepSize },
    { filterType: "MAX_NUM_ORDERS", limit: contract.maxOrders ?? 1_000_000 },
    { filterType: "MAX_NUM_ALGO_ORDERS", limit: contract.maxWaiting ?? MAX_ALGOS },
    ...(contract.contractSize === 0n
      ? [{ filterType: "MIN_NOTIONAL", notional: minNotional }]
      : []),
    {
      filterType: "PERCENT_PRICE",
      multiplierUp: fixed(contract.priceUp, 4),
      multiplierDown: fixed(contract.priceDown, 4),
      multiplierDecimal: "4",
    },
  ];
};

const ORDER_TYPES = [
  "LIMIT",
  "MARKET",
  "STOP",
  "STOP_MARKET",
  "TAKE_PROFIT",
  "TAKE_PROFIT_MARKET",
  "TRAILING_STOP_MARKET",
];

/** Fields that USDⓈ-M and COIN-M contracts share. */
const contractBody = (world: World, contract: Contract) => ({
  symbol: contract.symbol,
  pair: contract.pair,
  contractType: contractTypeOf(contract, world.time),
  deliveryDate: deliveryOf(contract),
  onboardDate: BEGINNING,
  maintMarginPercent: "2.5000",
  requiredMarginPercent: "5.0000",
  baseAsset: contract.baseAsset,
  quoteAsset: contract.quoteAsset,
  marginAsset: contract.marginAsset,
  pricePrecision: pricePlacesOf(contract),
  quantityPrecision: placesOf(contract.stepSize),
  baseAssetPrecision: 8,
  quotePrecision: 8,
  underlyingType: "COIN",
  underlyingSubType: [],
  triggerProtect: "0.0500",
  filters: filtersOf(contract),
  orderTypes: ORDER_TYPES,
  liquidationFee: fixed(contract.liquidationFee ?? 0n, 6),
  marketTakeBound: "0.05",
});

/** Contracts that have not ended. */
const listed = (contracts: Readonly<Record<string, Contract>>): readonly Contract[] =>
  Object.values(contracts).filter(({ status }) => status !== "CLOSE");

const usdmInfo: Handler = /*#__PURE__*/ reads((world) => ({
  exchangeFilters: [],
  rateLimits,
  serverTime: world.time,
  assets: Object.keys(world.market.assets).map((asset) => ({
    asset,
    marginAvailable: true,
    autoAssetExchange: asset === "USDT" ? "-10000" : "0",
  })),
  symbols: listed(world.market.um).map((contract) => ({
    ...contractBody(world, contract),
    status: contract.status ?? "TRADING",
    settlePlan: 0,
    timeInForce: ["GTC", "IOC", "FOK", "GTX", "GTD"],
  })),
  timezone: "UTC",
}));

const coinmInfo: Handler = /*#__PURE__*/ reads((world) => ({
  exchangeFilters: [],
  rateLimits,
  serverTime: world.time,
  symbols: listed(world.market.cm).map((contract) => ({
    ...contractBody(world, contract),
    contractStatus: contract.status ?? "TRADING",
    contractSize: Number(trimmed(contract.contractSize)),
    equalQtyPrecision: 4,
    timeInForce: ["GTC", "IOC", "FOK", "GTX"],
  })),
  timezone: "UTC",
}));

/** No contract here has a stock or a commodity as underlying. */
const tradingSchedule: Handler = /*#__PURE__*/ reads((world) => ({
  updateTime: world.time,
  marketSchedules: {},
}));

const MIN_USD = "20";
const MAX_USD = "2500000";

const convertPair = (world: World, fromAsset: string, toAsset: string) => {
  const amount = (asset: string, usd: string) =>
    trimmed(over(units(usd), world.market.assets[asset]?.price ?? units("1")));
  return {
    fromAsset,
    toAsset,
    fromAssetMinAmount: amount(fromAsset, MIN_USD),
    fromAssetMaxAmount: amount(fromAsset, MAX_USD),
    toAssetMinAmount: amount(toAsset, MIN_USD),
    toAssetMaxAmount: amount(toAsset, MAX_USD),
  };
};

const convertPairs: Handler = (world, params) => {
  const bases = new Set(Object.values(world.market.um).map(({ baseAsset }) => baseAsset));
  const isAsked = (name: string, asset: string) =>
    !params.has(name) || textOf(params, name) === asset;
  const pairs = [...bases].flatMap((asset) => [
    convertPair(world, asset, "USDT"),
    convertPair(world, "USDT", asset),
  ]);
  return answered(
    world,
    pairs.filter(({ fromAsset, toAsset }) =>
      isAsked("fromAsset", fromAsset) && isAsked("toAsset", toAsset)
    ),
  );
};

/** Contracts and time of USDⓈ-M futures. */
export const usdmInfoRoutes: Routes = {
  "GET /fapi/v1/ping": ping,
  "GET /fapi/v1/time": time,
  "GET /fapi/v1/exchangeInfo": usdmInfo,
  "GET /fapi/v1/tradingSchedule": tradingSchedule,
  "GET /fapi/v1/convert/exchangeInfo": convertPairs,
};

/** Contracts and time of COIN-M futures. */
export const coinmInfoRoutes: Routes = {
  "GET /dapi/v1/ping": ping,
  "GET /dapi/v1/time": time,
  "GET /dapi/v1/exchangeInfo": coinmInfo,
};
