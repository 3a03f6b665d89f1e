/** Funding of the open positions, from the public prices of their contracts. */
import { indexPriceAndMarkPrice } from "../endpoints/coinm_market/mod.ts";
import { markPrice } from "../endpoints/usdm_market/mod.ts";
import { absolute, printed, product, spelled } from "../lib/decimal.ts";
import { tidy } from "./decimal_text.ts";
import { held, type Meter, partOf } from "./meter.ts";
import { rowsOf } from "./parts.ts";
import type { FundingRate, NextAction, Part, Position, Source } from "./types.ts";

const sourceOf = (endpoint: string): Source => ({
  endpoint,
  fields: { symbol: "symbol", rate: "lastFundingRate", at: "nextFundingTime" },
});

interface Priced {
  readonly symbol: string;
  readonly lastFundingRate: string;
  readonly nextFundingTime: number;
}

const rates = (symbols: readonly string[]) => (prices: readonly Priced[]): readonly FundingRate[] =>
  prices.filter(({ symbol, lastFundingRate }) => symbols.includes(symbol) && lastFundingRate !== "")
    .map(({ symbol, lastFundingRate, nextFundingTime }) => ({
      symbol,
      rate: lastFundingRate,
      at: nextFundingTime,
    }));

const symbolsOf = (positions: Part<Position>): readonly string[] => [
  ...new Set(rowsOf(positions).map(({ symbol }) => symbol)),
];

/** Funding rates of the USDⓈ-M contracts in which there are positions. */
export const readUmFunding = async (
  meter: Meter,
  positions: Part<Position>,
): Promise<Part<FundingRate>> => {
  const source = sourceOf("markPrice");
  const [symbol, ...more] = symbolsOf(positions);
  if (symbol === undefined) return held(source, []);
  const request = more.length === 0 ? markPrice({ symbol }) : markPrice();
  return partOf(source, await meter.ask(request), rates([symbol, ...more]));
};

/** Funding rates of the COIN-M contracts in which there are positions. */
export const readCmFunding = async (
  meter: Meter,
  positions: Part<Position>,
): Promise<Part<FundingRate>> => {
  const source = sourceOf("indexPriceAndMarkPrice");
  const symbols = symbolsOf(positions);
  return symbols.length === 0
    ? held(source, [])
    : partOf(source, await meter.ask(indexPriceAndMarkPrice()), rates(symbols));
};

/** What a position pays, or is paid, if both can be read: a long one pays a rate above zero. */
const payment = ({ side, notional, notionalUnit }: Position, rate: string): string => {
  const [value, share] = [spelled(notional), spelled(rate)];
  if (!value || !share) return "";
  const isPaid = (side === "SHORT") !== (share.units < 0n);
  const cost = printed(absolute(product(value, share)));
  return `: it ${isPaid ? "receives" : "pays"} about ${cost} of the ${notionalUnit}`;
};

/** The next funding of each position. */
export const fundingActions = (
  positions: readonly Position[],
  funding: readonly FundingRate[],
): readonly NextAction[] =>
  positions.flatMap((position): readonly NextAction[] => {
    const next = funding.find(({ symbol }) => symbol === position.symbol);
    return next === undefined || next.at === 0 ? [] : [{
      when: "scheduled",
      kind: "funding",
      what: `Settles funding of the ${position.symbol} ${position.side} position${
        payment(position, next.rate)
      }`,
      why: `the latest funding rate is ${tidy(next.rate)}, and it may change until then`,
      at: next.at,
    }];
  });
