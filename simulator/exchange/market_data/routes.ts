/** All routes of market data, by host: fapi and dapi have paths in common. */
import type { Routes } from "../handler.ts";
import { coinmBook, usdmBook } from "./book.ts";
import { coinmInfoRoutes, usdmInfoRoutes } from "./information.ts";
import { coinmKlines, usdmKlines } from "./klines.ts";
import { coinmPrices, usdmPrices } from "./prices.ts";
import { coinmStatistics, usdmStatistics } from "./statistics.ts";

/** Market data of USDⓈ-M futures, on fapi. */
export const usdmMarketRoutes: Routes = {
  ...usdmInfoRoutes,
  ...usdmPrices,
  ...usdmBook,
  ...usdmKlines,
  ...usdmStatistics,
};

/** Market data of COIN-M futures, on dapi. */
export const coinmMarketRoutes: Routes = {
  ...coinmInfoRoutes,
  ...coinmPrices,
  ...coinmBook,
  ...coinmKlines,
  ...coinmStatistics,
};
