/**
 * Isolated margin accounts and which are enabled. They are always empty, because no call moves
 * money to them.
 */
import { type Handler, type Params, type Routes, textOf } from "../handler.ts";
import { pairOf } from "./draft.ts";
import * as refused from "../refusals/margin.ts";
import type { Pair } from "../../engine/market/market.ts";
import { indexPriceOf, ISOLATED_LEVERAGE } from "../market_data/margin.ts";
import type { Refusal } from "../refusals/shared.ts";
import type { IsolatedAccount, World } from "../../engine/world/world.ts";

const DAY = 86_400_000;
/** What an isolated account has and owes. */
export const NOTHING = "0.00000000";

/** The isolated account of a pair, if it was created. */
export const isolatedAccount = ({ isolated }: World, symbol: string): IsolatedAccount | undefined =>
  Object.hasOwn(isolated.accounts, symbol) ? isolated.accounts[symbol] : undefined;

const enabledCount = ({ isolated }: World): number =>
  Object.values(isolated.accounts).filter(({ enabled }) => enabled).length;

const withAccount = (world: World, symbol: string, account: IsolatedAccount): World => ({
  ...world,
  isolated: { ...world.isolated, accounts: { ...world.isolated.accounts, [symbol]: account } },
});

const balanceBody = (asset: string, isEnabled: boolean): object => ({
  asset,
  borrowEnabled: isEnabled,
  borrowed: NOTHING,
  free: NOTHING,
  interest: NOTHING,
  locked: NOTHING,
  netAsset: NOTHING,
  netAssetOfBtc: NOTHING,
  repayEnabled: isEnabled,
  totalAsset: NOTHING,
});

const accountBody = (world: World, pair: Pair): object => {
  const account = isolatedAccount(world, pair.symbol);
  const enabled = account?.enabled ?? false;
  return {
    baseAsset: balanceBody(pair.baseAsset, enabled),
    quoteAsset: balanceBody(pair.quoteAsset, enabled),
    symbol: pair.symbol,
    isolatedCreated: account !== undefined,
    enabled,
    marginLevel: "999.00000000",
    marginLevelStatus: "EXCESSIVE",
    marginRatio: `${ISOLATED_LEVERAGE}.00000000`,
    indexPrice: indexPriceOf(world, pair),
    liquidatePrice: NOTHING,
    liquidateRate: NOTHING,
    tradeEnabled: enabled,
  };
};

const accounts: Handler = (world, params) => {
  const asked = params.get("symbols")?.split(",");
  const pairs = (asked ?? Object.keys(world.isolated.accounts)).map((each) => pairOf(world, each));
  const known = pairs.filter((pair) => pair !== undefined);
  if (asked && known.length < pairs.length) return refused.badPair;
  const assets = known.map((pair) => accountBody(world, pair));
  return {
    world,
    body: asked ? { assets } : {
      assets,
      totalAssetOfBtc: NOTHING,
      totalLiabilityOfBtc: NOTHING,
      totalNetAssetOfBtc: NOTHING,
    },
  };
};

const switching =
  (change: (world: World, symbol: string) => IsolatedAccount | Refusal): Handler =>
  (world, params: Params) => {
    const symbol = textOf(params, "symbol");
    if (!pairOf(world, symbol)) return refused.badPair;
    const account = change(world, symbol);
    return "code" in account
      ? account
      : { world: withAccount(world, symbol, account), body: { success: true, symbol } };
  };

const enable: Handler = /*#__PURE__*/ switching((world, symbol) => {
  const account = isolatedAccount(world, symbol);
  const isFull = enabledCount(world) >= world.isolated.maxAccount;
  return account?.enabled || isFull
    ? refused.isolatedUnchanged
    : { enabled: true, disabledAt: account?.disabledAt ?? 0 };
});

const disable: Handler = /*#__PURE__*/ switching((world, symbol) => {
  const account = isolatedAccount(world, symbol);
  if (!account?.enabled) return refused.noIsolatedAccount;
  const isTooSoon = account.disabledAt > 0 && world.time < account.disabledAt + DAY;
  return isTooSoon ? refused.isolatedUnchanged : { enabled: false, disabledAt: world.time };
});

const limit: Handler = (world) => ({
  world,
  body: { enabledAccount: enabledCount(world), maxAccount: world.isolated.maxAccount },
});

/** Routes of isolated margin accounts. */
export const isolatedRoutes: Routes = {
  "GET /sapi/v1/margin/isolated/account": accounts,
  "POST /sapi/v1/margin/isolated/account": enable,
  "DELETE /sapi/v1/margin/isolated/account": disable,
  "GET /sapi/v1/margin/isolated/accountLimit": limit,
};
