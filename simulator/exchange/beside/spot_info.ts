/** Time, pairs and their rules on the spot market, for the pairs of margin. */
import { fixed, trimmed } from "../../../lib/decimal.ts";
import { FreeText, oneOf, optional, Switch } from "../../../lib/fields/fields.ts";
import type { Pair } from "../../engine/market/market.ts";
import type { World } from "../../engine/world/world.ts";
import type { Handler } from "../handler.ts";
import { SPOT_WEIGHT } from "../limits.ts";
import { answered, reads } from "../market_data/moments.ts";
import { type Beside, beside } from "./endpoint.ts";
import { eight, named, oneName, pairsOf } from "./pairs.ts";

const ORDER_TYPES = [
  "LIMIT",
  "LIMIT_MAKER",
  "MARKET",
  "STOP_LOSS",
  "STOP_LOSS_LIMIT",
  "TAKE_PROFIT",
  "TAKE_PROFIT_LIMIT",
];

const filtersOf = ({ tickSize, stepSize, minQty, maxQty, minNotional }: Pair) => [
  {
    filterType: "PRICE_FILTER",
    minPrice: eight(tickSize),
    maxPrice: "1000000.00000000",
    tickSize: eight(tickSize),
  },
  {
    filterType: "LOT_SIZE",
    minQty: eight(minQty),
    maxQty: eight(maxQty),
    stepSize: eight(stepSize),
  },
  {
    filterType: "MARKET_LOT_SIZE",
    minQty: eight(minQty),
    maxQty: eight(maxQty),
    stepSize: eight(stepSize),
  },
  {
    filterType: "NOTIONAL",
    minNotional: eight(minNotional),
    applyMinToMarket: true,
    maxNotional: "9000000.00000000",
    applyMaxToMarket: false,
    avgPriceMins: 5,
  },
];

const symbolBody = (pair: Pair) => ({
  symbol: pair.symbol,
  status: "TRADING",
  baseAsset: pair.baseAsset,
  baseAssetPrecision: 8,
  quoteAsset: pair.quoteAsset,
  quotePrecision: 8,
  quoteAssetPrecision: 8,
  baseCommissionPrecision: 8,
  quoteCommissionPrecision: 8,
  orderTypes: ORDER_TYPES,
  icebergAllowed: true,
  ocoAllowed: true,
  otoAllowed: true,
  quoteOrderQtyMarketAllowed: true,
  allowTrailingStop: true,
  cancelReplaceAllowed: false,
  isSpotTradingAllowed: true,
  isMarginTradingAllowed: true,
  filters: filtersOf(pair),
  permissions: [],
  permissionSets: [["SPOT", "MARGIN"]],
  defaultSelfTradePreventionMode: "EXPIRE_MAKER",
  allowedSelfTradePreventionModes: ["EXPIRE_TAKER", "EXPIRE_MAKER", "EXPIRE_BOTH"],
});

const information: Handler = (world, params) => {
  const pairs = pairsOf(world, params);
  if ("code" in pairs) return pairs;
  return answered(world, {
    timezone: "UTC",
    serverTime: world.time,
    rateLimits: [
      { rateLimitType: "REQUEST_WEIGHT", interval: "MINUTE", intervalNum: 1, limit: SPOT_WEIGHT },
    ],
    exchangeFilters: [],
    symbols: pairs.map(symbolBody),
  });
};

const fee = ({ market: { fees: { margin } } }: World, { symbol }: Pair) => ({
  symbol,
  makerCommission: trimmed(margin.maker),
  takerCommission: trimmed(margin.taker),
});

const fees: Handler = (world, params) => {
  const pairs = pairsOf(world, params);
  return "code" in pairs ? pairs : answered(world, pairs.map((pair) => fee(world, pair)));
};

/** Fees as the spot account prints them. */
export const commissionsOf = (
  { market: { fees: { margin } } }: World,
): Readonly<Record<string, string>> => ({
  maker: fixed(margin.maker),
  taker: fixed(margin.taker),
  buyer: "0.00000000",
  seller: "0.00000000",
});

/** Time, pairs and their rules, and the fees of each. */
export const spotInformation = (): readonly Beside[] => [
  beside({ verb: "GET", path: "/api/v3/ping", handler: reads(() => ({})) }),
  beside({
    verb: "GET",
    path: "/api/v3/time",
    handler: reads(({ time }) => ({ serverTime: time })),
  }),
  beside({
    verb: "GET",
    path: "/api/v3/exchangeInfo",
    weight: { ip: 20 },
    params: {
      ...named,
      permissions: optional(FreeText),
      showPermissionSets: optional(Switch),
      symbolStatus: optional(oneOf("TRADING", "HALT", "BREAK")),
    },
    rules: oneName,
    handler: information,
  }),
  beside({
    verb: "GET",
    path: "/sapi/v1/asset/tradeFee",
    access: "USER_DATA",
    params: { symbol: named.symbol },
    handler: fees,
  }),
];
