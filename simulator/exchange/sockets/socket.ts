/**
 * One connection as the exchange sees it: plain data, and what it says to each thing that it hears.
 * It knows no network and no clock other than the world's.
 */
import { writeJson } from "../body.ts";
import type { StreamEvent } from "../event.ts";
import type { World } from "../../engine/world/world.ts";
import { type Place, readAddress } from "./address.ts";
import type { MarketNews } from "./market/news.ts";
import {
  called,
  noSubscriptions,
  type Subscriptions,
  toldBySubscription,
  withoutExpired,
} from "./api.ts";
import { answerMessage } from "./messages.ts";
import type { Addressed } from "./user_data.ts";

/** What the exchange hears of a client. */
export type ClientSaid =
  | { readonly say: "text"; readonly text: string }
  | { readonly say: "ping"; readonly payload: string }
  | { readonly say: "pong"; readonly payload: string };

/** What the exchange says; after `end`, and where the connection breaks, it says nothing more. */
export type ExchangeSaid =
  | ClientSaid
  | { readonly say: "end"; readonly code: number; readonly reason: string }
  | { readonly say: "cut" };

/** A connection. */
export interface SocketState {
  readonly place: Place;
  readonly wrapped: boolean;
  /** What it is subscribed to. */
  readonly streams: readonly string[];
  /** Subscriptions of a connection that takes calls. */
  readonly subscriptions: Subscriptions;
  /** When the world's clock was last looked at, in ms. */
  readonly seenAt: number;
  /** How long it has been open, in ms. */
  readonly age: number;
  /** Since when it was not pinged, in ms. */
  readonly unpinged: number;
  /** A ping that waits for its pong, and for how long. */
  readonly ping: { readonly payload: string; readonly waited: number } | undefined;
  /** When the last messages of the client came, in ms, oldest first. */
  readonly heardAt: readonly number[];
}

/** A connection afterwards, and what it says. */
export type Spoken = readonly [after: SocketState, said: readonly ExchangeSaid[]];

const MINUTE = 60_000;
/** A connection lasts a day. */
const LONGEST = 24 * 60 * MINUTE;

/** How often a place pings, and how long it waits for a pong. */
const rhythmOf = ({ isApi }: Place): { readonly every: number; readonly within: number } =>
  isApi ? { every: MINUTE / 3, within: MINUTE } : { every: 3 * MINUTE, within: 10 * MINUTE };

/** Most messages of a client in a second, pings and pongs among them. */
const MOST_A_SECOND = 10;

/** Opens a connection at an address; `undefined` where there is none. */
export const opened = (world: World, url: string): SocketState | undefined => {
  const address = readAddress(url);
  return address && {
    ...address,
    subscriptions: noSubscriptions,
    seenAt: world.time,
    age: 0,
    unpinged: 0,
    ping: undefined,
    heardAt: [],
  };
};

const end = (code: number, reason: string): ExchangeSaid => ({ say: "end", code, reason });

/** What a message of the client changes, and what is said to it. */
export const heard = (world: World, state: SocketState, said: ClientSaid): Spoken => {
  const heardAt = [...state.heardAt.filter((at) => at > world.time - 1000), world.time];
  const now: SocketState = { ...state, heardAt };
  if (heardAt.length > MOST_A_SECOND && !state.place.isApi) {
    return [now, [end(1008, "Too many requests")]];
  }
  switch (said.say) {
    case "ping":
      return [now, [{ say: "pong", payload: said.payload }]];
    case "pong":
      return [said.payload === state.ping?.payload ? { ...now, ping: undefined } : now, []];
    case "text": {
      if (state.place.isApi) {
        const [subscriptions, texts] = called(world, state.subscriptions, said.text);
        return [{ ...now, subscriptions }, texts.map((text) => ({ say: "text", text }))];
      }
      const [after, text] = answerMessage(state, said.text);
      return [{ ...now, streams: after.streams, wrapped: after.wrapped }, [{ say: "text", text }]];
    }
  }
};

/**
 * What time brings: a ping every three minutes, and the end after a day or without a pong. A clock that
 * jumps leaves the client no time to answer, so of a jump no more counts as waiting than lies between pings.
 */
export const passed = (world: World, state: SocketState): Spoken => {
  const { every, within } = rhythmOf(state.place);
  const elapsed = Math.max(0, world.time - state.seenAt);
  const [subscriptions, texts] = withoutExpired(world, state.subscriptions);
  const ended = texts.map((text): ExchangeSaid => ({ say: "text", text }));
  const now: SocketState = {
    ...state,
    subscriptions,
    seenAt: world.time,
    age: state.age + elapsed,
    unpinged: state.unpinged + elapsed,
    ping: state.ping &&
      { ...state.ping, waited: state.ping.waited + Math.min(elapsed, every) },
  };
  if (now.age >= LONGEST) return [now, [...ended, end(1001, "Connected for 24 hours")]];
  if (now.ping && now.ping.waited >= within) return [now, [...ended, end(1008, "Pong timeout")]];
  if (now.unpinged < every) return [now, ended];
  const payload = String(world.time);
  // Pings that follow an unanswered one do not start the wait anew.
  return [
    { ...now, unpinged: 0, ping: { payload, waited: now.ping?.waited ?? 0 } },
    [...ended, { say: "ping", payload }],
  ];
};

/** A message of a stream, in the shape that the connection takes. */
const framed = ({ wrapped }: SocketState, stream: string, text: string): ExchangeSaid => ({
  say: "text",
  text: wrapped ? `{"stream":${JSON.stringify(stream)},"data":${text}}` : text,
});

/** What a connection says of events of an account. */
export const told = (
  state: SocketState,
  events: readonly Addressed[],
): readonly ExchangeSaid[] =>
  events.flatMap(({ of, listenKey, event }) =>
    state.place.users.includes(of) && state.streams.includes(listenKey)
      ? [framed(state, listenKey, writeJson(event))]
      : []
  );

/** What a connection says of the market. */
export const toldOfMarket = (state: SocketState, news: MarketNews): readonly ExchangeSaid[] => {
  const said = news.get(state.place);
  if (!said || said.size === 0) return [];
  return state.streams.flatMap((stream) =>
    (said.get(stream) ?? []).map((text) => framed(state, stream, text))
  );
};

/** What a connection that takes calls says of events. */
export const toldByCalls = (
  { subscriptions }: SocketState,
  events: readonly StreamEvent[],
  accountAt: (i: number) => string,
): readonly ExchangeSaid[] =>
  toldBySubscription(subscriptions, events, accountAt).map((text) => ({ say: "text", text }));
