/** One step of the simulated exchange. */
import type { Reply } from "../../lib/environment.ts";
import { writeJson } from "./body.ts";
import { type Arrival, checkCaller, checkParams, pathOf, readQuery } from "./arrival.ts";
import type { StreamEvent } from "./event.ts";
import { isRefusal } from "./handler.ts";
import { streamed } from "./streams.ts";
import { charge, costOfQuery } from "./limits.ts";
import { notSimulated, type Refusal, unknownKey } from "./refusals/shared.ts";
import { servedAt } from "./routes.ts";
import { settle } from "../engine/clock.ts";
import type { World } from "../engine/world/world.ts";

/** What a step makes of a world and a request. */
export type Stepped = readonly [world: World, reply: Reply, events: readonly StreamEvent[]];

const jsonReply = (
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Reply => ({
  status,
  headers: { "content-type": "application/json;charset=UTF-8", ...headers },
  body: writeJson(body),
});

const notFound: Reply = {
  status: 404,
  headers: { "content-type": "text/html" },
  body: "<html><body><h2>404 Not found</h2></body></html>",
};

/**
 * What an unknown route answers. On fapi and dapi a caller with a key looks for an account, and those hosts
 * serve market data alone to users of Portfolio Margin: the exchange refuses the key there.
 */
const unserved = ({ url, headers }: Arrival): Reply => {
  const { status, code, msg } = unknownKey;
  return /^\/[fd]api\/v\d\//.test(pathOf(url)) &&
      Object.keys(headers).some((name) => name.toLowerCase() === "x-mbx-apikey")
    ? jsonReply(status, { code, msg })
    : notFound;
};

/** A step that finds its handlers by `find`; {@link step} is the one on the simulator's own. */
export const stepOn = (find: typeof servedAt) => (world: World, arrival: Arrival): Stepped => {
  const query = readQuery(arrival.url);
  const served = find(world, arrival, query);
  if (!served) return [world, unserved(arrival), []];
  const { spec, handler } = served;
  const charged = charge(world, spec, costOfQuery(spec, query.pairs));
  const { headers } = charged;
  const refuse = ({ status, code, msg, retryAfter }: Refusal): Stepped => [
    charged.world,
    jsonReply(status, { code, msg }, {
      ...headers,
      ...(retryAfter !== undefined && { "retry-after": String(retryAfter) }),
    }),
    [],
  ];
  const refused = charged.refusal ?? checkCaller(world, spec, arrival, query) ??
    checkParams(spec, query);
  if (refused) return refuse(refused);
  if (!handler) return refuse(notSimulated(spec.name));
  const outcome = handler(charged.world, new Map(query.pairs));
  if (isRefusal(outcome)) return refuse(outcome);
  const { world: after, events } = streamed(settle(charged.world, {
    world: outcome.world,
    facts: outcome.facts ?? [],
  }));
  return [after, jsonReply(200, outcome.body, headers), events];
};

/**
 * Carries one request out: counts it, checks it as the exchange does, changes the world, answers. Pure:
 * the same world and request give the same result to the byte.
 *
 * @returns the world afterwards, the reply, and what a user data stream would tell; a refused request
 * changes nothing but the used limits
 */
export const step: (world: World, arrival: Arrival) => Stepped = /*#__PURE__*/ stepOn(servedAt);
