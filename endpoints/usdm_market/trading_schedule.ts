/**
 * Trading hours of the stocks and commodities that underlie USDⓈ-M futures.
 *
 * @module
 */
import { readsUm } from "../../lib/act.ts";
import {
  arrayOf,
  mapOf,
  type Model,
  model,
  type Open,
  open,
  type Reader,
  TimeMs,
} from "../../lib/answers/answer.ts";
import { endpoint, type NoParams, type UnsignedEndpoint } from "../../lib/endpoint.ts";

/** A session of a market. */
export interface UsdmTradingSession {
  /** Start, in ms. */
  readonly startTime: number;
  /** End, in ms. */
  readonly endTime: number;
  /** Kind of session; nothing trades in `NO_TRADING`. */
  readonly type: Open<"PRE_MARKET" | "REGULAR" | "AFTER_MARKET" | "OVERNIGHT" | "NO_TRADING">;
}
/** Reader of {@link UsdmTradingSession}. */
export const UsdmTradingSession: Model<UsdmTradingSession> = /*#__PURE__*/ model(
  "UsdmTradingSession",
  ["startTime", "endTime", "type"],
  () => ({
    startTime: TimeMs,
    endTime: TimeMs,
    type: open("PRE_MARKET", "REGULAR", "AFTER_MARKET", "OVERNIGHT", "NO_TRADING"),
  }),
);

/** Trading hours of a market. */
export interface UsdmMarketSchedule {
  /** Sessions of the market. */
  readonly sessions: readonly UsdmTradingSession[];
}
/** Reader of {@link UsdmMarketSchedule}. */
export const UsdmMarketSchedule: Model<UsdmMarketSchedule> = /*#__PURE__*/ model(
  "UsdmMarketSchedule",
  ["sessions"],
  () => ({
    sessions: arrayOf(UsdmTradingSession()),
  }),
);

/** Schedules by market, those of markets that have none left out; new markets may come. */
export interface UsdmMarketSchedules {
  /** Stocks of the United States. */
  readonly EQUITY?: UsdmMarketSchedule;
  /** Commodities. */
  readonly COMMODITY?: UsdmMarketSchedule;
  /** Stocks of South Korea. */
  readonly KR_EQUITY?: UsdmMarketSchedule;
  /** Stocks of Hong Kong. */
  readonly HK_EQUITY?: UsdmMarketSchedule;
  /** Stocks of China. */
  readonly CN_EQUITY?: UsdmMarketSchedule;
  /** Any other market. */
  readonly [market: string]: UsdmMarketSchedule | undefined;
}
/** Reader of {@link UsdmMarketSchedules}. */
export const UsdmMarketSchedules: Model<UsdmMarketSchedules> = (): Reader<UsdmMarketSchedules> =>
  mapOf(UsdmMarketSchedule());

/** Trading hours by market. */
export interface UsdmTradingSchedule {
  /** Last change, in ms. */
  readonly updateTime: number;
  /** Schedules by market. */
  readonly marketSchedules: UsdmMarketSchedules;
}
/** Reader of {@link UsdmTradingSchedule}. */
export const UsdmTradingSchedule: Model<UsdmTradingSchedule> = /*#__PURE__*/ model(
  "UsdmTradingSchedule",
  ["marketSchedules"],
  () => ({
    updateTime: TimeMs,
    marketSchedules: UsdmMarketSchedules(),
  }),
);

/**
 * Reads the trading hours of the stock and commodity markets that underlie contracts.
 *
 * `GET /fapi/v1/tradingSchedule` · NONE · weight 5
 *
 * Covers one week back and one week ahead, counted from the day before the call.
 *
 * @see {@link https://developers.binance.com/en/docs/catalog/core-trading-derivatives-trading-usd-s-m-futures/api/rest-api/market-data#trading-schedule}
 */
export const tradingSchedule: UnsignedEndpoint<NoParams, UsdmTradingSchedule> =
  /*#__PURE__*/ endpoint(
    () => ({
      name: "tradingSchedule",
      verb: "GET",
      host: "fapi",
      path: "/fapi/v1/tradingSchedule",
      access: "NONE",
      weight: { ip: 5 },
      act: readsUm,
      params: {},
      answer: UsdmTradingSchedule(),
    }),
  );
