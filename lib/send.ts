/** The way of a request: complete, sign, carry, read. The only place that knows the order of steps. */
import * as E from "./either.ts";
import type { Request, Spec } from "./endpoint.ts";
import {
  type CallOptions,
  type Environment,
  type Note,
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
  unreachable,
  unreadable,
} from "./failure.ts";
import { type AnyField, RecvWindow, Time } from "./fields.ts";
import { concealed, maskKey, maskUrl } from "./masking.ts";
import { misfits } from "./misfits.ts";
import { readReply } from "./reply.ts";
import { encode, type Pairs, queryString } from "./wire.ts";

/** What can be signed and sent: a request, or the outcome of building one. */
export type Sendable<A> = Request<A> | E.Either<BadParams, Request<A>>;

/** What can go wrong before anything is sent. */
export type NotSent = BadParams | BadCredentials | Blocked;

const stop = (name: string, rule: string, why: string): E.Either<Blocked, never> =>
  E.left(blocked(name, rule, `Cannot send ${name || "this"}: ${why}`));

/** The request itself. Callers without types hand over anything, also something that throws. */
const lift = <A>(given: Sendable<A>): E.Either<BadParams | Blocked, Request<A>> => {
  const { left, right = given, spec, then, transport } = Object(given) as {
    readonly left?: BadParams;
    readonly right?: Request<A>;
    readonly spec?: Spec;
    readonly then?: unknown;
    readonly transport?: unknown;
  };
  if (left?._tag === "BadParams") return E.left(left);
  if (Array.isArray((right as Request<A> | undefined)?.query)) return E.right(right as Request<A>);
  const advice = typeof given === "function"
    ? "call it first"
    : then
    ? "await it first"
    : transport
    ? "the request comes first, then the environment"
    : `${typeof given} is not what an endpoint returns`;
  return stop(spec?.name ?? "", "misuse", advice);
};

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
      return stop(name, source, `${source} of the environment ${read.left[0]?.message}`);
    }
    pairs.push([param, field.encode(read.right)]);
  }
  return E.right(pairs);
};

