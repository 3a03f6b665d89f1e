/** Asks the exchange whether an order is there. */
import { silenceOf } from "../../lib/answers/silence.ts";
import * as E from "../../lib/either.ts";
import { type AnyEndpoint, build, type Spec } from "../../lib/endpoint.ts";
import type { CallOptions, Environment, Transport } from "../../lib/environment.ts";
import type { Failure } from "../../lib/failure.ts";
import { send } from "../../lib/send.ts";
import type { Sign } from "./evidence.ts";
import { askedFor, listedFor, readerOf, type Subject } from "./subject.ts";

/** What a lookup is about. */
export interface Sought {
  readonly subject: Subject;
  /** Timestamp of its first attempt: a row from before is another order of the same id. */
  readonly since: number;
  /** From when on the exchange refuses the latest one. */
  readonly until: number;
  /** When it shows at the latest, if it arrived. */
  readonly shown: number;
}

/** Codes by which the exchange says that there is no such order. */
const NO_SUCH_ORDER: readonly number[] = [-2013];

/** The exchange takes timestamps up to a second ahead of its clock; another for differences of its machines. */
const AHEAD = 2000;

/** How far times of rows may lie before the timestamp of the order, and after the last at which it is valid, in ms. */
export const AROUND = 5000;

const TIMES = ["time", "updateTime", "bookTime", "createTime", "transactionTime", "workingTime"];

/** Whether a row is of the order, of an older one or of another one, or has no client id to tell by. */
const kindOf = (
  { subject: { clientId }, since }: Sought,
  row: unknown,
): "it" | "older" | "other" | "nameless" => {
  const fields = Object.entries(Object(row));
  const latest = Math.max(
    ...fields.map(([name, value]) => TIMES.includes(name) ? Number(value) || -Infinity : -Infinity),
  );
  if (latest > 0 && latest < since - AROUND) return "older";
  if (fields.some(([, value]) => value === clientId)) return "it";
  return fields.some(([name, value]) => /client/i.test(name) && value) ? "other" : "nameless";
};

/** Whether a row shows for sure that its order or list is open. */
const isResting = (row: unknown): boolean =>
  Object.entries(Object(row)).some((pair) =>
    /status,(NEW|PARTIALLY_FILLED|EXECUTING)$/i.test(`${pair}`)
  );

const saysMissing = (failure: Failure): boolean =>
  failure._tag === "Refused" && failure.outcome === "rejected" &&
  NO_SUCH_ORDER.includes(failure.code);

/** A lookup that says nothing. */
export const unclear = (why: string, silenceMs = 0): Extract<Sign, { kind: "unclear" }> => ({
  kind: "unclear",
  why,
  silenceMs,
});

/** A lookup that failed. */
export const unanswered = (failure: Failure): Extract<Sign, { kind: "unclear" }> =>
  unclear(failure.message, silenceOf(failure));

/**
 * The environment at one moment. What it sends carries this moment as its timestamp, and nothing signs it
 * anew: if the exchange answers, its clock was there, less a second, however this machine's clock jumps.
 */
export const momentOf = (
  environment: Environment,
): readonly [at: number, environment: Environment] => {
  const now = Math.floor(Number(environment.now()));
  const transport: Transport = (signed, options) =>
    environment.transport(signed, { ...options, asSigned: true });
  return [now - AHEAD, { ...environment, transport, now: () => now }];
};

/** One reader of orders in any state, or one for open and one for past ones. */
const halvesOf = (
  readers: readonly AnyEndpoint[],
  subject: Subject,
): readonly (Spec | undefined)[] => {
  const whole = readerOf(readers, subject, "order");
  return whole
    ? [whole]
    : (["openOrder", "pastOrder"] as const).map((of) => readerOf(readers, subject, of));
};

/** Whether readers look an order up by an id that it has. */
export const isLookedUp = (readers: readonly AnyEndpoint[], subject: Subject): boolean =>
  halvesOf(readers, subject).every((spec) => spec && askedFor(spec, subject));

const STATUSES = ["listOrderStatus", "algoStatus", "strategyStatus", "status"];

/** Words for what can still fill, set off or be cancelled. */
const OPEN: readonly unknown[] = [
  "NEW",
  "PARTIALLY_FILLED",
  "PENDING_NEW",
  "EXECUTING",
  "TRIGGERING",
];

