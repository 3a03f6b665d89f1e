/** Marks what an agent places: its client order ids begin with `agent-`. */
import * as E from "../lib/either.ts";
import { type Request, requestOf, type Spec } from "../lib/endpoint.ts";
import { type BadParams, badParams } from "../lib/failure.ts";
import type { Problem } from "../lib/rules.ts";
import type { Shape } from "../lib/shape.ts";

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

/** The parameter that names the new order, or the new list of orders, to its owner. */
const ownIdOf = (spec: Spec): string | undefined =>
  Object.keys(spec.params).find((name) => {
    const shape = shapeOf(spec, name);
    return shape?._tag === "Text" && shape.clientId;
  });

/**
 * Names of the parameters that hold new client ids: of the order or list itself, and of its legs. None
 * for endpoints that place nothing: there such parameters name orders that exist.
 */
export const clientIdNames = (spec: Spec): readonly string[] => {
  const own = ownIdOf(spec);
  if (own === undefined) return [];
  return Object.keys(spec.params).filter((name) =>
    name === own || (/ClientOrderId$/.test(name) && !/^orig/.test(name))
  );
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

/**
 * Marks a request as an agent's: each client id that is given gets `agent-` before it, once; where the
 * order has none, `agent-` and 18 random letters and digits. Ids of legs are marked where they are given.
 * Requests that place nothing come out as they are.
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
  const own = ownIdOf(spec);
  const shape = own === undefined ? undefined : shapeOf(spec, own);
  if (own === undefined || shape?._tag !== "Text") return E.right(request);
  const pattern = shape.pattern ?? /^[.A-Z:/a-z0-9_-]{1,32}$/;
  const names = clientIdNames(spec);
  const problems: Problem[] = [];
  const withPrefix = (name: string, given: string): string => {
    const id = given.startsWith(AGENT_PREFIX) ? given : AGENT_PREFIX + given;
    problems.push(...problemWith(name, id, pattern));
    return id;
  };
  const given = request.query.map(([name, text]): readonly [string, string] =>
    names.includes(name) ? [name, withPrefix(name, text)] : [name, text]
  );
  const made = newAgentId(random);
  const query = given.some(([name]) => name === own)
    ? given
    : inOrder(spec, [...given, [own, withPrefix(own, made)]]);
  if (made.length !== AGENT_PREFIX.length + RANDOM_LENGTH) {
    problems.push({
      kind: "missing",
      params: [own],
      message: "the source of random bytes ran dry",
    });
  }
  const { answer, warnings } = request;
  return problems.length > 0
    ? E.left(badParams(spec.name, problems))
    : E.right(requestOf({ spec, query, answer, warnings }));
};

/** Pairs in the order of the documentation, as if the caller had given them all. */
const inOrder = (
  spec: Spec,
  pairs: readonly (readonly [string, string])[],
): readonly (readonly [string, string])[] => {
  const names = [...Object.keys(spec.params), "recvWindow"];
  return [...pairs].sort(([a], [b]) => names.indexOf(a) - names.indexOf(b));
};
