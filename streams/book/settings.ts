/** Settings of an order book, checked. */
import { choice, integer } from "../../lib/fields/fields.ts";
import { surplus } from "../../lib/rules.ts";
import { type Rotation, rotationOf } from "../market/connection.ts";
import { EveryMs } from "../market/feed.ts";
import { fitting, isMs, refuse } from "../refuse.ts";
import { LEVELS } from "./local_book.ts";

/** Settings of {@link orderBook}; everything has a default. */
export interface OrderBookSettings extends Rotation {
  /** Levels of each side that are shown, from 1 to 5000; 20 if absent. */
  readonly levels?: number;
  /** How often changes come, in ms; 100 if absent. */
  readonly everyMs?: 100 | 250 | 500;
  /** Levels of each side that are read to begin with; 1000 if absent, which weighs 20. */
  readonly limit?: 50 | 100 | 500 | 1000;
  /** Silence after which it is compared with what a read shows, in ms; 30 s if absent or 0, 1 s at least. */
  readonly quietMs?: number;
}

/** The shortest silence after which a book that is live is compared, in ms. */
const QUIET_MS = 1_000;

/** Settings with their defaults. */
interface Settings extends Required<Omit<OrderBookSettings, keyof Rotation>> {
  /** How its sockets take over from each other. */
  readonly rotation: Required<Rotation>;
}

/** Settings with their defaults; throws a TypeError where one is unknown, or cannot be. */
export const settingsOf = (
  { levels = 20, everyMs = 100, limit = 1000, quietMs = 0, ...rotation }: OrderBookSettings,
): Settings => {
  const names = ["levels", "everyMs", "limit", "quietMs", "rotateMs", "overlapMs"];
  for (const name of Object.keys(rotation)) {
    if (!names.includes(name)) refuse(surplus(name, names));
  }
  if (!isMs(quietMs)) refuse("quietMs takes ms");
  return {
    levels: fitting("levels", integer(1, LEVELS), levels),
    everyMs: fitting("everyMs", EveryMs, everyMs),
    limit: fitting("limit", choice(50, 100, 500, 1000), limit),
    quietMs: Math.max(QUIET_MS, quietMs || 30_000),
    rotation: rotationOf(rotation),
  };
};
