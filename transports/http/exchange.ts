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
  /** From here on it waits, for a connection or a reply: its time begins, once. */
  readonly wait: () => void;
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

/**
 * Finds what is made once for each host, and the rest of a URL: taking URLs apart took a tenth of a call. Most
 * go to the host of the last.
 */
export const perHost = <A>(
  make: (base: URL) => A,
): (url: string) => readonly [found: A, path: string] => {
  const made = new Map<string, A>();
  let last: readonly [base: string, found: A] | undefined;
  return (url) => {
    if (!last || !url.startsWith(last[0]) || url[last[0].length] !== "/") {
      const base = url.slice(0, url.indexOf("/", "https://".length));
      let found = made.get(base);
      if (!found) made.set(base, found = make(new URL(base)));
      last = [base, found];
    }
    return [last[1], url.slice(last[0].length)];
  };
};

/** Without the brackets in which an address of IPv6 stands in a URL. */
export const bareHost = (hostname: string): string => hostname.replace(/[[\]]/g, "");
