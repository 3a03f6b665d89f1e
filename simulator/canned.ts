/**
 * Answers without state, for endpoints that nothing here stands behind: as documented, with figures of
 * our own. Records are empty, so that a caller who settles accounts finds nothing that never happened.
 */
import { type Handler, type Params, type Routes, textOf } from "./handler.ts";
import { reads } from "./market_data.ts";
import type { World } from "./world.ts";

const DAY = 86_400_000;

const says = (body: unknown): Handler => reads(() => body);

const ticket: Handler = /*#__PURE__*/ says({
  avgCostTimestampOfLast30d: 7241837,
  downloadId: "546975389218332672",
});

/** A link that leads nowhere: `.invalid` names no host. */
const link: Handler = /*#__PURE__*/ reads((world, params) => ({
  downloadId: textOf(params, "downloadId"),
  status: "completed",
  url: "https://download.simulated.invalid/history.zip",
  s3Link: null,
  notified: true,
  expirationTimestamp: world.time + DAY,
  isExpired: null,
}));

const emptyPage: Handler = /*#__PURE__*/ says({ total: 0, rows: [] });
const emptyList: Handler = /*#__PURE__*/ says([]);
const nothing: Handler = /*#__PURE__*/ says({});

const tradingRules: Handler = /*#__PURE__*/ reads((world, params) => {
  const symbol = params.get("symbol") ?? Object.keys(world.market.um)[0] ?? "BTCUSDT";
  const rule = (indicator: string, value: string, triggerValue: string) => ({
    indicator,
    value: Number(value),
    triggerValue: Number(triggerValue),
    isLocked: false,
    plannedRecoverTime: 0,
  });
  return {
    indicators: {
      [symbol]: [
        rule("UFR", "0.05", "0.995"),
        rule("IFER", "0.3", "0.99"),
        rule("GCR", "0.1", "0.99"),
        rule("DR", "0.1", "0.99"),
      ],
      ACCOUNT: [rule("TMV", "1", "10")],
    },
    updateTime: world.time,
  };
});

const portfolio: Routes = {
  "GET /papi/v1/um/order/asyn": ticket,
  "GET /papi/v1/um/trade/asyn": ticket,
  "GET /papi/v1/um/income/asyn": ticket,
  "GET /papi/v1/um/order/asyn/id": link,
  "GET /papi/v1/um/trade/asyn/id": link,
  "GET /papi/v1/um/income/asyn/id": link,
  "POST /papi/v1/um/stock/contract": /*#__PURE__*/ says({ code: 200, msg: "success" }),
  "GET /papi/v1/um/apiTradingStatus": tradingRules,
  "GET /papi/v1/portfolio/negative-balance-exchange-record": emptyPage,
};

const SPECIAL_KEY = "simulatedSpecialKeyThatOpensNothing0000000000000000000000000000";

const keyType = (publicKey: string | undefined): string =>
  publicKey === undefined ? "HMAC_SHA256" : publicKey.length > 200 ? "RSA" : "Ed25519";

const newSpecialKey: Handler = /*#__PURE__*/ reads((_, params) => ({
  apiKey: SPECIAL_KEY,
  secretKey: params.has("publicKey")
    ? undefined
    : "simulatedSecretThatSignsNothing000000000000000000000000000000000",
  type: keyType(params.get("publicKey")),
}));

const specialKey = (apiKey: string) => ({
  apiKey,
  ip: "0.0.0.0",
  apiName: "simulated",
  type: "HMAC_SHA256",
  permissionMode: "TRADE",
});

const isolatedBalance = (asset: string) => ({
  asset,
  borrowEnabled: true,
  borrowed: "0.00000000",
  free: "0.00000000",
  interest: "0.00000000",
  locked: "0.00000000",
  netAsset: "0.00000000",
  netAssetOfBtc: "0.00000000",
  repayEnabled: true,
  totalAsset: "0.00000000",
});

