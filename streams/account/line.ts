/** The line of sockets: opening, losing, handing over, probing. */
import type { Failure } from "../../lib/failure.ts";
import type { Heard } from "../../lib/socket.ts";
import { act, type Draft, due, settledAt, tell } from "./draft.ts";
import { ANSWER_MS } from "./health.ts";
import { hearFrame } from "./hearing.ts";
import { beginPass, look } from "./passes.ts";
import { type DueName, noTally, type Successor } from "./state.ts";

/** How often the listen key is extended; it lives twice as long. */
const EXTEND_MS = 1_800_000;

/** How soon an extension that failed is tried again. */
const EXTEND_AGAIN_MS = 15_000;

/** Whether trying again changes nothing: the key may not do this. */
export const isHopeless = (failure: Failure): boolean =>
  failure._tag === "BadCredentials" || failure._tag === "BadParams" ||
  (failure._tag === "Blocked" && failure.retryAfterMs === undefined) ||
  (failure._tag === "Refused" &&
    (failure.code === -2014 || failure.code === -2015 || failure.status === 451));

/** How long a failure says to stay silent, in ms. */
export const silenceOf = (failure: Failure): number =>
  ("retryAfterMs" in failure ? failure.retryAfterMs : undefined) ?? 0;

/** How long to wait before the next try, in ms. */
export const backOff = ({ chance }: Draft, tries: number): number =>
  tries === 0 ? chance * 250 : 250 + chance * Math.min(30_000, 500 * 2 ** Math.min(tries, 10));

/** Leaves it to the open socket alone. */
const dropNext = (draft: Draft): void => {
  delete draft.state.next;
  due(draft, "handOver");
};

/** Ends it all. */
export const stop = (draft: Draft, failure?: Failure): void => {
  const { state } = draft;
  act(draft, "End", state.socket);
  if (state.next) act(draft, "End", state.next.socket);
  tell(draft, { type: "stopped", ...(failure && { failure }) });
  state.phase = "stopped";
  state.asks = state.retries = state.due = {};
};

const soon = ({ at, chance }: Draft, ms: number): number => at + ms * (0.9 + 0.2 * chance);

const connect = (draft: Draft): number => {
  act(draft, "Connect", ++draft.state.newest);
  return draft.state.newest;
};

/** From now on something may be missing. */
const openGap = (draft: Draft, reason: string): void => {
  const { state } = draft;
  const { phase, heardAt, retries } = state;
  if (phase === "live") tell(draft, { type: "gap", from: heardAt, reason });
  delete state.pass;
  state.tally ??= noTally(heardAt);
  // Reads of a pass that is over are not sent again; answers on their way are taken in.
  state.asks = Object.fromEntries(
    Object.entries(state.asks).filter(([id]) => retries[id]?.at === undefined),
  );
  state.retries = state.listed = {};
  state.rounds = 0;
  state.isAuditNext = false;
};

/** The socket is gone: what happens from now on may be missed. */
export const lose = (draft: Draft, reason: string, silenceMs = 0): void => {
  const { state, at } = draft;
  if (state.next) act(draft, "End", state.next.socket);
  delete state.next;
  openGap(draft, reason);
  state.phase = "waiting";
  state.due = { connect: at + Math.max(silenceMs, backOff(draft, state.failures++)) };
};

/** Ends the socket and loses it. */
export const cut = (draft: Draft, reason: string): void => {
  act(draft, "End", draft.state.socket);
  lose(draft, reason);
};

const catchUp = (draft: Draft, passAt: number): void => {
  const { state, at } = draft;
  state.phase = "catchingUp";
  state.heardAt = state.extendedAt = at;
  state.probedAt = 0;
  state.due = {
    ...state.due,
    pass: passAt,
    extend: soon(draft, EXTEND_MS),
    rotate: soon(draft, state.stream.rotateMs),
    probe: at + state.stream.probeMs,
  };
  due(draft, "silence");
};

/** The successor serves alone from now on. */
const takeOver = (draft: Draft, { socket, openAt = draft.at }: Successor): void => {
  dropNext(draft);
  draft.state.socket = socket;
  draft.state.extendedAt = openAt;
  due(draft, "rotate", soon(draft, draft.state.stream.rotateMs));
};

