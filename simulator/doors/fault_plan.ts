/** Fault plans, and how they are read from outside data. */
import * as t from "../../lib/deps/io_ts.ts";
import * as E from "../../lib/either.ts";
import { opaque, problemsIn, share, whole } from "../engine/shapes.ts";
import { strangerIn } from "./fault_rules.ts";

/**
 * One thing that goes wrong. `executed` says whether the exchange still carries out the request.
 *
 * - `noConnection`: nothing leaves the client
 * - `loseRequest`, `loseReply`: the client waits in vain; only `loseReply` was carried out
 * - `delay`: the request arrives late
 * - `status503`: 503 with one of the exchange's codes, such as -1006, -1007 (unknown) or -1008 (refused)
 * - `unknown503`: 503 with only a text
 * - `limited`, `banned`: 429 and 418, with how long to wait
 * - `clockSkew`: the exchange's clock is that far ahead of its own
 * - `truncatedBody`: carried out, but half of the answer is missing
 * - `htmlBody`: a proxy's page
 * - `duplicate`: the request arrives twice; the client hears the reply to the first or second
 * - `dropListenKey`: all listen keys end before the request arrives
 */
export type Fault =
  | {
    readonly kind: "noConnection" | "loseRequest" | "loseReply" | "truncatedBody" | "dropListenKey";
  }
  | { readonly kind: "delay"; readonly ms: number }
  | { readonly kind: "status503"; readonly code: number; readonly executed: boolean }
  | { readonly kind: "unknown503"; readonly executed: boolean; readonly text?: string }
  | { readonly kind: "limited"; readonly retryAfter: number; readonly orders?: boolean }
  | { readonly kind: "banned"; readonly retryAfter: number }
  | { readonly kind: "clockSkew"; readonly ms: number }
  | { readonly kind: "htmlBody"; readonly status: number; readonly executed: boolean }
  | { readonly kind: "duplicate"; readonly reply?: "first" | "second" };

/** Which calls a fault hits: those that match all conditions. */
export interface FaultRule {
  /** What happens to them. */
  readonly fault: Fault;
  /** Operation name, as in `newUmOrder`. */
  readonly endpoint?: string;
  /** Route; `*` matches any text, as in `POST /papi/v1/um/*`. */
  readonly route?: string;
  /** Only calls other than GET. */
  readonly mutating?: boolean;
  /** Which of the matching calls, counted from 1. */
  readonly nth?: readonly number[];
  /** Every n-th matching call. */
  readonly every?: number;
  /** Probability for each matching call, from 0 to 1. */
  readonly probability?: number;
}

/** A plan: the same plan hits the same calls in every run. */
export interface FaultPlan {
  /** Seed of the probabilities. */
  readonly seed: number;
  /** Every matching rule applies; faults of later rules lie inside those of earlier ones. */
  readonly rules: readonly FaultRule[];
}

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
      kind("delay", { ms: whole(0) }),
      t.union([
        kind("clockSkew", { ms: t.Int }),
        kind("status503", { code: t.Int, executed: t.boolean }),
        kind("unknown503", { executed: t.boolean }, { text: t.string }),
        kind("limited", { retryAfter: whole(0) }, { orders: t.boolean }),
        kind("banned", { retryAfter: whole(0) }),
        kind("htmlBody", { status: whole(200, 599), executed: t.boolean }),
        kind("duplicate", {}, { reply: t.keyof({ first: null, second: null }) }),
      ]),
    ]) as t.Type<unknown> as t.Type<Fault>,
  );

/** Which calls a rule hits, by what. */
const filters = (): t.Props => ({
  endpoint: t.string,
  route: t.string,
  mutating: t.boolean,
  nth: t.array(whole(1)),
  every: whole(1),
  probability: share(),
});

const planShape = (): t.Type<FaultPlan> =>
  t.type({
    seed: t.Int,
    rules: t.readonlyArray(
      t.intersection([
        t.type({ fault: faultShape() }),
        t.partial(filters()),
      ]),
      "a list of rules",
    ),
  }, "a fault plan") as t.Type<unknown> as t.Type<FaultPlan>;

/** Reads a fault plan; on the left, what is wrong with it. */
export const readFaultPlan = (value: unknown): E.Either<string, FaultPlan> => {
  const plan = planShape().decode(value);
  const why = E.isRight(plan) ? strangerIn(plan.right, filters()) : problemsIn(plan.left);
  return E.isRight(plan) && why === undefined
    ? E.right(plan.right)
    : E.left(`Cannot read the fault plan: ${why}`);
};
