/** Quotas of single calls, in addition to the request weight. */
import { type Handler, isRefusal } from "./handler.ts";
import { budgetOf } from "./limits.ts";
import type { Refusal } from "./refusals/shared.ts";
import type { World } from "../engine/world/world.ts";

/** How often an account may make a call within a rolling window. */
export interface Quota {
  /** Its name in {@link Limits.calls}. */
  readonly name: string;
  readonly limit: number;
  readonly minutes: number;
}

const DAY = 1440;

/** BNB between cross margin and USDⓈ-M, either way. */
export const bnbTransfers: Quota = { name: "bnb-transfer", limit: 10, minutes: 10 };

/** The same for the call of Portfolio Margin Pro. */
export const proBnbTransfers: Quota = { name: "pro-bnb-transfer", limit: 2, minutes: 10 };

/** Switching the repayment of negative futures balances. */
export const repaySwitches: Quota = { name: "repay-futures-switch", limit: 20, minutes: DAY };

/** Exchanging small debts on margin. */
export const smallExchanges: Quota = { name: "small-liability", limit: 1, minutes: 360 };

/** Setting the highest leverage of cross margin. */
export const leverageChanges: Quota = { name: "max-leverage", limit: 1, minutes: 1 };

/** Asking for a file, in a month of 30 days. */
export const downloads: Readonly<Record<"order" | "trade" | "income", Quota>> = {
  order: { name: "order-download", limit: 10, minutes: 30 * DAY },
  trade: { name: "trade-download", limit: 5, minutes: 30 * DAY },
  income: { name: "income-download", limit: 5, minutes: 30 * DAY },
};

/** Collecting everything. */
export const autoCollections: Quota = { name: "auto-collection", limit: 500, minutes: 60 };

/** No code of its own is documented: this is how the exchange refuses too many requests of any kind. */
const tooOften = ({ limit, minutes }: Quota, retryAfter: number): Refusal => ({
  status: 429,
  code: -1003,
  msg: `Too many requests; current limit is ${limit} requests per ${minutes} MINUTE.`,
  retryAfter,
});

const withCalls = (world: World, name: string, times: readonly number[]): World => ({
  ...world,
  limits: { ...world.limits, calls: { ...world.limits.calls, [name]: times } },
});

/** A handler that refuses calls over a quota; only calls that were carried out count. */
export const withQuota = (quota: Quota, handler: Handler): Handler => (world, params) => {
  const name = budgetOf(world, quota.name);
  const window = quota.minutes * 60_000;
  const recent = (world.limits.calls[name] ?? []).filter((time) => time > world.time - window);
  const [oldest] = recent;
  if (world.limits.enforced && oldest !== undefined && recent.length >= quota.limit) {
    return tooOften(quota, Math.ceil((oldest + window - world.time) / 1000));
  }
  const outcome = handler(world, params);
  return isRefusal(outcome)
    ? outcome
    : { ...outcome, world: withCalls(outcome.world, name, [...recent, world.time]) };
};
