/** Prices, rates, brackets from what the exchange answers, for the assets and contracts in use. */
import type { Units } from "../lib/decimal.ts";
import { type AccountAnswers, type FuturesAnswers, named, type Need, unneeded } from "./answers.ts";
import { assetTermsOf } from "./asset_terms.ts";
import { type ContractTerms, publishedLevels, publishedLoanRates, type Terms } from "./market.ts";
import { amountOf, bracketsOf, contractTermsOf } from "./market_of.ts";
import { contractAnswerIn, isOpen, type Kind } from "./of_account.ts";
import type { Portfolio } from "./portfolio.ts";

/**
 * The mark price that a position is shown with, or that of `premiumIndex`. The empty side of a contract in hedge
 * mode may be shown with 0.
 */
const markIn = (answers: FuturesAnswers, symbol: string): Units | undefined =>
  amountOf(
    answers.positions?.find((each) => each.symbol === symbol && amountOf(each.markPrice))
      ?.markPrice,
  ) ||
  amountOf(named(answers.premiumIndex, "symbol", symbol)?.markPrice) || undefined;

const contractIn = (
  answers: FuturesAnswers,
  kind: Kind,
  symbol: string,
  need: Need,
): ContractTerms | undefined => {
  const info = contractAnswerIn(answers, kind, symbol, need);
  const mark = need(markIn(answers, symbol), "markPrice", symbol);
  const bracketed = named(answers.brackets, "symbol", symbol);
  const brackets = need(
    bracketed?.brackets ? bracketsOf(bracketed.brackets, bracketed.notionalCoef) : undefined,
    "brackets",
    symbol,
  );
  return info && mark !== undefined && brackets ? contractTermsOf(info, mark, brackets) : undefined;
};

interface Contracts {
  readonly contracts: Terms["um"];
  /** Assets of the contracts that the account is in. */
  readonly marginAssets: readonly string[];
}

const contractsOf = (
  answers: FuturesAnswers,
  kind: Kind,
  also: readonly string[],
  need: Need,
): Contracts => {
  const used = new Set([
    ...[...(answers.positions ?? []).filter(isOpen), ...answers.orders ?? []].map(({ symbol }) =>
      symbol
    ),
    ...also,
  ]);
  const shown = new Set((answers.premiumIndex ?? []).map(({ symbol }) => symbol));
  const contracts = Object.fromEntries(
    [...new Set([...used, ...shown])].flatMap((symbol) => {
      const terms = contractIn(answers, kind, symbol, used.has(symbol) ? need : unneeded);
      return terms ? [[symbol, terms] as const] : [];
    }),
  );
  return {
    contracts,
    marginAssets: [...used].flatMap((symbol) => contracts[symbol]?.marginAsset ?? []),
  };
};

/** The terms of everything that the account has, and of what is wanted besides. */
export const termsIn = (
  answers: AccountAnswers,
  balances: Portfolio["balances"],
  need: Need,
): Terms => {
  const { also = {} } = answers;
  need(answers.kind, "kind", "account");
  if (answers.kind === "span") need(undefined, "scenarios", "account");
  const um = contractsOf(answers.um, "um", also.um ?? [], need);
  const cm = contractsOf(answers.cm, "cm", also.cm ?? [], need);
  const used = [
    ...[...Object.keys(balances), ...also.assets ?? []],
    ...[...um.marginAssets, ...cm.marginAssets],
  ];
  return {
    um: um.contracts,
    cm: cm.contracts,
    assets: assetTermsOf(answers, balances, used, need),
    levels: publishedLevels,
    loanRates: publishedLoanRates,
  };
};
