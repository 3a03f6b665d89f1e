/** Reads all that the risk of an account is calculated from, in parallel and within a budget of request weight. */
import { coinmExchangeInformation, indexPriceAndMarkPrice } from "../endpoints/coinm_market/mod.ts";
import {
  accountBalance,
  accountInformation,
  cmNotionalAndLeverageBrackets,
  getCmAccountDetail,
  queryAllCurrentCmOpenOrders,
  queryAllCurrentUmOpenOrders,
  queryCmPositionInformation,
  queryUmPositionInformation,
  umFuturesSymbolConfiguration,
  umNotionalAndLeverageBrackets,
} from "../endpoints/portfolio/mod.ts";
import {
  getPortfolioMarginAssetLeverage,
  getPortfolioMarginProAccountInfo,
  portfolioMarginCollateralRate,
  portfolioMarginProTieredCollateralRate,
  type ProAccount,
  queryPortfolioMarginAssetIndexPrice,
} from "../endpoints/portfolio_pro/mod.ts";
import { markPrice, usdmExchangeInformation } from "../endpoints/usdm_market/mod.ts";
import * as E from "../lib/either.ts";
import type { Request } from "../lib/endpoint.ts";
import type { Environment } from "../lib/environment.ts";
import type { BadParams, Failure } from "../lib/failure.ts";
import {
  type AccountAnswers,
  type AccountKind,
  amountOf,
  kindOf,
  type Missing,
  ofAnswersWithOrders,
  type PositionAnswer,
  type Snapshot,
  snapshotOf,
  type Terms,
} from "../risk/mod.ts";
import { meterOf } from "./meter.ts";
import type { Spent } from "./types.ts";

/** Sends a read. */
export interface Asks {
  <A>(request: E.Either<BadParams, Request<A>>): Promise<E.Either<Failure, A>>;
}

/** What to read besides what the account is in. */
export interface RiskReading {
  /** Contracts and assets whose terms are wanted too. */
  readonly also?: NonNullable<AccountAnswers["also"]>;
  /** How the account is margined; the exchange is asked where it is left out. */
  readonly kind?: AccountKind;
  /** Whether open orders are read, which weigh 80: they hold initial margin. `true` where left out. */
  readonly orders?: boolean;
}

/** Answers, and what was not answered. */
export interface RiskAnswers {
  /** What was read. */
  readonly answers: AccountAnswers;
  /** Why an operation gave nothing. */
  readonly failures: readonly Failure[];
}

/**
 * How the account is margined, where the answer says so. An account of Portfolio Margin may be refused what is Pro's;
 * any other failure says nothing of it.
 */
const kindIn = (pro: E.Either<Failure, ProAccount>): AccountKind | undefined => {
  if (E.isRight(pro)) return kindOf(pro.right.accountType);
  const { left } = pro;
  const isRefused = left._tag === "Refused" && left.outcome === "rejected" &&
    left.status < 500 && (left.code === -1002 || left.code <= -2000);
  return isRefused ? "retail" : undefined;
};

const isNonZero = (text: string): boolean => amountOf(text) !== 0n;

const isIn = (held: readonly { readonly positionAmt: string }[] | undefined): boolean =>
  held?.some(({ positionAmt }) => isNonZero(positionAmt)) ?? false;

/** Contracts that are wanted, or that orders are on, and whose mark price no position shows. */
const unmarked = (
  also: readonly string[],
  orders: readonly { readonly symbol: string }[] = [],
  held: readonly Pick<PositionAnswer, "symbol" | "markPrice">[] = [],
): readonly string[] =>
  [...new Set([...also, ...orders.map(({ symbol }) => symbol)])].filter((symbol) =>
    !held.some((each) => each.symbol === symbol && amountOf(each.markPrice))
  );

