/** The line of sockets: opening, losing, handing over, probing. */
import type { Failure } from "../../lib/failure.ts";
import { act, type Draft, due, dueAt, settledAt, tell } from "./draft.ts";
import { isSingle } from "./asks.ts";
import { ANSWER_MS, KEY_MS } from "./health.ts";
import { hearFrame } from "./hearing.ts";
import { beginPass, look } from "./passes.ts";
import { silenceOf } from "../../lib/answers/silence.ts";
import { addsUp, reckoned } from "./see.ts";
import { each, emptyShelf } from "./merge/shelf.ts";
import { type DueName, type NewsOf, noTally, type Successor } from "./state.ts";

/** How often the listen key is extended. */
const EXTEND_MS = KEY_MS / 2;

/** How soon an extension that failed is tried again. */
const EXTEND_AGAIN_MS = 15_000;

/**
 * How long a socket must have been open before what failed earlier is forgotten: each recovery weighs hundreds, and
 * of those that end right after one, ten would fit in a minute.
 */
const GOOD_MS = 30_000;

/** What a failure may say. */
interface Saying extends Pick<Failure, "_tag"> {
  readonly code?: number;
  readonly status?: number;
  readonly retryAfterMs?: number | null;
}

/** Whether trying again changes nothing: the key may not do this, or the secret is another one's. */
export const isHopeless = ({ _tag, code, status, retryAfterMs }: Saying): boolean =>
  /^Bad/.test(_tag) || /^-(1022|201[45])$/.test(`${code}`) || status === 451 ||
  (_tag === "Blocked" && retryAfterMs === undefined);

/** How long to wait before the next try, in ms. */
export const backOff = ({ chance }: Draft, tries: number): number =>
  tries === 0 ? chance * 250 : 250 + chance * Math.min(30_000, 500 * 2 ** tries);

/** Leaves it to the open socket alone; another one is to take over at a moment. */
const dropNext = (draft: Draft, rotateAt: number): void => {
  delete draft.next;
  due(draft, "handOver");
  due(draft, "rotate", rotateAt);
};

const endNext = (draft: Draft): void => {
  if (draft.next) act(draft, "End", draft.next.socket);
};

/** Ends it all. */
export const stop = (draft: Draft, failure?: Failure): void => {
  act(draft, "End", draft.socket);
  endNext(draft);
  tell(draft, { type: "stopped", ...(failure && { failure }) });
  draft.phase = "stopped";
  // Nothing is told after it.
  draft.told = "down";
  draft.asks = draft.due = {};
  draft.queue = emptyShelf;
};

const soon = ({ at, chance }: Draft, ms: number): number => at + ms * (0.9 + 0.2 * chance);

const connect = (draft: Draft): number => {
  act(draft, "Connect", ++draft.newest);
  return draft.newest;
};

/** From now on something may be missing. */
const openGap = (draft: Draft, reason: string): void => {
  const { phase, heardAt: from } = draft;
  if (phase === "live") tell(draft, { type: "gap", from, reason });
  delete draft.pass;
  draft.tally ??= noTally(from);
  // Reads of a pass that is over are not sent again; answers on their way are taken in.
  const asks = Object.entries(draft.asks)
    .filter(([, ask]) => isSingle(ask) || ask.at === undefined);
  draft.asks = Object.fromEntries(asks);
  draft.queue = each(draft.queue, (ask) => isSingle(ask) ? ask : undefined);
  draft.listed = {};
  delete draft.rounds;
  draft.isAuditNext = false;
};

/** The socket is gone: what happens from now on may be missed. */
const lose = (draft: Draft, reason: string, silenceMs = 0): void => {
  endNext(draft);
  delete draft.next;
  openGap(draft, reason);
  // Each failure is told, so that one that never comes to an end is seen.
  delete draft.told;
  draft.reason = reason;
  draft.phase = "waiting";
  const { at, silentTo = 0 } = draft;
  draft.due = {
    connect: Math.max(silentTo, at + Math.max(silenceMs, backOff(draft, draft.failures++))),
  };
};

