/** Streams of liquidations. */
import type { World } from "../../../engine/world/world.ts";
import type { StreamEvent } from "../../event.ts";
import { type Feed, isDue } from "./feed.ts";

/** Forced orders are told once a second, the newest of each contract. */
const EVERY = 1000;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

/** A forced order that has filled, as the market sees it. */
const forcedOf = (
  world: World,
  event: StreamEvent,
): Readonly<Record<string, unknown>> | undefined => {
  const { e, fs, T, o } = event;
  if (e !== "ORDER_TRADE_UPDATE" || !isObject(o) || o["o"] !== "LIQUIDATION") return undefined;
  if (o["x"] !== "TRADE" && o["x"] !== "CALCULATED") return undefined;
  const symbol = String(o["s"]);
  const contract = fs === "UM" ? world.market.um[symbol] : world.market.cm[symbol];
  return {
    e: "forceOrder",
    E: world.time,
    o: {
      s: symbol,
      S: o["S"],
      o: "LIMIT",
      f: "IOC",
      q: o["q"],
      p: o["L"],
      ap: o["ap"],
      X: o["X"],
      l: o["l"],
      z: o["z"],
      T,
      // The documentation has them beside the order, the living exchange in it.
      ps: contract?.pair ?? symbol,
      st: fs === "UM" ? 1 : 2,
    },
  };
};

type Waiting = ReadonlyMap<string, object>;

const forced = (at: number, waiting: Waiting, counts: (symbol: string) => boolean): Feed =>
(
  world,
  events,
) => {
  const next = new Map(waiting);
  for (const event of events) {
    const order = forcedOf(world, event);
    const inside = order?.["o"];
    if (order && isObject(inside) && counts(String(inside["s"]))) {
      next.set(String(inside["s"]), order);
    }
  }
  return isDue(at, world.time, EVERY)
    ? [forced(world.time, new Map(), counts), [...next.values()]]
    : [forced(at, next, counts), []];
};

/** Forced orders of one contract, or of all. */
export const forcedOrders = ({ time }: World, symbol?: string): Feed =>
  forced(time, new Map(), (each) => symbol === undefined || each === symbol);
