/** Histories as files: asks for one, waits until it is made, and gives its link. */
import * as E from "../lib/either.ts";
import type { Environment } from "../lib/environment.ts";
import { badParams, blocked, type Failure } from "../lib/failure.ts";
import { send } from "../lib/send.ts";
import type { Sendable } from "../lib/sendable.ts";
import { sleepingBy } from "../lib/timers/sleep.ts";
import {
  type DownloadLink,
  getDownloadIdForUmFuturesOrderHistory,
  getDownloadIdForUmFuturesTradeHistory,
  getDownloadIdForUmFuturesTransactionHistory,
  getUmFuturesOrderDownloadLinkById,
  getUmFuturesTradeDownloadLinkById,
  getUmFuturesTransactionDownloadLinkById,
} from "../endpoints/portfolio/mod.ts";
import { BinanceError } from "../promise/mod.ts";

const files = {
  orders: [getDownloadIdForUmFuturesOrderHistory, getUmFuturesOrderDownloadLinkById],
  trades: [getDownloadIdForUmFuturesTradeHistory, getUmFuturesTradeDownloadLinkById],
  transactions: [
    getDownloadIdForUmFuturesTransactionHistory,
    getUmFuturesTransactionDownloadLinkById,
  ],
} as const;

/** Which file: USDⓈ-M orders, trades, or income. */
export type HistoryFile = "orders" | "trades" | "transactions";

/** Which part of a history, or a file that was asked for before. */
export type FileWanted =
  | {
    /** From when, in ms. */
    readonly startTime: number;
    /** Until when, in ms: at most a year later. */
    readonly endTime: number;
  }
  | {
    /** Id of a file that was asked for before: asking again would count against the month. */
    readonly downloadId: string;
  };

/** Settings of {@link downloadHistory}. */
export interface DownloadOptions {
  /** How long to wait between two looks, in ms; 5000 if absent. */
  readonly pollMs?: number;
  /** How often to look at most; 120 if absent. */
  readonly maxPolls?: number;
  /** Waits; a timer if absent. */
  readonly sleep?: (ms: number, signal?: AbortSignal) => Promise<unknown>;
  /** Ends it, also while it waits. */
  readonly signal?: AbortSignal;
}

/** What {@link downloadHistory} throws; with the id of the file it can be gone on with. */
export class DownloadError extends BinanceError {
  /** Id of the file; absent if there is none yet. */
  declare readonly downloadId?: string;
  /** Wraps a failure. */
  constructor(failure: Failure, downloadId?: string) {
    super(failure);
    if (downloadId !== undefined) this.downloadId = downloadId;
  }
}

/**
 * Gives the link to a file with a history: asks for the file, waits until it is made, and reads its link.
 * The exchange makes 10 files of orders and 5 of trades and transactions a month, so go on with
 * `downloadId` after a failure instead of asking for the same file again. A link lives 7 days.
 *
 * @example
 * ```ts ignore
 * const { url } = await downloadHistory(env, "trades", { startTime, endTime });
 * ```
 *
 * @throws {DownloadError} if there is no such file, a call fails, the file is not made in time, or its link has
 * ended
 */
export const downloadHistory = async (
  environment: Environment,
  file: HistoryFile,
  wanted: FileWanted,
  options: DownloadOptions = {},
): Promise<DownloadLink> => {
  const refuse = (param: string, message: string): never => {
    throw new DownloadError(
      badParams("downloadHistory", [{ kind: "malformed", params: [param], message }]),
    );
  };
  if (!Object.hasOwn(files, file)) {
    refuse("file", `file must be one of ${Object.keys(files).join(", ")}`);
  }
  if (typeof wanted !== "object" || wanted === null) {
    refuse("wanted", "wanted must have startTime and endTime, or a downloadId");
  }
  const { pollMs = 5000, maxPolls = 120, signal } = options;
  const sleep = sleepingBy(options.sleep);
  const [askFor, linkOf] = files[file];
  const ask = async <A>(request: Sendable<A>, downloadId?: string): Promise<A> => {
    const answer = await send(request, signal && { signal })(environment)();
    if (E.isLeft(answer)) throw new DownloadError(answer.left, downloadId);
    return answer.right;
  };
  const downloadId = "downloadId" in wanted
    ? wanted.downloadId
    : (await ask(askFor(wanted))).downloadId;
  for (let polls = 1;; polls++) {
    const link = await ask(linkOf({ downloadId }), downloadId);
    if (link.expirationTimestamp > 0 && link.expirationTimestamp <= environment.now()) {
      const remedy = "its link has ended: ask for the file anew";
      const message = `Cannot download ${file}: ${remedy}`;
      throw new DownloadError(blocked(linkOf.spec.name, "expired", remedy, message));
    }
    if (link.status === "completed" && link.url !== "") return link;
    if (polls >= maxPolls) {
      const remedy = "it is not made yet: call again with its downloadId";
      const message = `Cannot download ${file}: ${remedy}, ${downloadId}`;
      throw new DownloadError(blocked(linkOf.spec.name, "maxPolls", remedy, message), downloadId);
    }
    await sleep(pollMs, signal);
  }
};
