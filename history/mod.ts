/**
 * Whole histories: row by row with {@link collect}, or as a file with {@link downloadHistory}.
 *
 * @example The trades of a week
 * ```ts
 * import { umAccountTradeList } from "../mod.ts";
 * import { openWorld, simulatedEnvironment, worldRef } from "../simulator/mod.ts";
 * import { collect } from "./mod.ts";
 *
 * const env = simulatedEnvironment(worldRef(openWorld()));
 * const startTime = env.now() - 7 * 86_400_000;
 * for await (const trade of collect(env, umAccountTradeList, { symbol: "BTCUSDT", startTime })) {
 *   console.log(trade.time, trade.price, trade.qty);
 * }
 * ```
 *
 * @module
 */
export {
  collect,
  type CollectOptions,
  type PartParam,
  type RowOf,
  type Wanted,
} from "./collect.ts";
export {
  DownloadError,
  downloadHistory,
  type DownloadOptions,
  type FileWanted,
  type HistoryFile,
} from "./download.ts";
