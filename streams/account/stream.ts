/** What of an account is followed, as data. */
import { Ticker } from "../../lib/fields/fields.ts";
import { refuse, timesIn } from "../refuse.ts";
import type { TradeBook } from "./merge/views.ts";

/** What of an account is followed. */
export interface AccountStream {
  /**
   * The books that are followed, and contracts or pairs whose trades are read after each gap, besides
   * those that orders and income name.
   */
  readonly symbols: Readonly<Partial<Record<TradeBook, readonly string[]>>>;
  /** What is read after each gap besides what the books have. */
  readonly reads: readonly ("balances" | "standing")[];
  /** Names of events that say that something changed, and not what it is now: they call for reads. */
  readonly stirs?: readonly string[];
  /** Within how long it tells something by itself, in ms; absent where it may be quiet for ever. */
  readonly tellsMs?: number;
  /** How long a key of the stream lives, in ms; an hour if absent. */
  readonly keyMs?: number;
  /** Where the stream is, without a slash at the end; the exchange's own if absent. */
  readonly base?: string;
  /** How long the exchange's reads may lag behind its events, in ms. */
  readonly lagMs: number;
  /** How often the view is compared with reads while all is quiet, in ms. */
  readonly auditMs: number;
  /** How long a socket serves before another takes over, in ms. */
  readonly rotateMs: number;
  /** How long a socket may be silent before it is asked for a sign, in ms. */
  readonly probeMs: number;
}

/** When a stream is looked at; everything has a default. */
export interface StreamTimes {
  /** How long the exchange's reads may lag behind its events, in ms; 5 s if absent. */
  readonly lagMs?: number;
  /** How often the view is compared with reads while all is quiet, in ms; a quarter of an hour if absent, 10 s or more. */
  readonly auditMs?: number;
  /** How long a socket serves before another takes over, in ms; 12 hours if absent, a minute or more. */
  readonly rotateMs?: number;
  /** How long a socket may be silent before it is asked for a sign, in ms; 30 s if absent, a second or more. */
  readonly probeMs?: number;
}

/** Settings of {@link accountStream}; everything has a default. */
export interface AccountStreamSettings extends StreamTimes {
  /**
   * USDⓈ-M, followed if absent. Names of contracts are those whose trades are read after each gap even
   * where neither orders nor income name them: a fill without fee and profit, of an order that ended
   * unseen, is named by nothing else.
   */
  readonly um?: boolean | readonly string[];
  /** COIN-M, followed if absent; as `um`. */
  readonly cm?: boolean | readonly string[];
  /** Pairs of cross margin. The exchange lists margin orders and trades by pair alone. */
  readonly margin?: readonly string[];
}

/** The symbols of a list, checked. */
export const symbolsOf = (name: string, given: readonly string[]): readonly string[] =>
  Array.isArray(given) && given.every((symbol) => Ticker.decode(symbol)._tag === "Right")
    ? [...given]
    : refuse(`${name} takes a list of symbols in upper case, as in ["BTCUSDT"]`);

const contractsOf = (name: string, given: boolean | readonly string[] = true) =>
  given && (given === true ? [] : symbolsOf(name, given));

const timesOf = (given: StreamTimes): Required<StreamTimes> =>
  timesIn(given, {
    lagMs: [5_000, 0],
    auditMs: [900_000, 10_000],
    rotateMs: [43_200_000, 60_000],
    probeMs: [30_000, 1_000],
  });

/** Settings of a stream beside that of Portfolio Margin; everything has a default. */
export interface SourceSettings extends StreamTimes {
  /** Where the stream is, without a slash at the end; the exchange's own if absent. */
  readonly base?: string;
}

/** A stream by its settings, and what is followed of it. */
export const streamOf = (
  { base, ...times }: SourceSettings,
  followed: Omit<AccountStream, keyof SourceSettings>,
): AccountStream => ({
  ...followed,
  ...timesOf(times),
  ...(base !== undefined && { base }),
});

/**
 * Describes what to follow of an account; data, nothing is opened.
 *
 * @throws TypeError where a time is no number of ms or too short, a symbol is none, or a setting is unknown
 */
export const accountStream = (
  { um, cm, margin = [], ...times }: AccountStreamSettings = {},
): AccountStream => {
  const [UM, CM] = [contractsOf("um", um), contractsOf("cm", cm)];
  return {
    symbols: { ...(UM && { UM }), ...(CM && { CM }), MARGIN: symbolsOf("margin", margin) },
    reads: ["balances"],
    ...timesOf(times),
  };
};
