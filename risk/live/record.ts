/**
 * An account and its terms as a text that anybody can calculate again: amounts, prices, rates, brackets, and nothing
 * that says whose account it is.
 */
import { fixed, trimmed, type Units } from "../../lib/decimal.ts";
import * as t from "../../lib/deps/io_ts.ts";
import * as E from "../../lib/either.ts";
import { amountOf } from "../market_of.ts";
import type { Terms } from "../market.ts";
import type { Snapshot } from "../of_answers.ts";
import { type Committed, symbolOf } from "../portfolio.ts";
import { underlying } from "../reach/move.ts";
import { type Standing, standing } from "../standing.ts";

/** An account at a moment, and what it is calculated with. */
export interface RiskRecord {
  /** When it was read, in milliseconds. */
  readonly at: number;
  /** The account. */
  readonly account: Snapshot;
  /** Prices, rates and brackets of that time. */
  readonly terms: Terms;
}

const FORMAT = "unimargin risk 1";

/** An amount as decimal text. */
const amount = (): t.Type<Units, string, unknown> =>
  new t.Type(
    "amount",
    (value): value is Units => typeof value === "bigint",
    (value, context) => {
      const read = typeof value === "string" && value !== "" ? amountOf(value) : undefined;
      return read === undefined ? t.failure(value, context) : t.success(read);
    },
    trimmed,
  );

const balance = () =>
  t.exact(t.partial({
    cross: amount(),
    locked: amount(),
    debt: amount(),
    interest: amount(),
    um: amount(),
    cm: amount(),
  }));

const position = () =>
  t.exact(t.type({
    symbol: t.string,
    positionSide: t.keyof({ BOTH: null, LONG: null, SHORT: null }),
    amount: amount(),
    cost: amount(),
  }));

const committed = () =>
  t.exact(t.type({
    positions: t.record(t.string, position()),
    reserved: t.record(t.string, amount()),
    leverage: t.record(t.string, t.number),
  }));

const reported = () =>
  t.exact(t.intersection([
    t.type({ uniMMR: t.string, accountEquity: t.string, accountMaintMargin: t.string }),
    t.partial({
      totalMarginOpenLoss: t.string,
      actualEquity: t.string,
      accountInitialMargin: t.string,
    }),
  ]));

const account = () =>
  t.exact(t.intersection([
    t.type({
      kind: t.keyof({ retail: null, pro: null, span: null }),
      balances: t.record(t.string, balance()),
      um: committed(),
      cm: committed(),
      openLoss: amount(),
    }),
    t.partial({ reported: reported() }),
  ]));

const bracket = () =>
  t.exact(t.type({
    floor: amount(),
    cap: amount(),
    rate: amount(),
    cum: amount(),
    leverage: t.number,
  }));

const contract = () =>
  t.exact(t.type({
    symbol: t.string,
    baseAsset: t.string,
    quoteAsset: t.string,
    marginAsset: t.string,
    contractSize: amount(),
    markPrice: amount(),
    brackets: t.readonlyArray(bracket()),
  }));

const asset = () =>
  t.exact(t.intersection([
    t.type({
      price: amount(),
      tiers: t.readonlyArray(t.exact(t.type({ floor: amount(), cap: amount(), rate: amount() }))),
    }),
    t.partial({ leverage: t.number }),
  ]));

const terms = () =>
  t.exact(t.type({
    um: t.record(t.string, contract()),
    cm: t.record(t.string, contract()),
    assets: t.record(t.string, asset()),
    levels: t.exact(t.intersection([
      t.type({ marginCall: amount(), reduceOnly: amount(), liquidation: amount() }),
      t.partial({ supplyMargin: amount() }),
    ])),
    loanRates: t.record(t.string, amount()),
  }));

const standingOf = () =>
  t.exact(t.type({
    equity: amount(),
    actualEquity: amount(),
    maintenanceMargin: amount(),
    initialMargin: amount(),
  }));

const file = () =>
  t.exact(t.type({
    format: t.literal(FORMAT),
    at: t.string,
    account: account(),
    terms: terms(),
    standing: standingOf(),
  }));

