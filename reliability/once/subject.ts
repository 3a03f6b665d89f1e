/** What an intent is about, and which calls find it again. All of it is read from acts. */
import {
  type Act,
  givenFor,
  type OrderKind,
  paramOf,
  type Part,
  type Product,
  type ReadSubject,
} from "../../lib/act.ts";
import type { AnyEndpoint, Request, Spec } from "../../lib/endpoint.ts";
import type { Family } from "../../lib/family.ts";
import type { Shape } from "../../lib/fields/shape.ts";

/** What an intent is about, as lookups need it: an order, a list of orders, or money. */
export interface Subject {
  /** What is done; an order is placed if absent. */
  readonly deed?: "cancel" | "amend" | "move";
  /** Whose endpoints know it. */
  readonly family: Family;
  /** What is traded, or whose wallet it is. */
  readonly product: Product;
  /** Which kind; a plain order if absent. */
  readonly kind?: OrderKind;
  /** Client id of the order or list. */
  readonly clientId?: string;
  /** Contract or pair. */
  readonly symbol?: string;
  /** Whether it is on isolated margin. */
  readonly isIsolated?: string;
  /** The exchange's id of the order, where the call names it by that. */
  readonly orderId?: string;
  /** What an order is amended to. */
  readonly price?: string;
  /** Amount of the order. */
  readonly quantity?: string;
  /** What is moved; less than none if it leaves the wallet. */
  readonly asset?: string;
  /** Amount that is moved. */
  readonly amount?: string;
  /** The endpoint that reads the history of it, and what that has to be asked for. */
  readonly history?: string;
  /** Kind of the movement. */
  readonly type?: "BORROW" | "REPAY";
  /** Ids of what the history held before. */
  readonly before?: readonly string[];
}

const LISTS: readonly (string | undefined)[] = ["oco", "oto", "otoco", "list"];

/** The kind by which lookups go. */
const kindOf = (act: Act): OrderKind | undefined => {
  const kind = "kind" in act ? act.kind : undefined;
  return LISTS.includes(kind) ? "list" : kind as OrderKind | undefined;
};

/** What a call that places, cancels or amends something is about; `undefined` if it does none of it. */
export const subjectOf = (request: Request<unknown>, clientId?: string): Subject | undefined => {
  const { act, family } = request.spec;
  if (act.does !== "order" && act.does !== "cancel" && act.does !== "amend") return undefined;
  const kind = kindOf(act);
  const orderId = givenFor(request, "orderId");
  const named = clientId ?? givenFor(request, "origClientOrderId");
  const symbol = givenFor(request, "symbol");
  const isIsolated = givenFor(request, "isIsolated");
  return {
    family,
    product: act.product,
    ...(kind && { kind }),
    ...(act.does !== "order" && { deed: act.does }),
    ...(named && { clientId: named }),
    ...(orderId && { orderId }),
    ...(symbol && { symbol }),
    ...(isIsolated && { isIsolated }),
  };
};

/** Whether two calls name one order: by an id that is in both, and by no other id that differs. */
export const isSameOrder = (a: Subject, b: Subject): boolean => {
  const ids = (["orderId", "clientId"] as const).filter((id) => a[id] && b[id]);
  return ids.length > 0 && ids.every((id) => a[id] === b[id]);
};

/** The reader that gives something of the subject; `undefined` if none of them does. */
export const readerOf = (
  readers: readonly AnyEndpoint[],
  { family, product, kind }: Subject,
  of: ReadSubject,
): Spec | undefined =>
  readers.map(({ spec }) => spec).find(({ act, retired, ...spec }) =>
    act.does === "read" && act.of === of && act.product === product && kindOf(act) === kind &&
    spec.family === family && !retired
  );

/** What a reader has to be asked to find it; `undefined` if it takes neither of its ids. */
export const askedFor = (
  spec: Spec,
  { clientId, orderId, symbol, isIsolated }: Subject,
): Readonly<Record<string, string>> | undefined => {
  const given: Record<string, string> = {};
  const give = (part: Part, text: string | undefined) => {
    const name = paramOf(spec, part);
    if (name !== undefined && text !== undefined) given[name] = text;
    return name !== undefined && text !== undefined;
  };
  give("symbol", symbol);
  give("isIsolated", isIsolated);
  return give("orderId", orderId) || give("origClientOrderId", clientId) ? given : undefined;
};

/** What a parameter accepts, as data. */
export const shapeOf = ({ params }: Spec, name: string): Shape | undefined => {
  const param = params[name];
  return param && ("field" in param ? param.field : param).shape;
};

/** How long a list of orders may be; `undefined` if it holds all. */
const longestOf = (spec: Spec): number | undefined => {
  const shape = shapeOf(spec, "limit");
  return shape?._tag === "Integer" ? shape.max : undefined;
};

/** What a list of orders has to be asked to hold it, if it is there: those of its time, and as many as it takes. */
export const listedFor = (
  spec: Spec,
  { symbol, isIsolated }: Subject,
  startTime: number,
  endTime: number,
): Readonly<Record<string, string | number>> => {
  const given: Record<string, string | number> = {};
  const symbolName = paramOf(spec, "symbol");
  const isolatedName = paramOf(spec, "isIsolated");
  if (symbolName !== undefined && symbol !== undefined) given[symbolName] = symbol;
  if (isolatedName !== undefined && isIsolated !== undefined) given[isolatedName] = isIsolated;
  const limit = longestOf(spec);
  for (const [name, value] of Object.entries({ startTime, endTime, limit })) {
    if (value !== undefined && Object.hasOwn(spec.params, name)) given[name] = value;
  }
  return given;
};
