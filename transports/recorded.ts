/** Exchanges as plain data: taken down while a transport runs, and played back without one. */
import * as E from "../lib/either.ts";
import type { Reply, Signed, Transport } from "../lib/environment.ts";
import { type Unreachable, unreachable } from "../lib/failure.ts";
import { type Asked, askedBy, withoutGeneratedId } from "./asked.ts";
import { watched } from "./observed.ts";
import { scrubbed } from "./scrubbed.ts";

/** One request and its reply, without secrets. Survives `JSON.stringify` and `JSON.parse`. */
export interface Recorded {
  /** HTTP method. */
  readonly method: Signed["method"];
  /** As in `/papi/v1/um/order`. */
  readonly path: string;
  /** Parameters as they went out, without timestamp and signature; secret ones masked. */
  readonly params: Readonly<Record<string, string>>;
  /** HTTP status. */
  readonly status: number;
  /** Only headers about time, limits and content. */
  readonly headers: Readonly<Record<string, string>>;
  /** Body text, the values of secret fields masked. */
  readonly body: string;
}

const recordedOf = (signed: Signed, reply: Reply): Recorded => ({
  ...withoutGeneratedId(askedBy(signed), signed),
  ...scrubbed(signed, reply),
});

/**
 * A transport that also hands each exchange to `sink` as plain data: API key, signature, listen keys
 * and other keys masked. Requests that got no reply are not recorded. Client order ids are, unless the
 * library made them up. What `sink` throws is dropped.
 *
 * @example
 * ```ts ignore
 * const tape: Recorded[] = [];
 * const env = environment({ transport: recording(fetchTransport(), (each) => tape.push(each)) });
 * ```
 */
export const recording = (transport: Transport, sink: (exchange: Recorded) => unknown): Transport =>
  watched(transport, (signed, result) => {
    if (E.isRight(result)) return sink(recordedOf(signed, result.right));
  });

const differences = (asked: Asked, recorded: Recorded, clientOrderId?: string): string[] => {
  const names = new Set([...Object.keys(asked.params), ...Object.keys(recorded.params)]);
  return [...names].filter((name) => {
    const now = asked.params[name];
    const then = recorded.params[name];
    const isLeftOut = then === undefined && now === clientOrderId;
    return name !== "recvWindow" && now !== then && !isLeftOut;
  });
};

const isSameCall = (asked: Asked, recorded: Recorded): boolean =>
  asked.method === recorded.method && asked.path === recorded.path;

const shown = ({ method, path, params }: Asked): string => {
  const query = Object.entries(params).map(([name, text]) => `${name}=${text}`).join("&");
  return `${method} ${path}${query && `?${query}`}`;
};

const missing = (asked: Asked, differing: readonly string[][], played: number): string => {
  const nearest = [...differing].sort((a, b) => a.length - b.length)[0];
  const why = nearest
    ? `; the nearest one differs in ${nearest.join(", ")}`
    : played > 0
    ? `; it has been played ${played === 1 ? "once" : `${played} times`} already`
    : "";
  return `the tape has no reply left for ${
    shown(asked)
  }${why}: record it with recording(transport, sink)`;
};

/**
 * A transport that answers from a tape: each request with the next exchange not yet played that has the
 * same method, path and parameters. `timestamp`, `signature` and `recvWindow` do not count, nor does a
 * client order id that the tape leaves open. Fails with `Unreachable`, `notSent`, if nothing fits.
 */
export const replayed = (tape: readonly Recorded[]): Transport => {
  const left = [...tape];
  const play = (signed: Signed): E.Either<Unreachable, Reply> => {
    const asked = askedBy(signed);
    const differ = (each: Recorded) => differences(asked, each, signed.clientOrderId);
    const isSame = (each: Recorded) => isSameCall(asked, each);
    // The first that fits, and no look at those before or behind it: tapes are long, and mostly asked in their own
    // order.
    const index = left.findIndex((each) => isSame(each) && differ(each).length === 0);
    const found = left[index];
    if (!found) {
      const differing = left.filter(isSame).map(differ);
      const why = missing(asked, differing, tape.filter(isSame).length - differing.length);
      return E.left(unreachable(signed.endpoint, why, "notSent"));
    }
    left.splice(index, 1);
    return E.right({ status: found.status, headers: found.headers, body: found.body });
  };
  return (signed) => () => Promise.resolve(play(signed));
};
