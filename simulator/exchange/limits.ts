/** Rate limits: cost of requests, budgets per minute, and bans. */
import { type Cost, costOf } from "../../lib/endpoint.ts";
import type { Costly } from "../../lib/cost.ts";
import type { Route } from "./route.ts";
import type { Pairs } from "../../lib/wire.ts";
import { CALLER, type Refusal } from "./refusals/shared.ts";
import { MAIN } from "../engine/world/seen_by.ts";
import type { Limits, World } from "../engine/world/world.ts";

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const SHORTEST_BAN = 2 * MINUTE;
const LONGEST_BAN = 3 * DAY;

/** Request weight of the spot market in a minute. */
export const SPOT_WEIGHT = 6000;

/** Number of requests over a budget that get a 429; the next one is banned. */
const PATIENCE = 6;

/** What a budget counts: the futures hosts say requests where spot and margin say weight. */
type Counted = "orders" | "requests" | "weight";

/** One budget that a request draws on. */
interface Draw {
  /** Its name in {@link Limits}. */
  readonly budget: string;
  readonly header: string;
  readonly cost: number;
  readonly limit: number;
  /** What it counts, where that is not requests. */
  readonly counts?: Counted;
}

/** What a request used, or why it is refused. */
export interface Charged {
  /** The world with the request counted. */
  readonly world: World;
  /** Headers with the used limits, a refused request's own cost among them, and with how long to wait. */
  readonly headers: Readonly<Record<string, string>>;
  /** Set if the request must not be carried out. */
  readonly refusal?: Refusal;
}

/** Cost of a call with its parameters. */
export const costOfQuery = (spec: Costly["spec"], query: Pairs): Cost => costOf({ spec, query });

/** Name of a budget that each account has for itself. */
export const budgetOf = ({ account }: World, name: string): string =>
  account === MAIN ? name : `${account}: ${name}`;

const drawsOf = (world: World, { host, verb, path }: Route, cost: Cost): readonly Draw[] => {
  const { ip = 0, uid = 0, orders = 0 } = cost;
  switch (host) {
    case "papi":
      return [
        { budget: "papi", header: "x-mbx-used-weight-1m", cost: ip, limit: 6000 },
        ...(orders > 0
          ? [{
            budget: budgetOf(world, "papi orders"),
            header: "x-mbx-order-count-1m",
            cost: orders,
            limit: 1200,
            counts: "orders" as const,
          }]
          : []),
      ];
    case "sapi": {
      if (path.startsWith("/api/")) {
        const header = "x-mbx-used-weight-1m";
        return [{ budget: "api", header, cost: ip, limit: SPOT_WEIGHT, counts: "weight" }];
      }
      const budget = `${verb} ${path}`;
      const draw = uid > 0
        ? {
          budget: budgetOf(world, budget),
          header: "x-sapi-used-uid-weight-1m",
          cost: uid,
          limit: 180_000,
        }
        : { budget, header: "x-sapi-used-ip-weight-1m", cost: ip, limit: 12_000 };
      return [{ ...draw, counts: "weight" }];
    }
    default:
      // Since COIN-M was merged into USDⓈ-M, fapi and dapi count as one.
      return [{ budget: "fapi", header: "x-mbx-used-weight-1m", cost: ip, limit: 2400 }];
  }
};

/** The limits at a time: counts reset each minute, and bans are forgotten after a day. */
const limitsAt = ({ limits, time }: World): Limits => {
  if (time >= limits.minute && time < limits.minute + MINUTE) return limits;
  const isRemembered = limits.bannedUntil > 0 && time < limits.bannedUntil + DAY;
  return {
    enforced: limits.enforced,
    minute: time - time % MINUTE,
    used: {},
    calls: limits.calls,
    bannedUntil: isRemembered ? limits.bannedUntil : 0,
    // Whole multiples are bans, which stay; the rest are warnings of the past minute.
    ignored: isRemembered ? limits.ignored - limits.ignored % (PATIENCE + 1) : 0,
  };
};

