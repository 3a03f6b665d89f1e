/** Calls handlers without signing, and reads what they answer with the endpoints' own readers. */
import assert from "node:assert/strict";
import { catalog } from "../../../endpoints/catalog.ts";
import * as E from "../../../lib/either.ts";
import { parseJson } from "../../../lib/json.ts";
import { queryString } from "../../../lib/wire.ts";
import { algoRoutes } from "../../../simulator/exchange/waiting/orders.ts";
import { writeJson } from "../../../simulator/exchange/body.ts";
import { readQuery } from "../../../simulator/exchange/arrival.ts";
import { checkParams } from "../../../simulator/exchange/parameters.ts";
import { isRefusal, type Routes } from "../../../simulator/exchange/handler.ts";
import { listenKeyRoutes } from "../../../simulator/exchange/account/listen_keys.ts";
import type { World } from "../../../simulator/engine/world/world.ts";
import type { StreamEvent } from "../../../simulator/exchange/event.ts";
import { eventsOf } from "../../../simulator/exchange/streams.ts";

const specs = new Map(catalog.map(({ spec }) => [`${spec.verb} ${spec.path}`, spec]));
const routes: Routes = { ...algoRoutes, ...listenKeyRoutes };

export type Params = Readonly<Record<string, string>>;

/** What a call did; its body as the library reads it. */
export interface Outcome<A> {
  readonly world: World;
  readonly body: A;
  readonly events: readonly StreamEvent[];
  readonly code: number;
}

/** Calls a route; a refusal has a code and leaves the world as it was. */
export const ask = <A = Record<string, unknown>>(
  world: World,
  route: string,
  params: Params = {},
): Outcome<A> => {
  const spec = specs.get(route) ?? assert.fail(`no endpoint ${route}`);
  const handler = routes[route] ?? assert.fail(`no handler ${route}`);
  const query = readQuery(`?${queryString(Object.entries(params))}`);
  const wrong = checkParams({ ...spec, signed: true }, query);
  const outcome = wrong ?? handler(world, new Map(query.pairs));
  if (isRefusal(outcome)) return { world, body: undefined as A, events: [], code: outcome.code };
  const read = spec.answer.decode(parseJson(writeJson(outcome.body)));
  return E.isRight(read)
    ? {
      world: outcome.world,
      body: read.right as A,
      events: (outcome.facts ?? []).flatMap(eventsOf),
      code: 0,
    }
    : assert.fail(`${route} answers what its reader refuses: ${writeJson(outcome.body)}`);
};

/** A call that must be carried out. */
export const done = <A = Record<string, unknown>>(
  world: World,
  route: string,
  params: Params = {},
): Outcome<A> => {
  const outcome = ask<A>(world, route, params);
  assert.equal(outcome.code, 0, route);
  return outcome;
};

/** Names and states of events, in short. */
export const eventNames = (events: readonly StreamEvent[]): readonly string[] =>
  events.map((event) => {
    const { ao, so, o, s } = event as Readonly<Record<string, Record<string, unknown>>>;
    return [event.e, ao?.["X"] ?? so?.["os"] ?? o?.["X"] ?? s].filter(Boolean).join(" ");
  });
