/** The way of a request: complete, sign, carry, read. The only place that knows the order of steps. */
import * as E from "./either.ts";
import { type Request, requestOf } from "./endpoint.ts";
import {
  type CallOptions,
  type Environment,
  type Note,
  productionHosts,
  type Reply,
  type Signed,
} from "./environment.ts";
import { badCredentials, blocked, type Failure, unreachable, unreadable } from "./failure.ts";
import { type AnyField, RecvWindow, Time } from "./fields/fields.ts";
import { KEY, Outgoing } from "./outgoing.ts";
import { misfits } from "./answers/misfits.ts";
import { readReply } from "./answers/reply.ts";
import { lift, type NotSent, type Sendable, Stop, stop } from "./sendable.ts";
import { encode, textOf, wireText } from "./wire.ts";

/** What a function of the environment gives; `undefined` if it throws. */
const attempt = <A>(make: () => A): A | undefined => {
  try {
    return make();
  } catch {
    return undefined;
  }
};

/** Wire text of what the environment gives. */
const added = (
  name: string,
  source: keyof Environment,
  field: AnyField,
  value: unknown,
): string => {
  const read = field.decode(value);
  return E.isLeft(read)
    ? stop(name, source, `give the environment another ${source}: it ${read.left[0]?.message}`)
    : field.encode(read.right);
};

/** Wire texts of the request's own pairs, a client id if one is due, and the timing of a signed request. */
const complete = (
  { spec: { name, act, params, signed }, query }: Request<unknown>,
  env: Environment,
): readonly [texts: string[], clientOrderId: string | undefined] => {
  const texts = query.map(wireText);
  const id = act.does === "order" ? act.id : undefined;
  const own = id && params[id];
  let clientOrderId = own && textOf(query, id);
  if (own && !clientOrderId) {
    const field = "field" in own ? own.field : own;
    clientOrderId = added(name, "newId", field, attempt(() => env.newId()));
    texts.push(wireText([id, clientOrderId]));
  }
  if (signed) {
    const { recvWindow } = env;
    if (recvWindow !== undefined && !textOf(query, "recvWindow")) {
      texts.push(`recvWindow=${added(name, "recvWindow", RecvWindow, recvWindow)}`);
    }
    texts.push(`timestamp=${added(name, "now", Time, attempt(() => env.now()))}`);
  }
  return [texts, clientOrderId || undefined];
};

// The same few bases in every call: looked at once.
const safe = /*#__PURE__*/ new Set<string>();