const isolatedAccount = (world: World, symbol: string) => {
  const pair = Object.hasOwn(world.market.pairs, symbol) ? world.market.pairs[symbol] : undefined;
  return pair
    ? [{
      baseAsset: isolatedBalance(pair.baseAsset),
      quoteAsset: isolatedBalance(pair.quoteAsset),
      symbol,
      isolatedCreated: true,
      enabled: true,
      marginLevel: "999.00000000",
      marginLevelStatus: "EXCESSIVE",
      marginRatio: "5.00000000",
      indexPrice: pair.lastPrice,
      liquidatePrice: "0.00000000",
      liquidateRate: "0.00000000",
      tradeEnabled: true,
    }]
    : [];
};

const isolatedAccounts: Handler = /*#__PURE__*/ reads((world, params) => {
  const symbols = params.get("symbols")?.split(",");
  const assets = (symbols ?? []).flatMap((symbol) => isolatedAccount(world, symbol));
  return symbols ? { assets } : {
    assets,
    totalAssetOfBtc: "0.00000000",
    totalLiabilityOfBtc: "0.00000000",
    totalNetAssetOfBtc: "0.00000000",
  };
});

const isolatedChange: Handler = /*#__PURE__*/ reads((_, params) => ({
  success: true,
  symbol: textOf(params, "symbol"),
}));

const loanRepayment = (world: World, params: Params) => ({
  repayId: BigInt(world.nextTransaction),
  asset: textOf(params, "asset"),
  amount: textOf(params, "amount"),
  status: "SUCCESS",
  createTime: world.time,
});

const margin: Routes = {
  "POST /sapi/v1/margin/apiKey": newSpecialKey,
  "DELETE /sapi/v1/margin/apiKey": nothing,
  "PUT /sapi/v1/margin/apiKey/ip": nothing,
  "GET /sapi/v1/margin/apiKey": /*#__PURE__*/ reads((_, params) =>
    specialKey(textOf(params, "apiKey"))
  ),
  "GET /sapi/v1/margin/api-key-list": /*#__PURE__*/ reads(() => [specialKey(SPECIAL_KEY)]),
  "POST /sapi/v1/margin/exit-special-key-mode": nothing,
  "GET /sapi/v1/margin/isolated/account": isolatedAccounts,
  "POST /sapi/v1/margin/isolated/account": isolatedChange,
  "DELETE /sapi/v1/margin/isolated/account": isolatedChange,
  "GET /sapi/v1/margin/isolated/accountLimit": /*#__PURE__*/ says({
    enabledAccount: 0,
    maxAccount: 20,
  }),
  "GET /sapi/v1/margin/exchange-small-liability": emptyList,
  "POST /sapi/v1/margin/exchange-small-liability": nothing,
  "GET /sapi/v1/margin/exchange-small-liability-history": emptyPage,
  "POST /sapi/v1/margin/manual-liquidation": /*#__PURE__*/ says({
    asset: "ETH",
    interest: "0.00000000",
    principal: "0.00000000",
    liabilityAsset: "USDT",
    liabilityQty: "0.00000000",
  }),
  "GET /sapi/v1/margin/liquidation-loan": /*#__PURE__*/ says({
    asset: "USDC",
    amount: "0.00000000",
    repaidAmount: "0.00000000",
    remainingAmount: "0.00000000",
  }),
  "POST /sapi/v1/margin/liquidation-loan/repay": /*#__PURE__*/ reads(loanRepayment),
  "GET /sapi/v1/margin/liquidation-loan/repay-history": emptyPage,
  "GET /sapi/v1/margin/capital-flow": emptyList,
  "GET /sapi/v1/margin/transfer": emptyPage,
  "GET /sapi/v1/margin/forceLiquidationRec": emptyPage,
  "GET /sapi/v1/margin/myPreventedMatches": emptyList,
  "GET /sapi/v1/margin/rateLimit/order": /*#__PURE__*/ says([
    { rateLimitType: "ORDERS", interval: "SECOND", intervalNum: 10, limit: 10000, count: 0 },
    { rateLimitType: "ORDERS", interval: "DAY", intervalNum: 1, limit: 20000, count: 0 },
  ]),
  "GET /sapi/v1/margin/tradeCoeff": /*#__PURE__*/ says({
    normalBar: "1.5",
    marginCallBar: "1.3",
    forceLiquidationBar: "1.1",
  }),
};

/** Answers without state, on papi and sapi. Where a route has a handler with state too, that one wins. */
export const cannedRoutes: Routes = { ...portfolio, ...margin };
