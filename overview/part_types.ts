/** What the parts of an overview have in common: every value says where it comes from. */

/** Where the values of rows come from. */
export interface Source {
  /** Operation that was asked. */
  readonly endpoint: string;
  /** For each name in a row, the exchange's own field. */
  readonly fields: Readonly<Record<string, string>>;
}

/** One value of the exchange. */
export interface Figure {
  /** As the exchange wrote it; `null` if it sent none. */
  readonly value: string | null;
  /** Unit, as in `USD`. */
  readonly unit: string;
  /** Operation and field, as in `accountInformation.accountEquity`. */
  readonly source: string;
}

/** A part that was read. */
export interface Held<A> {
  /** It was read. */
  readonly available: true;
  /** Where the rows come from. */
  readonly source: Source;
  /** What was read. */
  readonly rows: readonly A[];
}

/** A part that could not be read. It is not empty: nothing is known of it. */
export interface Missing {
  /** It was not read. */
  readonly available: false;
  /** Operation that failed, or was left out. */
  readonly endpoint: string;
  /** What happened, and what to do. */
  readonly why: string;
}

/** Rows, or why there are none. */
export type Part<A> = Held<A> | Missing;
