/** A seeded script of requests over all families, and the transcript of what it led to. */
import { queryString } from "../../../../lib/wire.ts";
import { hmac } from "../../../../signers/hmac.ts";
import { writeJson } from "../../../../simulator/exchange/body.ts";
import type { World } from "../../../../simulator/engine/world/world.ts";
import { printed, watched } from "../../watched.ts";
import { advance, movePrices } from "../../../../simulator/exchange/clock.ts";
import { openWorld, sampleKey } from "../../../../simulator/engine/open.ts";

type Params = Readonly<Record<string, string>>;

/** The next number below a bound. */
type Roll = (bound: number) => number;

type Shot =
  | { readonly route: string; readonly params: Params; readonly signed: boolean }
  | { readonly prices: Params }
  | { readonly ms: number };

const signed = (route: string, params: Params = {}): Shot => ({ route, params, signed: true });
const open = (route: string, params: Params = {}): Shot => ({ route, params, signed: false });

const rolling = (seed: number): Roll => {
  let state = seed >>> 0;
  return (bound) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor(state / 2 ** 32 * bound);
  };
};

const side = (roll: Roll): string => roll(2) === 0 ? "BUY" : "SELL";
const price = (roll: Roll): string => String(58_000 + roll(40) * 100);
const id = (roll: Roll): string => `t-${roll(8)}`;

/** What the script draws from, again and again in this order. */
const SHOTS: readonly ((roll: Roll) => Shot)[] = [
  (roll) =>
    signed("POST /papi/v1/um/order", {
      symbol: "BTCUSDT",
      side: side(roll),
      type: "LIMIT",
      timeInForce: "GTC",
      quantity: `0.0${1 + roll(9)}`,
      price: price(roll),
      newClientOrderId: id(roll),
    }),
  (roll) =>
    signed("POST /papi/v1/cm/order", {
      symbol: "BTCUSD_PERP",
      side: side(roll),
      type: "MARKET",
      quantity: String(1 + roll(20)),
    }),
  (roll) =>
    signed("POST /papi/v1/um/algo/order", {
      algoType: "CONDITIONAL",
      symbol: "BTCUSDT",
      side: "BUY",
      type: "STOP_MARKET",
      quantity: "0.01",
      triggerPrice: String(60_100 + roll(20) * 100),
    }),
  (roll) =>
    signed("POST /papi/v1/cm/conditional/order", {
      symbol: "BTCUSD_PERP",
      side: "SELL",
      strategyType: "TRAILING_STOP_MARKET",
      quantity: String(1 + roll(5)),
      callbackRate: "1",
    }),
  (roll) =>
    signed("POST /papi/v1/margin/order", {
      symbol: "BTCUSDT",
      side: side(roll),
      type: "LIMIT",
      timeInForce: "GTC",
      quantity: `0.00${1 + roll(9)}`,
      price: price(roll),
      sideEffectType: roll(2) === 0 ? "NO_SIDE_EFFECT" : "AUTO_BORROW_REPAY",
    }),
  (roll) =>
    signed("POST /papi/v1/margin/order/oco", {
      symbol: "BTCUSDT",
      side: "SELL",
      quantity: "0.01",
      price: String(66_000 + roll(10) * 100),
      stopPrice: String(54_000 + roll(10) * 100),
    }),
  (roll) => signed("POST /papi/v1/marginLoan", { asset: "USDT", amount: `${1 + roll(500)}.5` }),
  () => signed("GET /papi/v1/um/positionRisk", { symbol: "BTCUSDT" }),
  (roll) => ({ prices: { BTC: String(56_000 + roll(9_000)) } }),
  () => signed("GET /papi/v1/um/userTrades", { symbol: "BTCUSDT" }),
  (roll) => ({ ms: roll(9) * 3_600_000 + roll(1_000) }),
  (roll) => signed("DELETE /papi/v1/um/order", { symbol: "BTCUSDT", origClientOrderId: id(roll) }),
  () => signed("GET /papi/v1/account"),
  () => signed("GET /papi/v1/balance"),
  () => open("POST /papi/v1/listenKey"),
  (roll) =>
    signed("POST /sapi/v1/portfolio/bnb-transfer", {
      amount: `0.${1 + roll(9)}`,
      transferSide: roll(3) === 0 ? "FROM_UM" : "TO_UM",
    }),
  () => signed("GET /sapi/v1/portfolio/balance", { asset: "BNB" }),
  () => signed("GET /sapi/v1/margin/openOrders", { symbol: "BTCUSDT" }),
  () => signed("GET /sapi/v1/margin/account"),
  () => open("GET /fapi/v1/depth", { symbol: "BTCUSDT", limit: "5" }),
  () => open("GET /fapi/v1/klines", { symbol: "BTCUSDT", interval: "1h", limit: "3" }),
  () => open("GET /dapi/v1/premiumIndex", { symbol: "BTCUSD_PERP" }),
  () => signed("GET /papi/v1/cm/income"),
  (roll) => signed("POST /papi/v1/um/order", { symbol: "BTCUSDT", side: side(roll) }),
];

const ROUNDS = 3;

const headersText = (headers: Readonly<Record<string, string>>): string =>
  Object.entries(headers).map(([name, text]) => `${name}: ${text}`).join(" | ");

const urlOf = async (shot: Extract<Shot, { route: string }>, world: World): Promise<string> => {
  const path = shot.route.split(" ")[1];
  const base = `https://papi.simulated.invalid${path}`;
  if (!shot.signed) return `${base}?${queryString(Object.entries(shot.params))}`.replace(/\?$/, "");
  const timestamp = String(world.time);
  const payload = queryString(Object.entries({ ...shot.params, timestamp }));
  const signature = await hmac(sampleKey.secret)(payload)();
  if (signature._tag === "Left") throw new Error("HMAC cannot fail");
  return `${base}?${payload}&signature=${signature.right}`;
};

const taken = async (world: World, shot: Shot): Promise<readonly [World, string]> => {
  if (!("route" in shot)) {
    const done = "ms" in shot ? advance(world, shot.ms) : movePrices(world, shot.prices);
    return [done.world, `${JSON.stringify(shot)} > ${writeJson(printed(done.events))}`];
  }
  const [method = ""] = shot.route.split(" ");
  const url = await urlOf(shot, world);
  const headers = { "X-MBX-APIKEY": sampleKey.apiKey };
  const [after, { status, headers: sent, body }, events] = watched(world, { method, url, headers });
  return [
    after,
    `${method} ${url} > ${status} ${headersText(sent)} > ${body} > ${writeJson(events)}`,
  ];
};

/** The lines of the script's transcript, and the world at its end. */
export const transcript = async (seed: number): Promise<readonly [readonly string[], World]> => {
  const roll = rolling(seed);
  const lines: string[] = [];
  let world = openWorld();
  for (let round = 0; round < ROUNDS; round++) {
    for (const shot of SHOTS) {
      const [after, line] = await taken(world, shot(roll));
      world = after;
      lines.push(line);
    }
  }
  return [lines, world];
};
