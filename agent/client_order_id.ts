/** Marks what an agent places: its client order ids begin with `agent-`. */
import { clientIdsOf } from "../lib/act.ts";
import * as E from "../lib/either.ts";
import { type Request, requestOf, type Spec } from "../lib/endpoint.ts";
import { type BadParams, badParams } from "../lib/failure.ts";
import type { Problem } from "../lib/rules.ts";
import type { Shape } from "../lib/fields/shape.ts";

/** What every client order id of an agent begins with. */
export const AGENT_PREFIX = "agent-";

/** Gives as many random bytes as asked for. */
export type RandomBytes = (length: number) => Uint8Array;

const ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
const RANDOM_LENGTH = 18;

/**
 * A new client order id: `agent-` and 18 random letters and digits (90 bits).
 *
 * @example
 * ```ts ignore
 * newAgentId((length) => crypto.getRandomValues(new Uint8Array(length)));
 * ```
 */
export const newAgentId = (random: RandomBytes): string =>
  AGENT_PREFIX + Array.from(random(RANDOM_LENGTH), (byte) => ALPHABET[byte & 31]).join("");

const shapeOf = (spec: Spec, name: string): Shape | undefined => {
  const param = spec.params[name];
  return param && ("field" in param ? param.field : param).shape;
};

/**
 * Names of the parameters that hold new client ids: of the order or list itself, of its legs, and of a
 * cancellation that can be named. What names orders that exist is not among them.
 */
export const clientIdNames = (spec: Spec): readonly string[] => clientIdsOf(spec);

/** Whether a request has what an id names: a leg that has a kind is there where its kind is given. */
const isThere = ({ spec: { act }, query }: Request<unknown>, idName: string): boolean => {
  const leg = act.does === "order" ? act.legs?.find(({ id }) => id === idName) : undefined;
  return leg?.type === undefined || query.some(([name]) => name === leg.type);
};

const problemWith = (name: string, id: string, pattern: RegExp): Problem[] => {
  if (pattern.test(id)) return [];
  const longest = Number(/,(\d+)\}/.exec(pattern.source)?.[1] ?? NaN);
  const message = id.length > longest
    ? `${name} is too long: ${longest - AGENT_PREFIX.length} characters are the most, ` +
      `because ${AGENT_PREFIX} goes before them`
    : `${name} must be letters, digits or . : / _ -`;
  return [{ kind: "malformed", params: [name], message }];
};

/** What client ids may be where the parameter itself does not say. */
const ANY_ID = /^[.A-Z:/a-z0-9_-]{1,36}$/;

const patternOf = (spec: Spec): RegExp => {
  const shape = spec.act.does === "order" ? shapeOf(spec, spec.act.id) : undefined;
  return shape?._tag === "Text" && shape.pattern ? shape.pattern : ANY_ID;
};

/**
 * Marks a request as an agent's: each client id that is given gets `agent-` before it, once; one that is
 * left out is `agent-` and 18 random letters and digits. So it is with the ids of orders, of lists, of
 * the legs that a list has, and of cancellations that can be named. Requests without such a parameter
 * come out as they are, and so does what names an order that exists.
 *
 * Fails with `BadParams` where an id would be longer than the exchange takes: ids are never cut.
 *
 * @param random where the random bytes come from
 *
 * @example
 * ```ts ignore
 * marked(request, (length) => crypto.getRandomValues(new Uint8Array(length)));
 * ```
 */
export const marked = <A>(
  request: Request<A>,
  random: RandomBytes,
): E.Either<BadParams, Request<A>> => {
  const { spec } = request;
  const names = clientIdNames(spec);
  if (names.length === 0) return E.right(request);
  const pattern = patternOf(spec);
  const problems: Problem[] = [];
  const withPrefix = (name: string, given: string): string => {
    const id = given.startsWith(AGENT_PREFIX) ? given : AGENT_PREFIX + given;
    problems.push(...problemWith(name, id, pattern));
    return id;
  };
  const given = request.query.map(([name, text]): readonly [string, string] =>
    names.includes(name) ? [name, withPrefix(name, text)] : [name, text]
  );
  const made = names
    .filter((name) => !given.some(([other]) => other === name) && isThere(request, name))
    .map((name): readonly [string, string] => [name, newAgentId(random)]);
  for (const [name, id] of made) {
    if (id.length === AGENT_PREFIX.length + RANDOM_LENGTH) continue;
    const message = "the source of random bytes ran dry";
    problems.push({ kind: "missing", params: [name], message });
  }
  const query = made.length === 0 ? given : inOrder(spec, [...given, ...made]);
  const { answer, warnings, withReply } = request;
  return problems.length > 0
    ? E.left(badParams(spec.name, problems))
    : E.right(requestOf({ spec, query, answer, warnings, ...(withReply && { withReply }) }));
};

/** Pairs in the order of the documentation, as if the caller had given them all. */
const inOrder = (
  spec: Spec,
  pairs: readonly (readonly [string, string])[],
): readonly (readonly [string, string])[] => {
  const names = [...Object.keys(spec.params), "recvWindow"];
  return [...pairs].sort(([a], [b]) => names.indexOf(a) - names.indexOf(b));
};
