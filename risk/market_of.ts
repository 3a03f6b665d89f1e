/** Terms of contracts from what the exchange answers, each field as our endpoints read it. */
import { ONE, spelled, type Units, unitsOf } from "../lib/decimal.ts";
import { type Bracket, type ContractTerms, NO_CAP, widened } from "./market.ts";

/** A contract, as in `exchangeInfo` of fapi and dapi. */
export interface ContractAnswer {
  /** Contract. */
  readonly symbol: string;
  /** What is traded. */
  readonly baseAsset: string;
  /** Asset of the prices. */
  readonly quoteAsset: string;
  /** Asset in which margin is counted. */
  readonly marginAsset: string;
  /** Of COIN-M contracts alone: USD that one stands for. */
  readonly contractSize?: number;
}

/** A step of the maintenance margin, as in `leverageBracket`: by notional or quantity. */
export interface BracketAnswer {
  /** Highest leverage. */
  readonly initialLeverage: number;
  /** USDⓈ-M: notional from which it holds. */
  readonly notionalFloor?: number;
  /** USDⓈ-M: notional up to which it holds. */
  readonly notionalCap?: number;
  /** COIN-M: value in coins from which it holds. */
  readonly qtyFloor?: number;
  /** The same as classic accounts are answered, by this name. */
  readonly qtylFloor?: number;
  /** COIN-M: value in coins up to which it holds. */
  readonly qtyCap?: number;
  /** Maintenance margin as a share. */
  readonly maintMarginRatio: string;
  /** What is taken off. */
  readonly cum: string;
}

/** Brackets of a contract, as in `leverageBracket`. */
export interface BracketsAnswer {
  /** Contract. */
  readonly symbol: string;
  /** Factor that the brackets are times for this account; absent where they are as shown. */
  readonly notionalCoef?: string;
  /** Brackets, the lowest first. */
  readonly brackets: readonly BracketAnswer[];
}

/** A decimal of an answer in units of 8 places, however it is spelled; `undefined` where it is none. */
export const amountOf = (text: unknown): Units | undefined => {
  const read = spelled(typeof text === "number" ? String(text) : text);
  return read && unitsOf(read);
};

const bracketOf = (answer: BracketAnswer): Bracket | undefined => {
  const floor = amountOf(answer.notionalFloor ?? answer.qtyFloor ?? answer.qtylFloor);
  const rate = amountOf(answer.maintMarginRatio);
  const cum = amountOf(answer.cum);
  if (floor === undefined || rate === undefined || cum === undefined) return undefined;
  const cap = amountOf(answer.notionalCap ?? answer.qtyCap) ?? NO_CAP;
  return { floor, cap, rate, cum, leverage: answer.initialLeverage };
};

/**
 * Brackets from an answer, the lowest first, times the account's `notionalCoef`; `undefined` where one cannot be
 * read, or there is none.
 */
export const bracketsOf = (
  answers: readonly BracketAnswer[],
  notionalCoef: unknown = "1",
): readonly Bracket[] | undefined => {
  const read = answers.flatMap((each) => bracketOf(each) ?? []);
  const by = amountOf(notionalCoef);
  if (read.length === 0 || read.length < answers.length || by === undefined || by <= 0n) {
    return undefined;
  }
  const sorted = read.sort((a, b) => a.floor < b.floor ? -1 : a.floor > b.floor ? 1 : 0);
  return by === ONE ? sorted : widened(sorted, by);
};

/** Terms of a contract from its answer, a mark price and brackets. */
export const contractTermsOf = (
  { symbol, baseAsset, quoteAsset, marginAsset, contractSize = 0 }: ContractAnswer,
  markPrice: Units,
  brackets: readonly Bracket[],
): ContractTerms => ({
  symbol,
  baseAsset,
  quoteAsset,
  marginAsset,
  contractSize: amountOf(contractSize) ?? 0n,
  markPrice,
  brackets,
});
