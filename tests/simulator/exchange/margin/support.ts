/** What the tests of simulated margin share. */
import assert from "node:assert/strict";
import { catalog } from "../../../../endpoints/catalog.ts";
import { parseJson } from "../../../../lib/json.ts";
import { writeJson } from "../../../../simulator/exchange/body.ts";
import { readQuery } from "../../../../simulator/exchange/arrival.ts";
import { checkParams } from "../../../../simulator/exchange/parameters.ts";
import { fixed, units } from "../../../../lib/decimal.ts";
import { type Done, isRefusal } from "../../../../simulator/exchange/handler.ts";
import { balance, heldAssets } from "../../../../simulator/engine/world/ledger.ts";
import {
  marginRoutes,
  matchMargin,
  triggerMargin,
} from "../../../../simulator/exchange/margin/routes.ts";
import type { Refusal } from "../../../../simulator/exchange/refusals/shared.ts";
import type { World } from "../../../../simulator/engine/world/world.ts";
import { conserved } from "../../places.ts";
import { withoutCosts } from "../../support.ts";
import type { Place } from "../../../../simulator/engine/world/entries.ts";
import { setPrices } from "../../../../simulator/engine/market/prices.ts";
import { type Deposits, openWorld } from "../../../../simulator/engine/open.ts";
import type { StreamEvent } from "../../../../simulator/exchange/event.ts";
import { eventsOf } from "../../../../simulator/exchange/streams.ts";

type Given = Readonly<Record<string, string>>;

const specs = new Map(catalog.map(({ spec }) => [`${spec.verb} ${spec.path}`, spec]));

/** What a call comes to, its parameters checked as the exchange checks them. */
export const outcomeOf = (world: World, route: string, params: Given): Done | Refusal => {
  const handler = marginRoutes[route] ?? assert.fail(`no handler for ${route}`);
  const spec = specs.get(route) ?? assert.fail(`no endpoint for ${route}`);
  const query = readQuery(`?${new URLSearchParams(params)}`);
  return checkParams(spec, query) ?? handler(world, new Map(query.pairs));
};

/** Nothing is made of nothing: for each asset all places together hold nothing, and locks are real. */
export const lawful = (world: World): World => {
  conserved(world);
  for (const asset of heldAssets(world)) {
    assert.ok(balance(world, asset, "locked") >= 0n, `${asset} locked below zero`);
    assert.ok(balance(world, asset, "cross") >= 0n, `${asset} free below zero`);
  }
  return world;
};

/** Carries a call out and reads its answer with the endpoint's own reader. */
export const call = <A = Record<string, unknown>>(
  world: World,
  route: string,
  params: Given = {},
): readonly [world: World, body: A, events: readonly StreamEvent[]] => {
  const outcome = outcomeOf(world, route, params);
  if (isRefusal(outcome)) assert.fail(`${route}: ${outcome.code} ${outcome.msg}`);
  const { answer } = specs.get(route) ?? assert.fail();
  const read = answer.decode(parseJson(writeJson(outcome.body)));
  if (read._tag === "Left") assert.fail(`${route}: ${writeJson(outcome.body)}`);
  return [lawful(outcome.world), read.right as A, (outcome.facts ?? []).flatMap(eventsOf)];
};

/** Code and text with which a call is refused. */
export const refusal = (world: World, route: string, params: Given): readonly [number, string] => {
  const outcome = outcomeOf(world, route, params);
  return isRefusal(outcome) ? [outcome.code, outcome.msg] : assert.fail(`${route} was accepted`);
};

/** A world with some money on cross margin, and loans without interest. */
export const rich = (deposits: Deposits = {
  USDT: { cross: "100000" },
  BTC: { cross: "1" },
  BNB: { cross: "10" },
}): World => withoutCosts(openWorld({}, deposits));

/** The world with a pair at another price, and what that set off. */
export const moved = (world: World, symbol: string, lastPrice: string): World => {
  const now = setPrices(world, { [`${symbol}:margin`]: lastPrice });
  return lawful(triggerMargin(matchMargin(now, symbol).world, symbol).world);
};

/** What a place holds, without zeros at its end. */
export const holds = (world: World, asset: string, place: Place): string =>
  fixed(balance(world, asset, place)).replace(/\.?0+$/, "");

export { units };