const figures = ({ equity, actualEquity, maintenanceMargin, initialMargin }: Standing) => ({
  equity,
  actualEquity,
  maintenanceMargin,
  initialMargin,
});

const only = <A>(
  of: Readonly<Record<string, A>>,
  names: readonly string[],
): Readonly<Record<string, A>> =>
  Object.fromEntries(Object.entries(of).filter(([name]) => names.includes(name)));

/** Contracts that the account is in. */
const symbolsOf = ({ positions, reserved }: Committed): readonly string[] => [
  ...Object.values(positions).map(({ symbol }) => symbol),
  ...Object.keys(reserved).map(symbolOf),
];

/** Without the leverage of contracts that it is not in. */
const trimmedOf = (futures: Committed): Committed => ({
  ...futures,
  leverage: only(futures.leverage, symbolsOf(futures)),
});

/** Without what the exchange answered no text for, such as null. */
const shown = ({ reported, ...account }: Snapshot): Snapshot => {
  if (!reported) return account;
  const { uniMMR, accountEquity, accountMaintMargin, ...others } = reported;
  const texts = Object.entries(others).filter(([, figure]) => typeof figure === "string");
  return {
    ...account,
    reported: { uniMMR, accountEquity, accountMaintMargin, ...Object.fromEntries(texts) },
  };
};

/** Contracts and assets that the account is in; what else was read says more than is needed. */
const used = ({ account, terms }: RiskRecord): Terms => {
  const um = only(terms.um, symbolsOf(account.um));
  const cm = only(terms.cm, symbolsOf(account.cm));
  // Base assets as well: their prices are what moves.
  const traded = [...Object.values(um), ...Object.values(cm)].flatMap((each) => [
    each.marginAsset,
    each.baseAsset,
    underlying(each.baseAsset),
  ]);
  const assets = only(terms.assets, [...Object.keys(account.balances), ...traded]);
  return { ...terms, um, cm, assets };
};

const HOUR = 3_600_000;

/**
 * The record as JSON text. It has what the standing depends on and no more: no id, no key, no name, the time
 * to the hour. `readRecord` reads it.
 *
 * @example
 * ```ts
 * import { record, type RiskRecord, readRecord } from "../mod.ts";
 *
 * const isKept = (of: RiskRecord) => readRecord(record(of))._tag === "Right";
 * ```
 */
export const record = (of: RiskRecord): string => {
  const written = file().encode({
    format: FORMAT,
    at: new Date(Math.floor(of.at / HOUR) * HOUR).toISOString(),
    account: { ...shown(of.account), um: trimmedOf(of.account.um), cm: trimmedOf(of.account.cm) },
    terms: used(of),
    standing: figures(standing(of.account, of.terms)),
  });
  return `${JSON.stringify(written, null, 1)}\n`;
};

const problemsOf = (errors: t.Errors): readonly string[] =>
  errors.map(({ context }) => {
    const path = context.map(({ key }) => key).filter((key) => key !== "" && !/^\d+$/.test(key));
    return `${path.join(".") || "the file"} cannot be read`;
  });

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/**
 * Reads a record, and calculates its standing again: on the left what cannot be read, or which figure is not what
 * was recorded.
 */
export const readRecord = (text: string): E.Either<readonly string[], RiskRecord> => {
  const read = file().decode(parsed(text));
  if (read._tag === "Left") return E.left([...new Set(problemsOf(read.left))]);
  const { at, account, terms, standing: recorded } = read.right;
  const time = Date.parse(at);
  if (Number.isNaN(time)) return E.left(["at cannot be read"]);
  const { reported: server, ...plain } = account;
  const of: RiskRecord = {
    at: time,
    terms,
    account: { ...plain, ...(server && { reported: server }) },
  };
  const now = figures(standing(of.account, terms));
  const wrong = (["equity", "actualEquity", "maintenanceMargin", "initialMargin"] as const)
    .filter((name) => now[name] !== recorded[name])
    .map((name) => `${name} is ${fixed(now[name])}, but ${fixed(recorded[name])} was recorded`);
  return wrong.length > 0 ? E.left(wrong) : E.right(of);
};
