/** Sessions played back: a transport, sockets and a clock that do what a tape says. */
import * as E from "../lib/either.ts";
import type { Environment, Reply, Signed, Transport } from "../lib/environment.ts";
import { type Unreachable, unreachable } from "../lib/failure.ts";
import type { Heard, OpenSocket, Socket } from "../lib/socket.ts";
import { type Asked, askedBy } from "./asked.ts";
import type { SessionMoment } from "./session.ts";

/** Settings of {@link replayedSession}. */
export interface ReplayOptions {
  /**
   * How long to wait for a call that was made at this moment of the session before the rest goes on without
   * it, in ms; 10 s if absent. Audits and the like come by the clock, and may come later than on the tape.
   */
  readonly patienceMs?: number;
}

/** What plays a session back: parts of an environment. */
export interface ReplayedSession extends Pick<Environment, "transport" | "now"> {
  /** Opens the sockets of the tape. */
  readonly openSocket: OpenSocket;
  /** Holds once all of the tape has been told. */
  readonly played: Promise<void>;
}

type Of<Does extends SessionMoment["does"]> = Extract<SessionMoment, { readonly does: Does }>;

/** Parameters that follow the clock. */
const TIMES: readonly string[] = ["startTime", "endTime", "recvWindow"];

/** How well what is the same fits. */
const BEST = 2;

/** How well a call fits one of the tape: 0 for not at all. */
const fit = (asked: Asked, { method, path, params }: Asked, clientOrderId?: string): number => {
  if (asked.method !== method || asked.path !== path) return 0;
  const names = new Set([...Object.keys(asked.params), ...Object.keys(params)]);
  const differing = [...names].filter((name) => {
    const [now, then] = [asked.params[name], params[name]];
    return now !== then && !(then === undefined && now === clientOrderId);
  });
  return differing.length === 0 ? BEST : differing.every((name) => TIMES.includes(name)) ? 1 : 0;
};

type Outcome = Of<"reply"> | Of<"noReply">;

const resultOf = (endpoint: string, outcome: Outcome): E.Either<Unreachable, Reply> =>
  outcome.does === "reply"
    ? E.right({ status: outcome.status, headers: outcome.headers, body: outcome.body })
    : E.left({
      ...unreachable(endpoint, outcome.reason, outcome.outcome),
      message: outcome.reason,
    });

/**
 * Plays a session back. What the exchange said comes in the order of the tape, each thing once the program has
 * made the calls and opened the sockets that came before it; a call is known by method, path and
 * parameters, except for those that follow the clock. A call that the tape does not have fails with
 * `Unreachable`, `notSent`.
 *
 * @example
 * ```ts ignore
 * const tape = lines.map((line) => JSON.parse(line));
 * const { played, ...parts } = replayedSession(tape);
 * const env = environment({ ...parts, credentials: credentials("any", hmac("any")), streamBase: "wss://replayed.invalid" });
 * ```
 */
