/** What a reply tells besides its answer: its headers, and what they say of the limits. */
import type * as E from "../either.ts";
import { type Request, requestOf } from "../endpoint.ts";
import type { Reply } from "../environment.ts";
import type { BadParams } from "../failure.ts";
import { maskText } from "../masking.ts";
import { changed } from "../sendable.ts";
import { waitOf } from "./reply.ts";

/** Names of headers that tell about time, limits and content; no other is shown or stored. */
export const PLAIN_HEADER: RegExp =
  /^(content-type|date|retry-after|x-amzn-waf-action|x-mbx-(used-weight|order-count).*|x-sapi-used-.*)$/;

/** Status and headers of a reply. Header names are in lower case; none of them holds a secret. */
export interface ReplyHead {
  /** HTTP status. */
  readonly status: number;
  /** Headers that tell about time, limits and content, by name. */
  readonly headers: Readonly<Record<string, string>>;
}

/** An answer, and the head of the reply that brought it. */
export interface WithReply<A> {
  /** The answer. */
  readonly answer: A;
  /** Status and headers. */
  readonly reply: ReplyHead;
}

const headOf = ({ status, headers }: Reply): ReplyHead => ({
  status,
  headers: Object.fromEntries(
    Object.entries(headers)
      .map(([name, text]) => [name.toLowerCase(), text] as const)
      .filter(([name, text]) => PLAIN_HEADER.test(name) && typeof text === "string")
      .map(([name, text]) => [name, maskText(text)]),
  ),
});

/**
 * The same request, which gives its answer together with status and headers of the reply.
 * {@link usage} reads what they say of the limits. Composes with `numeric`, in either order.
 *
 * @example
 * ```ts ignore
 * const { answer, reply } = await ask(withReply(accountInformation()));
 * if ((usage(reply).ip["1m"] ?? 0) > 5000) await slowDown();
 * ```
 */
export const withReply = <A>(
  request: E.Either<BadParams, Request<A>>,
): E.Either<BadParams, Request<WithReply<A>>> =>
  changed(request, (of) =>
    requestOf<WithReply<A>>({
      ...of as unknown as Request<WithReply<A>>,
      withReply: (answer, reply) => ({
        answer: of.withReply?.(answer, reply) ?? answer,
        reply: headOf(reply),
      }),
    }));

/** How much of the limits is used, by interval as in `{ "1m": 40 }`; empty if the reply did not say. */
export interface Usage {
  /** Request weight of this IP address: of the host, on sapi of the endpoint alone. */
  readonly ip: Readonly<Record<string, number>>;
  /** Request weight of this account on the endpoint; sapi alone counts it. */
  readonly uid: Readonly<Record<string, number>>;
  /** Orders of this account. */
  readonly orders: Readonly<Record<string, number>>;
  /** How long to send nothing, in ms; `null` if the reply did not ask for it. */
  readonly retryAfterMs: number | null;
}

/**
 * Reads the headers about limits: `x-mbx-used-weight-1m` of papi, fapi and dapi, `x-mbx-order-count-10s`
 * and `-1m`, `x-sapi-used-ip-weight-1m` and `x-sapi-used-uid-weight-1m` of sapi, and `retry-after`, in
 * seconds or as a date (which counts from the reply's own `date`).
 */
export const usage = ({ headers }: Pick<Reply, "headers">): Usage => {
  const counts = (prefix: RegExp): Readonly<Record<string, number>> =>
    Object.fromEntries(
      Object.entries(headers).flatMap(([name, text]) => {
        const interval = prefix.exec(name.toLowerCase())?.[1];
        return interval && /^\d+$/.test(text) ? [[interval, Number(text)]] : [];
      }),
    );
  return {
    ip: counts(/^x-(?:mbx-used|sapi-used-ip)-weight-(\d+[a-z])$/),
    uid: counts(/^x-sapi-used-uid-weight-(\d+[a-z])$/),
    orders: counts(/^x-mbx-order-count-(\d+[a-z])$/),
    retryAfterMs: waitOf(headers, Date.parse(headers["date"] ?? "")),
  };
};
