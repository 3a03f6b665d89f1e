/** What the stream of Portfolio Margin Pro tells every five seconds. */
import { fixed } from "../../../lib/decimal.ts";
import { mostWithdrawn, riskOf } from "../../engine/account_risk.ts";
import { accountNames, seenBy } from "../../engine/world/seen_by.ts";
import type { World } from "../../engine/world/world.ts";
import type { StreamEvent } from "../event.ts";
import { isDue } from "./market/feed.ts";
import { type Addressed, liveKeys } from "./user_data.ts";

const EVERY = 5000;

const accountUpdate = (world: World): StreamEvent => {
  const risk = riskOf(world);
  return {
    e: "PM_PRO_ACCOUNT_UPDATE",
    E: world.time,
    u: fixed(risk.uniMMR),
    eq: fixed(risk.equity),
    ae: fixed(risk.actualEquity),
    im: fixed(risk.initialMargin),
    mm: fixed(risk.maintenanceMargin),
    avb: fixed(risk.available),
    vmw: fixed(mostWithdrawn(world, risk)),
  };
};

/**
 * The state of every account of Portfolio Margin Pro that has a key for it, if it is time to tell it.
 *
 * @param before when it might have been told last, in ms
 */
export const proUpdates = (world: World, before: number): readonly Addressed[] =>
  isDue(before, world.time, EVERY)
    ? Object.entries(liveKeys(world, accountNames(world))).flatMap(
      ([account, { pro: listenKey }]) => {
        if (listenKey === undefined) return [];
        const seen = seenBy(world, account);
        return seen.settings.type === "PM_2"
          ? []
          : [{ of: "pro" as const, listenKey, event: accountUpdate(seen) }];
      },
    )
    : [];