export const replayedSession = (
  tape: readonly SessionMoment[],
  { patienceMs = 10_000 }: ReplayOptions = {},
): ReplayedSession => {
  /** Moments of the program that have come, and those that were not waited for any longer. */
  const done = new Set<number>();
  const passedOver = new Set<number>();
  const replies = new Map<number, Outcome>();
  const waiting = new Map<number, (outcome: Outcome) => void>();
  const open = new Map<number, (heard: Heard) => void>();
  /** Sockets that the program ended, or that ended. */
  const over = new Set<number>();
  let newest: number | undefined;
  let at = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isDue = false;
  let ended = (): void => {};
  const played = new Promise<void>((done) => ended = done);

  /** What a socket heard, told to it, or to the one that the program has in its place. */
  const tell = (socket: number, heard: Heard): void => {
    const isOwn = open.has(socket);
    const place = isOwn ? socket : newest;
    if (place === undefined || over.has(place)) return;
    // The end of a socket that the program never had is no news.
    if (!isOwn && heard._tag !== "Frame") return;
    if (heard._tag === "Ended") over.add(place);
    open.get(place)?.(heard);
  };
  const answer = (outcome: Outcome): void => {
    replies.set(outcome.call, outcome);
    waiting.get(outcome.call)?.(outcome);
  };
  /** Whether the end of a socket is what the program asked for on the tape, and not now. */
  const isUnasked = (socket: number): boolean =>
    tape.some((each, i) =>
      i < at && each.does === "end" && each.socket === socket && passedOver.has(i)
    );

  const say = (moment: SessionMoment): void => {
    switch (moment.does) {
      case "reply":
      case "noReply":
        return answer(moment);
      case "opened":
        return tell(moment.socket, { _tag: "Opened" });
      case "frame":
        return tell(moment.socket, { _tag: "Frame", text: moment.text });
      case "ended": {
        const { socket, code, reason } = moment;
        if (isUnasked(socket)) return;
        return tell(socket, { _tag: "Ended", ...(code !== undefined && { code }), reason });
      }
    }
  };
  const isOurs = ({ does }: SessionMoment): boolean =>
    does === "call" || does === "connect" || does === "send" || does === "end";
  // Probes and ends follow the clock; the program may have no reason for them yet.
  const isWaitedFor = ({ does }: SessionMoment): boolean => does === "call" || does === "connect";

  const passOver = (): void => {
    for (let i = at; i < tape.length; i++) {
      const moment = tape[i];
      if (!moment || !isOurs(moment)) break;
      if (!done.has(i)) passedOver.add(i);
    }
    go();
  };
  /** One moment at a time, so that the program can do what follows from each. */
  const go = (): void => {
    if (isDue) return;
    isDue = true;
    setTimeout(step, 0);
  };
  const step = (): void => {
    isDue = false;
    const moment = tape[at];
    if (!moment) return ended();
    if (isOurs(moment) && !done.has(at) && !passedOver.has(at)) {
      if (isWaitedFor(moment)) {
        timer ??= setTimeout(() => {
          timer = undefined;
          passOver();
        }, patienceMs);
        return;
      }
      passedOver.add(at);
    }
    clearTimeout(timer);
    timer = undefined;
    at++;
    say(moment);
    go();
  };

  /** The first moment that fits best and is not taken yet. */
  const take = <Does extends SessionMoment["does"]>(
    does: Does,
    fits: (moment: Of<Does>) => number,
  ): Of<Does> | undefined => {
    let best: { readonly i: number; readonly moment: Of<Does>; readonly fits: number } | undefined;
    for (const [i, moment] of tape.entries()) {
      if (moment.does !== does || done.has(i)) continue;
      const of = moment as Of<Does>;
      const how = fits(of);
      if (how > (best?.fits ?? 0)) best = { i, moment: of, fits: how };
      // None fits better; sessions are long, and mostly asked in their own order.
      if (how === BEST) break;
    }
    if (best) done.add(best.i);
    go();
    return best?.moment;
  };

  const transport: Transport = (signed: Signed) => async () => {
    const asked = askedBy(signed);
    const call = take("call", (moment) => fit(asked, moment, signed.clientOrderId));
    if (!call) {
      const why = `the session has no call ${asked.method} ${asked.path} left`;
      return E.left(unreachable(signed.endpoint, why, "notSent"));
    }
    const outcome = replies.get(call.call) ??
      await new Promise<Outcome>((resolve) => waiting.set(call.call, resolve));
    return resultOf(signed.endpoint, outcome);
  };
  const openSocket: OpenSocket = (_, hear): Socket => {
    const moment = take("connect", () => BEST);
    if (!moment) {
      queueMicrotask(() => hear({ _tag: "Ended", reason: "the session has no socket left" }));
      return { send: () => {}, end: () => {} };
    }
    const { socket } = moment;
    newest = socket;
    open.set(socket, hear);
    // One that comes late has missed the moment at which it opened.
    const isOpen = tape.some((each, i) =>
      i < at && each.does === "opened" && each.socket === socket
    );
    if (isOpen) queueMicrotask(() => tell(socket, { _tag: "Opened" }));
    return {
      send: () => void take("send", (each) => each.socket === socket ? BEST : 0),
      end: () => {
        take("end", (each) => each.socket === socket ? BEST : 0);
        if (over.has(socket)) return;
        over.add(socket);
        queueMicrotask(() => hear({ _tag: "Ended", reason: "ended here" }));
      },
    };
  };
  go();
  return {
    transport,
    openSocket,
    // As the tape has it: later than what was told, and never back.
    now: () => tape[Math.max(0, Math.min(at, tape.length) - 1)]?.at ?? 0,
    played,
  };
};
