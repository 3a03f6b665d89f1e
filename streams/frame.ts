/** Messages of a socket: single events, events wrapped in their stream's name, lists of them, replies. */
import { misfitTexts } from "../lib/answers/misfits.ts";
import { parseJson } from "../lib/json.ts";
import { MASK, maskBody, maskText } from "../lib/masking.ts";
import type { EventKind, EventOf, Raw } from "./events/event.ts";
import { isObject } from "../lib/answers/reader.ts";

/** An event of a kind that is not read here, or that the exchange has added since. */
export interface OtherEvent {
  /** Tag. */
  readonly type: "other";
  /** Its name on the wire; empty where it has none. */
  readonly name: string;
  /** The event as it came. */
  readonly raw: Raw;
}

/** What is no event: not JSON, or without what is essential. */
export interface UnreadableMessage {
  /** Tag. */
  readonly type: "unreadable";
  /** Name of the event, where it has one. */
  readonly name?: string;
  /** What does not fit, as in `order.orderId: expected an id`. */
  readonly problems: readonly string[];
  /** The whole message; not enumerable, as it may hold a listen key. */
  readonly text: string;
}

/** The answer to something that was sent on the socket. */
export interface SocketReply {
  /** Tag. */
  readonly type: "reply";
  /** Id of what was sent; absent where the exchange could not read it. */
  readonly id?: string;
  /** The result; names of streams that may be listen keys are masked. */
  readonly result?: unknown;
  /** Why it was refused. */
  readonly error?: { readonly code: number; readonly message: string };
}

/** What a frame may hold. */
export type StreamMessage<E> = E | OtherEvent | UnreadableMessage | SocketReply;

/** A frame, read. */
export interface ReadFrame<E> {
  /** Name of the stream, as in `btcusdt@depth`; absent where it is none, or a listen key. */
  readonly stream?: string;
  /** Which subscription of the socket it belongs to. */
  readonly subscriptionId?: string;
  /** What it holds, in order. */
  readonly messages: readonly StreamMessage<E>[];
}

/** A name of a stream as it may be shown: names of markets have an `@`, or begin with `!`. */
const shownStream = (name: unknown): string | undefined =>
  typeof name === "string" && /@|^!|^tradingSession$/.test(name) ? name : undefined;

const unreadable = (
  text: string,
  problems: readonly string[],
  name?: string,
): UnreadableMessage =>
  // Bun prints what is not enumerable too, but calls no getter.
  Object.defineProperty({ type: "unreadable", ...(name && { name }), problems }, "text", {
    get: () => text,
  }) as UnreadableMessage;

const textIn = (u: unknown): string | undefined =>
  typeof u === "string" || typeof u === "number" ? `${u}` : undefined;

/** What a socket is sent to ask it for a sign of life. */
export const LISTING = '{"method":"LIST_SUBSCRIPTIONS","id":1}';

// Errors stand in `error`, or as the documentation has them: `{"code":2,"msg":"Invalid request: …"}`.
const replyOf = (u: Raw): SocketReply => {
  const { id, result, error = "code" in u ? u : undefined } = u;
  const { code, msg }: Raw = Object(error);
  const number = textIn(id);
  return {
    type: "reply",
    ...(number !== undefined && { id: number }),
    ...(result !== undefined && {
      result: Array.isArray(result) ? result.map((each) => shownStream(each) ?? MASK) : result,
    }),
    ...(error !== undefined && {
      error: { code: Number(code ?? 0), message: maskText(String(msg ?? "")) },
    }),
  };
};

/** Whether a message answers something that was sent on the socket. */
export const isReply = (u: Raw): boolean =>
  !u["e"] && ("result" in u || "error" in u || "code" in u);

/** The JSON of a frame, without the listen keys in it; `undefined` where it is none. */
export const parsed = (text: string): unknown => {
  try {
    // Before all else, so that no part of what is read holds one.
    return parseJson(text.includes("listen") ? maskBody(text) : text);
  } catch {
    return undefined;
  }
};

/** What a frame holds: one message, or the list of those in it. */
export const heldIn = (u: unknown): readonly unknown[] => {
  const { stream, data, event, e }: Raw = Object(u);
  const held = stream !== undefined && data !== undefined
    ? data
    : event !== undefined && e === undefined
    ? event
    : u;
  return Array.isArray(held) ? held : [held];
};

/** Reads events of these kinds out of frames. It never throws, whatever the text. */
export const frameReader = <const K extends readonly EventKind<unknown>[]>(
  ...kinds: K
): (text: string) => ReadFrame<EventOf<K>> => {
  type E = EventOf<K>;
  const models = new Map(
    kinds.flatMap(({ names, model }) => names.map((name) => [name, model] as const)),
  );

  const messageOf = (u: unknown, text: string): StreamMessage<E> => {
    if (!isObject(u)) return unreadable(text, ["message: expected an event"]);
    if (isReply(u)) return replyOf(u);
    const name = textIn(u["e"]) ?? "";
    const read = models.get(name)?.().decode(u);
    return !read
      ? { type: "other", name, raw: u }
      : read._tag === "Right"
      ? read.right as E
      : unreadable(text, misfitTexts(read.left), name);
  };

  return (given) => {
    const u = parsed(given);
    if (u === undefined) return { messages: [unreadable(given, ["message: expected JSON"])] };
    const { stream, subscriptionId }: Raw = Object(u);
    const frame: { -readonly [Name in keyof ReadFrame<E>]: ReadFrame<E>[Name] } = {
      messages: heldIn(u).map((each) => messageOf(each, given)),
    };
    const name = shownStream(stream);
    const id = textIn(subscriptionId);
    if (name !== undefined) frame.stream = name;
    if (id !== undefined) frame.subscriptionId = id;
    return frame;
  };
};
