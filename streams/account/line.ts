/** The line of sockets: opening, losing, handing over, probing. */
import type { Failure } from "../../lib/failure.ts";
import type { Heard } from "../../lib/socket.ts";
import { change, type Draft, due, tell, without } from "./draft.ts";
import { ANSWER_MS } from "./health.ts";
import { hearFrame } from "./hearing.ts";
import { look } from "./passes.ts";
import { noTally } from "./state.ts";

/** How often the listen key is extended; it lives twice as long. */
const EXTEND_MS = 1_800_000;

/** How soon an extension that failed is tried again. */
const EXTEND_AGAIN_MS = 15_000;

/** Codes that say that the key may not do this: trying again changes nothing. */
const HOPELESS: readonly number[] = [-2014, -2015];

/** Whether trying again changes nothing. */
export const isHopeless = (failure: Failure): boolean =>
  failure._tag === "BadCredentials" || failure._tag === "BadParams" ||
  (failure._tag === "Blocked" && failure.retryAfterMs === undefined) ||
  (failure._tag === "Refused" && (HOPELESS.includes(failure.code) || failure.status === 451));

/** How long a failure says to stay silent, in ms. */
export const silenceOf = (failure: Failure): number =>
  ("retryAfterMs" in failure ? failure.retryAfterMs : undefined) ?? 0;

/** How long to wait before the next try, in ms. */
export const backOff = ({ chance }: Draft, tries: number): number =>
  tries === 0 ? chance * 250 : 250 + chance * Math.min(30_000, 500 * 2 ** Math.min(tries, 10));

const endSocket = (draft: Draft, socket: number): void => {
  draft.effects.push({ _tag: "End", socket });
};

/** Ends it all. */
export const stop = (draft: Draft, failure?: Failure): void => {
  const { socket, next } = draft.state;
  endSocket(draft, socket);
  if (next) endSocket(draft, next.socket);
  tell(draft, { type: "stopped", ...(failure && { failure }) });
  change(draft, { phase: "stopped", asks: {}, retries: {}, due: {} });
};

const soon = ({ chance }: Draft, ms: number): number => ms * (0.9 + 0.2 * chance);

const connect = (draft: Draft): number => {
  const socket = draft.state.newest + 1;
  change(draft, { newest: socket });
  draft.effects.push({ _tag: "Connect", socket });
  return socket;
};

/** From now on something may be missing. */
const openGap = (draft: Draft, reason: string): void => {
  const { phase, heardAt, tally, asks, retries } = draft.state;
  if (phase === "live") tell(draft, { type: "gap", from: heardAt, reason });
  without(draft, "pass");
  change(draft, {
    tally: tally ?? noTally(heardAt),
    // Reads of a pass that is over are not sent again; answers on their way are taken in.
    asks: Object.fromEntries(
      Object.entries(asks).filter(([id]) => retries[id]?.at === undefined),
    ),
    retries: {},
    rounds: 0,
    isAuditNext: false,
    listed: {},
  });
};

/** The socket is gone: what happens from now on may be missed. */
export const lose = (draft: Draft, reason: string, silenceMs = 0): void => {
  const { next, failures } = draft.state;
  if (next) endSocket(draft, next.socket);
  without(draft, "next");
  openGap(draft, reason);
  change(draft, {
    phase: "waiting",
    failures: failures + 1,
    due: { connect: draft.at + Math.max(silenceMs, backOff(draft, failures)) },
  });
};

/** Ends the socket and loses it. */
export const cut = (draft: Draft, reason: string): void => {
  endSocket(draft, draft.state.socket);
  lose(draft, reason);
};

const caughtUpBy = (draft: Draft, passAt: number): void => {
  const { at, state: { stream } } = draft;
  change(draft, { phase: "catchingUp", heardAt: at, probedAt: 0, extendedAt: at });
  due(draft, "pass", passAt);
  due(draft, "extend", at + soon(draft, EXTEND_MS));
  due(draft, "rotate", at + soon(draft, stream.rotateMs));
  due(draft, "probe", at + stream.probeMs);
  due(draft, "silence", undefined);
};

/** The successor serves alone from now on. */
const takeOver = (draft: Draft, socket: number): void => {
  without(draft, "next");
  change(draft, { socket });
  due(draft, "handOver", undefined);
  due(draft, "rotate", draft.at + soon(draft, draft.state.stream.rotateMs));
};

