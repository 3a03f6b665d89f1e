/** Addresses of sockets: what a connection may carry, and which streams it begins with. */

/** Streams of one account, each with keys of its own. */
export type UserStream = "portfolio" | "pro" | "margin";

/** A part of the exchange that serves sockets. */
export interface Place {
  /** Streams of accounts that it carries. */
  readonly users: readonly UserStream[];
}

/** What an address asks for. */
export interface Address {
  readonly place: Place;
  /** Whether each message says which stream it is of. */
  readonly wrapped: boolean;
  /** Streams to begin with. */
  readonly streams: readonly string[];
}

const PLACES: Readonly<Record<string, Place>> = {
  "/pm": { users: ["portfolio"] },
  "/pm-classic": { users: ["pro"] },
  "": { users: ["margin"] },
};

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

const namesIn = (text: string): readonly string[] =>
  text.split("/").filter((name) => name !== "").map(decoded);

/**
 * Reads an address, with or without a host: `/pm/ws/KEY` carries bare messages, and
 * `/pm/stream?streams=KEY` names the stream of each.
 */
export const readAddress = (url: string): Address | undefined => {
  const path = url.replace(/^[a-z]+:\/\/[^/?#]*|#.*$/gi, "");
  const [, prefix = "", kind, rest = ""] =
    /^((?:\/[a-z-]+)?)\/(ws|stream)((?:[/?].*)?)$/.exec(path) ?? [];
  const place = Object.hasOwn(PLACES, prefix) ? PLACES[prefix] : undefined;
  if (!place || kind === undefined) return undefined;
  const [names = "", query = ""] = rest.split("?");
  return {
    place,
    wrapped: kind === "stream",
    streams: [
      ...new Set([
        ...namesIn(names),
        ...namesIn(/(?:^|&)streams=([^&]*)/.exec(query)?.[1] ?? ""),
      ]),
    ],
  };
};
