/** Scenarios read from outside data. */
import * as t from "../../../lib/deps/io_ts.ts";
import * as E from "../../../lib/either.ts";
import { checked, problemsIn, share, whole } from "../shapes.ts";
import { disorderIn, strangerIn } from "./problems.ts";
import type { Scenario } from "./scenario.ts";

const text = (name: string, form: RegExp) =>
  checked(name, (u): u is string => typeof u === "string" && form.test(u));

const decimal = () => text('a decimal as text, as in "0.5"', /^-?\d{1,20}(\.\d{1,8})?$/);

const amount = () =>
  text('a decimal as text, not below zero, as in "0.5"', /^\d{1,20}(\.\d{1,8})?$/);

const percent = () =>
  text('a decimal as text, above zero, as in "95.5"', /^(?=.*[1-9])\d{1,20}(\.\d{1,8})?$/);

const statuses = () => t.keyof({ TRADING: null, SETTLING: null, HALT: null, CLOSE: null });

const offered = () =>
  t.partial({
    spread: whole(1),
    touch: amount(),
    depth: amount(),
    levels: whole(0),
    refill: whole(0),
    flow: amount(),
  });

const conditions = () =>
  t.partial({
    closed: t.array(
      t.keyof({ um: null, cm: null, margin: null, loans: null, transfers: null }),
    ),
    overloaded: share(),
    untold: share(),
    carriedOut: share(),
    behind: t.number,
    liquidates: t.boolean,
  });

const step = () =>
  t.intersection([
    t.type({ at: t.number, note: t.string }),
    t.partial({
      offers: t.record(t.string, t.union([offered(), t.null])),
      funding: t.record(
        t.string,
        t.intersection([t.type({ rate: decimal() }), t.partial({ hours: whole(1) })]),
      ),
      collateral: t.record(
        t.string,
        t.union([amount(), t.array(t.tuple([amount(), amount()]))]),
      ),
      brackets: t.record(t.string, t.array(t.tuple([amount(), amount(), whole(1)]))),
      levels: t.partial({
        marginCall: amount(),
        supplyMargin: amount(),
        reduceOnly: amount(),
        liquidation: amount(),
      }),
      liquidationPause: whole(0),
      status: t.record(t.string, statuses()),
      settled: t.array(t.string),
      deleveraged: t.record(t.string, amount()),
      exchange: conditions(),
    }),
  ]);

const scenario = () =>
  t.intersection([
    t.type({
      name: t.string,
      about: t.string,
      survive: t.array(t.string),
      seconds: t.number,
      source: t.string,
      prices: t.record(t.string, t.array(t.tuple([t.number, percent()]))),
      steps: t.array(step()),
    }, "a scenario"),
    t.partial({ every: t.number }),
  ]);

/** Reads a scenario, as JSON files hold it; on the left, what is wrong with it. */
export const readScenario = (value: unknown): E.Either<string, Scenario> => {
  const read = scenario().decode(value);
  if (E.isLeft(read)) return E.left(`Cannot read the scenario: ${problemsIn(read.left)}`);
  const found = read.right as Scenario;
  const wrong = strangerIn(found) ?? disorderIn(found);
  return wrong === undefined ? E.right(found) : E.left(`Cannot read the scenario: ${wrong}`);
};
