/** Our own figures beside the exchange's, and what explains the difference. */
import { abs, max, ONE, over, times, type Units, unitsOf } from "../../lib/decimal.ts";
import { netOf } from "../calculate.ts";
import { amountOf } from "../market_of.ts";
import type { Terms } from "../market.ts";
import type { Snapshot } from "../of_answers.ts";
import { type AccountAnswer, reportedRisk } from "../reported.ts";
import { standing } from "../standing.ts";
import { type Case, type Cause, type Certain, certain, type Hints, priced } from "./causes.ts";

/** Figures that both know, in USD; `undefined` where the exchange did not answer one. */
export interface Figures {
  /** After collateral rates and open loss. */
  readonly equity: Units | undefined;
  /** Without both. */
  readonly actualEquity: Units | undefined;
  /** Maintenance margin. */
  readonly maintenanceMargin: Units | undefined;
  /** Initial margin. */
  readonly initialMargin: Units | undefined;
}

/** A cause that makes the difference smaller. */
export interface Reason {
  /** What explains it. */
  readonly cause: Cause;
  /**
   * How much of it: the factor of `notionalCoef`, hours of `interest`, the moment of `prices` from 0 to 1, the
   * value of `unknownAsset`, the margin of `orders`, both in USD.
   */
  readonly degree?: Units;
  /** Assets without terms. */
  readonly assets?: readonly string[];
  /** Whether the figure follows from the cause. Otherwise it was taken from the difference, and is a conjecture. */
  readonly proven: boolean;
}

/** What a comparison finds. */
export interface Reconciled {
  /** What we calculate. */
  readonly own: Figures;
  /** What the exchange says. */
  readonly server: Figures;
  /** The exchange's figures less ours. */
  readonly gap: Figures;
  /** What explains the gap; none where there is nothing to explain. */
  readonly reasons: readonly Reason[];
  /** What is left of the gap once these reasons are counted. */
  readonly unexplained: Figures;
  /**
   * `agrees`: the figures are the same to a hundredth of a per cent or a cent. `explained`: they are so once the
   * reasons are counted, and each of these is proven; with `prices` to the last digits, so that no moment covers for
   * something else. `open`: not so; do not trust our figures.
   */
  readonly verdict: "agrees" | "explained" | "open";
}

const NAMES = ["equity", "actualEquity", "maintenanceMargin", "initialMargin"] as const;

/** One factor for each cause more: it has to make the rest as much smaller. */
const PRICE_OF_A_CAUSE = 4n;

const figuresOf = ({ account, terms }: Case): Figures => {
  const { equity, actualEquity, maintenanceMargin, initialMargin } = standing(account, terms);
  return { equity, actualEquity, maintenanceMargin, initialMargin };
};

const serverOf = (account: AccountAnswer): Figures => {
  const { adjustedEquity, maintenanceMargin } = reportedRisk(account);
  return {
    equity: adjustedEquity && unitsOf(adjustedEquity),
    actualEquity: amountOf(account.actualEquity),
    maintenanceMargin: maintenanceMargin && unitsOf(maintenanceMargin),
    initialMargin: amountOf(account.accountInitialMargin),
  };
};

const minus = (a: Figures, b: Figures): Figures => {
  const of = (name: typeof NAMES[number]): Units | undefined => {
    const [one, other] = [a[name], b[name]];
    return one === undefined || other === undefined ? undefined : one - other;
  };
  return {
    equity: of("equity"),
    actualEquity: of("actualEquity"),
    maintenanceMargin: of("maintenanceMargin"),
    initialMargin: of("initialMargin"),
  };
};

const sizeOf = (gap: Figures): Units => NAMES.reduce((sum, name) => sum + abs(gap[name] ?? 0n), 0n);

/** Whether all figures are the same, to a hundredth of a per cent or a cent. */
const isClosed = (gap: Figures, server: Figures): boolean =>
  NAMES.every((name) => {
    const off = gap[name];
    return off === undefined || abs(off) < max(abs(server[name] ?? 0n) / 10_000n, 1_000_000n);
  });

/** What cuts to 8 places may add up to, in USD: a few for each asset and each position. */
const roundingOf = ({ account, terms }: Case): Units => {
  const positions = [
    ...Object.values(account.um.positions).map(({ symbol }) => terms.um[symbol]),
    ...Object.values(account.cm.positions).map(({ symbol }) => terms.cm[symbol]),
  ];
  const assets = [
    ...Object.keys(account.balances),
    ...positions.map((contract) => contract?.marginAsset ?? ""),
  ];
  return assets.reduce(
    (sum, asset) => sum + (terms.assets[asset]?.price ?? 0n) * 3n / ONE + 4n,
    0n,
  );
};

/** What a try leaves, and by which reasons. */
interface Tried {
  readonly reasons: readonly Reason[];
  readonly gap: Figures;
  /** The smaller, the better it explains. */
  readonly score: Units;
}

/** The moment between two others at which a try's equity is the exchange's: by secants. */
const momentOf = (at: (share: Units) => Figures): Units | undefined => {
  const off = (share: Units): Units => at(share).actualEquity ?? at(share).equity ?? 0n;
  let [a, b] = [0n, ONE];
  let [fromA, fromB] = [off(a), off(b)];
  for (let i = 0; i < 4 && fromA !== fromB; i++) {
    const next = b - fromB * (b - a) / (fromB - fromA);
    [a, fromA, b, fromB] = [b, fromB, next, off(next)];
    if (abs(a - b) <= 1n) break;
  }
  return b >= 0n && b <= ONE ? b : undefined;
};

