/** The risk stream of the cross margin account. */
import { right } from "../../lib/either.ts";
import type { Environment } from "../../lib/environment.ts";
import { send } from "../../lib/send.ts";
import { queryCrossMarginAccountDetails } from "../../endpoints/margin/account.ts";
import {
  marginKeepaliveUserDataStream,
  marginStartUserDataStream,
} from "../../endpoints/margin/listen_key.ts";
import type { Checkpoint } from "../account/checkpoint.ts";
import { followBy, type Following } from "../account/follow.ts";
import { officialBase, type Source } from "../source.ts";
import { read } from "../account/reads.ts";
import { type SourceSettings, streamOf } from "../account/stream.ts";
import { marginLiabilityChange, userLiabilityChange } from "../events/margin/balance.ts";
import { marginLevelStatusChange } from "../events/risk.ts";
import { owedOf } from "./cross_margin.ts";
import { keyed } from "./keyed.ts";
import { typed } from "./typed.ts";

const source = (): Source =>
  keyed(marginStartUserDataStream(), {
    name: "marginStartUserDataStream",
    base: officialBase("sapi", "wss://margin-stream.binance.com"),
    extend: async (env, listenKey) => {
      const { left } = {
        left: undefined,
        ...await send(marginKeepaliveUserDataStream({ listenKey }))(env)(),
      };
      if (!left) return right(listenKey);
      // It is gone, and with it what it would have told.
      return left._tag === "Refused" && left.code === -1125 ? right("") : { _tag: "Left", left };
    },
    told: typed(marginLevelStatusChange, marginLiabilityChange, userLiabilityChange),
    readOf: ({ what }) =>
      read(
        queryCrossMarginAccountDetails(),
        ({ marginLevel, userAssets }) =>
          what === "standing"
            ? { what, standing: { level: marginLevel } }
            : { what: "values", values: userAssets.map(owedOf) },
      ),
  });

/**
 * Follows the risk stream of the cross margin account: margin calls, and what is owed, which is read where
 * an event says that it changed. After each gap it tells how the account stands (`standing`).
 *
 * @example
 * ```ts ignore
 * for await (const notice of followMarginRisk()(env)) {
 *   if (notice.type === "liability") console.log(notice.value.asset, notice.value.amount);
 * }
 * ```
 */
export const followMarginRisk = (
  settings: SourceSettings = {},
  from?: Checkpoint,
): (env: Environment) => Following =>
  followBy(
    source(),
    streamOf(settings, {
      symbols: {},
      reads: ["balances", "standing"],
      stirs: ["USER_LIABILITY_CHANGE", "liabilityChange"],
    }),
    from,
  );
