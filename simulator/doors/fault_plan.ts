/** Fault plans read from outside data. */
import * as t from "../../lib/deps/io_ts.ts";
import * as E from "../../lib/either.ts";
import type { Fault, FaultPlan } from "./faults.ts";
import { opaque, problemsIn } from "../engine/shapes.ts";

const SIMPLE = {
  noConnection: null,
  loseRequest: null,
  loseReply: null,
  truncatedBody: null,
  dropListenKey: null,
};

const kind = <K extends string>(name: K, needed: t.Props = {}, more: t.Props = {}) =>
  t.intersection([t.type({ kind: t.literal(name), ...needed }), t.partial(more)]);

const faultShape = (): t.Type<Fault> =>
  opaque(
    'a fault, as in {"kind":"loseReply"}',
    t.union([
      t.type({ kind: t.keyof(SIMPLE) }),
      kind("delay", { ms: t.number }),
      t.union([
        kind("clockSkew", { ms: t.number }),
        kind("status503", { code: t.number, executed: t.boolean }),
        kind("unknown503", { executed: t.boolean }, { text: t.string }),
        kind("limited", { retryAfter: t.number }, { orders: t.boolean }),
        kind("banned", { retryAfter: t.number }),
        kind("htmlBody", { status: t.number, executed: t.boolean }),
        kind("duplicate", {}, { reply: t.keyof({ first: null, second: null }) }),
      ]),
    ]) as t.Type<unknown> as t.Type<Fault>,
  );

const planShape = (): t.Type<FaultPlan> =>
  t.type({
    seed: t.Int,
    rules: t.readonlyArray(t.intersection([
      t.type({ fault: faultShape() }),
      t.partial({
        endpoint: t.string,
        route: t.string,
        mutating: t.boolean,
        nth: t.array(t.number),
        every: t.number,
        probability: t.number,
      }),
    ])),
  }, "a fault plan") as t.Type<unknown> as t.Type<FaultPlan>;

/** Reads a fault plan; on the left, what is wrong with it. */
export const readFaultPlan = (value: unknown): E.Either<string, FaultPlan> => {
  const plan = planShape().decode(value);
  return E.isRight(plan)
    ? E.right(plan.right)
    : E.left(`Cannot read the fault plan: ${problemsIn(plan.left)}`);
};
