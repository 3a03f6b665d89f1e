/** Which handler serves which route of which host. */
import { catalog } from "../../endpoints/catalog.ts";
import type { Host } from "../../lib/endpoint.ts";
import { accountRoutes } from "./account/account.ts";
import type { Route } from "./route.ts";
import { besides } from "./beside/endpoints.ts";
import { algoRoutes } from "./waiting/orders.ts";
import { algoQueryRoutes } from "./waiting/queries.ts";
import { type Arrival, pathOf, type Query } from "./arrival.ts";
import { futuresAccountRoutes, umOnlyRoutes } from "./futures/account.ts";
import { futuresOrderRoutes } from "./futures/orders.ts";
import { futuresSettingRoutes, umSettingRoutes } from "./futures/settings.ts";
import type { Handler, Routes } from "./handler.ts";
import type { HostRoutes } from "./fidelity.ts";
import { knowing } from "./known.ts";
import { incomeRoutes } from "./futures/income.ts";
import { listenKeyRoutes } from "./account/listen_keys.ts";
import { marginRoutes } from "./margin/routes.ts";
import { marginMarketRoutes } from "./market_data/margin.ts";
import { coinmMarketRoutes, usdmMarketRoutes } from "./market_data/routes.ts";
import { proRoutes } from "./account/pro.ts";
import { recordRoutes } from "./account/downloads.ts";
import { transferRoutes } from "./account/transfers.ts";
import type { World } from "../engine/world/world.ts";

const account: Routes = /*#__PURE__*/ knowing({
  ...accountRoutes,
  .../*#__PURE__*/ futuresOrderRoutes("um"),
  .../*#__PURE__*/ futuresOrderRoutes("cm"),
  .../*#__PURE__*/ futuresAccountRoutes("um"),
  .../*#__PURE__*/ futuresAccountRoutes("cm"),
  .../*#__PURE__*/ futuresSettingRoutes("um"),
  .../*#__PURE__*/ futuresSettingRoutes("cm"),
  ...umOnlyRoutes,
  ...umSettingRoutes,
  ...incomeRoutes,
  ...transferRoutes,
  ...proRoutes,
  ...recordRoutes,
  ...algoRoutes,
  ...algoQueryRoutes,
  ...listenKeyRoutes,
  ...marginRoutes,
});

/** Routes with a handler. */
export const simulatedRoutes: HostRoutes = {
  papi: account,
  sapi: { ...account, ...marginMarketRoutes },
  fapi: usdmMarketRoutes,
  dapi: coinmMarketRoutes,
};

/** The endpoint of a request. */
export interface Served {
  readonly spec: Route;
  /** Its handler; absent if not simulated. */
  readonly handler: Handler | undefined;
}

const keyOf = (host: Host, verb: string, path: string): string => `${host} ${verb} ${path}`;

const everything = (): ReadonlyMap<string, Served> =>
  new Map(
    [
      ...catalog.map(({ spec }): Served => ({
        spec,
        handler: simulatedRoutes[spec.host]?.[`${spec.verb} ${spec.path}`],
      })),
      ...besides(),
    ].map((served) => {
      const { host, verb, path } = served.spec;
      return [keyOf(host, verb, path), served];
    }),
  );

let made: ReadonlyMap<string, Served> | undefined;

/** Endpoints whose path names their host, by verb and path: most of all calls are of one of them. */
let named: ReadonlyMap<string, Served> | undefined;

const firstOf = (path: string): string => path.split("/")[1] ?? "";

const namingHost = (all: Iterable<Served>): ReadonlyMap<string, Served> =>
  new Map(
    [...all].flatMap((served) => {
      const { host, verb, path } = served.spec;
      return HOSTS[firstOf(path)] === host ? [[`${verb} ${path}`, served] as const] : [];
    }),
  );

const HOSTS: Readonly<Record<string, Host>> = {
  papi: "papi",
  sapi: "sapi",
  api: "sapi",
  fapi: "fapi",
  dapi: "dapi",
};

/** The host that a URL names, as `https://dapi.binance.com`. */
const namedIn = (url: string): Host | undefined =>
  HOSTS[/^https?:\/\/([a-z]+)\./i.exec(url)?.[1]?.toLowerCase() ?? ""];

/** The host of a request: by its path, and if two hosts share the path, by host name, pair or symbol. */
const hostOf = (world: World, { url }: Arrival, path: string, { pairs }: Query): Host => {
  const prefixed = HOSTS[firstOf(path)];
  if (prefixed) return prefixed;
  const named = namedIn(url);
  if (named) return named;
  const given = pairs.filter(([name]) => name === "pair" || name === "symbol");
  // Clients that name a contract for a pair, or a pair for a contract, mean its host too.
  return Object.values(world.market.cm).some(({ pair, symbol }) =>
      given.some(([, name]) => name === pair || name === symbol)
    )
    ? "dapi"
    : "fapi";
};

/** Paths that the exchange's own documents of different years spell in two ways. */
const SPELLED: Readonly<Record<string, string>> = {
  "/sapi/v1/portfolio/pmLoan-history": "/sapi/v1/portfolio/pmloan-history",
};

/** The endpoint of a request, if there is one. */
export const servedAt = (world: World, arrival: Arrival, query: Query): Served | undefined => {
  const sent = pathOf(arrival.url);
  const path = SPELLED[sent] ?? sent;
  made ??= everything();
  named ??= namingHost(made.values());
  const direct = named.get(`${arrival.method} ${path}`);
  if (direct) return direct;
  const host = hostOf(world, arrival, path, query);
  const found = made.get(keyOf(host, arrival.method, path));
  // Of the paths that begin with no host, some are of one host alone.
  return found || HOSTS[firstOf(path)] || namedIn(arrival.url)
    ? found
    : made.get(keyOf("dapi", arrival.method, path));
};
