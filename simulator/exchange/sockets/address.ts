/** Addresses of sockets: what a connection may carry, and which streams it begins with. */
import type { Carried } from "./market/names.ts";

/** Streams of one account, each with keys of its own. */
export type UserStream = "portfolio" | "pro" | "margin";

/** A part of the exchange that serves sockets. */
export interface Place {
  /** Streams of accounts that it carries. */
  readonly users: readonly UserStream[];
  /** Streams of the market that it carries. */
  readonly market: Carried;
  /** Whether it takes calls in place of subscriptions to streams. */
  readonly isApi?: boolean;
}

/** What an address asks for. */
export interface Address {
  readonly place: Place;
  /** Whether each message says which stream it is of. */
  readonly wrapped: boolean;
  /** Streams to begin with. */
  readonly streams: readonly string[];
}

const none: Carried = { markets: [], books: false, others: false };

const PLACES: Readonly<Record<string, Place>> = {
  "/pm": { users: ["portfolio"], market: none },
  "/pm-classic": { users: ["pro"], market: none },
  "/market": { users: [], market: { markets: ["um"], books: false, others: true } },
  "/public": { users: [], market: { markets: ["um"], books: true, others: false } },
  "/private": { users: [], market: none },
};

/** Without a prefix it depends on the host; behind one address there is all that has no place of its own. */
const HOSTS: Readonly<Record<string, Place>> = {
  // The path that USDⓈ-M has left: it takes any stream, and is silent on all but those of books.
  fstream: { users: [], market: { markets: ["um"], books: true, others: false } },
  dstream: { users: [], market: { markets: ["cm"], books: true, others: true } },
  stream: { users: [], market: { markets: ["margin"], books: true, others: true } },
  "margin-stream": { users: ["margin"], market: none },
};

const ANY_HOST: Place = {
  users: ["margin"],
  market: { markets: ["cm", "margin"], books: true, others: true },
};

const API: Place = { users: [], market: none, isApi: true };

const placeAt = (host: string, prefix: string): Place | undefined => {
  if (prefix !== "") return Object.hasOwn(PLACES, prefix) ? PLACES[prefix] : undefined;
  const name = host.split(".")[0] ?? "";
  return Object.hasOwn(HOSTS, name) ? HOSTS[name] : ANY_HOST;
};

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

const namesIn = (text: string): readonly string[] =>
  decoded(text).split("/").filter((name) => name !== "");

/** The exchange's own host in front of a path: one address then serves clients that tell places by it. */
const HOST_IN_PATH = /^\/([a-z][a-z-]*\.binance\.com(?::\d+)?)(\/.*)$/;

/**
 * Reads an address, with or without a host: `/pm/ws/KEY` carries bare messages, and
 * `/pm/stream?streams=KEY` names the stream of each. The exchange's host may stand in the path, as in
 * `/stream.binance.com:9443/ws/btcusdt@trade`.
 */
export const readAddress = (url: string): Address | undefined => {
  const [, own = "", whole = ""] = /^(?:[a-z]+:\/\/([^/?#]*))?([^#]*)/i.exec(url) ?? [];
  const [, host = own, path = whole] = HOST_IN_PATH.exec(whole) ?? [];
  if (/^\/ws-api\/v3(\?.*)?$/.test(path)) return { place: API, wrapped: false, streams: [] };
  const [, prefix = "", kind, rest = ""] =
    /^((?:\/[a-z-]+)?)\/(ws|stream)((?:[/?].*)?)$/.exec(path) ?? [];
  const place = placeAt(host, prefix);
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
