/** One step of the simulated exchange. */
import type { Reply } from "../../lib/environment.ts";
import { writeJson } from "./body.ts";
import { apiKeyOf, type Arrival, checkCaller, pathOf, readQuery } from "./arrival.ts";
import { checkParams } from "./parameters.ts";
import { troubleOf } from "./conditions.ts";
import type { StreamEvent } from "./event.ts";
import { isRefusal } from "./handler.ts";
import { type Streamed, streamed } from "./streams.ts";
import { charge, costOfQuery } from "./limits.ts";
import { notSimulated, type Refusal, unknownKeyOn } from "./refusals/shared.ts";
import type { Route } from "./route.ts";
import { servedAt } from "./routes.ts";
import { settle } from "../engine/clock.ts";
import type { Happened } from "../engine/happened.ts";
import { hasOthers, MAIN, seenBy } from "../engine/world/seen_by.ts";
import type { World } from "../engine/world/world.ts";

/** Result of a step. */
export type Stepped = readonly [
  world: World,
  reply: Reply,
  events: readonly StreamEvent[],
  /** The account of each event. */
  accounts: readonly string[],
];

const jsonReply = (
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Reply => {
  const all: Record<string, string> = { "content-type": "application/json;charset=UTF-8" };
  for (const name in headers) all[name] = headers[name] ?? "";
  return { status, headers: all, body: writeJson(body) };
};

const notFound: Reply = {
  status: 404,
  headers: { "content-type": "text/html" },
  body: "<html><body><h2>404 Not found</h2></body></html>",
};

/**
 * The answer of an unknown route. fapi and dapi serve only market data to users of Portfolio
 * Margin, so the exchange refuses a key there.
 */
const unknownRoute = ({ url, headers }: Arrival): Reply => {
  const { status, code, msg } = unknownKeyOn("fapi");
  return /^\/[fd]api\/v\d\//.test(pathOf(url)) &&
      Object.keys(headers).some((name) => name.toLowerCase() === "x-mbx-apikey")
    ? jsonReply(status, { code, msg })
    : notFound;
};

/** Whether the exchange has retired a route, and the world does not serve it all the same. */
const isGone = ({ switches }: World, { retired }: Route): boolean =>
  retired !== undefined && !switches?.retired;

/** A step whose events nobody has asked for yet. */
export interface Untold {
  /** The world afterwards. */
  readonly world: World;
  readonly reply: Reply;
  /** What happened, with the world seen by whom it happened to; absent if nothing did. */
  readonly happened?: Happened;
}

/** The step of the account that the world shows. */
const ownStep = (find: typeof servedAt) => (world: World, arrival: Arrival): Untold => {
  const query = readQuery(arrival.url);
  const served = find(world, arrival, query);
  if (!served || isGone(world, served.spec)) {
    return { world, reply: unknownRoute(arrival) };
  }
  const { spec, handler } = served;
  const charged = charge(world, spec, costOfQuery(spec, query.pairs));
  const { headers } = charged;
  const refuse = (
    { status, code, msg, retryAfter }: Refusal,
    after: World = charged.world,
  ): Untold => ({
    world: after,
    reply: jsonReply(status, { code, msg }, {
      ...headers,
      ...(retryAfter !== undefined && { "retry-after": String(retryAfter) }),
    }),
  });
  const refused = charged.refusal ??
    checkCaller(world, spec, arrival, query) ??
    checkParams(spec, query, world.switches);
  if (refused) return refuse(refused);
  if (!handler) return refuse(notSimulated(spec.name));
  const params = query.sent;
  const trouble = troubleOf(charged.world, spec, params);
  const { world: now, untold, stale } = trouble;
  if (trouble.refusal) return refuse(trouble.refusal, now);
  if (untold && !trouble.isCarriedOut) return refuse(untold, now);
  const outcome = handler(stale ?? now, params);
  if (isRefusal(outcome)) return refuse(untold ?? outcome, now);
  if (stale) {
    return { world: now, reply: jsonReply(200, outcome.body, headers) };
  }
  const happened = settle(now, {
    world: outcome.world,
    facts: outcome.facts ?? [],
  });
  const reply = untold
    ? jsonReply(untold.status, { code: untold.code, msg: untold.msg }, headers)
    : jsonReply(200, outcome.body, headers);
  return { world: happened.world, reply, happened };
};

/** The account that a request is for, by its key; the one that the world shows if it has none. */
export const callerOf = (world: World, arrival: Arrival): string => {
  const apiKey = apiKeyOf(arrival) ?? "";
  const key = Object.hasOwn(world.keys, apiKey) ? world.keys[apiKey] : undefined;
  const account = key ? key.account ?? MAIN : world.account;
  return Object.hasOwn(world.accounts, account) ? account : world.account;
};

/** The world after a step of another account, seen as before. */
const seenAgain = (world: World, seen: World, after: World): World => {
  for (const name in seen) {
    if (name !== "limits" && seen[name as keyof World] !== after[name as keyof World]) {
      return seenBy(after, world.account);
    }
  }
  return { ...world, limits: after.limits };
};

const untoldOn = (find: typeof servedAt): (world: World, arrival: Arrival) => Untold => {
  const own = ownStep(find);
  return (world, arrival) => {
    if (!hasOthers(world)) return own(world, arrival);
    const seen = seenBy(world, callerOf(world, arrival));
    if (seen === world) return own(world, arrival);
    const done = own(seen, arrival);
    return { ...done, world: seenAgain(world, seen, done.world) };
  };
};

/** {@link step} without its events, which {@link told} makes where somebody listens. */
export const untoldStep: (world: World, arrival: Arrival) => Untold = /*#__PURE__*/ untoldOn(
  servedAt,
);

/** The events of a step, and the account of each. */
export const told = ({ happened }: Untold): Pick<Streamed, "events" | "accounts"> => {
  if (!happened) return { events: [], accounts: [] };
  // Not its world: that is as the caller sees it.
  const { events, accounts = [] } = streamed(happened);
  return { events, accounts };
};

/** A step with its own handler lookup; {@link step} uses the simulator's handlers. */
export const stepOn = (find: typeof servedAt): (world: World, arrival: Arrival) => Stepped => {
  const untold = untoldOn(find);
  return (world, arrival) => {
    const done = untold(world, arrival);
    const { events, accounts = [] } = told(done);
    return [done.world, done.reply, events, accounts];
  };
};

/**
 * Carries out one request: counts it, checks it as the exchange does, changes the world, answers.
 * Pure: the same world and request give the same result, byte for byte.
 *
 * @returns the world afterwards, the reply, and what a user data stream would send; a refused
 * request changes only the used limits
 */
export const step: (world: World, arrival: Arrival) => Stepped = /*#__PURE__*/ stepOn(servedAt);
