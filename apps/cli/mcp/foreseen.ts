/**
 * What an order would do to uniMMR, calculated from the account's own answers: nothing is sent for
 * it.
 */
import {
  coinmExchangeInformation,
  indexPriceAndMarkPrice,
} from "../../../endpoints/coinm_market/mod.ts";
import { getAllCrossMarginPairs } from "../../../endpoints/margin/mod.ts";
import {
  accountBalance,
  accountInformation,
  cmNotionalAndLeverageBrackets,
  queryCmPositionInformation,
  queryUmPositionInformation,
  umNotionalAndLeverageBrackets,
} from "../../../endpoints/portfolio/mod.ts";
import {
  getPortfolioMarginAssetLeverage,
  getPortfolioMarginProAccountInfo,
  portfolioMarginCollateralRate,
  portfolioMarginProTieredCollateralRate,
  queryPortfolioMarginAssetIndexPrice,
} from "../../../endpoints/portfolio_pro/mod.ts";
import { markPrice, usdmExchangeInformation } from "../../../endpoints/usdm_market/mod.ts";
import { fixed, over, times } from "../../../lib/decimal.ts";
import * as E from "../../../lib/either.ts";
import type { Request } from "../../../mod.ts";
import {
  type AccountAndTerms,
  type AccountAnswers,
  afterFill,
  afterSwap,
  agrees,
  amountOf,
  kindOf,
  type Missing,
  ofAnswers,
  type Portfolio,
  reportedRisk,
  solvencyOf,
  type Units,
} from "../../../risk/mod.ts";
import type { Session } from "../calling/session.ts";
import { reader, type Sender, uniMmrOf } from "../calling/policy_facts.ts";
import { type Planned, plannedOf } from "./planned.ts";

/** The account's uniMMR around a request. */
export interface Effect {
  /** Before it, or `null` if nobody knows. Decimal text. */
  readonly now: string | null;
  /** After it, or `unknown`; absent if the request fails. */
  readonly after?: string | null;
  /** What is missing, and where it would come from. */
  readonly missing?: readonly string[];
  /** What the figures are, or why one is missing. */
  readonly note: string;
}

const UNKNOWN = "unknown";

const unknown = (now: string | null, why: string, missing: readonly string[] = []): Effect => ({
  now,
  after: UNKNOWN,
  ...(missing.length > 0 && { missing }),
  note: `What uniMMR will be is not known before it is sent: ${why}`,
});

const isNonZero = (text: string): boolean => amountOf(text) !== 0n;

interface Pair {
  readonly base: string;
  readonly quote: string;
}

interface Answers {
  readonly answers: AccountAnswers;
  /** What an order of margin trades. */
  readonly pair: Pair | undefined;
}

/** Reads all that the account's uniMMR is calculated from, and what the order's contract is. */
const answersFor = async (
  read: Sender,
  { product, symbol }: Planned,
  account: AccountAnswers["account"],
): Promise<Answers> => {
  const [um, cm] = [product === "um", product === "cm"];
  const [
    pairs,
    pro,
    balances,
    umHeld,
    cmHeld,
    umBrackets,
    cmBrackets,
    indexPrices,
    umMark,
    cmMark,
  ] = await Promise.all([
    product === "margin" ? read("margin", getAllCrossMarginPairs({ symbol })) : undefined,
    read("portfolio_pro", getPortfolioMarginProAccountInfo()),
    read("portfolio", accountBalance()),
    read("portfolio", queryUmPositionInformation()),
    read("portfolio", queryCmPositionInformation()),
    read("portfolio", umNotionalAndLeverageBrackets()),
    read("portfolio", cmNotionalAndLeverageBrackets()),
    read("portfolio_pro", queryPortfolioMarginAssetIndexPrice()),
    um ? read("usdm_market", markPrice({ symbol })) : undefined,
    cm ? read("coinm_market", indexPriceAndMarkPrice({ symbol })) : undefined,
  ]);
  // What answers on papi is Portfolio Margin, if nothing says that it is Pro.
  const kind = kindOf(pro?.accountType) ?? "retail";
  const owes = balances?.some(({ crossMarginBorrowed }) => isNonZero(crossMarginBorrowed));
  const isIn = (held: readonly { readonly positionAmt: string }[] | undefined) =>
    held?.some(({ positionAmt }) => isNonZero(positionAmt));
  const [umInfo, cmInfo, rates, tiers, leverages] = await Promise.all([
    um || isIn(umHeld) ? read("usdm_market", usdmExchangeInformation()) : undefined,
    cm || isIn(cmHeld) ? read("coinm_market", coinmExchangeInformation()) : undefined,
    kind === "retail" ? read("portfolio_pro", portfolioMarginCollateralRate()) : undefined,
    kind === "pro" ? read("portfolio_pro", portfolioMarginProTieredCollateralRate()) : undefined,
    owes ? read("portfolio_pro", getPortfolioMarginAssetLeverage()) : undefined,
  ]);
  const pair = pairs?.find((each) => each.symbol === symbol);
  const answers = {
    kind,
    account,
    balances,
    um: { positions: umHeld, brackets: umBrackets, exchangeInfo: umInfo, premiumIndex: umMark },
    cm: { positions: cmHeld, brackets: cmBrackets, exchangeInfo: cmInfo, premiumIndex: cmMark },
    indexPrices,
    rates,
    tiers,
    leverages,
    also: {
      um: um ? [symbol] : [],
      cm: cm ? [symbol] : [],
      assets: pair ? [pair.base, pair.quote] : [],
    },
  };
  return { answers, pair };
};

