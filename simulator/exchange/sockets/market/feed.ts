/** Market streams as feeds: what each says next, given the world as it has become. */
import { tradedIn } from "../../../engine/book/traded.ts";
import { fixed, type Units } from "../../../../lib/decimal.ts";
import type { Traded } from "../../../engine/market/market.ts";
import type { BookKind, World } from "../../../engine/world/world.ts";
import type { StreamEvent } from "../../event.ts";
import { priceText, quantityText } from "../../market_data/moments.ts";

/** What a feed says, and the feed that goes on from there. */
export type Fed = readonly [next: Feed, messages: readonly unknown[]];

/**
 * A stream that has been told up to some moment.
 *
 * @param world the world now
 * @param events what happened to accounts since then
 */
export type Feed = (world: World, events: readonly StreamEvent[]) => Fed;

/** A feed with a memory of what it has told. */
export const feedOf = <M>(
  memory: M,
  tell: (world: World, memory: M) => readonly [memory: M, messages: readonly unknown[]],
): Feed =>
(world) => {
  const [after, messages] = tell(world, memory);
  return [feedOf(after, tell), messages];
};

/** Whether a moment of a rhythm lies between two times; also where the clock was set back. */
export const isDue = (before: number, now: number, every: number): boolean =>
  Math.floor(before / every) !== Math.floor(now / every);

/** A feed that says how something stands, every so many ms. */
export const periodic = (
  { time }: World,
  every: number,
  tell: (world: World) => readonly unknown[],
): Feed =>
  feedOf(time, (world, before) => [
    world.time,
    isDue(before, world.time, every) ? tell(world) : [],
  ]);

/** A contract or pair on its market. */
export interface Listed {
  readonly kind: BookKind;
  readonly symbol: string;
}

/** It as it is now; `undefined` where it is no longer traded. */
export const tradedOf = ({ market }: World, { kind, symbol }: Listed): Traded | undefined => {
  const all = tradedIn(market, kind);
  return Object.hasOwn(all, symbol) ? all[symbol] : undefined;
};

/** How events tell the two markets of futures apart. */
export const marketMark = (kind: BookKind): { readonly st?: number } =>
  kind === "margin" ? {} : { st: kind === "um" ? 1 : 2 };

/** The pair of a contract, where events name it. */
export const pairMark = (traded: Traded): { readonly ps?: string } =>
  "pair" in traded ? { ps: traded.pair } : {};

/** A price as streams write it: pairs of margin with all decimals. */
export const priceOf = (kind: BookKind, traded: Traded, price: Units): string =>
  kind === "margin" ? fixed(price) : priceText(traded, price);

/** A quantity as streams write it. */
export const quantityOf = (kind: BookKind, traded: Traded, quantity: Units): string =>
  kind === "margin" ? fixed(quantity) : quantityText(traded, quantity);
