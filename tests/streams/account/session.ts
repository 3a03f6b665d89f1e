/** A session: the pure core between a model of the exchange, sockets that are cut, and reads that lag. */
import * as E from "../../../lib/either.ts";
import { refused, unreachable } from "../../../lib/failure.ts";
import type { Heard } from "../../../lib/socket.ts";
import * as fc from "../../deps/fast_check.ts";
import { observe } from "../../../streams/account/observe.ts";
import {
  type AccountState,
  accountStream,
  type Answered,
  type Ask,
  begun,
  type Effect,
  type News,
  type Notice,
} from "../../../streams/account/state.ts";
import { type Doing, doings, done, type Facts, NAMED, START } from "./exchange.ts";

/** How long reads may lag. */
export const LAG = 60;

/** What happens to a session. */
export interface Chaos {
  readonly doings: readonly Doing[];
  /** How long each connection lives, and how long none can be had after. */
  readonly cuts: readonly { readonly up: number; readonly down: number }[];
  /** Lags, delays, failures and repeats, taken one after the other. */
  readonly dice: readonly number[];
  readonly seed: number;
}

/** Random chaos. */
export const chaos: fc.Arbitrary<Chaos> = fc.record({
  doings,
  cuts: fc.array(
    fc.record({
      up: fc.integer({ min: 1, max: 500 }),
      down: fc.integer({ min: 0, max: 300 }),
    }),
    { maxLength: 4 },
  ),
  dice: fc.array(fc.nat(999), { minLength: 20, maxLength: 60 }),
  seed: fc.nat(),
});

/** Breaks an assumption on purpose. */
export interface Breaks {
  /** Events that an open connection does not deliver, by number. */
  readonly drops?: (event: number) => boolean;
  /** How far reads lag. */
  readonly lag?: number;
  /** How often the view is audited; never if absent, as an audit repairs what a gap left wrong. */
  readonly auditMs?: number;
}

/** What came of a session. */
export interface Outcome {
  readonly facts: Facts;
  readonly state: AccountState;
  readonly notices: readonly Notice[];
  readonly inputs: number;
  /** How it stands at the end. */
  readonly phase: AccountState["phase"];
}

interface Due {
  readonly at: number;
  readonly news: News;
}

/** Runs a session until all is quiet. */
export const session = ({ doings, cuts, dice, seed }: Chaos, breaks: Breaks = {}): Outcome => {
  const facts = done(doings);
  const lagMost = breaks.lag ?? LAG;
  let rolled = seed;
  const roll = (below: number): number => {
    rolled++;
    return ((dice[rolled % dice.length] ?? 0) * 31 + rolled * 7) % below;
  };
  const notices: Notice[] = [];
  const due: Due[] = [];
  let state = begun(
    accountStream({ um: [NAMED], lagMs: LAG, auditMs: breaks.auditMs ?? 1e9 }),
    START - 1,
  );
  let inputs = 0;
  let wakeAt = START - 1;
  let at = START - 1;
  let connections = 0;
  let upSince = 0;
  const failed = new Map<number, number>();

  const hear = (socket: number, moment: number, heard: Heard): void => {
    due.push({ at: moment, news: { _tag: "Heard", socket, heard } });
  };
  const connect = (socket: number): void => {
    const opens = at + 1 + roll(5);
    const cut = cuts[connections];
    if (opens < upSince) return hear(socket, opens, { _tag: "Ended", reason: "down" });
    connections++;
    const ends = cut ? opens + cut.up : Infinity;
    if (cut) upSince = ends + cut.down;
    hear(socket, opens, { _tag: "Opened" });
    facts.events.forEach(({ at: sent, text }, i) => {
      if (sent < opens || sent >= ends || breaks.drops?.(i)) return;
      hear(socket, sent, { _tag: "Frame", text });
      if (roll(4) === 0) hear(socket, sent, { _tag: "Frame", text });
    });
    if (cut) hear(socket, ends, { _tag: "Ended", reason: "cut" });
  };
  const answerOf = (ask: Ask, moment: number): Answered => {
    const { id } = ask;
    const down = unreachable("x", "reset", "unknown");
    // Twice in a row at most, so that an end of all waiting can be told.
    const before = failed.get(id) ?? 0;
    const fails = before < 2 && roll(12) === 0;
    if (fails) failed.set(id, before + 1);
    switch (ask.what) {
      case "openOrders": {
        const open = [...facts.ordersAt(moment).values()].filter(({ status }) =>
          /NEW|PARTIALLY/.test(status)
        );
        const answer = fails ? E.left(down) : E.right(open);
        return { _tag: "Answered", id, what: ask.what, answer };
      }
      case "income": {
        const rows = facts.incomeAt(moment).filter(({ time }) => time >= ask.startTime);
        return {
          _tag: "Answered",
          id,
          what: ask.what,
          answer: fails ? E.left(down) : E.right(rows),
        };
      }
      case "order": {
        const row = facts.ordersAt(moment).get(ask.orderId);
        const absent = refused("queryUmOrder", 400, -2013, "Order does not exist.", null);
        const answer = fails ? E.left(down) : row ? E.right(row) : E.left(absent);
        return { _tag: "Answered", id, what: ask.what, answer };
      }
      case "trades": {
        const { from } = ask;
        const trades = facts.tradesAt(moment).filter(({ symbol, id, time }) =>
          symbol === ask.symbol &&
          ("fromId" in from ? BigInt(id) >= BigInt(from.fromId) : time >= from.startTime)
        );
        const answer = fails ? E.left(down) : E.right(trades);
        return { _tag: "Answered", id, what: ask.what, answer };
      }
    }
  };
  const act = (effect: Effect): void => {
    switch (effect._tag) {
      case "Connect":
        return connect(effect.socket);
      case "Ask": {
        const ask = state.asks[effect.id];
        if (!ask) throw new Error("a read that the state does not know");
        const read = at + roll(10);
        due.push({ at: read + roll(20), news: answerOf(ask, read - roll(lagMost + 1)) });
        return;
      }
      case "Wake":
        wakeAt = effect.at;
        return;
      case "Tell":
        notices.push(effect.notice);
        return;
      case "Extend":
      case "End":
        return;
    }
  };
  const put = (news: News): void => {
    inputs++;
    const [next, effects] = observe(state, { at, chance: roll(1000) / 1000, news });
    state = next;
    for (const effect of effects) act(effect);
  };
  // Long enough for the audits.
  const quiet = facts.end + 4 * (breaks.auditMs ?? 500);
  for (;;) {
    let first = 0;
    due.forEach((each, i) => {
      if (each.at < (due[first]?.at ?? Infinity)) first = i;
    });
    const next = due[first];
    const moment = Math.min(next?.at ?? Infinity, wakeAt);
    if (moment > quiet && (state.phase === "live" || moment > quiet + 300_000)) break;
    at = Math.max(at, moment);
    if (next && next.at <= wakeAt) {
      due.splice(first, 1);
      put(next.news);
    } else {
      wakeAt = Infinity;
      put({ _tag: "Ticked" });
    }
  }
  return { facts, state, notices, inputs, phase: state.phase };
};