/** The account once the order has filled, and what it was taken to fill at. */
interface Thought {
  readonly portfolio: E.Either<readonly Missing[], Portfolio>;
  readonly at: Units;
}

const filledFutures = (
  { portfolio, terms }: AccountAndTerms,
  order: Planned,
  kind: "um" | "cm",
): Thought | undefined => {
  const { symbol, side, positionSide, reduceOnly, quantity } = order;
  const at = order.price ?? terms[kind][symbol]?.markPrice ?? 0n;
  if (quantity === undefined) return undefined;
  const fill = { kind, symbol, side, positionSide, reduceOnly, quantity, price: at };
  return { at, portfolio: afterFill(portfolio, terms, fill) };
};

const filledMargin = (
  { portfolio, terms }: AccountAndTerms,
  { side, price, quantity, quoteQuantity }: Planned,
  { base, quote }: Pair,
): Thought | undefined => {
  const at = price ?? over(terms.assets[base]?.price ?? 0n, terms.assets[quote]?.price ?? 0n);
  const amount = quantity ?? (quoteQuantity === undefined ? undefined : over(quoteQuantity, at));
  if (amount === undefined) return undefined;
  const [bases, quotes] = [
    { asset: base, amount },
    { asset: quote, amount: quoteQuantity ?? times(amount, at) },
  ];
  const [gives, gets] = side === "BUY" ? [quotes, bases] : [bases, quotes];
  return { at, portfolio: afterSwap(portfolio, terms, gives, gets) };
};

const inWords = (missing: readonly Missing[]): readonly string[] =>
  missing.map(({ needs, of, from }) => `${needs} of ${of} (${from})`);

const LACKING = "the exchange's answers do not tell all that it depends on";

/** uniMMR before a request and after it, as far as the account's own answers show. */
export const foreseen = async (session: Session, request: Request<unknown>): Promise<Effect> => {
  const read = reader(session);
  const planned = plannedOf(request);
  if (E.isLeft(planned)) return unknown(await uniMmrOf(session) ?? null, planned.left);
  const order = planned.right;
  const account = await read("portfolio", accountInformation());
  if (!account) {
    return unknown(await uniMmrOf(session) ?? null, LACKING, ["account (accountInformation)"]);
  }
  const now = account.uniMMR;
  const { answers, pair } = await answersFor(read, order, account);
  const snapshot = ofAnswers(answers);
  if (E.isLeft(snapshot)) return unknown(now, LACKING, inWords(snapshot.left));
  const { terms, portfolio } = snapshot.right;
  const own = solvencyOf(portfolio, terms);
  if (!agrees(own, reportedRisk(account))) {
    return unknown(
      now,
      `calculated from the same answers uniMMR is ${
        fixed(own.uniMMR)
      } now, so the account holds something that the calculation does not cover`,
    );
  }
  const { product } = order;
  const thought = product !== "margin"
    ? filledFutures(snapshot.right, order, product)
    : pair && filledMargin(snapshot.right, order, pair);
  if (!thought) return unknown(now, "how much it trades of what is not known");
  if (E.isLeft(thought.portfolio)) return unknown(now, LACKING, inWords(thought.portfolio.left));
  return {
    now,
    after: fixed(solvencyOf(thought.portfolio.right, terms).uniMMR),
    note: `Calculated from the account's own answers: once the order has filled whole at ${
      fixed(thought.at)
    }, fees left out, and with all other prices as they are`,
  };
};