/** Ends the socket and loses it. */
const cut = (draft: Draft, reason: string, silenceMs?: number): void => {
  act(draft, "End", draft.socket);
  lose(draft, reason, silenceMs);
};

const catchUp = (draft: Draft, pass: number): void => {
  const { at, stream } = draft;
  draft.phase = "catchingUp";
  delete draft.reason;
  draft.heardAt = draft.extendedAt = at;
  draft.probedAt = 0;
  draft.due = {
    ...draft.due,
    pass,
    extend: soon(draft, EXTEND_MS),
    rotate: soon(draft, stream.rotateMs),
    probe: at + stream.probeMs,
    good: at + GOOD_MS,
    ...(stream.tellsMs && { mute: at + stream.tellsMs }),
  };
  // Of a line that never answered, silence tells nothing: whether it does is asked before it may fall silent.
  if (!draft.answers) act(draft, "Probe", draft.socket);
};

/** The successor serves alone from now on; a reason says that what the old socket was to tell may be lost. */
const takeOver = (
  draft: Draft,
  { socket, openAt = draft.at }: Successor,
  reason?: string,
): void => {
  if (reason) openGap(draft, reason);
  dropNext(draft, soon(draft, draft.stream.rotateMs));
  draft.socket = socket;
  draft.extendedAt = openAt;
  draft.heardAt = draft.toldAt = draft.at;
  // Reads must be late enough to show also what the old socket has just told.
  if (reason) catchUp(draft, settledAt(draft));
};

/** Whether the socket that serves has neither answered nor told what it should since its successor opened. */
const isDeaf = (
  { answers, heardAt, toldAt, stream: { tellsMs } }: Draft,
  { openAt = 0, ahead }: Successor,
): boolean =>
  (answers && heardAt < openAt) ||
  // What tells by itself is late where it has told nothing at all; it may answer all the same.
  (toldAt < openAt && [tellsMs, ...Object.values(ahead)].some(Boolean));

/** Ends the socket that serves, for its successor. */
const handOver = (draft: Draft): void => {
  const { socket, next, at, stream } = draft;
  if (!next) return;
  const { openAt = at } = next;
  const isLost = isDeaf(draft, next);
  const lastAt = openAt + stream.lagMs + ANSWER_MS;
  // It may be slow.
  if (isLost && at < lastAt) return due(draft, "handOver", lastAt);
  act(draft, "End", socket);
  takeOver(draft, next, isLost ? "it fell silent" : undefined);
};

/** The socket ended by itself. */
const ended = (draft: Draft, reason: string, silenceMs: number): void => {
  const { next, stream, at } = draft;
  if (next?.openAt === undefined) return lose(draft, reason, silenceMs);
  // What was on its way to the old socket when the new one opened may be lost.
  const isWhole = at >= next.openAt + stream.lagMs && !isDeaf(draft, next);
  takeOver(draft, next, isWhole ? undefined : reason);
};

/** Takes in what a socket tells. What earlier ones tell late is told by the reads. */
export const hear = (draft: Draft, { socket, heard }: NewsOf<"Heard">): void => {
  const { at, next } = draft;
  const isNext = socket === next?.socket;
  if (!isNext && (socket !== draft.socket || draft.phase === "waiting")) return;
  if (heard._tag === "Frame") {
    // What the next one tells says nothing of this one.
    if (!isNext) draft.heardAt = at;
    // The socket stays open, and silent.
    if (hearFrame(draft, heard.text, isNext)) cut(draft, "the listen key expired");
  } else if (heard._tag === "Ended") {
    const { reason, retryAfterMs = 0 } = heard;
    if (isNext) dropNext(draft, at + Math.max(retryAfterMs, backOff(draft, 6)));
    else ended(draft, reason, retryAfterMs);
  } else if (isNext && draft.phase !== "connecting") {
    draft.next = { ...next, openAt: at };
    act(draft, "Probe", draft.socket);
    due(draft, "handOver", settledAt(draft));
  } else {
    // The other one never opened: there is nothing that it could still tell.
    if (isNext) handOver(draft);
    catchUp(draft, settledAt(draft));
    look(draft);
  }
};

