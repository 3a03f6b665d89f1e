/** The stream of a Portfolio Margin account. */
import type { Environment } from "../../lib/environment.ts";
import { startUserDataStream } from "../../endpoints/portfolio/listen_key.ts";
import type { Checkpoint } from "../account/checkpoint.ts";
import { followBy, type Following } from "../account/follow.ts";
import { officialBase, type Source } from "../source.ts";
import { readOf, umReads } from "../account/products.ts";
import { readBy } from "../account/reads.ts";
import { type AccountStream, type SourceSettings, streamOf, symbolsOf } from "../account/stream.ts";
import { keyed } from "./keyed.ts";

const portfolio = (readOf: Source["readOf"]): Source =>
  keyed(startUserDataStream(), {
    name: "startUserDataStream",
    family: "portfolio",
    base: (env) => env.streamBase ?? officialBase("papi", "wss://fstream.binance.com/pm")(env),
    readOf,
  });

/**
 * Follows an account: every fill once, every gap told, closed by reads and told again. It needs
 * `openSocket` in the environment. From a checkpoint it goes on as after a gap.
 *
 * @example
 * ```ts ignore
 * const env = environment({ transport: fetchTransport(), credentials, openSocket: webSockets() });
 * for await (const notice of follow(accountStream({ margin: ["BTCUSDT"] }))(env)) {
 *   if (notice.type === "fill") console.log(notice.fill.orderId, notice.fill.qty);
 * }
 * ```
 */
export const follow = (
  stream: AccountStream,
  from?: Checkpoint,
): (env: Environment) => Following => followBy(portfolio(readOf), stream, from);

/** Settings of {@link followUm}; everything has a default. */
export interface UmSettings extends SourceSettings {
  /** Contracts whose trades are read after each gap, besides those that orders and income name. */
  readonly contracts?: readonly string[];
}

/**
 * Follows USDⓈ-M of a Portfolio Margin account alone, as {@link follow} does all of it: for a bundle without
 * the calls of COIN-M and margin. What happens there is told as events.
 *
 * @example
 * ```ts ignore
 * for await (const notice of followUm()(env)) {
 *   if (notice.type === "position") console.log(notice.value.symbol, notice.value.amount);
 * }
 * ```
 */
export const followUm = (
  { contracts = [], ...settings }: UmSettings = {},
  from?: Checkpoint,
): (env: Environment) => Following =>
  followBy(
    portfolio(readBy({ UM: umReads })),
    streamOf(settings, { symbols: { UM: symbolsOf("contracts", contracts) }, reads: ["balances"] }),
    from,
  );
