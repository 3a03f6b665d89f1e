/** One request and its reply, as the transport follows them whatever carries them. */
import type { Signed } from "../../lib/environment.ts";
import type { RawReply } from "./reply_reader.ts";

/** What a carrier tells of the request that it carries. */
export interface Exchange {
  /** Whether nobody waits for it any more: then it must not leave. */
  readonly isOver: () => boolean;
  /** Whether any of it may have left. */
  readonly hasLeft: () => boolean;
  /** It leaves now: whatever fails from here on is `unknown`. */
  readonly leave: () => void;
  /**
   * Its connection is lost, or cannot be made. Where that may be the fault of an earlier one, and nothing has
   * left, it takes another: nothing is sent twice by that.
   */
  readonly lose: (error: unknown, mayTakeAnother: boolean) => void;
  /** More of a body came than is to be read. */
  readonly tooLong: () => void;
  /** Its reply is whole. */
  readonly answer: (reply: RawReply) => void;
}

/** Carries a request out; gives what gives it up. Throws before anything left, or not at all. */
export type Carrier = (signed: Signed, exchange: Exchange) => () => void;

/** Splits a URL into what finds the host, and the rest. */
export const splitUrl = (url: string): readonly [base: string, path: string] => {
  const end = url.indexOf("/", "https://".length);
  return [url.slice(0, end), url.slice(end)];
};

/** Something made once for each host, by its part of the URL: taking a URL apart took a tenth of a call. */
export const perHost = <A>(make: (base: URL) => A): (base: string) => A => {
  const made = new Map<string, A>();
  return (base) => {
    let found = made.get(base);
    if (!found) made.set(base, found = make(new URL(base)));
    return found;
  };
};

/** Without the brackets in which an address of IPv6 stands in a URL. */
export const bareHost = (hostname: string): string => hostname.replace(/[[\]]/g, "");
