/** The stream of a Portfolio Margin Pro account. */
import { endpoint, type NoParams, type UnsignedEndpoint } from "../../lib/endpoint.ts";
import type { Environment } from "../../lib/environment.ts";
import { ListenKey } from "../../endpoints/portfolio/listen_key.ts";
import { getPortfolioMarginProAccountInfo } from "../../endpoints/portfolio_pro/account.ts";
import type { Checkpoint } from "../account/checkpoint.ts";
import { followBy, type Following } from "../account/follow.ts";
import { officialBase, type Source } from "../source.ts";
import { read } from "../account/reads.ts";
import { type SourceSettings, streamOf } from "../account/stream.ts";
import { proAccountUpdate, uniMmrDrop } from "../events/risk.ts";
import { keyed } from "./keyed.ts";
import { typed } from "./typed.ts";

const start: UnsignedEndpoint<NoParams, ListenKey> = /*#__PURE__*/ endpoint(() => ({
  name: "proStartUserDataStream",
  verb: "POST",
  host: "fapi",
  path: "/fapi/v1/listenKey",
  access: "USER_STREAM",
  weight: { ip: 1 },
  act: { does: "stream", step: "open" },
  params: {},
  answer: ListenKey(),
}));

const source = (): Source =>
  keyed(start(), {
    name: "proStartUserDataStream",
    base: officialBase("fapi", "wss://fstream.binance.com/pm-classic"),
    told: typed(proAccountUpdate, uniMmrDrop),
    readOf: () =>
      read(getPortfolioMarginProAccountInfo(), (account) => ({
        what: "standing",
        standing: {
          level: account.uniMMR,
          status: account.accountStatus,
          equity: account.accountEquity,
          maintMargin: account.accountMaintMargin,
        },
      })),
  });

/**
 * Follows the stream of a Portfolio Margin Pro account: its state every five seconds, its risk level, and
 * after each gap how it stands (`standing`). Orders and balances are not on it.
 *
 * @example
 * ```ts ignore
 * for await (const notice of followPro()(env)) {
 *   if (notice.type === "standing") console.log(notice.standing.level);
 * }
 * ```
 */
export const followPro = (
  settings: SourceSettings = {},
  from?: Checkpoint,
): (env: Environment) => Following =>
  followBy(
    source(),
    // It tells the state each 5 s.
    streamOf(settings, { symbols: {}, reads: ["standing"], tellsMs: 20_000 }),
    from,
  );
