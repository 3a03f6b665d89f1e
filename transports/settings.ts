/** Settings that every transport of this library takes, checked in one place. */
import * as E from "../lib/either.ts";
import { integer } from "../lib/fields/fields.ts";

/** Settings that every transport takes that sends over a network. */
export interface TransportOptions {
  /** How long to wait for the whole reply, in whole ms, from 1 to 2147483647; 10000 if absent. */
  readonly timeoutMs?: number;
  /** The longest body to read, in bytes, after decompression; 33554432 (32 MiB) if absent. */
  readonly maxBodyBytes?: number;
  /** Headers to add, such as `User-Agent`. `X-MBX-APIKEY` is the environment's alone. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Settings with their defaults. */
export type Settings = Required<TransportOptions>;

const refuse = (why: string): never => {
  throw new TypeError(`Cannot make the transport: ${why}`);
};

/** Whether HTTP can carry a header: a name of letters and signs, a text on one line. */
export const fitsHttp = (name: string, text: string): boolean =>
  /^[\w!#$%&'*+.^`|~-]+$/.test(name) && /^[\t -~\x80-\xff]*$/.test(text);

/** Settings with their defaults; throws a TypeError if one cannot be used. */
export const settingsOf = (
  { timeoutMs = 10_000, maxBodyBytes = 2 ** 25, headers = {} }: TransportOptions,
): Settings => {
  // Timers take nothing else; with it, some runtimes throw at each request and others wait 1 ms.
  const limit = integer(1, 2_147_483_647);
  for (const [name, value] of Object.entries({ timeoutMs, maxBodyBytes })) {
    const read = limit.decode(value);
    if (E.isLeft(read)) refuse(`${name} ${read.left[0]?.message}`);
  }
  for (const [name, text] of Object.entries(headers)) {
    // In another spelling both would go out, joined to one that is neither.
    if (/x-mbx-apikey/i.test(name)) refuse("give credentials to the environment");
    // With such a header every request would throw on its way out, and nobody could tell how far it got.
    if (!fitsHttp(name, text)) {
      refuse(`the header ${JSON.stringify(name)} must be ASCII on one line`);
    }
  }
  return { timeoutMs, maxBodyBytes, headers };
};