/** Words for what is over; an order that a trigger made is another one. */
const OVER: readonly unknown[] = [
  "CANCELED",
  "FILLED",
  "EXPIRED",
  "EXPIRED_IN_MATCH",
  "REJECTED",
  "FINISHED",
  "TRIGGERED",
  "ALL_DONE",
  "REJECT",
];

/** What a row says of the state of an order or list; `undefined` if it says nothing that is known. */
export const isOpenIn = (row: unknown): boolean | undefined => {
  const fields = new Map(Object.entries(Object(row)));
  const status = STATUSES.map((name) => fields.get(name)).find((each) => each !== undefined);
  return OPEN.includes(status) ? true : OVER.includes(status) ? false : undefined;
};

/** What a row says; `undefined` if it has no such field. */
export const fieldOf = (row: unknown, name: string): unknown =>
  Object.entries(Object(row)).find(([other]) => other === name)?.[1];

/** A row of an order as it is now, or why there is none. */
export type Row =
  | { readonly kind: "row"; readonly row: unknown; readonly at: number }
  | Exclude<Sign, { kind: "found" | "failed" }>;

/** Looks up how an order is, by whichever id the call has. */
export const rowOf = async (
  environment: Environment,
  readers: readonly AnyEndpoint[],
  subject: Subject,
  options?: CallOptions,
): Promise<Row> => {
  const halves = halvesOf(readers, subject);
  const [at, moment] = momentOf(environment);
  for (const spec of halves) {
    const params = spec && askedFor(spec, subject);
    if (!spec || !params) return unclear("none of the readers looks it up by its id");
    const answer = await send(build(spec, params), options)(moment)();
    if (E.isRight(answer)) return { kind: "row", row: answer.right, at };
    if (!saysMissing(answer.left)) return unanswered(answer.left);
  }
  return { kind: "missing", at };
};

/** Looks an order up by its client id, in whatever reads it: one endpoint, or one for open and one for past orders. */
export const lookUp = async (
  environment: Environment,
  readers: readonly AnyEndpoint[],
  sought: Sought,
  options?: CallOptions,
): Promise<Sign> => {
  const { subject } = sought;
  const halves = halvesOf(readers, subject);
  const [at, moment] = momentOf(environment);
  for (const spec of halves) {
    const params = spec && askedFor(spec, subject);
    if (!spec || !params) return unclear("none of the readers looks it up by its client id");
    const answer = await send(build(spec, params), options)(moment)();
    if (E.isRight(answer)) {
      const row = answer.right;
      const kind = kindOf(sought, row);
      // What is answered to its id is the order, also where it comes without the id.
      if (kind === "it" || kind === "nameless") return { kind: "found", row };
      if (kind === "other") return unclear("another order was answered to its client id");
      // Open orders have no id in common: it was refused, or would have been whenever it arrived.
      if (at > sought.until && isResting(row)) {
        return { kind: "failed", why: "an older order with its client id is open" };
      }
    } else if (!saysMissing(answer.left)) {
      return unanswered(answer.left);
    }
  }
  return { kind: "missing", at };
};

/** Looks for an order in lists of open orders and of past ones, as far as there are readers for them. */
export const lookThrough = async (
  environment: Environment,
  readers: readonly AnyEndpoint[],
  sought: Sought,
  options?: CallOptions,
): Promise<Sign> => {
  const { subject, since, until } = sought;
  const lists: readonly (Spec | undefined)[] = [
    readerOf(readers, subject, "openOrders"),
    readerOf(readers, subject, "orders"),
  ];
  const [at, moment] = momentOf(environment);
  for (const spec of lists) {
    if (!spec) return unclear("none of the readers lists open and past orders of its kind");
    const asked = listedFor(spec, subject, since - AROUND, until + AROUND);
    const answer = await send(build(spec, asked), options)(moment)();
    if (E.isLeft(answer)) return unanswered(answer.left);
    const rows: readonly unknown[] = Array.isArray(answer.right) ? answer.right : [];
    const kinds = rows.map((each) => kindOf(sought, each));
    const row = rows[kinds.indexOf("it")];
    if (row !== undefined) return { kind: "found", row };
    if (kinds.includes("nameless")) {
      return unclear("the list of orders of its time has a row without a client id");
    }
    if (rows.length >= Number(asked["limit"] ?? Infinity)) {
      return unclear("the list of orders of its time is full, and may not hold all");
    }
  }
  return { kind: "missing", at };
};
