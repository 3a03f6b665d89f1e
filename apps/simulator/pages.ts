/** Which web pages may use the server, and what they may read. */
import type { Reply } from "../../mod.ts";
import { isLoopback } from "./options.ts";

type Handler = (request: Request) => Promise<Response>;

const isOwn = (host: string): boolean =>
  isLoopback(host.replace(/:\d+$/, "").replace(/^\[|\]$/g, "").toLowerCase());

/** {@link isOwn} for hosts of which the same one comes again and again. */
const remembering = () => {
  let known: string | undefined;
  return (host: string): boolean => {
    if (host === known) return true;
    const is = isOwn(host);
    if (is) known = host;
    return is;
  };
};

const isListed = (origin: string, cors: readonly string[]): boolean =>
  cors.includes("*") || cors.includes(origin.toLowerCase());

/**
 * Whether to answer: only who asks for this machine by name, since a web page's own name can be led
 * here by its DNS, and no pages of other machines, which may send what they cannot read the answer of,
 * but those of the given origins.
 */
export const byOwnName = (cors: readonly string[]) => {
  const isHere = remembering();
  return (header: (name: string) => string | null): boolean => {
    const origin = header("origin");
    return isHere(header("host") ?? "") &&
      (origin === null || isOwn(origin.replace(/^https?:\/\//, "")) ||
        isListed(origin, cors));
  };
};

/** The answer to who is not welcome. */
export const foreign: Reply = {
  status: 403,
  headers: { "content-type": "application/json;charset=UTF-8" },
  body: JSON.stringify({
    msg:
      "Ask for this server as localhost or 127.0.0.1, from a page of this machine if from any, " +
      "or start it with --public; --cors ORIGIN lets pages of an origin in",
  }),
};

/** Headers of replies that clients read. */
const READ = [
  "retry-after",
  "x-mbx-used-weight-1m",
  "x-mbx-order-count-1m",
  "x-sapi-used-ip-weight-1m",
  "x-sapi-used-uid-weight-1m",
].join(", ");

/** Lets pages of some origins read answers; nothing under `/simulator/` is for pages. */
export const withCors = (handler: Handler, cors: readonly string[]): Handler => async (request) => {
  const origin = request.headers.get("origin");
  const { pathname } = new URL(request.url);
  if (origin === null || !isListed(origin, cors) || pathname.startsWith("/simulator/")) {
    return await handler(request);
  }
  const allowed = { "access-control-allow-origin": origin, vary: "origin" };
  if (request.method === "OPTIONS") {
    return new Response(null, {
      status: 204,
      headers: {
        ...allowed,
        "access-control-allow-methods": "GET, POST, PUT, DELETE",
        "access-control-allow-headers": "x-mbx-apikey, content-type",
        "access-control-max-age": "600",
      },
    });
  }
  const reply = await handler(request);
  const headers = new Headers(reply.headers);
  for (const [name, value] of Object.entries(allowed)) {
    headers.set(name, value);
  }
  headers.set("access-control-expose-headers", READ);
  return new Response(reply.body, { status: reply.status, headers });
};