const hearText = (draft: Draft, text: string, isNext: boolean): void => {
  draft.state.heardAt = draft.at;
  // The socket stays open, and silent.
  if (hearFrame(draft, text, isNext)) cut(draft, "the listen key expired");
};

/** The socket ended by itself. */
const ended = (draft: Draft, reason: string): void => {
  const { next, stream } = draft.state;
  if (next?.openAt === undefined) return lose(draft, reason);
  takeOver(draft, next);
  const passAt = next.openAt + stream.lagMs;
  if (draft.at >= passAt) return;
  // What was on its way to the old socket when the new one opened may be lost.
  openGap(draft, reason);
  catchUp(draft, passAt);
};

/** Takes in what a socket tells. What earlier ones tell late is told by the reads. */
export const hear = (draft: Draft, socket: number, heard: Heard): void => {
  const { state, at } = draft;
  const { next } = state;
  const isNext = socket === next?.socket;
  if (!isNext && (socket !== state.socket || state.phase === "waiting")) return;
  if (heard._tag === "Frame") hearText(draft, heard.text, isNext);
  else if (heard._tag === "Ended") {
    if (!isNext) return ended(draft, heard.reason);
    dropNext(draft);
    due(draft, "rotate", at + backOff(draft, 6));
  } else if (isNext) {
    state.next = { ...next, openAt: at };
    due(draft, "handOver", settledAt(draft));
  } else {
    catchUp(draft, settledAt(draft));
    look(draft);
  }
};

/** No listen key could be had, or extended. */
export const keyless = (draft: Draft, socket: number, failure: Failure): void => {
  const { state, at } = draft;
  if (isHopeless(failure)) return stop(draft, failure);
  const again = at + Math.max(EXTEND_AGAIN_MS, silenceOf(failure));
  if (socket === state.next?.socket) {
    dropNext(draft);
    due(draft, "rotate", again);
  } else if (socket !== state.socket) return;
  else if (state.phase === "connecting") lose(draft, failure.message, silenceOf(failure));
  else due(draft, "extend", again);
};

/** The listen key was extended. */
export const extended = (draft: Draft, socket: number, isSame: boolean): void => {
  const { state } = draft;
  if (socket !== state.socket && socket !== state.next?.socket) return;
  if (isSame) state.extendedAt = draft.at;
  else cut(draft, "the listen key is another one");
};

/** What is done once it is due. */
const DUE: Readonly<Record<DueName, (draft: Draft) => void>> = {
  connect: (draft) => {
    draft.state.phase = "connecting";
    draft.state.socket = connect(draft);
  },
  extend: (draft) => {
    act(draft, "Extend", draft.state.socket);
    due(draft, "extend", soon(draft, EXTEND_MS));
  },
  handOver: (draft) => {
    const { socket, next } = draft.state;
    if (!next) return;
    act(draft, "End", socket);
    takeOver(draft, next);
  },
  rotate: (draft) => {
    draft.state.next ??= { socket: connect(draft), seen: {} };
  },
  probe: (draft) => {
    const { state, at } = draft;
    const { probeMs } = state.stream;
    const isSilent = at - state.heardAt >= probeMs;
    due(draft, "probe", isSilent ? at + Math.max(probeMs, ANSWER_MS) : state.heardAt + probeMs);
    if (!isSilent) return;
    act(draft, "Probe", state.socket);
    state.probedAt = at;
    due(draft, "silence", at + ANSWER_MS);
  },
  silence: (draft) => {
    const { heardAt, probedAt, answers } = draft.state;
    if (heardAt < probedAt && answers) cut(draft, "it did not answer");
  },
  pass: (draft) => {
    if (draft.state.pass) due(draft, "pass", settledAt(draft));
    else beginPass(draft);
  },
};

// In this order, where several are due: another probe would hide that the last one was not answered.
const NAMES = ["connect", "extend", "handOver", "rotate", "silence", "probe", "pass"] as const;

/** Does what is due. */
export const doDue = (draft: Draft): void => {
  for (const name of NAMES) {
    if ((draft.state.due[name] ?? Infinity) > draft.at) continue;
    due(draft, name);
    DUE[name](draft);
  }
};