const isSafeBase = (base: string): boolean => {
  if (safe.has(base)) return true;
  const isSafe =
    /^(https:\/\/[^/?#@\s\\]+|http:\/\/(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?)$/.test(
      base,
    ) &&
    URL.canParse(base);
  if (isSafe) safe.add(base);
  return isSafe;
};

/**
 * The request of what can be sent, and the client id that goes out with it. What `send` refuses for its parameters,
 * its id or its time is refused here too: for those who write down what they are about to send.
 */
export const completed = <A>(
  sendable: Sendable<A>,
  env: Environment,
): E.Either<NotSent, readonly [request: Request<A>, clientOrderId: string | undefined]> => {
  try {
    const request = lift(sendable);
    return E.right([request, complete(request, env)[1]]);
  } catch (thrown) {
    return E.left(
      thrown instanceof Stop ? thrown.failure : blocked("", "misuse", "give an environment"),
    );
  }
};

/** All that comes before sending. Callers without types may hand over anything: nothing throws. */
const prepare = async <A>(
  sendable: Sendable<A>,
  env: Environment,
  signal?: AbortSignal,
): Promise<E.Either<NotSent, Signed & { readonly request: Request<A> }>> => {
  let name = "";
  try {
    const request = lift(sendable);
    const { host, path, access, keyless, retired, signed } = request.spec;
    name = `${request.spec.name}`;
    if (typeof env.transport !== "function") throw env;
    const base = env.hosts[host];
    if (!isSafeBase(base)) {
      stop(name, "host", `give hosts.${host} an https URL with no / after its host`);
    }
    if (retired && !env.allowRetired && new URL(base).origin === productionHosts[host]) {
      stop(name, "retired", retired.advice);
    }
    const [texts, clientOrderId] = complete(request, env);
    let query = texts.join("&");
    let payload = "";
    let headers: Signed["headers"] = {};
    const held = env.credentials;
    if (access !== "NONE" && !(keyless && !held)) {
      if (typeof held?.apiKey !== "string" || !/^[\x21-\x7e]+$/.test(held.apiKey)) {
        const why = held?.apiKey === ""
          ? "the API key is empty"
          : "it needs an API key as plain text: give the environment credentials";
        throw new Stop(badCredentials(`Cannot send ${name}: ${why}`, name));
      }
      headers = { [KEY]: held.apiKey };
      if (signed) {
        payload = query;
        let signature: string | undefined;
        let why = "The signer gave no signature: give credentials one, as in hmac(secret)";
        // One that throws, or signs nothing, must not let the request go.
        try {
          const given = await held.sign(payload)();
          if (E.isLeft(given)) why = `${given.left.message}`;
          else if (typeof given.right === "string") signature = given.right;
        } catch {
          // The words for it stand already.
        }
        if (!signature) throw new Stop(badCredentials(why, name));
        query = `${payload}&signature=${encode(signature)}`;
      }
    }
    if (signal && signal.aborted !== false) {
      stop(name, "signal", "give a signal that is not aborted");
    }
    const url = `${base}${path}${query && `?${query}`}`;
    const outgoing = new Outgoing(request, url, headers, payload, clientOrderId);
    return E.right(outgoing as Signed & { readonly request: Request<A> });
  } catch (thrown) {
    const misuse = "give what an endpoint and environment({ transport }) make";
    return E.left(thrown instanceof Stop ? thrown.failure : blocked(name, "misuse", misuse));
  }
};

/**
 * Completes and signs a request without sending it, to show, to store or to carry elsewhere. A
 * timestamp is taken, so what comes out is good for `recvWindow` ms.
 */
export const sign =
  (sendable: Sendable<unknown>): E.ReaderTaskEither<Environment, NotSent, Signed> => (env) => () =>
    prepare(sendable, env);

/**
 * Signs what was signed before once more: all the same, with a new timestamp. For transports that send again what
 * the exchange has surely not carried out. An environment of another key or host than the one that it was signed
 * for is refused: the order would be placed in another account.
 */
export const resign =
  (signed: Signed): E.ReaderTaskEither<Environment, NotSent, Signed> => (env) => async () => {
    const misuse = (remedy: string) => E.left(blocked(signed.endpoint, "misuse", remedy));
    if (!(signed instanceof Outgoing)) return misuse("give what sign or send made");
    const { request, payload } = signed;
    // What its environment had added: a client order id, and how long it is valid.
    const added = [...new URLSearchParams(payload)].filter(([name]) =>
      name !== "timestamp" && textOf(request.query, name) === undefined
    );
    const again = await sign(requestOf({ ...request, query: [...request.query, ...added] }))(env)();
    const timeless = ({ url, headers }: Signed) => headers[KEY] + url.split("timestamp=", 1)[0]!;
    return E.isRight(again) && timeless(again.right) !== timeless(signed)
      ? misuse("give the environment that it was signed for")
      : again;
  };

/** What the environment makes of a note, be it an error, is its own affair. */
const report = (env: Environment, note: Note): Promise<void> =>
  new Promise<void>((done) => done(env.noted?.(note))).catch(() => {});

/**
 * Signs a request, has the environment's transport carry it once, and reads the answer: nothing is
 * retried. Takes what an endpoint returns, refused calls included. It neither throws nor
 * rejects, whatever it is given and whatever comes back: all that goes wrong is a {@link Failure}.
 * For a request that is one of two, name both answers: `send<UmOrder | CmOrder>(request)`.
 *
 * It gives a task for an environment, and sends nothing until that is called: mind the last `()`.
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
    const signed = ready.right;
    const { request } = signed;
    const { spec, withReply } = request;
    let reply: Pick<Reply, "status" | "body"> | undefined;
    let failure: Failure | undefined;
    try {
      const carried = await env.transport(signed, signal && { signal })();
      if (E.isLeft(carried)) {
        const { _tag, outcome } = carried.left;
        const isSound = _tag === "Unreachable" && (outcome === "notSent" || outcome === "unknown");
        if (isSound) failure = { ...carried.left };
      } else {
        const { right } = carried;
        const { status, body } = right;
        if (Number.isInteger(status) && typeof body === "string") {
          reply = { status, body };
          const answer = readReply(request, right, attempt(() => Number(env.now())) ?? NaN);
          if (E.isLeft(answer)) failure = answer.left;
          else {
            const places = misfits(answer.right);
            if (places[0]) report(env, { endpoint: spec.name, misfits: places });
            if (!withReply) return answer;
            return E.right(
              withReply(answer.right, { ...reply, headers: right.headers ?? {} }) as A,
            );
          }
        }
      }
    } catch {
      // A transport or reader that throws breaks its promise; how far the request got is not known.
    }
    failure ??= reply
      ? unreadable(spec.name, reply.status, ["unreadable"], reply.body, "unknown", spec.mutates)
      : unreachable(
        spec.name,
        "the transport gave no reply: give one that is made, as in fetchTransport()",
        "unknown",
      );
    // The failure is this call's own; what it hides, such as a body, stays hidden.
    const { clientOrderId } = signed;
    return E.left(
      Object.assign(failure, {
        family: spec.family,
        mutates: spec.mutates,
        ...(clientOrderId !== undefined && { clientOrderId }),
      }),
    );
  };