const secondsUntil = (time: number, now: number): string => String(Math.ceil((time - now) / 1000));

/**
 * How the exchange answers while an address is banned.
 *
 * @see {@link https://github.com/sammchardy/python-binance/issues/1546}
 */
export const banned = (until: number): Refusal => ({
  status: 418,
  code: -1003,
  msg:
    `Way too many requests; IP(${CALLER}) banned until ${until}. Please use the websocket for live updates to avoid bans.`,
});

const TOO_MANY: Readonly<Record<Counted, (limit: number) => Pick<Refusal, "code" | "msg">>> = {
  orders: (limit) => ({
    code: -1015,
    msg: `Too many new orders; current limit is ${limit} orders per MINUTE.`,
  }),
  requests: (limit) => ({
    code: -1003,
    msg:
      `Too many requests; current limit of IP(${CALLER}) is ${limit} requests per minute. Please use the websocket for live updates to avoid polling the API.`,
  }),
  // The error page of Margin, and https://github.com/uneasyguy/binance_data/issues/4.
  weight: (limit) => ({
    code: -1003,
    msg:
      `Too much request weight used; current limit is ${limit} request weight per 1 MINUTE. Please use WebSocket Streams for live updates to avoid polling the API.`,
  }),
};

/** How the exchange answers a request over a budget. */
export const tooMany = (limit: number, counts: Counted = "requests"): Refusal => ({
  status: 429,
  ...TOO_MANY[counts](limit),
});

const overBudget = (
  world: World,
  limits: Limits,
  { limit, counts }: Draw,
  canBan: boolean,
  used: Charged["headers"],
): Charged => {
  const { time } = world;
  const headers = { ...used, "retry-after": secondsUntil(limits.minute + MINUTE, time) };
  if (!canBan) {
    return {
      world: { ...world, limits },
      headers,
      refusal: tooMany(limit, counts),
    };
  }
  const ignored = limits.ignored + 1;
  const bans = ignored / (PATIENCE + 1);
  if (!Number.isInteger(bans)) {
    return {
      world: { ...world, limits: { ...limits, ignored } },
      headers,
      refusal: tooMany(limit, counts),
    };
  }
  const bannedUntil = time + Math.min(SHORTEST_BAN * 2 ** (bans - 1), LONGEST_BAN);
  return {
    world: { ...world, limits: { ...limits, ignored, bannedUntil } },
    headers: { "retry-after": secondsUntil(bannedUntil, time) },
    refusal: banned(bannedUntil),
  };
};

/**
 * Counts a request against the budgets of its host. Over a budget it is refused with 429; a seventh
 * such request within a minute brings a ban of 2 minutes, and each further ban within a day is twice as
 * long as the one before, up to 3 days. Endpoints of sapi have limits of their own, which bring no ban.
 */
export const charge = (world: World, spec: Route, cost: Cost): Charged => {
  const limits = limitsAt(world);
  const canBan = spec.host !== "sapi";
  if (canBan && world.time < limits.bannedUntil) {
    return {
      world: { ...world, limits },
      headers: { "retry-after": secondsUntil(limits.bannedUntil, world.time) },
      refusal: banned(limits.bannedUntil),
    };
  }
  const draws = drawsOf(world, spec, cost);
  const usedOf = ({ budget, cost }: Draw): number => (limits.used[budget] ?? 0) + cost;
  const over = limits.enforced ? draws.find((draw) => usedOf(draw) > draw.limit) : undefined;
  const used = { ...limits.used };
  const headers: Record<string, string> = {};
  for (const draw of draws) {
    const now = usedOf(draw);
    used[draw.budget] = now;
    headers[draw.header] = String(now);
  }
  if (over) return overBudget(world, limits, over, canBan, headers);
  return { world: { ...world, limits: { ...limits, used } }, headers };
};