/** Reads the answers; what fails is left out of them and told. */
export const riskAnswers = async (
  ask: Asks,
  { also = {}, orders = true, kind: known }: RiskReading = {},
): Promise<RiskAnswers> => {
  const failures: Failure[] = [];
  const read = async <A>(request: E.Either<BadParams, Request<A>>): Promise<A | undefined> => {
    const answer = await ask(request);
    if (E.isRight(answer)) return answer.right;
    failures.push(answer.left);
    return undefined;
  };
  const [umAlso, cmAlso] = [also.um ?? [], also.cm ?? []];
  const [
    account,
    balances,
    pro,
    umHeld,
    cmHeld,
    umBrackets,
    cmBrackets,
    indexPrices,
    umOrders,
    cmOrders,
  ] = await Promise.all([
    read(accountInformation()),
    read(accountBalance()),
    known === undefined ? ask(getPortfolioMarginProAccountInfo()) : undefined,
    read(queryUmPositionInformation()),
    read(queryCmPositionInformation()),
    read(umNotionalAndLeverageBrackets()),
    read(cmNotionalAndLeverageBrackets()),
    read(queryPortfolioMarginAssetIndexPrice()),
    orders ? read(queryAllCurrentUmOpenOrders()) : [],
    orders ? read(queryAllCurrentCmOpenOrders()) : [],
  ]);
  const kind = pro ? kindIn(pro) : known;
  if (kind === undefined && pro && E.isLeft(pro)) failures.push(pro.left);
  const owes = balances?.some(({ crossMarginBorrowed }) => isNonZero(crossMarginBorrowed));
  // Contracts without a position, whose leverage no position shows.
  const hasOther = (
    also: readonly string[],
    orders: readonly { readonly symbol: string }[] = [],
    held: readonly { readonly symbol: string }[] = [],
  ): boolean =>
    [...also, ...orders.map(({ symbol }) => symbol)].some((symbol) =>
      !held.some((each) => each.symbol === symbol)
    );
  const isUm = umAlso.length > 0 || isIn(umHeld) || (umOrders?.length ?? 0) > 0;
  const isCm = cmAlso.length > 0 || isIn(cmHeld) || (cmOrders?.length ?? 0) > 0;
  const umOther = unmarked(umAlso, umOrders, umHeld);
  const cmOther = unmarked(cmAlso, cmOrders, cmHeld);
  const [
    umMarks,
    cmMarks,
    umInfo,
    cmInfo,
    rates,
    tiers,
    leverages,
    umLeverages,
    cmDetail,
  ] = await Promise.all([
    Promise.all(umOther.map((symbol) => read(markPrice({ symbol })))),
    Promise.all(cmOther.map((symbol) => read(indexPriceAndMarkPrice({ symbol })))),
    isUm ? read(usdmExchangeInformation()) : undefined,
    isCm ? read(coinmExchangeInformation()) : undefined,
    kind === "retail" ? read(portfolioMarginCollateralRate()) : undefined,
    kind === "pro" ? read(portfolioMarginProTieredCollateralRate()) : undefined,
    owes || also.assets?.length ? read(getPortfolioMarginAssetLeverage()) : undefined,
    hasOther(umAlso, umOrders, umHeld) ? read(umFuturesSymbolConfiguration()) : undefined,
    hasOther(cmAlso, cmOrders, cmHeld) ? read(getCmAccountDetail()) : undefined,
  ]);
  return {
    failures,
    answers: {
      kind,
      account,
      balances,
      um: {
        positions: umHeld,
        brackets: umBrackets,
        exchangeInfo: umInfo,
        premiumIndex: umMarks.flatMap((each) => each ?? []),
        orders: umOrders,
        leverages: umLeverages,
      },
      cm: {
        positions: cmHeld,
        brackets: cmBrackets,
        exchangeInfo: cmInfo,
        premiumIndex: cmMarks.flatMap((each) => each ?? []),
        orders: cmOrders,
        leverages: cmDetail?.positions,
      },
      indexPrices,
      rates,
      tiers,
      leverages,
      also,
    },
  };
};

/** An account's risk as it was read. */
export interface RiskRead extends RiskAnswers {
  /** When reading began and ended, in milliseconds: prices are of some time between. */
  readonly readAt: { readonly from: number; readonly to: number };
  /** The account with its terms, or what is missing for them. */
  readonly found: E.Either<
    readonly Missing[],
    { readonly account: Snapshot; readonly terms: Terms }
  >;
  /** Request weight that it cost. */
  readonly weight: Spent;
}

/** What to read, and for how much. */
export interface RiskOptions extends RiskReading {
  /** Most request weight to spend; 400 where left out. */
  readonly maxWeight?: number;
}

/** The account and its terms from answers, with the exchange's own figures. */
export const accountIn = (answers: AccountAnswers): RiskRead["found"] => {
  const both = ofAnswersWithOrders(answers);
  if (E.isLeft(both)) return both;
  const account = snapshotOf(answers);
  return E.isLeft(account) ? account : E.right({ account: account.right, terms: both.right.terms });
};

/**
 * Reads an account for the functions of `risk`: `standing`, `reach`, `grid`, `afterChange`. What could not be read
 * is named; nothing is guessed.
 *
 * @example
 * ```ts
 * import { readRisk } from "./mod.ts";
 * import { standing } from "../risk/mod.ts";
 * import { openWorld, simulatedEnvironment, worldRef } from "../simulator/mod.ts";
 *
 * const { found } = await readRisk(simulatedEnvironment(worldRef(openWorld())));
 * if (found._tag === "Right") console.log(standing(found.right.account, found.right.terms).status); // NORMAL
 * ```
 */
export const readRisk = async (
  env: Environment,
  { maxWeight = 400, ...reading }: RiskOptions = {},
): Promise<RiskRead> => {
  const meter = meterOf(env, maxWeight);
  const from = env.now();
  const read = await riskAnswers(meter.ask, reading);
  return {
    ...read,
    readAt: { from, to: env.now() },
    found: accountIn(read.answers),
    weight: meter.spent(),
  };
};
