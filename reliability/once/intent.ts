/** From a call to an intent, and what of an intent goes out. */
import { paramOf } from "../../lib/act.ts";
import * as E from "../../lib/either.ts";
import {
  recvWindow as usualWindow,
  type Request,
  requestOf,
  type Spec,
} from "../../lib/endpoint.ts";
import type { Environment, Transport } from "../../lib/environment.ts";
import { heldBack, validUntil } from "../fence.ts";
import { type Intent, isUnfinished } from "../journal/journal.ts";
import { shapeOf, subjectOf } from "./subject.ts";

/** A call, and what the journal holds of it. */
export interface Attempt<A> {
  readonly request: Request<A>;
  readonly intent: Intent;
}

/** Lets out what is signed as written down, and nothing that would be valid for longer. */
export const fenced = (
  environment: Environment,
  { sentAt, validUntil: until }: Pick<Intent, "sentAt" | "validUntil">,
): Environment => {
  const transport: Transport = (signed, options) =>
    validUntil(signed) <= until
      ? environment.transport(signed, { ...options, asSigned: true })
      : () => Promise.resolve(E.left(heldBack(signed.endpoint, "it would be valid for too long")));
  return { ...environment, transport, now: () => sentAt };
};

/** Whether an intent was written down and surely not sent: what has to be known before is not in it yet. */
export const isUnsent = ({ subject, ...intent }: Intent): boolean =>
  isUnfinished(intent) && subject.deed === "move" && subject.before === undefined;

/** How long a request is valid, in ms. */
export const windowOf = (request: Request<unknown>, environment: Environment): number =>
  Number(
    request.query.find(([name]) => name === "recvWindow")?.[1] ??
      environment.recvWindow ?? usualWindow.default,
  );

/** Parameters that name the order that is cancelled or amended: the subject has them, one or several. */
const namesIn = ({ act, params }: Spec): readonly unknown[] =>
  act.does === "cancel" || act.does === "amend"
    ? [
      paramOf({ act, params }, "orderId"),
      paramOf({ act, params }, "origClientOrderId"),
      "id" in act && act.id,
    ]
    : [];

/** An amount without the zeros that say nothing. */
const plain = (text: string): string =>
  text.replace(/^0+(?=\d)/, "").replace(/\.0*$|(\.\d*[1-9])0+$/, "$1");

/** Parameters as text, in one order, and amounts in plain digits: the same call has the same text. */
const termsOf = ({ spec, query }: Request<unknown>): string => {
  const left = ["recvWindow", ...namesIn(spec)];
  const terms = query.filter(([name]) => !left.includes(name)).map(([name, text]) => {
    return [name, shapeOf(spec, name)?._tag === "Decimal" ? plain(text) : text];
  });
  return JSON.stringify(terms.toSorted());
};

/** The intent of a request that has all its ids. */
export const intentOf = (
  request: Request<unknown>,
  environment: Environment,
  given: Pick<Intent, "account" | "id" | "subject"> & Partial<Pick<Intent, "lane">>,
): Intent => {
  const sentAt = Math.floor(Number(environment.now()));
  return {
    ...given,
    nonce: crypto.randomUUID(),
    endpoint: request.spec.name,
    terms: termsOf(request),
    state: "sending",
    attempt: 1,
    begunAt: sentAt,
    sentAt,
    validUntil: sentAt + windowOf(request, environment),
    version: 0,
    why: "",
  };
};

/** The request with its client id, and the intent of it. */
export const intended = <A>(
  request: Request<A>,
  environment: Environment,
  account: string,
  id: string | undefined,
): Attempt<A> | undefined => {
  const { act } = request.spec;
  if (act.does !== "order" || !id) return undefined;
  const isNamed = request.query.some(([param]) => param === act.id);
  const query = isNamed ? request.query : [...request.query, [act.id, id] as const];
  const named = requestOf({ ...request, query });
  const subject = subjectOf(named, id);
  if (!subject) return undefined;
  return { request: named, intent: intentOf(named, environment, { account, id, subject }) };
};
