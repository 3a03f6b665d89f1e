/** Calls of market data, and what the simulated exchange answers to them when a world opens. */
import { catalog } from "../../endpoints/catalog.ts";
import { writeJson } from "../../simulator/exchange/body.ts";
import { isRefusal, type Routes } from "../../simulator/exchange/handler.ts";
import { marginMarketRoutes } from "../../simulator/exchange/market_data/margin.ts";
import {
  coinmMarketRoutes,
  usdmMarketRoutes,
} from "../../simulator/exchange/market_data/routes.ts";
import type { World } from "../../simulator/engine/world/world.ts";
import { openWorld } from "../../simulator/engine/open.ts";

type Params = Readonly<Record<string, string>>;

const HOSTS: Readonly<Record<string, Routes>> = {
  fapi: usdmMarketRoutes,
  dapi: coinmMarketRoutes,
  papi: marginMarketRoutes,
  sapi: marginMarketRoutes,
};

/** A value for each parameter that a call of market data has; `undefined` leaves it out. */
const valueOf = (world: World, host: string, path: string, name: string): string | undefined =>
  ({
    symbol: path.endsWith("/assetIndex") ? "BTCUSD" : host === "dapi" ? "BTCUSD_PERP" : "BTCUSDT",
    pair: host === "dapi" ? "BTCUSD" : "BTCUSDT",
    contractType: "PERPETUAL",
    period: "1h",
    interval: "1h",
    limit: path.endsWith("/depth") || path.endsWith("/rpiDepth") ? "5" : "2",
    asset: "BTC",
    coin: "ETH",
    assets: "BTC,USDT",
    fromAsset: "USDT",
    toAsset: "BTC",
    startTime: path.includes("Trades") ? String(world.time - 3_600_000) : undefined,
  })[name];

/** Every call with all that it takes, and with its required parameters alone. */
export const marketAnswers = (): Readonly<Record<string, string>> => {
  const world = openWorld();
  const found: Record<string, string> = {};
  for (const { spec: { host, verb, path, params } } of catalog) {
    const handler = HOSTS[host]?.[`${verb} ${path}`];
    if (!handler) continue;
    const all = Object.entries(params).flatMap(([name, param]) => {
      const value = valueOf(world, host, path, name);
      return value === undefined ? [] : [{ name, value, isOptional: "field" in param }];
    });
    const few = all.filter(({ name, isOptional }) => !isOptional || name === "limit");
    const queries = [all, few].map((given): Params =>
      Object.fromEntries(given.map(({ name, value }) => [name, value]))
    );
    const [whole = {}] = queries;
    const intervals = "interval" in whole ? ["1m", "3d", "1w", "1M"] : [];
    const more = [
      ...intervals.map((interval): Params => ({ ...whole, interval })),
      ...("fromId" in params ? [{ ...queries[1], fromId: "1000" }] : []),
    ];
    for (const query of [...queries, ...more]) {
      const outcome = handler(world, new Map(Object.entries(query)));
      found[`${verb} ${host} ${path} ${new URLSearchParams(query)}`.trim()] = isRefusal(outcome)
        ? `${outcome.code} ${outcome.msg}`
        : writeJson(outcome.body);
    }
  }
  return found;
};

/** The whole of tests/vectors/market_answers.ts. */
export const marketAnswersFile = (): string =>
  `/**
 * What the simulated exchange answers to each call of market data when a world opens: the call, a tab,
 * the answer. Written by \`npm run update\`; read the difference.
 */
export const writtenAnswers: Readonly<Record<string, string>> = Object.fromEntries(
  String.raw\`
${Object.entries(marketAnswers()).map((row) => row.join("\t")).join("\n")}
\`.trim().split("\\n").map((line) => line.split("\\t")),
);
`;
