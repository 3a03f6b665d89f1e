/** The way of a request: complete, sign, carry, read. The only place that knows the order of steps. */
import * as E from "./either.ts";
import type { Request, Spec } from "./endpoint.ts";
import {
  type Credentials,
  type Environment,
  productionHosts,
  type Reply,
  type Signed,
  type Signer,
} from "./environment.ts";
import {
  type BadCredentials,
  badCredentials,
  type BadParams,
  type Blocked,
  blocked,
  type Failure,
  type Unreachable,
  unreachable,
} from "./failure.ts";
import { type AnyField, RecvWindow, Time } from "./fields.ts";
import { concealed, isSecret, MASK, maskKey } from "./masking.ts";
import { misfits } from "./misfits.ts";
import { readReply } from "./reply.ts";
import { encode, type Pairs, queryString } from "./wire.ts";

/** What can be signed and sent: a request, or the outcome of building one. */
export type Sendable<A> = Request<A> | E.Either<BadParams, Request<A>>;

/** What can go wrong before anything is sent. */
export type NotSent = BadParams | BadCredentials | Blocked;

const lift = <A>(sendable: Sendable<A>): E.Either<BadParams, Request<A>> =>
  "_tag" in sendable ? sendable : E.right(sendable);

/** Name and field of the parameter that holds a new client id. */
const clientIdParam = ({ spec }: Request<unknown>): readonly [string, AnyField] | undefined =>
  Object.entries(spec.params)
    .map(([name, param]) => [name, "field" in param ? param.field : param] as const)
    .find(([, { shape }]) => shape._tag === "Text" && shape.clientId);

/** What a function of the environment gives; `undefined` where it throws. */
const attempt = <A>(make: () => A): A | undefined => {
  try {
    return make();
  } catch {
    return undefined;
  }
};

/** The request's own pairs, a client id where one is due, and the timing of a signed request. */
const complete = (request: Request<unknown>, env: Environment): E.Either<Blocked, Pairs> => {
  const { name, signed } = request.spec;
  const given = new Map(request.query);
  const [idName, idField] = clientIdParam(request) ?? [];
  const due: (readonly [name: string, field: AnyField, source: string, value: unknown])[] = [];
  if (idName && !given.has(idName)) {
    due.push([idName, idField as AnyField, "newId", attempt(() => env.newId())]);
  }
  if (signed && env.recvWindow !== undefined && !given.has("recvWindow")) {
    due.push(["recvWindow", RecvWindow, "recvWindow", env.recvWindow]);
  }
  if (signed) due.push(["timestamp", Time, "now", attempt(() => env.now())]);
  const pairs = [...request.query];
  for (const [param, field, source, value] of due) {
    const read = field.decode(value);
    if (E.isLeft(read)) {
      const why = `${source} of the environment ${read.left[0]?.message}`;
      return E.left(blocked(name, source, `Cannot send ${name}: ${why}`));
    }
    pairs.push([param, field.encode(read.right)]);
  }
  return E.right(pairs);
};

