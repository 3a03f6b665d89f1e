/** Which prices differ between two worlds. */
import type { Units } from "../../../lib/decimal.ts";
import { lastOf } from "./offers.ts";
import { tradedIn } from "./traded.ts";
import type { Traded } from "../market/market.ts";
import type { BookKind, World } from "../world/world.ts";

const markOf = (traded: Traded): Units | undefined =>
  "markPrice" in traded ? traded.markPrice : undefined;

const NONE: readonly string[] = [];

/** Symbols whose price of the last trade, or whose mark price, differs between two worlds. */
const changedSymbols = (before: World, after: World, kind: BookKind): readonly string[] => {
  const [was, is] = [tradedIn(before.market, kind), tradedIn(after.market, kind)];
  const [wasBooks, isBooks] = [before.books[kind], after.books[kind]];
  if (was === is && wasBooks === isBooks) return NONE;
  // Where no price was set, only books can differ.
  return Object.keys(was === is ? isBooks : is).filter((symbol) => {
    const [old, now] = [was[symbol], is[symbol]];
    if (!now || (old === now && wasBooks[symbol] === isBooks[symbol])) return false;
    return !old || lastOf(before, kind, old) !== lastOf(after, kind, now) ||
      markOf(old) !== markOf(now);
  });
};

/** Symbols by kind whose prices changed, as far as anything can wait for them. */
export type Changes = Readonly<Record<BookKind, readonly string[]>>;

/** What changed from one world to another. */
export const changesOf = (from: World, world: World): Changes => ({
  um: changedSymbols(from, world, "um"),
  cm: changedSymbols(from, world, "cm"),
  margin: changedSymbols(from, world, "margin"),
});

/** Whether nothing changed. */
export const isEmpty = ({ um, cm, margin }: Changes): boolean =>
  um.length === 0 && cm.length === 0 && margin.length === 0;
