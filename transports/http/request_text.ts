/** Requests of HTTP/1.1 as they go out. */
import type { Signed } from "../../lib/environment.ts";
import { fitsHttp } from "../settings.ts";

type Headers = Readonly<Record<string, string>>;

const linesOf = (headers: Headers): string =>
  Object.entries(headers).map(([name, text]) => `${name}: ${text}\r\n`).join("");

/** What all requests of a method to a host have, by name in lower case. */
const commonOf = (method: Signed["method"], host: string, given: Headers): Headers => ({
  host,
  connection: "keep-alive",
  ...(method === "POST" || method === "PUT"
    ? { "content-length": "0" }
    // What changes something is answered in a few bytes.
    : method === "GET" && { "accept-encoding": "gzip" }),
  ...given,
});

/** The lines of some headers. */
interface Lines {
  readonly names: readonly string[];
  readonly of: Headers;
  readonly text: string;
}

const unfit = (): Error =>
  Object.assign(new Error("does not fit HTTP"), { code: "ERR_INVALID_CHAR" });

const isSame = (one: Headers, { names, of }: Lines): boolean => {
  let at = 0;
  for (const name in one) if (name !== names[at++] || one[name] !== of[name]) return false;
  return at === names.length;
};

/** Writes requests to a host; throws if a part of one is not what HTTP can carry. */
export const writer = (
  host: string,
  given: Headers,
): (signed: Signed, path: string) => string => {
  // Made once for each method, and again where the headers are not those of the last request, which have the
  // same key: to put them together took a tenth of a call.
  const made = new Map<Signed["method"], Lines>();
  const linesFor = (method: Signed["method"], own: Headers): Lines => {
    const all: Record<string, string> = { ...commonOf(method, host, given) };
    for (const [name, text] of Object.entries(own)) {
      if (!fitsHttp(name, text)) throw unfit();
      all[name.toLowerCase()] = text;
    }
    return { names: Object.keys(own), of: { ...own }, text: linesOf(all) };
  };
  return ({ method, headers }, path) => {
    let lines = made.get(method);
    if (!lines || !isSame(headers, lines)) made.set(method, lines = linesFor(method, headers));
    if (!/^\/[!-~]*$/.test(path)) throw unfit();
    return `${method} ${path} HTTP/1.1\r\n${lines.text}\r\n`;
  };
};