const hearSuccessor = (draft: Draft, heard: Heard): void => {
  const { next, stream } = draft.state;
  if (!next) return;
  switch (heard._tag) {
    case "Opened":
      change(draft, { next: { ...next, openAt: draft.at } });
      return due(draft, "handOver", draft.at + stream.lagMs);
    case "Ended":
      without(draft, "next");
      due(draft, "handOver", undefined);
      return due(draft, "rotate", draft.at + backOff(draft, 6));
    case "Frame":
      hearOpen(draft, heard.text);
  }
};

const hearOpen = (draft: Draft, text: string): void => {
  change(draft, { heardAt: draft.at });
  // The socket stays open, and silent.
  if (hearFrame(draft, text)) cut(draft, "the listen key expired");
};

/** The socket ended by itself. */
const ended = (draft: Draft, reason: string): void => {
  const { next, stream } = draft.state;
  if (next?.openAt === undefined) return lose(draft, reason);
  const { socket, openAt } = next;
  takeOver(draft, socket);
  if (draft.at - openAt >= stream.lagMs) return;
  // What was on its way to the old socket when the new one opened may be lost.
  openGap(draft, reason);
  caughtUpBy(draft, openAt + stream.lagMs);
};

/** Takes in what a socket tells. What earlier ones tell late is told by the reads. */
export const hear = (draft: Draft, socket: number, heard: Heard): void => {
  const { state } = draft;
  if (socket === state.next?.socket) return hearSuccessor(draft, heard);
  if (socket !== state.socket || state.phase === "waiting") return;
  switch (heard._tag) {
    case "Opened":
      caughtUpBy(draft, draft.at + state.stream.lagMs);
      return look(draft);
    case "Ended":
      return ended(draft, heard.reason);
    case "Frame":
      hearOpen(draft, heard.text);
  }
};

/** No listen key could be had, or extended. */
export const keyless = (draft: Draft, socket: number, failure: Failure): void => {
  const { state } = draft;
  if (isHopeless(failure)) return stop(draft, failure);
  const wait = Math.max(EXTEND_AGAIN_MS, silenceOf(failure));
  if (socket === state.next?.socket) {
    without(draft, "next");
    return due(draft, "rotate", draft.at + wait);
  }
  if (socket !== state.socket) return;
  if (state.phase === "connecting") return lose(draft, failure.message, silenceOf(failure));
  due(draft, "extend", draft.at + wait);
};

/** The listen key was extended. */
export const extended = (draft: Draft, socket: number, isSame: boolean): void => {
  if (socket !== draft.state.socket && socket !== draft.state.next?.socket) return;
  if (isSame) return change(draft, { extendedAt: draft.at });
  cut(draft, "the listen key is another one");
};

/** Does what is due of the line. */
export const tickLine = (draft: Draft): void => {
  const { at, state: { due: dues, stream } } = draft;
  const isDue = (name: keyof typeof dues): boolean => (dues[name] ?? Infinity) <= at;
  if (isDue("connect")) {
    due(draft, "connect", undefined);
    change(draft, { phase: "connecting", socket: connect(draft) });
    return;
  }
  if (isDue("extend")) {
    draft.effects.push({ _tag: "Extend", socket: draft.state.socket });
    due(draft, "extend", at + soon(draft, EXTEND_MS));
  }
  if (isDue("handOver") && draft.state.next) {
    endSocket(draft, draft.state.socket);
    takeOver(draft, draft.state.next.socket);
  }
  if (isDue("rotate")) {
    due(draft, "rotate", undefined);
    if (!draft.state.next) change(draft, { next: { socket: connect(draft), seen: {} } });
  }
  if (isDue("probe")) {
    const { heardAt, socket } = draft.state;
    if (at - heardAt < stream.probeMs) return due(draft, "probe", heardAt + stream.probeMs);
    draft.effects.push({ _tag: "Probe", socket });
    change(draft, { probedAt: at });
    due(draft, "silence", at + ANSWER_MS);
    due(draft, "probe", at + Math.max(stream.probeMs, ANSWER_MS));
  }
  if (isDue("silence")) {
    due(draft, "silence", undefined);
    const { heardAt, probedAt, answers } = draft.state;
    if (heardAt < probedAt && answers) cut(draft, "it did not answer");
  }
};
