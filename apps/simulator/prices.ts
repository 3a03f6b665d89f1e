/** Prices that move by themselves. */
import { setInterval } from "node:timers";
import {
  type Contract,
  type Market,
  type Pair,
  type Prices,
  type PriceStep,
  type Ref,
  type SimulatedSockets,
  usualLiquidity,
  walk,
} from "../../simulator/mod.ts";

/** The clock that the world follows. */
export interface Clock {
  /** Its time, in ms. */
  readonly now: () => number;
  /** How many times faster it is than the machine's. */
  readonly speed: number;
}

/** A clock that begins with the machine's time and is faster by a factor. */
export const clockOf = (speed: number): Clock => {
  const begin = Date.now();
  return {
    speed,
    now: speed === 1 ? Date.now : () => Math.floor(begin + (Date.now() - begin) * speed),
  };
};

/** Shortest time between two steps, in ms. */
const SHORTEST = 10;

const widened = <A extends Contract | Pair>(
  all: Readonly<Record<string, A>>,
): Readonly<Record<string, A>> =>
  Object.fromEntries(
    Object.entries(all).map(([symbol, each]) => [
      symbol,
      { ...each, liquidity: { ...usualLiquidity, widening: 10 } },
    ]),
  );

/** A market whose spreads widen by a tenth of what prices move in a minute. */
export const withWidening = (market: Market): Market => ({
  ...market,
  um: widened(market.um),
  cm: widened(market.cm),
  pairs: widened(market.pairs),
});

/** Sets prices at a time; a world that is ahead stays ahead. */
const setAt = (ref: Ref, sockets: SimulatedSockets, time: number, prices: Prices): void => {
  sockets.advance(Math.max(0, time - ref.read().time));
  sockets.movePrices(prices);
};

/** Lets prices wander, one step a second. */
export const wander = (
  ref: Ref,
  sockets: SimulatedSockets,
  seed: number,
  { now, speed }: Clock,
): void => {
  const steps = walk(ref.read().market, seed);
  setInterval(
    () => setAt(ref, sockets, now(), steps.next().value),
    Math.max(1000 / speed, SHORTEST),
  );
};

/** Plays prices, each as long after the first one as the file says. */
export const play = (
  ref: Ref,
  sockets: SimulatedSockets,
  steps: readonly PriceStep[],
  { now, speed }: Clock,
): void => {
  const begin = now() - (steps[0]?.time ?? 0);
  let place = 0;
  const timer = setInterval(() => {
    for (; place < steps.length; place++) {
      const step = steps[place];
      if (!step || step.time + begin > now()) return;
      setAt(ref, sockets, step.time + begin, step.prices);
    }
    clearInterval(timer);
  }, Math.max(100 / speed, SHORTEST));
};