/** No listen key could be had, or extended. */
export const keyless = (draft: Draft, { socket, failure }: NewsOf<"Keyless">): void => {
  if (isHopeless(failure)) return stop(draft, failure);
  const silence = silenceOf(failure);
  const again = draft.at + Math.max(EXTEND_AGAIN_MS, silence);
  if (socket === draft.next?.socket) dropNext(draft, again);
  else if (socket !== draft.socket) return;
  else if (draft.phase === "connecting") lose(draft, failure.message, silence);
  // It has ended by now, and the socket may stay open and tell nothing.
  else if (draft.at >= draft.extendedAt + KEY_MS) cut(draft, failure.message, silence);
  else due(draft, "extend", again);
};

/** The listen key was extended. */
export const extended = (draft: Draft, { socket, isSame }: NewsOf<"Extended">): void => {
  if (socket !== draft.socket && socket !== draft.next?.socket) return;
  if (isSame) draft.extendedAt = draft.at;
  else cut(draft, "the listen key is another one");
};

/**
 * What is done once it is due; in this order, where several are: another probe would hide that the last one
 * was not answered.
 */
const DUE: Readonly<Record<DueName, (draft: Draft) => void>> = {
  connect: (draft) => {
    draft.phase = "connecting";
    draft.socket = connect(draft);
  },
  extend: (draft) => {
    act(draft, "Extend", draft.socket);
    due(draft, "extend", soon(draft, EXTEND_MS));
  },
  handOver,
  rotate: (draft) => {
    draft.next ??= { socket: connect(draft), seen: emptyShelf, ahead: {} };
  },
  silence: (draft) => {
    if (draft.heardAt < draft.probedAt && draft.answers) cut(draft, "it did not answer");
  },
  probe: (draft) => {
    const { at, heardAt, socket } = draft;
    const { probeMs } = draft.stream;
    const isSilent = at - heardAt >= probeMs;
    due(draft, "probe", isSilent ? at + Math.max(probeMs, ANSWER_MS) : heardAt + probeMs);
    if (!isSilent) return;
    act(draft, "Probe", socket);
    // Of one that has not answered yet, silence counts from the first time that it was asked.
    if (draft.probedAt <= heardAt) draft.probedAt = at;
    due(draft, "silence", at + ANSWER_MS);
  },
  mute: (draft) => {
    const { at, toldAt, stream: { tellsMs } } = draft;
    if (toldAt < at - (tellsMs ?? ANSWER_MS)) {
      cut(draft, tellsMs ? "it ceased to tell" : "it did not tell what reads show");
    } else if (tellsMs) due(draft, "mute", toldAt + tellsMs + 1);
  },
  doubt: (draft) => {
    const odd = reckoned(draft).filter(({ isOdd }) => isOdd).map(({ key }) => key);
    const left = Object.keys(draft.rounds ?? {});
    if (left.every((key) => addsUp(draft, key) && !odd.includes(key))) return;
    draft.isAuditNext = false;
    due(draft, "pass", draft.at);
  },
  good: (draft) => {
    draft.failures = 0;
  },
  pass: (draft) => {
    if (draft.pass) due(draft, "pass", settledAt(draft));
    else beginPass(draft);
  },
};

/** Does what is due. */
export const doDue = (draft: Draft): void => {
  for (const [name, act] of Object.entries(DUE) as [DueName, (draft: Draft) => void][]) {
    if (dueAt(draft, name) > draft.at) continue;
    due(draft, name);
    act(draft);
  }
};
