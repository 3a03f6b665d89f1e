/** A law of everything the exchange sends: ids alone are bare whole numbers, amounts are printed. */
import assert from "node:assert/strict";
import type { Transport } from "../../lib/environment.ts";
import * as E from "../../lib/either.ts";
import { isRefusal } from "../../simulator/exchange/handler.ts";
import { servedAt } from "../../simulator/exchange/routes.ts";
import { stepOn, type Stepped } from "../../simulator/exchange/step.ts";
import type { Arrival } from "../../simulator/exchange/arrival.ts";
import type { Ref, World } from "../../simulator/mod.ts";
import type { StreamEvent } from "../../simulator/exchange/event.ts";

/** Short names that stand for ids, by event; in another event the same name may stand for an amount. */
const IDS: Readonly<Record<string, readonly string[]>> = {
  ORDER_TRADE_UPDATE: ["i", "t", "si"],
  CONDITIONAL_ORDER_TRADE_UPDATE: ["i", "si"],
  ALGO_UPDATE: ["aid"],
  executionReport: ["i", "t", "g"],
  liabilityChange: ["T"],
  listStatus: ["g", "i"],
};

const isId = (name: string, event: string): boolean =>
  /^id$|Id$/.test(name) || (IDS[event]?.includes(name) ?? false);

/** Places at which a bare whole number of any length stands that is no id: amounts that were not printed. */
export const bareAmounts = (value: unknown, event = "", path = ""): readonly string[] => {
  if (typeof value === "bigint") {
    return isId(path.split(".").at(-1) ?? "", event) ? [] : [`${event}${path} is a bare ${value}`];
  }
  return typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([name, each]) => bareAmounts(each, event, `${path}.${name}`))
    : [];
};

/** Events as they are, once no amount in them is bare. */
export const printed = (events: readonly StreamEvent[]): readonly StreamEvent[] => {
  for (const event of events) assert.deepEqual(bareAmounts(event, event.e), []);
  return events;
};

const watchedBodies = stepOn((world, arrival, query) => {
  const served = servedAt(world, arrival, query);
  const handler = served?.handler;
  return handler && {
    ...served,
    handler: (before, params) => {
      const outcome = handler(before, params);
      if (!isRefusal(outcome)) {
        assert.deepEqual(bareAmounts(outcome.body), [], `${served.spec.name} sends bare amounts`);
      }
      return outcome;
    },
  };
});

/** A step that fails where a body or an event has a bare amount. */
export const watched = (world: World, arrival: Arrival): Stepped => {
  const stepped = watchedBodies(world, arrival);
  printed(stepped[2]);
  return stepped;
};

/** The simulator as a transport that fails so. */
export const watchedTransport = (ref: Ref): Transport => (signed) => () => {
  const [world, reply] = watched(ref.read(), signed);
  ref.write(world)();
  return Promise.resolve(E.right(reply));
};
