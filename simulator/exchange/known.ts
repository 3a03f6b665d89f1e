/** Symbols and pairs that a call names must exist, also where it only lists. */
import type { Handler, Params, Routes } from "./handler.ts";
import { badPair } from "./refusals/margin.ts";
import { badSymbol, type Refusal } from "./refusals/shared.ts";
import type { FuturesKind, World } from "../engine/world/world.ts";

type Check = (world: World, params: Params) => Refusal | undefined;

const isNamed = (all: object, name: string | undefined): boolean =>
  name === undefined || Object.hasOwn(all, name);

const ofFutures = (kind: FuturesKind): Check => ({ market }, params) => {
  const pair = params.get("pair");
  return isNamed(market[kind], params.get("symbol")) &&
      (pair === undefined || Object.values(market[kind]).some((each) => each.pair === pair))
    ? undefined
    : badSymbol;
};

const ofMargin: Check = ({ market: { pairs } }, params) =>
  !isNamed(pairs, params.get("symbol"))
    ? badSymbol
    : isNamed(pairs, params.get("isolatedSymbol"))
    ? undefined
    : badPair;

const checkOf = (route: string): Check | undefined => {
  const [, kind] = /\/papi\/v\d\/(um|cm)\//.exec(route) ?? [];
  if (kind === "um" || kind === "cm") return ofFutures(kind);
  return /^GET .*\/margin\//.test(route) && !/\/apiKey/.test(route) ? ofMargin : undefined;
};

const checked = (check: Check, handler: Handler): Handler => (world, params) =>
  check(world, params) ?? handler(world, params);

/** The same routes, where calls that name what does not exist are refused with -1121. */
export const knowing = (routes: Routes): Routes =>
  Object.fromEntries(
    Object.entries(routes).map(([route, handler]) => {
      const check = checkOf(route);
      return [route, check ? checked(check, handler) : handler];
    }),
  );
