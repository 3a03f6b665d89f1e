/** Worlds for the tests of the overview. */
import assert from "node:assert/strict";
import {
  type Overview,
  type OverviewOptions,
  type Part,
  readOverview,
} from "../../overview/mod.ts";
import {
  connect,
  type Environment,
  marginAccountBorrow,
  marginAccountNewOco,
  newCmConditionalOrder,
  newCmOrder,
  newMarginOrder,
  newUmAlgoOrder,
  newUmOrder,
  type Reply,
  type Transport,
} from "../../mod.ts";
import {
  advance,
  type Deposits,
  type FaultRule,
  faulty,
  movePrices,
  openWorld,
  type Ref,
  simulatedEnvironment,
  worldRef,
} from "../../simulator/mod.ts";
import { exchangeAt } from "../host/exchange_door.ts";

/** When the simulated clock starts. */
export const START = 1_763_683_200_000;
export const HOUR = 3_600_000;

/** A world and its environment. */
export interface Place {
  readonly ref: Ref;
  readonly env: Environment;
}

export const placeOf = (deposits?: Deposits): Place => {
  const ref = worldRef(openWorld({}, deposits));
  return { ref, env: simulatedEnvironment(ref, { transport: exchangeAt(ref) }) };
};

/** Positions in both kinds of futures, a loan, and open orders of every kind, an hour later. */
export const busy = async (): Promise<Place> => {
  const place = placeOf();
  const { ref, env } = place;
  const ask = connect(env);
  const perpetual = "BTCUSD_PERP";
  const limit = { type: "LIMIT", timeInForce: "GTC" } as const;
  await ask(newUmOrder({ symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity: "0.5" }));
  await ask(newCmOrder({ symbol: perpetual, side: "SELL", type: "MARKET", quantity: "20" }));
  await ask(newUmOrder({
    symbol: "ETHUSDT",
    side: "BUY",
    type: "LIMIT",
    timeInForce: "GTD",
    goodTillDate: START + 2 * HOUR,
    quantity: "1",
    price: "2400",
  }));
  await ask(
    newCmOrder({ symbol: perpetual, side: "BUY", ...limit, quantity: "5", price: "58000" }),
  );
  await ask(newUmAlgoOrder({
    algoType: "CONDITIONAL",
    symbol: "BTCUSDT",
    side: "SELL",
    type: "STOP_MARKET",
    triggerPrice: "55000",
    closePosition: "true",
  }));
  await ask(newCmConditionalOrder({
    symbol: perpetual,
    side: "BUY",
    strategyType: "TAKE_PROFIT_MARKET",
    stopPrice: "50000",
    quantity: "20",
  }));
  await ask(marginAccountBorrow({ asset: "ETH", amount: "2" }));
  await ask(
    newMarginOrder({ symbol: "BNBUSDT", side: "BUY", ...limit, quantity: "1", price: "550" }),
  );
  await ask(marginAccountNewOco({
    symbol: "BTCUSDT",
    side: "SELL",
    quantity: "0.1",
    price: "65000",
    stopPrice: "55000",
    stopLimitPrice: "54900",
    stopLimitTimeInForce: "GTC",
  }));
  ref.write(advance(ref.read(), HOUR).world)();
  ref.write(movePrices(ref.read(), { BTC: "59000" }).world)();
  return place;
};

/** A long bitcoin on 6000 USDT, at another price. */
export const longAt = async (price: string): Promise<Place> => {
  const place = placeOf({ USDT: { um: "6000" } });
  const order = { symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity: "1" } as const;
  await connect(place.env)(newUmOrder(order));
  place.ref.write(movePrices(place.ref.read(), { BTC: price }).world)();
  return place;
};

/** The environment with faults. */
export const failing = ({ ref, env }: Place, ...rules: readonly FaultRule[]): Environment => ({
  ...env,
  transport: faulty({ seed: 1, rules }, { ref })(exchangeAt(ref)),
});

/** The environment with changed answers of some endpoints. */
export const answering = (
  { env }: Place,
  change: (endpoint: string, body: string) => string | Reply,
): Environment => {
  const transport: Transport = (signed) => async () => {
    const reply = await env.transport(signed)();
    if (reply._tag === "Left") return reply;
    const changed = change(signed.endpoint, reply.right.body);
    return {
      _tag: "Right",
      right: typeof changed === "string" ? { ...reply.right, body: changed } : changed,
    };
  };
  return { ...env, transport };
};

/** The overview; fails where there is none. */
export const overviewOf = async (
  env: Environment,
  options?: OverviewOptions,
): Promise<Overview> => {
  const read = await readOverview(env, options);
  return read._tag === "Right" ? read.right : assert.fail(read.left.message);
};

/** The rows of a part that must have been read. */
export const rowsOf = <A>(part: Part<A>): readonly A[] =>
  part.available ? part.rows : assert.fail("the part could not be read");

/** What the exchange may do of a kind. */
export const actionsOf = ({ nextActions }: Overview, kind: string): readonly string[] =>
  nextActions.filter((each) => each.kind === kind).map(({ when, what }) => `${when}: ${what}`);
