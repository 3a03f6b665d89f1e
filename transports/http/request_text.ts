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

/** Writes requests to a host; throws if a part of one is not what HTTP can carry. */
export const writer = (
  host: string,
  given: Headers,
): (signed: Signed, path: string) => string => {
  // Made once for each method: to put them together took a tenth of a call.
  const made = new Map<Signed["method"], { readonly headers: Headers; readonly lines: string }>();
  return ({ method, headers }, path) => {
    let common = made.get(method);
    if (!common) {
      const all = commonOf(method, host, given);
      made.set(method, common = { headers: all, lines: linesOf(all) });
    }
    const own: Record<string, string> = {};
    let isFit = /^\/[!-~]*$/.test(path);
    let isCommon = false;
    for (const [name, text] of Object.entries(headers)) {
      const known = name.toLowerCase();
      isFit &&= fitsHttp(name, text);
      isCommon ||= known in common.headers;
      own[known] = text;
    }
    if (!isFit) throw Object.assign(new Error("does not fit HTTP"), { code: "ERR_INVALID_CHAR" });
    const lines = isCommon ? linesOf({ ...common.headers, ...own }) : common.lines + linesOf(own);
    return `${method} ${path} HTTP/1.1\r\n${lines}\r\n`;
  };
};
