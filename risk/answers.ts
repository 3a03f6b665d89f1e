/** What the exchange answers of an account, as far as its risk depends on it; each as our endpoints read it. */
import type { AccountKind } from "./portfolio.ts";
import type { BracketsAnswer, ContractAnswer } from "./market_of.ts";

/** Balances of an asset, as in `accountBalance`. */
export interface BalanceAnswer {
  /** Asset. */
  readonly asset: string;
  /** Free in cross margin. */
  readonly crossMarginFree: string;
  /** Held by open cross margin orders. */
  readonly crossMarginLocked: string;
  /** Principal of loans. */
  readonly crossMarginBorrowed: string;
  /** Interest of loans. */
  readonly crossMarginInterest: string;
  /** USDⓈ-M wallet. */
  readonly umWalletBalance: string;
  /** COIN-M wallet. */
  readonly cmWalletBalance: string;
}

/** A position, as in `queryUmPositionInformation` and `queryCmPositionInformation`. */
export interface PositionAnswer {
  /** Contract. */
  readonly symbol: string;
  /** `BOTH`, `LONG` or `SHORT`. */
  readonly positionSide: string;
  /** Below zero for a short one. */
  readonly positionAmt: string;
  /** Price that it is valued at. */
  readonly markPrice: string;
  /** Profit at the mark price, in the margin asset. */
  readonly unRealizedProfit: string;
  /** Leverage of the contract. */
  readonly leverage: string;
}

/** An open futures order, as in `queryAllCurrentUmOpenOrders` and its COIN-M counterpart. */
export interface OrderAnswer {
  /** Contract. */
  readonly symbol: string;
  /** Buy or sell. */
  readonly side: string;
  /** `BOTH`, `LONG` or `SHORT`. */
  readonly positionSide: string;
  /** Whether it can only reduce a position. */
  readonly reduceOnly: boolean;
  /** Ordered amount. */
  readonly origQty: string;
  /** Filled amount. */
  readonly executedQty: string;
  /** Limit price. */
  readonly price: string;
}

/** Answers about one kind of futures; what was not read is left out. */
export interface FuturesAnswers {
  /** All positions. */
  readonly positions?: readonly PositionAnswer[] | undefined;
  /** Contracts; not needed where there are neither positions nor orders. */
  readonly exchangeInfo?: { readonly symbols: readonly ContractAnswer[] } | undefined;
  /** Brackets of the account; not needed where there are neither positions nor orders. */
  readonly brackets?: readonly BracketsAnswer[] | undefined;
  /** Mark prices of contracts that no position shows. */
  readonly premiumIndex?:
    | readonly { readonly symbol: string; readonly markPrice: string }[]
    | undefined;
  /** All open orders; for the initial margin alone. */
  readonly orders?: readonly OrderAnswer[] | undefined;
  /**
   * Leverage of contracts that no position shows, as in `umFuturesSymbolConfiguration` or the positions of
   * `getCmAccountDetail`: for orders on them.
   */
  readonly leverages?:
    | readonly { readonly symbol: string; readonly leverage: string | number }[]
    | undefined;
}

/** Answers about an account, all read at about the same time; what was not read is left out. */
export interface AccountAnswers {
  /** How the account is margined: see `kindOf`; `undefined` where that is not known. */
  readonly kind: AccountKind | undefined;
  /** `accountInformation`, for the loss of open cross margin orders; for `retail` alone. */
  readonly account?: { readonly totalMarginOpenLoss?: string | null } | undefined;
  /** `accountBalance`. */
  readonly balances?: readonly BalanceAnswer[] | undefined;
  /** USDⓈ-M futures. */
  readonly um: FuturesAnswers;
  /** COIN-M futures. */
  readonly cm: FuturesAnswers;
  /** `queryPortfolioMarginAssetIndexPrice`. */
  readonly indexPrices?:
    | readonly { readonly asset: string; readonly assetIndexPrice: string }[]
    | undefined;
  /** `portfolioMarginCollateralRate`: flat rates; for `retail`. */
  readonly rates?:
    | readonly { readonly asset: string; readonly collateralRate: string }[]
    | undefined;
  /** `portfolioMarginProTieredCollateralRate`: rates by USD value; for `pro`. */
  readonly tiers?: readonly TieredRateAnswer[] | undefined;
  /** `getPortfolioMarginAssetLeverage`; not needed where nothing is borrowed. */
  readonly leverages?:
    | readonly { readonly asset: string; readonly leverage: number }[]
    | undefined;
  /** Contracts and assets whose terms are wanted besides those that the account is in. */
  readonly also?: {
    readonly um?: readonly string[];
    readonly cm?: readonly string[];
    readonly assets?: readonly string[];
  };
}

/** Collateral rates of an asset by USD value. */
export interface TieredRateAnswer {
  /** Asset. */
  readonly asset: string;
  /** Tiers, the lowest first. */
  readonly collateralInfo: readonly {
    readonly tierFloor: string;
    readonly tierCap?: string;
    readonly collateralRate: string;
  }[];
}

/** Where each thing that may be missing comes from: the operation that answers it. */
export const sources = {
  kind: "getPortfolioMarginProAccountInfo",
  balances: "accountBalance",
  openLoss: "accountInformation",
  indexPrice: "queryPortfolioMarginAssetIndexPrice",
  collateralRate: "portfolioMarginCollateralRate",
  collateralTiers: "portfolioMarginProTieredCollateralRate",
  loanLeverage: "getPortfolioMarginAssetLeverage",
  positions: "queryUmPositionInformation or queryCmPositionInformation",
  contract: "usdmExchangeInformation or coinmExchangeInformation",
  markPrice: "markPrice or indexPriceAndMarkPrice",
  brackets: "umNotionalAndLeverageBrackets or cmNotionalAndLeverageBrackets",
  orders: "queryAllCurrentUmOpenOrders or queryAllCurrentCmOpenOrders",
  leverage: "umFuturesSymbolConfiguration or getCmAccountDetail, or a position",
  scenarios: "no endpoint: the exchange does not publish the scenarios of SPAN",
  free: "accountBalance, where less is free than is given away: it would be borrowed, or refused",
} as const;

/** Something that has to be known and is not. */
export interface Missing {
  /** What it is. */
  readonly needs: keyof typeof sources;
  /** Which asset, contract, or kind of futures. */
  readonly of: string;
  /** Where it would come from. */
  readonly from: string;
}

/** Names something that is missing. */
export const missing = (needs: keyof typeof sources, of: string): Missing => ({
  needs,
  of,
  from: sources[needs],
});

/** Takes what is there, and notes what is not. */
export interface Need {
  <A>(value: A | undefined, needs: Missing["needs"], of: string): A | undefined;
}

/** Takes what is there, and does without what is not. */
export const unneeded: Need = (value) => value;

/** The element of a list of an answer that has a name; live lists have null between others. */
export const named = <K extends "symbol" | "asset", A extends Readonly<Record<K, string>>>(
  list: readonly A[] | undefined,
  key: K,
  name: string,
): A | undefined => list?.find((each) => each?.[key] === name);
