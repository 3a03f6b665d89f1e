/** One step of the simulated exchange. */
import { catalog } from "../endpoints/catalog.ts";
import type { Spec } from "../lib/endpoint.ts";
import type { Reply } from "../lib/environment.ts";
import { writeJson } from "./body.ts";
import {
  type Arrival,
  byRoute,
  checkCaller,
  checkParams,
  pathOf,
  readQuery,
  routeOf,
} from "./checks.ts";
import { type Event, type Handler, isRefusal } from "./handler.ts";
import type { Refusal } from "./refusals.ts";
import { simulatedRoutes } from "./routes.ts";
import type { World } from "./world.ts";

let made: ReadonlyMap<string, Spec> | undefined;
/** Reading every spec is put off until the first request. */
const specs = (): ReadonlyMap<string, Spec> => made ??= byRoute(catalog);

const jsonReply = (status: number, body: unknown): Reply => ({
  status,
  headers: { "content-type": "application/json;charset=UTF-8" },
  body: writeJson(body),
});

const notFound: Reply = {
  status: 404,
  headers: { "content-type": "text/html" },
  body: "<html><body><h2>404 Not found</h2></body></html>",
};

const refusedReply = ({ status, code, msg }: Refusal): Reply => jsonReply(status, { code, msg });

/**
 * Carries one request out: checks it as the exchange does, changes the world, answers. Pure: the same
 * world and request give the same result to the byte.
 *
 * @returns the world afterwards, the reply, and what a user data stream would tell; a refused request
 * leaves the world as it was
 */
export const step = (
  world: World,
  arrival: Arrival,
): readonly [World, Reply, readonly Event[]] => {
  const route = routeOf(arrival.method, pathOf(arrival.url));
  const spec = specs().get(route);
  const handler: Handler | undefined = simulatedRoutes[route];
  if (!spec || !handler) return [world, notFound, []];
  const query = readQuery(arrival.url);
  const refused = checkCaller(world, spec, arrival, query) ?? checkParams(spec, query);
  if (refused) return [world, refusedReply(refused), []];
  const outcome = handler(world, new Map(query.pairs));
  return isRefusal(outcome)
    ? [world, refusedReply(outcome), []]
    : [outcome.world, jsonReply(200, outcome.body), outcome.events ?? []];
};
