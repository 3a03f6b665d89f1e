/** Scenarios read from outside data. */
import * as t from "../../../lib/deps/io_ts.ts";
import * as E from "../../../lib/either.ts";
import { opaque, problemsIn } from "../shapes.ts";
import type { Scenario } from "./scenario.ts";

const decimal = () =>
  opaque(
    'a decimal as text, as in "0.5"',
    new t.Type<string>(
      "decimal",
      (u): u is string => typeof u === "string" && /^-?\d{1,20}(\.\d{1,8})?$/.test(u),
      (u, context) =>
        typeof u === "string" && /^-?\d{1,20}(\.\d{1,8})?$/.test(u)
          ? t.success(u)
          : t.failure(u, context),
      t.identity,
    ),
  );

const share = () =>
  opaque(
    "a share from 0 to 1",
    new t.Type<number>(
      "share",
      (u): u is number => typeof u === "number" && u >= 0 && u <= 1,
      (u, context) =>
        typeof u === "number" && u >= 0 && u <= 1 ? t.success(u) : t.failure(u, context),
      t.identity,
    ),
  );

const statuses = () => t.keyof({ TRADING: null, SETTLING: null, HALT: null, CLOSE: null });

const offered = () =>
  t.partial({
    spread: t.Int,
    touch: decimal(),
    depth: decimal(),
    levels: t.Int,
    refill: t.Int,
    flow: decimal(),
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
        t.intersection([t.type({ rate: decimal() }), t.partial({ hours: t.Int })]),
      ),
      collateral: t.record(
        t.string,
        t.union([decimal(), t.array(t.tuple([decimal(), decimal()]))]),
      ),
      brackets: t.record(t.string, t.array(t.tuple([decimal(), decimal(), t.Int]))),
      levels: t.partial({
        marginCall: decimal(),
        supplyMargin: decimal(),
        reduceOnly: decimal(),
        liquidation: decimal(),
      }),
      liquidationPause: t.Int,
      status: t.record(t.string, statuses()),
      settled: t.array(t.string),
      deleveraged: t.record(t.string, decimal()),
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
      prices: t.record(t.string, t.array(t.tuple([t.number, decimal()]))),
      steps: t.array(step()),
    }, "a scenario"),
    t.partial({ every: t.number }),
  ]);

const isRising = (seconds: readonly number[]): boolean =>
  seconds.every((each, i) => each >= 0 && each >= (seconds[i - 1] ?? 0));

/** What is wrong with a scenario whose fields have the right types. */
const disorder = ({ prices, steps, every = 1 }: Scenario): string | undefined => {
  if (!isRising(steps.map(({ at }) => at))) return "steps: their seconds must not fall";
  const path = Object.entries(prices).find(([, frames]) =>
    !isRising(frames.map(([second]) => second))
  );
  if (path) return `prices.${path[0]}: its seconds must not fall`;
  if (every <= 0) return "every: it must be above 0";
  return steps.some(({ exchange }) => (exchange?.behind ?? 0) < 0)
    ? "behind: it must not be below 0"
    : undefined;
};

/** Reads a scenario, as JSON files hold it; on the left, what is wrong with it. */
export const readScenario = (value: unknown): E.Either<string, Scenario> => {
  const read = scenario().decode(value);
  if (E.isLeft(read)) return E.left(`Cannot read the scenario: ${problemsIn(read.left)}`);
  const found = read.right as Scenario;
  const wrong = disorder(found);
  return wrong === undefined ? E.right(found) : E.left(`Cannot read the scenario: ${wrong}`);
};
