/**
 * The user data stream of margin on the WebSocket API: calls subscribe with a listen token, and each event
 * says which subscription it is of.
 */
import { liveToken, type TokenOf } from "../../engine/listen_keys.ts";
import { accountIn, accountNames, MAIN } from "../../engine/world/seen_by.ts";
import type { World } from "../../engine/world/world.ts";
import { checkSigned } from "../arrival.ts";
import { writeJson } from "../body.ts";
import type { StreamEvent } from "../event.ts";
import { isRefusal } from "../handler.ts";
import { isObject, type Said, saidIn } from "./said.ts";

/**
 * A subscription with a listen token, or with a signature: to events of cross margin, of an isolated account, which
 * has none here, or of the spot wallet.
 */
export interface Subscription {
  readonly subscriptionId: number;
  readonly account: string;
  readonly of: TokenOf | "spot";
  /** When the token ends, in ms. */
  readonly expires: number;
}

/** Subscriptions of a connection; ids are not used again. */
export interface Subscriptions {
  readonly all: readonly Subscription[];
  readonly lastId: number;
}

/** No subscription yet. */
export const noSubscriptions: Subscriptions = { all: [], lastId: -1 };

type Called = readonly [after: Subscriptions, texts: readonly string[]];

class CallError {
  constructor(readonly code: number, readonly msg: string) {}
}

interface Done {
  readonly after: Subscriptions;
  readonly result: unknown;
  /** Subscriptions that end with it. */
  readonly ended?: readonly Subscription[];
}

type Method = (world: World, before: Subscriptions, params: Said) => Done | CallError;

const withOne = (
  { all, lastId }: Subscriptions,
  subscribed: Omit<Subscription, "subscriptionId">,
): Subscriptions => {
  const subscriptionId = lastId + 1;
  return { all: [...all, { ...subscribed, subscriptionId }], lastId: subscriptionId };
};

const subscribe: Method = (world, before, { listenToken }) => {
  if (typeof listenToken !== "string") {
    return new CallError(
      -1102,
      "Mandatory parameter 'listenToken' was not sent, was empty/null, or malformed.",
    );
  }
  for (const account of accountNames(world)) {
    const { listenKeys = {} } = accountIn(world, account) ?? {};
    const held = liveToken(listenKeys, listenToken, world.time);
    if (!held) continue;
    const after = withOne(before, { account, ...held });
    return { after, result: { subscriptionId: after.lastId, expirationTime: held.expires } };
  }
  return new CallError(-1209, "Invalid listenToken.");
};

/** Subscribes to the spot wallet, which no event tells of here: nothing is traded on spot. */
const subscribeSigned: Method = (world, before, params) => {
  const sent = new Map(Object.entries(params).map(([name, value]) => [name, String(value)]));
  const key = checkSigned(world, sent);
  if (isRefusal(key)) return new CallError(key.code, key.msg);
  const { account = MAIN } = key;
  const after = withOne(before, { account, of: "spot", expires: Infinity });
  return { after, result: { subscriptionId: after.lastId } };
};

const unsubscribe: Method = (_, before, { subscriptionId }) => {
  const ended = before.all.filter((each) =>
    subscriptionId === undefined || each.subscriptionId === subscriptionId
  );
  return {
    after: { ...before, all: before.all.filter((each) => !ended.includes(each)) },
    result: {},
    ended,
  };
};

const METHODS: Readonly<Record<string, Method>> = {
  "userDataStream.subscribe.listenToken": subscribe,
  "userDataStream.subscribe.signature": subscribeSigned,
  "userDataStream.unsubscribe": unsubscribe,
  "session.subscriptions": (_, before) => ({
    after: before,
    result: before.all.map(({ subscriptionId }) => ({ subscriptionId })),
  }),
  ping: (_, before) => ({ after: before, result: {} }),
  time: ({ time }, before) => ({ after: before, result: { serverTime: time } }),
};

const wrapped = ({ subscriptionId }: Subscription, event: StreamEvent): string =>
  writeJson({ subscriptionId, event });

const terminated = ({ time }: World, subscription: Subscription): string =>
  wrapped(subscription, { e: "eventStreamTerminated", E: time });

/** Carries out a call, and gives its reply and what follows it. */
export const called = (world: World, before: Subscriptions, text: string): Called => {
  const { id = null, method, params } = saidIn(text) ?? {};
  const known = typeof method === "string" && Object.hasOwn(METHODS, method)
    ? METHODS[method]
    : undefined;
  const done = known
    ? known(world, before, isObject(params) ? params : {})
    : new CallError(-1000, "Unknown method.");
  if (done instanceof CallError) {
    const error = { code: done.code, msg: done.msg };
    return [before, [writeJson({ id, status: 400, error })]];
  }
  const { after, result, ended = [] } = done;
  return [after, [
    writeJson({ id, status: 200, result }),
    ...ended.map((each) => terminated(world, each)),
  ]];
};

/** Ends subscriptions whose tokens have ended. */
export const withoutExpired = (world: World, before: Subscriptions): Called => {
  const ended = before.all.filter(({ expires }) => expires <= world.time);
  return ended.length === 0 ? [before, []] : [
    { ...before, all: before.all.filter((each) => !ended.includes(each)) },
    ended.map((each) => terminated(world, each)),
  ];
};

/** Margin events in the shape of this stream; nothing for others. */
const marginEvent = (event: StreamEvent): StreamEvent | undefined => {
  const { U: _, ...rest } = event;
  const { e, E } = event;
  switch (e) {
    case "listStatus":
      return event;
    case "executionReport":
      return { ...event, M: false };
    case "outboundAccountPosition":
    case "balanceUpdate":
      return { ...rest, e, E };
    default:
      return undefined;
  }
};

/** What the subscriptions of a connection are told of events. */
export const toldBySubscription = (
  { all }: Subscriptions,
  events: readonly StreamEvent[],
  accountAt: (i: number) => string,
): readonly string[] =>
  all.length === 0 ? [] : events.flatMap((event, i) => {
    const told = marginEvent(event);
    return told
      ? all.filter(({ account, of }) => of === "margin" && account === accountAt(i)).map((each) =>
        wrapped(each, told)
      )
      : [];
  });
