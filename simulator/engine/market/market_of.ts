/**
 * A market from the exchange's answers: your own contracts and prices in place of the bundled ones.
 */
import { ONE, times, type Units, units } from "../../../lib/decimal.ts";
import {
  amountOf,
  type BracketsAnswer,
  bracketsOf,
  type ContractAnswer as ContractTermsAnswer,
  contractTermsOf,
} from "../../../risk/market_of.ts";
import type { Contract, Market, TradingStatus } from "./market.ts";
import { placesOf } from "./series.ts";
import type { FuturesKind } from "../world/world.ts";
import type { Bracket } from "../../../risk/market.ts";

/** A filter of a contract, as in `exchangeInfo`. */
export interface FilterAnswer {
  /** Which filter it is, as in `PRICE_FILTER`; the fields below belong to some of them. */
  readonly filterType: string;
  /** Most orders, of `MAX_NUM_ORDERS` and `MAX_NUM_ALGO_ORDERS`. */
  readonly limit?: number;
  /** Step of prices. */
  readonly tickSize?: string;
  /** Highest price; 0 where there is none. */
  readonly maxPrice?: string;
  /** Step of quantities. */
  readonly stepSize?: string;
  /** Smallest quantity. */
  readonly minQty?: string;
  /** Largest quantity. */
  readonly maxQty?: string;
  /** Smallest value of an order. */
  readonly notional?: string;
  /** Highest price, as a multiple of the mark price. */
  readonly multiplierUp?: string;
  /** Lowest price, as a multiple of the mark price. */
  readonly multiplierDown?: string;
}

/** A contract, as in `exchangeInfo` of fapi and dapi. */
export interface ContractAnswer extends ContractTermsAnswer {
  /** Underlying pair. */
  readonly pair: string;
  /** State of a contract of fapi, as in `TRADING`; that if absent. */
  readonly status?: string;
  /** The same of dapi. */
  readonly contractStatus?: string;
  /** Share of the value that a liquidation costs. */
  readonly liquidationFee?: string;
  /** Decimals of its prices; those of the tick if absent. */
  readonly pricePrecision?: number;
  /** What prices and quantities must fit. */
  readonly filters: readonly FilterAnswer[];
}

/** Prices of a contract, as in `premiumIndex`. */
export interface PriceAnswer {
  /** Contract, as in `BTCUSDT`. */
  readonly symbol: string;
  /** Mark price. */
  readonly markPrice: string;
  /** Index price. */
  readonly indexPrice: string;
  /** Funding rate of the current period; empty where a contract has none. */
  readonly lastFundingRate: string;
}

/** Answers for one kind of futures, as the endpoints decode them. */
export interface FuturesAnswers {
  /** Contracts. */
  readonly exchangeInfo: { readonly symbols: readonly ContractAnswer[] };
  /** Prices by contract. */
  readonly premiumIndex: readonly PriceAnswer[];
  /** Last prices; defaults to the mark price. */
  readonly tickers?: readonly { readonly symbol: string; readonly price: string }[];
  /** Brackets by contract; defaults to those of the first contract of `rest`. */
  readonly brackets?: readonly BracketsAnswer[];
}

/** Answers to build a market from. */
export interface MarketAnswers {
  /** Answers of `fapi`. */
  readonly um?: FuturesAnswers;
  /** Answers of `dapi`. */
  readonly cm?: FuturesAnswers;
}

/** A field of the first filter of a type that has it. */
const filtered = (
  { filters }: ContractAnswer,
  type: string,
  field: Exclude<keyof FilterAnswer, "filterType" | "limit">,
): string | undefined => filters.find(({ filterType }) => filterType === type)?.[field];

/** The same as an amount, or a default if missing. */
const amountIn = (
  answer: ContractAnswer,
  type: string,
  field: Exclude<keyof FilterAnswer, "filterType" | "limit">,
  otherwise: Units,
): Units => {
  const text = filtered(answer, type, field);
  return text === undefined ? otherwise : units(text);
};

const lacks = (symbol: string, name: string): never => {
  throw new TypeError(`Cannot build the market: ${symbol} has no ${name}`);
};

const needed = (symbol: string, name: string, value: string | undefined): Units => {
  const amount = units(value ?? "0");
  return amount === 0n ? lacks(symbol, name) : amount;
};

const STATES: readonly TradingStatus[] = ["TRADING", "SETTLING", "CLOSE"];

/** Whether orders may come; none in states between, such as before a contract begins to trade. */
const statusOf = ({ status, contractStatus = status }: ContractAnswer): TradingStatus =>
  STATES.find((each) => each === (contractStatus ?? "TRADING")) ?? "HALT";

/** Decimals of prices, if they are not those of the tick. */
const precisionOf = (
  { pricePrecision }: ContractAnswer,
  tickSize: Units,
): Pick<Contract, "pricePrecision"> =>
  pricePrecision === undefined || pricePrecision === placesOf(tickSize) ? {} : { pricePrecision };

/** How many orders may be open or wait, as far as it is said. */
const limitsOf = ({ filters }: ContractAnswer): Pick<Contract, "maxOrders" | "maxWaiting"> => {
  const limitOf = (type: string) => filters.find(({ filterType }) => filterType === type)?.limit;
  const [maxOrders, maxWaiting] = [limitOf("MAX_NUM_ORDERS"), limitOf("MAX_NUM_ALGO_ORDERS")];
  return {
    ...(maxOrders !== undefined && { maxOrders }),
    ...(maxWaiting !== undefined && { maxWaiting }),
  };
};

