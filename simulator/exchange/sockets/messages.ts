/** Messages that a client sends on a stream connection, and their replies. */
import { writeJson } from "../body.ts";
import { type Said, saidIn } from "./said.ts";

/** What messages of the client change. */
export interface Subscribed {
  /** Streams, in the order of subscription. */
  readonly streams: readonly string[];
  /** Whether each message says which stream it is of. */
  readonly wrapped: boolean;
}

/** Most streams of a connection. */
const MAX_STREAMS = 1024;

type Answered = readonly [after: Subscribed, body: Readonly<Record<string, unknown>>];

class Wrong {
  constructor(readonly code: number, readonly msg: string) {}
}

const wrong = (code: number, msg: string): Wrong => new Wrong(code, msg);

type Method = (before: Subscribed, params: readonly unknown[] | undefined) => Answered | Wrong;

const namesOf = (params: readonly unknown[] | undefined): readonly string[] | Wrong =>
  params?.every((name) => typeof name === "string")
    ? params
    : wrong(2, "Invalid request: params must be a list of stream names");

const isCombined = (params: readonly unknown[] | undefined): Wrong | undefined => {
  const [name] = params ?? [];
  if (typeof name !== "string") {
    return wrong(2, "Invalid request: property name must be a string");
  }
  return name === "combined" ? undefined : wrong(0, "Unknown property");
};

const METHODS: Readonly<Record<string, Method>> = {
  SUBSCRIBE: (before, params) => {
    const names = namesOf(params);
    if (names instanceof Wrong) return names;
    const streams = [...new Set([...before.streams, ...names])];
    return streams.length > MAX_STREAMS
      ? wrong(2, "Invalid request: too many parameters")
      : [{ ...before, streams }, { result: null }];
  },
  UNSUBSCRIBE: (before, params) => {
    const names = namesOf(params);
    return names instanceof Wrong ? names : [
      { ...before, streams: before.streams.filter((name) => !names.includes(name)) },
      { result: null },
    ];
  },
  LIST_SUBSCRIPTIONS: (before) => [before, { result: before.streams }],
  GET_PROPERTY: (before, params) => isCombined(params) ?? [before, { result: before.wrapped }],
  SET_PROPERTY: (before, params) => {
    const [, value] = params ?? [];
    const refused = isCombined(params);
    if (refused) return refused;
    return typeof value === "boolean"
      ? [{ ...before, wrapped: value }, { result: null }]
      : wrong(1, "Invalid value type: expected Boolean");
  },
};

const isId = (id: unknown): boolean =>
  id === null || (typeof id === "number" && Number.isSafeInteger(id) && id >= 0) ||
  (typeof id === "bigint" && id >= 0n && id < 2n ** 64n) ||
  (typeof id === "string" && id.length <= 36);

const methodOf = (value: Said): Method | Wrong => {
  const name = value["method"];
  if (name === undefined) return wrong(2, "Invalid request: missing field `method`");
  if (typeof name === "string" && Object.hasOwn(METHODS, name)) return METHODS[name] as Method;
  const all = Object.keys(METHODS).map((each) => `\`${each}\``).join(", ");
  return wrong(2, `Invalid request: unknown variant \`${name}\`, expected one of ${all}`);
};

const answer = (before: Subscribed, value: Said): Answered | Wrong => {
  const { id, params } = value;
  if (!isId(id)) {
    return wrong(2, "Invalid request: request ID must be an unsigned integer");
  }
  const method = methodOf(value);
  if (method instanceof Wrong) return method;
  return method(before, Array.isArray(params) ? params : undefined);
};

/**
 * Answers a message of the client.
 *
 * @returns what it is subscribed to afterwards, and the text of the reply
 */
export const answerMessage = (
  before: Subscribed,
  text: string,
): readonly [after: Subscribed, reply: string] => {
  const value = saidIn(text);
  if (value === undefined) {
    const error = { code: 3, msg: "Invalid JSON: expected value at line 1 column 1" };
    return [before, writeJson({ error })];
  }
  const id = isId(value["id"]) ? value["id"] : undefined;
  const answered = answer(before, value);
  if (!(answered instanceof Wrong)) return [answered[0], writeJson({ ...answered[1], id })];
  const { code, msg } = answered;
  return [before, writeJson({ error: { code, msg }, id })];
};
