/** Faults of sockets: what can go wrong with a connection that is there, or ought to be. */
import * as t from "../../lib/deps/io_ts.ts";
import * as E from "../../lib/either.ts";
import type { ExchangeSaid } from "../exchange/sockets/socket.ts";
import { opaque, problemsIn, share, whole } from "../engine/shapes.ts";
import { type FaultTiming, isHit, patternFits, strangerIn } from "./fault_rules.ts";

/**
 * One thing that goes wrong.
 *
 * - `refused`: the connection is refused with this HTTP status, 503 if absent
 * - `cut`: it breaks without a word, before the message
 * - `closed`: the exchange closes it with this code, before the message
 * - `silent`: it stays open and is pinged, and no message comes any more, this one included
 * - `halfOpen`: it stays open, and the exchange neither says nor hears anything any more
 * - `lost`: this message does not come
 * - `repeated`: this message comes twice
 * - `late`: this message comes only after the next one of another event; so do those of its own event
 *   that follow it, which keeps them in order
 */
export type SocketFault =
  | { readonly kind: "refused"; readonly status?: number }
  | { readonly kind: "closed"; readonly code: number; readonly reason?: string }
  | { readonly kind: "cut" | "silent" | "halfOpen" | "lost" | "repeated" | "late" };

/**
 * What a fault hits: messages of streams that match all conditions, or openings for `refused`. Replies
 * to what a client says are no messages of streams.
 */
export interface SocketFaultRule extends FaultTiming {
  /** What happens. */
  readonly fault: SocketFault;
  /** Path and query of the connection; `*` matches any text, as in `/pm/*`. */
  readonly path?: string;
  /** Name of the event, as in `ORDER_TRADE_UPDATE`. */
  readonly event?: string;
}

/** A plan: the same plan hits the same messages in every run. Rules count over all connections. */
export interface SocketFaultPlan {
  /** Seed of the probabilities. */
  readonly seed: number;
  /** The first matching rule that is due applies. */
  readonly rules: readonly SocketFaultRule[];
}

/** A plan and how far it has come. */
export interface PlannedFaults {
  /** The fault that hits an opening, or a message with the name of its event. */
  readonly next: (path: string, event?: string) => SocketFault | undefined;
}

/**
 * Begins a plan.
 *
 * @throws TypeError if it is none
 */
export const plannedFaults = (plan: SocketFaultPlan): PlannedFaults => {
  const read = readSocketFaultPlan(plan);
  if (E.isLeft(read)) throw new TypeError(read.left);
  const { seed, rules } = plan;
  const counts = rules.map(() => 0);
  return {
    next: (path, event) => {
      const due = rules.filter((rule, i) => {
        const isOpening = rule.fault.kind === "refused";
        const fits = isOpening === (event === undefined) &&
          (rule.path === undefined || patternFits(rule.path, path)) &&
          (rule.event === undefined || rule.event === event);
        return fits && isHit(seed, i, rule, counts[i] = (counts[i] ?? 0) + 1);
      });
      return due[0]?.fault;
    },
  };
};

/** A connection as faults leave it. */
export interface FaultyLine {
  /** What goes out of what the exchange says. */
  readonly pass: (said: ExchangeSaid) => readonly ExchangeSaid[];
  /** Hits the connection itself, and gives what goes out at once. */
  readonly hit: (fault: SocketFault) => readonly ExchangeSaid[];
  /** Whether the exchange still hears the client. */
  readonly isHearing: () => boolean;
}

interface Held {
  readonly event: string;
  readonly said: ExchangeSaid;
}

/** Name of the event in a message; `undefined` for replies. */
const eventIn = (text: string): string | undefined =>
  /^\{"(result|error|id)"/.test(text) ? undefined : /"e":"([^"]*)"/.exec(text)?.[1] ?? "";

/** A connection at a path, whose messages faults may hit. */
export const faultyLine = (
  next: (event: string) => SocketFault | undefined,
): FaultyLine => {
  let state: "well" | "silent" | "halfOpen" = "well";
  let held: readonly Held[] = [];

  const released = (): readonly ExchangeSaid[] => {
    const said = held.map((each) => each.said);
    held = [];
    return said;
  };

  /** A message that is not hit; those that wait for another event wait for it. */
  const inOrder = (event: string, said: ExchangeSaid): readonly ExchangeSaid[] => {
    if (held.some((each) => each.event === event)) {
      held = [...held, { event, said }];
      return [];
    }
    return [said, ...released()];
  };

  const hit = (fault: SocketFault, event = "", said?: ExchangeSaid): readonly ExchangeSaid[] => {
    switch (fault.kind) {
      case "cut":
        return [{ say: "cut" }];
      case "closed":
        return [{ say: "end", code: fault.code, reason: fault.reason ?? "" }];
      case "silent":
      case "halfOpen":
        state = fault.kind;
        return [];
      case "repeated":
        return said ? [...inOrder(event, said), ...inOrder(event, said)] : [];
      case "late":
        if (said) held = [...held, { event, said }];
        return [];
      case "lost":
      case "refused":
        return [];
    }
  };

  return {
    hit: (fault) => hit(fault),
    isHearing: () => state !== "halfOpen",
    pass: (said) => {
      if (state === "halfOpen") return [];
      const event = said.say === "text" ? eventIn(said.text) : undefined;
      if (event === undefined) return [said];
      if (state === "silent") return [];
      const fault = next(event);
      return fault ? hit(fault, event, said) : inOrder(event, said);
    },
  };
};

const SIMPLE = { cut: null, silent: null, halfOpen: null, lost: null, repeated: null, late: null };

const faultShape = (): t.Type<SocketFault> =>
  opaque(
    'a fault of sockets, as in {"kind":"cut"}',
    t.union([
      t.type({ kind: t.keyof(SIMPLE) }),
      t.intersection([
        t.type({ kind: t.literal("refused") }),
        t.partial({ status: whole(400, 599) }),
      ]),
      t.intersection([
        t.type({ kind: t.literal("closed"), code: whole(1000, 4999) }),
        t.partial({ reason: t.string }),
      ]),
    ]) as t.Type<unknown> as t.Type<SocketFault>,
  );

/** Which messages a rule hits, by what. */
const filters = (): t.Props => ({
  path: t.string,
  event: t.string,
  nth: t.array(whole(1)),
  every: whole(1),
  probability: share(),
});

const planShape = (): t.Type<SocketFaultPlan> =>
  t.type({
    seed: t.Int,
    rules: t.readonlyArray(
      t.intersection([
        t.type({ fault: faultShape() }),
        t.partial(filters()),
      ]),
      "a list of rules",
    ),
  }, "a plan of socket faults") as t.Type<unknown> as t.Type<SocketFaultPlan>;

/** Reads a plan of socket faults; on the left, what is wrong with it. */
export const readSocketFaultPlan = (value: unknown): E.Either<string, SocketFaultPlan> => {
  const plan = planShape().decode(value);
  const why = E.isRight(plan) ? strangerIn(plan.right, filters()) : problemsIn(plan.left);
  return E.isRight(plan) && why === undefined
    ? E.right(plan.right)
    : E.left(`Cannot read the plan of socket faults: ${why}`);
};

/** Reads a fault; on the left, what is wrong with it. */
export const readSocketFault = (value: unknown): E.Either<string, SocketFault> => {
  const read = faultShape().decode(value);
  return E.isRight(read)
    ? E.right(read.right)
    : E.left(`Cannot read the fault: ${problemsIn(read.left)}`);
};
