/** What the simulator's tests share. */
import assert from "node:assert/strict";
import type { Reply } from "../../lib/environment.ts";
import { units } from "../../lib/decimal.ts";
import type { FuturesDraft } from "../../simulator/engine/futures/draft.ts";
import { usualLiquidity } from "../../simulator/engine/market/liquidity.ts";
import type { Liquidity, Traded } from "../../simulator/engine/market/market.ts";
import { setPrices } from "../../simulator/engine/market/prices.ts";
import { encode, queryString } from "../../lib/wire.ts";
import { hmac } from "../../signers/hmac.ts";
import { openWorld, sampleKey, type Stepped, type World } from "../../simulator/mod.ts";
import { watched } from "./watched.ts";

/** Signs a query as the exchange's documentation says, without the library's own way of doing it. */
export const signedUrl = async (
  path: string,
  params: Readonly<Record<string, string>>,
  secret: string = sampleKey.secret,
): Promise<string> => {
  const payload = queryString(Object.entries(params));
  const signature = await hmac(secret)(payload)();
  return signature._tag === "Right"
    ? `https://papi.simulated.invalid${path}?${payload}&signature=${encode(signature.right)}`
    : assert.fail("HMAC cannot fail");
};

/** API key and secret of the account that a world shows. */
const keyOf = ({ keys, account }: World): readonly [apiKey: string, secret: string] => {
  for (const [apiKey, key] of Object.entries(keys)) {
    if (key.kind === "HMAC" && !key.special && (key.account ?? "main") === account) {
      return [apiKey, key.secret];
    }
  }
  return assert.fail(`${account} has no key`);
};

/**
 * Sends a signed call of the account that a world shows into it; fails where an amount comes back that
 * was not printed.
 */
export const call = async (
  world: World,
  method: string,
  path: string,
  params: Readonly<Record<string, string>> = {},
): Promise<Stepped> => {
  const [apiKey, secret] = keyOf(world);
  const url = await signedUrl(path, { ...params, timestamp: String(world.time) }, secret);
  return watched(world, { method, url, headers: { "X-MBX-APIKEY": apiKey } });
};

/** The body of a reply; fails where the call was refused. */
export const bodyOf = <A = Record<string, unknown>>({ status, body }: Reply): A => {
  assert.equal(status, 200, body);
  return JSON.parse(body) as A;
};

/** A refused request changes nothing but the used limits. */
export const unchanged = (after: World, before: World): void => {
  for (const [name, value] of Object.entries(after)) {
    if (name !== "limits") assert.equal(value, before[name as keyof World], `${name} has changed`);
  }
};

/** The code of a refusal. */
export const codeOf = ({ body }: Reply): number => (JSON.parse(body) as { code: number }).code;

/** The world with other liquidity in all of its books. */
export const withLiquidity = (
  world: World,
  change: (traded: Traded) => Partial<Liquidity>,
): World => {
  const changed = <A extends Traded>(all: Readonly<Record<string, A>>) =>
    Object.fromEntries(
      Object.entries(all).map(([symbol, traded]) => [
        symbol,
        { ...traded, liquidity: { ...usualLiquidity, ...change(traded) } },
      ]),
    );
  const { um, cm, pairs } = world.market;
  return {
    ...world,
    market: { ...world.market, um: changed(um), cm: changed(cm), pairs: changed(pairs) },
  };
};

/** The world without interest and liquidation fees, for figures that are about something else. */
export const withoutCosts = (world: World): World => {
  const { assets, um, cm } = world.market;
  const plain = <A, B>(all: Readonly<Record<string, A>>, change: B) =>
    Object.fromEntries(Object.entries(all).map(([name, each]) => [name, { ...each, ...change }]));
  return {
    ...world,
    market: {
      ...world.market,
      assets: plain(assets, { dailyInterest: 0n }),
      um: plain(um, { liquidationFee: 0n }),
      cm: plain(cm, { liquidationFee: 0n }),
    },
  };
};

/** The world with nobody else near: others buy BTC for 57000 and sell it for 63000. */
export const apart = (world: World): World =>
  withLiquidity(setPrices(world, { BTC: "63000" }), ({ tickSize }) => ({
    spread: Number(units("6000") / tickSize),
  }));

/** An order that buys BTCUSDT at the market, for tests to change. */
export const marketDraft = (quantity: string): FuturesDraft => ({
  clientOrderId: "",
  symbol: "BTCUSDT",
  side: "BUY",
  positionSide: "BOTH",
  type: "MARKET",
  origType: "MARKET",
  timeInForce: "GTC",
  price: 0n,
  quantity: units(quantity),
  reduceOnly: false,
  selfTradePreventionMode: "NONE",
  priceMatch: "NONE",
  goodTillDate: 0,
});

export { openWorld };