/** The highest price and the largest market order, where they are not those of any order; 0 switches one off. */
const boundsOf = (
  answer: ContractAnswer,
  maxQty: Units,
): Pick<Contract, "maxPrice" | "maxMarketQty"> => {
  const maxPrice = amountIn(answer, "PRICE_FILTER", "maxPrice", 0n);
  const maxMarketQty = amountIn(answer, "MARKET_LOT_SIZE", "maxQty", 0n) || maxQty;
  return {
    ...(maxPrice > 0n && { maxPrice }),
    ...(maxMarketQty !== maxQty && { maxMarketQty }),
  };
};

const contractOf = (
  answer: ContractAnswer,
  answers: FuturesAnswers,
  otherwise: readonly Bracket[],
): Contract => {
  const { symbol } = answer;
  const price = answers.premiumIndex.find((each) => each.symbol === symbol);
  const last = answers.tickers?.find((each) => each.symbol === symbol)?.price;
  const own = answers.brackets?.find((each) => each.symbol === symbol)?.brackets;
  const brackets = own === undefined
    ? otherwise
    : bracketsOf(own) ?? lacks(symbol, "readable brackets");
  const markPrice = needed(symbol, "mark price", price?.markPrice);
  const tickSize = needed(symbol, "tick size", filtered(answer, "PRICE_FILTER", "tickSize"));
  const stepSize = needed(symbol, "step size", filtered(answer, "LOT_SIZE", "stepSize"));
  const maxQty = amountIn(answer, "LOT_SIZE", "maxQty", units("1000000"));
  const { liquidationFee } = answer;
  const status = statusOf(answer);
  return {
    ...contractTermsOf(answer, markPrice, brackets),
    pair: answer.pair,
    ...(status !== "TRADING" && { status }),
    indexPrice: needed(symbol, "index price", price?.indexPrice),
    lastPrice: last === undefined ? markPrice : units(last),
    fundingRate: units(price?.lastFundingRate || "0"),
    tickSize,
    ...precisionOf(answer, tickSize),
    stepSize,
    minQty: amountIn(answer, "LOT_SIZE", "minQty", stepSize),
    maxQty,
    minNotional: amountIn(answer, "MIN_NOTIONAL", "notional", 0n),
    priceUp: amountIn(answer, "PERCENT_PRICE", "multiplierUp", units("1.15")),
    priceDown: amountIn(answer, "PERCENT_PRICE", "multiplierDown", units("0.85")),
    ...(liquidationFee !== undefined && { liquidationFee: units(liquidationFee) }),
    ...boundsOf(answer, maxQty),
    ...limitsOf(answer),
  };
};

const contractsOf = (
  kind: FuturesKind,
  answers: FuturesAnswers | undefined,
  rest: Market,
): Market[FuturesKind] => {
  if (!answers) return rest[kind];
  const otherwise = Object.values(rest[kind])[0]?.brackets ?? [];
  const priced = new Set(
    answers.premiumIndex
      .filter(({ markPrice, indexPrice }) => amountOf(markPrice) && amountOf(indexPrice))
      .map(({ symbol }) => symbol),
  );
  // What does not trade may have no price, and is left out then.
  const all = answers.exchangeInfo.symbols
    .filter((each) => statusOf(each) === "TRADING" || priced.has(each.symbol));
  return Object.fromEntries(
    all.map((each) => [
      each.symbol,
      contractOf(each, answers, otherwise),
    ]),
  );
};

/**
 * Prices in USD of the assets underlying contracts. That of `ETHBTC` is in BTC: where another contract is of the same
 * asset, and its quote asset underlies none, that one says the price.
 */
const pricesOf = (contracts: readonly Contract[], rest: Market): ReadonlyMap<string, Units> => {
  const coins = new Set(contracts.map(({ baseAsset }) => baseAsset));
  const isInUsd = ({ quoteAsset }: Contract): boolean => !coins.has(quoteAsset);
  const prices = new Map(
    contracts.filter(isInUsd).map(({ baseAsset, indexPrice }) => [baseAsset, indexPrice]),
  );
  for (const { baseAsset, quoteAsset, indexPrice } of contracts) {
    const quote = prices.get(quoteAsset) ?? rest.assets[quoteAsset]?.price ?? ONE;
    if (!prices.has(baseAsset)) prices.set(baseAsset, times(indexPrice, quote));
  }
  return prices;
};

/**
 * A market with the contracts and prices of the answers, and with everything else from `rest`:
 * pairs, fees, levels and assets. Assets underlying a contract get its index price, in USD. Assets missing
 * from `rest` do not count as collateral and cannot be borrowed. Contracts that do not trade take no orders,
 * or those alone that reduce a position; without a price they are left out.
 *
 * @throws TypeError if a contract that trades has no price, or one has no tick or step
 */
export const marketOf = (answers: MarketAnswers, rest: Market): Market => {
  const um = contractsOf("um", answers.um, rest);
  const cm = contractsOf("cm", answers.cm, rest);
  const prices = pricesOf([...Object.values(cm), ...Object.values(um)], rest);
  const priced = [...prices].map(([asset, price]) => {
    const info = rest.assets[asset] ?? {
      price,
      leverage: 1,
      tiers: [{ floor: 0n, cap: units("1000000000"), rate: 0n }],
      dailyInterest: 0n,
      borrowLimit: 0n,
    };
    return [asset, { ...info, price }] as const;
  });
  return { ...rest, um, cm, assets: { ...rest.assets, ...Object.fromEntries(priced) } };
};
