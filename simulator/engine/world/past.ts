/** What prices were: kept when they change, so that the past stays as it was. */
import type { Units } from "../../../lib/decimal.ts";
import type { BookKind } from "./book.ts";
import type { Vector } from "./vector.ts";

/** A public trade other than the one of each second: at a new price, or with an account. */
export interface Print {
  readonly time: number;
  readonly price: Units;
  readonly quantity: Units;
  /** Whether the buyer was the maker, so that the taker sold. */
  readonly isBuyerMaker: boolean;
  /** Number of prints up to this one, those included that are no longer kept. */
  readonly count: number;
  /** Volume of the prints up to this one. */
  readonly volume: Units;
  /** How much of the volume takers bought. */
  readonly bought: Units;
}

/** A mark or index price from a time on. */
export interface Point {
  readonly time: number;
  readonly price: Units;
}

/** A funding rate from a time on. */
export interface FundingPoint {
  readonly time: number;
  readonly rate: Units;
  /** Hours from one funding to the next. */
  readonly hours: number;
}

/** The past of a contract or pair since the world began. */
export interface Past {
  /** Prices before the first change. */
  readonly first: { readonly last: Units; readonly mark: Units; readonly index: Units };
  /** Trades that changed the last price, oldest first. */
  readonly prints: Vector<Print>;
  /** Mark prices, oldest first. */
  readonly marks: Vector<Point>;
  /** Index prices, oldest first. */
  readonly indexes: Vector<Point>;
  /** Funding rates, oldest first, the one of the beginning among them; absent where none has changed. */
  readonly fundings?: Vector<FundingPoint>;
}

/** The past of everything that is traded; what never changed has none. */
export interface Pasts extends Readonly<Record<BookKind, Readonly<Record<string, Past>>>> {
  /** Where the past that happened begins, in ms; what was before is made up. */
  readonly since: number;
}
