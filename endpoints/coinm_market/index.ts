/**
 * Indices of COIN-M futures: their components.
 *
 * @module
 */
import { readsCm } from "../../lib/act.ts";
import { arrayOf, DecimalText, type Model, model, Text, TimeMs } from "../../lib/answers/answer.ts";
import { endpoint, type UnsignedEndpoint } from "../../lib/endpoint.ts";
import { Ticker } from "../../lib/fields/fields.ts";

/** One market in an index price. */
export interface CoinmIndexConstituent {
  /** Exchange of the market. */
  readonly exchange: string;
  /** Market, as that exchange spells it. */
  readonly symbol: string;
  /** Price there, in the quote asset of that market. */
  readonly price: DecimalText;
  /** Share in the index; 0.25 is a quarter. */
  readonly weight: DecimalText;
}
/** Reader of {@link CoinmIndexConstituent}. */
export const CoinmIndexConstituent: Model<CoinmIndexConstituent> = /*#__PURE__*/ model(
  "CoinmIndexConstituent",
  ["symbol"],
  () => ({
    exchange: Text,
    symbol: Text,
    price: DecimalText,
    weight: DecimalText,
  }),
);

/** Components of an index price. */
export interface CoinmIndexConstituents {
  /** Pair. */
  readonly symbol: string;
  /** When it was taken, in ms. */
  readonly time: number;
  /** Markets that make up the index. */
  readonly constituents: readonly CoinmIndexConstituent[];
}
/** Reader of {@link CoinmIndexConstituents}. */
export const CoinmIndexConstituents: Model<CoinmIndexConstituents> = /*#__PURE__*/ model(
  "CoinmIndexConstituents",
  ["symbol", "constituents"],
  () => ({
    symbol: Text,
    time: TimeMs,
    constituents: arrayOf(CoinmIndexConstituent()),
  }),
);

/**
 * Reads the markets whose prices make up the index price of a pair.
 *
 * `GET /dapi/v1/constituents` · NONE · weight 1
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-derivatives-trading-coin-m-futures/api/rest-api/market-data#query-index-price-constituents}
 */
export const coinmQueryIndexPriceConstituents: UnsignedEndpoint<
  coinmQueryIndexPriceConstituents.Params,
  CoinmIndexConstituents
> = /*#__PURE__*/ endpoint(() => ({
  name: "coinmQueryIndexPriceConstituents",
  verb: "GET",
  host: "dapi",
  path: "/dapi/v1/constituents",
  access: "NONE",
  weight: { ip: 1 },
  act: readsCm,
  params: {
    symbol: Ticker,
  },
  answer: CoinmIndexConstituents(),
}));
/** Types of {@link coinmQueryIndexPriceConstituents}. */
export declare namespace coinmQueryIndexPriceConstituents {
  /** Parameters of {@link coinmQueryIndexPriceConstituents}. */
  interface Params {
    /** Pair, as in `BTCUSD`. */
    readonly symbol: string;
  }
}