const isSafeBase = (base: string): boolean =>
  /^(https:\/\/[^/?#@\s\\]+|http:\/\/(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?)$/.test(base) &&
  URL.canParse(base);

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
  const url = `${env.hosts[host]}${path}${query && `?${query}`}`;
  return concealed({
    endpoint: name,
    method: verb,
    url,
    headers: apiKey ? { "X-MBX-APIKEY": apiKey } : {},
    payload: signature ? payload : "",
    ...(clientOrderId !== undefined && { clientOrderId }),
  }, () => ({
    method: verb,
    url: maskUrl(url),
    headers: apiKey ? { "X-MBX-APIKEY": maskKey(apiKey) } : {},
  })) as Signed;
};

/** What forbids to send a request at all. */
const guard = (
  { name, host, retired }: Spec,
  env: Environment,
): E.Either<Blocked, never> | undefined => {
  const base = env.hosts[host];
  if (!isSafeBase(base)) {
    const rule = "must be an https URL without a path";
    return stop(name, "host", `the ${host} host ${rule}`);
  }
  if (retired && !env.allowRetired && new URL(base).origin === productionHosts[host]) {
    return stop(name, "retired", retired.advice);
  }
  return undefined;
};

/** What a signer gives; one that throws, or signs nothing, must not let the request go. */
const signatureOf = async (
  name: string,
  sign: Signer,
  payload: string,
): Promise<E.Either<BadCredentials, string>> => {
  let why = "The signer gave no signature";
  try {
    const signature = await sign(payload)();
    if (E.isLeft(signature)) why = `${signature.left.message}`;
    else if (signature.right && typeof signature.right === "string") return signature;
  } catch {
    // The words for it stand already.
  }
  return E.left(badCredentials(why, name));
};

const signRequest = async (
  request: Request<unknown>,
  env: Environment,
): Promise<E.Either<NotSent, Signed>> => {
  const { name, access, keyless, signed } = request.spec;
  const stopped = guard(request.spec, env);
  if (stopped) return stopped;
  const completed = complete(request, env);
  if (E.isLeft(completed)) return completed;
  const pairs = completed.right;
  const held = env.credentials;
  if (access === "NONE" || (keyless && !held)) {
    return E.right(outgoing(request, env, pairs, "", ""));
  }
  const why = !held
    ? "it needs an API key: give the environment credentials"
    : typeof held.apiKey !== "string" || !/^[\x21-\x7e]+$/.test(held.apiKey)
    ? "the API key is malformed: copy it again"
    : "";
  if (!held || why) return E.left(badCredentials(`Cannot send ${name}: ${why}`, name));
  if (!signed) return E.right(outgoing(request, env, pairs, held.apiKey, ""));
  const signature = await signatureOf(name, held.sign, queryString(pairs));
  return E.isLeft(signature)
    ? signature
    : E.right(outgoing(request, env, pairs, held.apiKey, signature.right));
};

/** All that comes before sending. Callers without types may hand over anything: nothing throws. */
const prepare = async <A>(
  sendable: Sendable<A>,
  env: Environment,
  signal?: AbortSignal,
): Promise<E.Either<NotSent, readonly [Request<A>, Signed]>> => {
  let name = "";
  try {
    const request = lift(sendable);
    if (E.isLeft(request)) return request;
    name = `${request.right.spec.name}`;
    if (typeof env.transport === "function") {
      const signed = await signRequest(request.right, env);
      if (E.isLeft(signed)) return signed;
      return !signal || signal.aborted === false
        ? E.right([request.right, signed.right])
        : stop(name, "signal", "signal is aborted, or no AbortSignal");
    }
  } catch {
    // A request or an environment that its maker never saw.
  }
  return stop(
    name,
    "misuse",
    "its request or environment is not one that this library makes",
  );
};

/**
 * Completes and signs a request without sending it, to show, to store or to carry elsewhere. A
 * timestamp is taken, so what comes out is good for `recvWindow` ms.
 */
export const sign =
  (sendable: Sendable<unknown>): E.ReaderTaskEither<Environment, NotSent, Signed> =>
  (env) =>
  async () => {
    const ready = await prepare(sendable, env);
    return E.isLeft(ready) ? ready : E.right(ready.right[1]);
  };

/** What the environment makes of a note, be it an error, is its own affair. */
const told = (env: Environment, note: Note): Promise<void> =>
  new Promise<void>((done) => done(env.noted?.(note))).catch(() => {});

/**
 * Signs a request, has the environment's transport carry it, and reads the answer. Sends exactly once:
 * nothing is retried. Takes what an endpoint returns, refused calls included. It neither throws nor
 * rejects, whatever it is given and whatever comes back: all that goes wrong is a {@link Failure}.
 *
 * @example
 * ```ts ignore
 * const result = await send(queryUmOrder({ symbol: "BTCUSDT", orderId: "42" }))(env)();
 * ```
 */
export const send =
  <A>(sendable: Sendable<A>, options?: CallOptions): E.ReaderTaskEither<Environment, Failure, A> =>
  (env) =>
  async () => {
    const signal = attempt(() => options?.signal);
    const ready = await prepare(sendable, env, signal);
    if (E.isLeft(ready)) return ready;
    const [request, signed] = ready.right;
    const { spec, withReply } = request;
    let reply: Reply | undefined;
    let failure: Failure | undefined;
    try {
      const carried = await env.transport(signed, signal && { signal })();
      if (E.isLeft(carried)) {
        const { _tag, outcome } = carried.left;
        const isSound = _tag === "Unreachable" && (outcome === "notSent" || outcome === "unknown");
        if (isSound) failure = { ...carried.left };
      } else {
        const { status, headers, body } = carried.right;
        if (Number.isInteger(status) && typeof body === "string") {
          reply = { status, headers: headers ?? {}, body };
          const answer = readReply(request, reply, attempt(() => Number(env.now())) ?? NaN);
          if (E.isRight(answer)) {
            const places = misfits(answer.right);
            if (places.length > 0) told(env, { endpoint: spec.name, misfits: places });
            return withReply ? E.right(withReply(answer.right, reply) as A) : answer;
          }
          failure = answer.left;
        }
      }
    } catch {
      // A transport or reader that throws breaks its promise; how far the request got is not known.
    }
    failure ??= reply
      ? unreadable(spec.name, reply.status, ["reading it failed"], reply.body, "unknown")
      : unreachable(spec.name, "the transport threw or gave no reply", "unknown");
    // The failure is this call's own; what it hides, such as a body, stays hidden.
    const { clientOrderId } = signed;
    return E.left(
      Object.assign(failure, {
        family: spec.family,
        ...(clientOrderId !== undefined && { clientOrderId }),
      }),
    );
  };
