/** A stream that a test drives by hand: it hears, answers and waits as the test says. */
import * as E from "../../../lib/either.ts";
import type { Notice } from "../../../streams/account/notice.ts";
import { observe } from "../../../streams/account/observe.ts";
import {
  type AccountState,
  begun,
  type Effect,
  type News,
} from "../../../streams/account/state.ts";
import {
  type AccountStream,
  accountStream,
  type AccountStreamSettings,
} from "../../../streams/account/stream.ts";
import { readOf } from "../../../streams/account/products.ts";
import type { Ask, Found } from "../../../streams/account/asks.ts";

/** A stream that is driven by hand. */
export interface Hand {
  /** What it holds. */
  readonly state: () => AccountState;
  /** What it was told to do, since this was asked last. */
  readonly effects: () => readonly Effect[];
  /** What it told, since this was asked last. */
  readonly notices: () => readonly Notice[];
  /** Gives it news at a moment. */
  readonly put: (at: number, news: News) => void;
  /** Ticks until a moment, answering all reads with what is given, or with nothing. */
  readonly pass: (to: number, found?: (ask: Ask) => Found) => void;
  /** All reads that were sent. */
  readonly asked: readonly Ask[];
}

/** An answer without rows. */
export const nothing = ({ what }: Pick<Ask, "what">): Found =>
  what === "fills"
    ? { what: "fills", fills: [] }
    : what === "named"
    ? { what: "named", rows: [] }
    : what === "open" || what === "order"
    ? { what: "orders", orders: [] }
    : { what: "values", values: [] };

/** A frame of a socket. */
export const heard = (socket: number, text: string): News => ({
  _tag: "Heard",
  socket,
  heard: { _tag: "Frame", text },
});

/** A socket opened. */
export const opened = (socket: number): News => ({
  _tag: "Heard",
  socket,
  heard: { _tag: "Opened" },
});

/** A socket ended. */
export const ended = (socket: number, reason = "cut"): News => ({
  _tag: "Heard",
  socket,
  heard: { _tag: "Ended", reason },
});

/** A stream before anything happened, or in a state; and what another source describes besides. */
export const byHand = (
  settings: AccountStreamSettings = {},
  more: Partial<AccountStream> = {},
  from?: AccountState,
): Hand => {
  let state = from ?? begun({ ...accountStream(settings), ...more }, 0);
  let done: Effect[] = [];
  let told: Notice[] = [];
  const asked: Ask[] = [];
  const put = (at: number, news: News): void => {
    const [next, effects] = observe(state, { at, chance: 0.5, news });
    state = next;
    for (const effect of effects) {
      if (effect._tag === "Tell") told.push(effect.notice);
      else done.push(effect);
      if (effect._tag === "Ask") asked.push(effect.ask);
    }
  };
  const waiting = (): readonly Ask[] => Object.values(state.asks);
  return {
    state: () => state,
    effects: () => {
      const all = done;
      done = [];
      return all;
    },
    notices: () => {
      const all = told;
      told = [];
      return all;
    },
    put,
    pass: (to, found = nothing) => {
      let at = 0;
      for (;;) {
        const next = state.wakeAt ?? Infinity;
        if (next > to) break;
        at = Math.max(at, next);
        put(at, { _tag: "Ticked" });
        for (let asks = waiting(); asks.length > 0; asks = waiting()) {
          for (const ask of asks) {
            const { weight } = readOf(ask);
            put(at, { _tag: "Answered", id: ask.id, weight, answer: E.right(found(ask)) });
          }
        }
      }
    },
    asked,
  };
};

/** A stream whose first socket opened at 1 s and that has caught up. */
export const live = (settings: AccountStreamSettings = {}, more?: Partial<AccountStream>): Hand => {
  const hand = byHand(settings, more);
  hand.put(0, { _tag: "Ticked" });
  hand.put(1_000, opened(1));
  hand.pass(10_000);
  hand.effects();
  hand.notices();
  return hand;
};