/** A value that equity and actual equity both lack, at a collateral rate of whole per cents. */
const unvalued = (gap: Figures): readonly [value: Units, gap: Figures] | undefined => {
  const { equity, actualEquity } = gap;
  if (equity === undefined || actualEquity === undefined || actualEquity <= 0n) return undefined;
  const percent = (over(equity, actualEquity) + 500_000n) / 1_000_000n;
  if (percent < 0n || percent > 100n) return undefined;
  const counted = times(actualEquity, percent * 1_000_000n);
  return [actualEquity, { ...gap, equity: equity - counted, actualEquity: 0n }];
};

const choices = <A>(all: readonly A[], most: number): readonly (readonly A[])[] =>
  most === 0 ? [[]] : [
    [],
    ...all.flatMap((one, i) => choices(all.slice(i + 1), most - 1).map((rest) => [one, ...rest])),
  ];

/**
 * Compares our figures with those that the exchange reported in the snapshot, and looks for what explains the
 * difference: single causes first, then pairs of them. Each has to make what is left much smaller to be named.
 * `undefined` where the snapshot has no figures of the exchange.
 *
 * @example
 * ```ts
 * import { reconcile, type Snapshot, type Terms } from "../mod.ts";
 *
 * const isTrusted = (snapshot: Snapshot, terms: Terms) =>
 *   reconcile(snapshot, terms)?.verdict !== "open";
 * ```
 */
export const reconcile = (
  account: Snapshot,
  terms: Terms,
  hints: Hints = {},
): Reconciled | undefined => {
  const { reported } = account;
  if (!reported) return undefined;
  const server = serverOf(reported);
  const now: Case = { account, terms };
  const own = figuresOf(now);
  const rounding = roundingOf(now);
  const unknown = Object.entries(account.balances)
    .filter(([asset, balance]) => !terms.assets[asset] && netOf(balance) !== 0n)
    .map(([asset]) => asset);
  const loss = account.kind === "retail" ? amountOf(reported.totalMarginOpenLoss) : undefined;
  const scored = (reasons: readonly Reason[], gap: Figures): Tried => ({
    reasons,
    gap,
    score: max(sizeOf(gap), rounding) * PRICE_OF_A_CAUSE ** BigInt(reasons.length),
  });

  /** With what is only known from the gap itself: a value, a margin. */
  const conjectured = (tried: Tried): readonly Tried[] => {
    const all = [tried];
    const lacking = unknown.length > 0 ? unvalued(tried.gap) : undefined;
    if (lacking) {
      const [degree, gap] = lacking;
      const reason: Reason = { cause: "unknownAsset", degree, assets: unknown, proven: false };
      all.push(scored([...tried.reasons, reason], gap));
    }
    for (const { reasons, gap } of [...all]) {
      const { initialMargin = 0n } = gap;
      if (initialMargin <= rounding) continue;
      const reason: Reason = { cause: "orders", degree: initialMargin, proven: false };
      all.push(scored([...reasons, reason], { ...gap, initialMargin: 0n }));
    }
    return all;
  };

  const tryAll = (causes: readonly Certain[]): readonly Tried[] => {
    const made = causes.reduce((before, { apply }) => apply(before), now);
    const reasons = causes.map(({ cause, degree }): Reason => ({
      cause,
      proven: true,
      ...(degree !== undefined && { degree }),
    }));
    const plain = conjectured(scored(reasons, minus(server, figuresOf(made))));
    const { around } = hints;
    if (!around) return plain;
    const isUsdt = causes.some(({ cause }) => cause === "usdt");
    const at = (share: Units): Case => {
      const between = { ...made, terms: priced(made.terms, around, share) };
      return isUsdt
        ? causes.filter(({ cause }) => cause === "usdt")
          .reduce((before, { apply }) => apply(before), between)
        : between;
    };
    // Where an asset has no value, equity says nothing of the moment; the margin does.
    const measured = (share: Units): Figures => {
      const gap = minus(server, figuresOf(at(share)));
      return unknown.length > 0
        ? { ...gap, actualEquity: gap.maintenanceMargin, equity: gap.maintenanceMargin }
        : gap;
    };
    const moments = [
      momentOf(measured),
      ...(unknown.length > 0 ? [momentOf((share) => minus(server, figuresOf(at(share))))] : []),
    ];
    return [
      ...plain,
      ...moments.flatMap((degree) =>
        degree === undefined ? [] : conjectured(scored(
          [{ cause: "prices", degree, proven: true }, ...reasons],
          minus(server, figuresOf(at(degree))),
        ))
      ),
    ];
  };

  const gap = minus(server, own);
  const none = scored([], gap);
  const effective = certain(hints, loss).filter(({ apply }) =>
    sizeOf(minus(figuresOf(apply(now)), own)) > 0n
  );
  const tries = sizeOf(gap) <= rounding
    ? [none]
    : choices(effective, 2).filter((all) =>
      new Set(all.map(({ cause }) => cause)).size === all.length
    ).flatMap(tryAll).filter(({ reasons }) => reasons.length <= 2);
  const best = tries.reduce((least, each) => each.score < least.score ? each : least, none);
  const isProven = best.reasons.every(({ proven }) => proven);
  // A moment is fitted to the equity: it is proven by the other figures, to the last digits.
  const isFitted = best.reasons.some(({ cause }) => cause === "prices");
  const isLeft = isFitted ? sizeOf(best.gap) > rounding : !isClosed(best.gap, server);
  return {
    own,
    server,
    gap,
    reasons: best.reasons,
    unexplained: best.gap,
    verdict: isClosed(gap, server) ? "agrees" : isProven && !isLeft ? "explained" : "open",
  };
};