const isSafeBase = (base: string): boolean =>
  /^https:\/\/[^/?#@]+$/.test(base) ||
  /^http:\/\/(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/.test(base);

const outgoing = (
  request: Request<unknown>,
  env: Environment,
  pairs: Pairs,
  apiKey: string,
  signature: string,
): Signed => {
  const { name, verb, host, path } = request.spec;
  const payload = queryString(pairs);
  const query = signature ? `${payload}&signature=${encode(signature)}` : payload;
  const [idName] = clientIdParam(request) ?? [];
  const clientOrderId = pairs.find(([each]) => each === idName)?.[1];
  const urlOf = (text: string) => `${env.hosts[host]}${path}${text && `?${text}`}`;
  const shown = pairs.map((pair) => isSecret(pair[0]) ? `${pair[0]}=${MASK}` : queryString([pair]))
    .join("&");
  return concealed({
    endpoint: name,
    method: verb,
    url: urlOf(query),
    headers: apiKey ? { "X-MBX-APIKEY": apiKey } : {},
    payload: signature ? payload : "",
    ...(clientOrderId !== undefined && { clientOrderId }),
  }, () => ({
    method: verb,
    url: urlOf(signature ? `${shown}&signature=***` : shown),
    headers: apiKey ? { "X-MBX-APIKEY": maskKey(apiKey) } : {},
  })) as Signed;
};

const keyOf = (
  { spec }: Request<unknown>,
  env: Environment,
): E.Either<BadCredentials, Credentials> => {
  const held = env.credentials;
  if (!held) {
    return E.left(badCredentials(
      `Cannot send ${spec.name}: it needs an API key; give the environment credentials(apiKey, signer)`,
      spec.name,
    ));
  }
  return /^[\x21-\x7e]+$/.test(held.apiKey) ? E.right(held) : E.left(badCredentials(
    `Cannot send ${spec.name}: the API key is empty or holds characters that no key has; copy it again`,
    spec.name,
  ));
};

/** What forbids to send a request at all. */
const guard = ({ name, host, retired }: Spec, env: Environment): Blocked | undefined => {
  const base = env.hosts[host];
  if (!isSafeBase(base)) {
    const rule = "must be an https URL without a path (http only to this machine)";
    return blocked(name, "host", `Cannot send ${name}: the ${host} host ${rule}`);
  }
  if (retired && !env.allowRetired && new URL(base).origin === productionHosts[host]) {
    const advice = retired.use ? `use ${retired.use} instead` : "nothing replaces it";
    const way = "to send it all the same, set allowRetired in the environment";
    const what = `the exchange retired it on ${retired.since}`;
    return blocked(name, "retired", `Cannot send ${name}: ${what}; ${advice}; ${way}`);
  }
  return undefined;
};

/** What a signer gives; one that throws, or signs nothing, must not let the request go. */
const signatureOf = async (
  sign: Signer,
  payload: string,
): Promise<E.Either<BadCredentials, string>> => {
  try {
    const signature = await sign(payload)();
    return E.isRight(signature) && !signature.right
      ? E.left(badCredentials("The signer gave no signature; nothing was sent"))
      : signature;
  } catch {
    return E.left(badCredentials("The signer threw; nothing was sent"));
  }
};

const signRequest = async (
  request: Request<unknown>,
  env: Environment,
): Promise<E.Either<NotSent, Signed>> => {
  const { name, access, signed } = request.spec;
  const stopped = guard(request.spec, env);
  if (stopped) return E.left(stopped);
  const completed = complete(request, env);
  if (E.isLeft(completed)) return completed;
  const pairs = completed.right;
  if (access === "NONE") return E.right(outgoing(request, env, pairs, "", ""));
  const held = keyOf(request, env);
  if (E.isLeft(held)) return held;
  const { apiKey, sign } = held.right;
  if (!signed) return E.right(outgoing(request, env, pairs, apiKey, ""));
  const signature = await signatureOf(sign, queryString(pairs));
  return E.isLeft(signature)
    ? E.left({ ...signature.left, endpoint: name })
    : E.right(outgoing(request, env, pairs, apiKey, signature.right));
};

/**
 * Completes and signs a request without sending it, to show, to store or to carry elsewhere. A
 * timestamp is taken, so what comes out is good for `recvWindow` ms.
 */
export const sign =
  (sendable: Sendable<unknown>): E.ReaderTaskEither<Environment, NotSent, Signed> =>
  (env) =>
  async () => {
    const request = lift(sendable);
    return E.isLeft(request) ? request : await signRequest(request.right, env);
  };

/** A transport that throws breaks its promise; whether it had sent by then is not known. */
const carry = async (
  signed: Signed,
  env: Environment,
): Promise<E.Either<Unreachable, Reply>> => {
  try {
    return await env.transport(signed)();
  } catch {
    return E.left(unreachable(signed.endpoint, "the transport threw", "unknown"));
  }
};

/** The failure with its family and the id to query by; keeps what is not enumerable. */
const located = (failure: Failure, { family }: Spec, { clientOrderId }: Signed): Failure => {
  const more = { family, ...(clientOrderId !== undefined && { clientOrderId }) };
  return Object.defineProperties({}, {
    ...Object.getOwnPropertyDescriptors(failure),
    ...Object.getOwnPropertyDescriptors(more),
  }) as Failure;
};

/**
 * Signs a request, has the environment's transport carry it, and reads the answer. Sends exactly once:
 * nothing is retried. Takes what an endpoint returns, refused calls included.
 *
 * @example
 * ```ts ignore
 * const result = await send(queryUmOrder({ symbol: "BTCUSDT", orderId: "42" }))(env)();
 * ```
 */
export const send =
  <A>(sendable: Sendable<A>): E.ReaderTaskEither<Environment, Failure, A> => (env) => async () => {
    const request = lift(sendable);
    if (E.isLeft(request)) return request;
    const signed = await signRequest(request.right, env);
    if (E.isLeft(signed)) return signed;
    const reply = await carry(signed.right, env);
    const now = attempt(() => env.now()) ?? NaN;
    const answer = E.isLeft(reply) ? reply : readReply(request.right, reply.right, now);
    if (E.isLeft(answer)) {
      return E.left(located(answer.left, request.right.spec, signed.right));
    }
    const places = misfits(answer.right);
    if (places.length > 0) {
      attempt(() => env.noted?.({ endpoint: signed.right.endpoint, misfits: places }));
    }
    return answer;
  };
