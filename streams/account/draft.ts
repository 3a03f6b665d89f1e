/** A state on its way to the next one, and the effects so far. It lives within one call of `observe`. */
import { isLess, plus, printed, spelled, zero } from "../../lib/decimal.ts";
import { type FillView, knowing, knows, type Mark, noMark } from "./fills.ts";
import { isEnded, joined, orderKey, type OrderView } from "./orders.ts";
import { readingOf, weightOf } from "./plan.ts";
import { entryOf, shelved } from "./shelf.ts";
import type { AccountState, Ask, Effect, Input, Notice, Tally } from "./state.ts";

/** The state so far, and what is to be done. */
export interface Draft {
  state: AccountState;
  readonly effects: Effect[];
  readonly at: number;
  readonly chance: number;
}

/** Begins a draft. */
export const draftOf = (state: AccountState, { at, chance }: Input): Draft => ({
  state,
  effects: [],
  at,
  chance,
});

/** Changes some of the state. */
export const change = (draft: Draft, part: Partial<AccountState>): void => {
  draft.state = { ...draft.state, ...part };
};

/** Tells callers. */
export const tell = (draft: Draft, notice: Notice): void => {
  draft.effects.push({ _tag: "Tell", notice });
  if (notice.type === "unknown") count(draft, { unknown: 1 });
};

const count = (draft: Draft, more: Partial<Omit<Tally, "from">>): void => {
  const { tally } = draft.state;
  if (!tally) return;
  const { fills = 0, orders = 0, weight = 0, unknown = 0 } = more;
  change(draft, {
    tally: {
      from: tally.from,
      fills: tally.fills + fills,
      orders: tally.orders + orders,
      weight: tally.weight + weight,
      unknown: tally.unknown + unknown,
    },
  });
};

/** What a read is for; number and moment are added when it is sent. */
export type Wish = Ask extends infer A ? A extends Ask ? Omit<A, "id" | "sentAt"> : never : never;

const send = (draft: Draft, ask: Ask): void => {
  const reading = readingOf(ask);
  change(draft, { asks: { ...draft.state.asks, [ask.id]: ask } });
  count(draft, { weight: weightOf(reading) });
  draft.effects.push(reading);
};

/** Sends a read. */
export const wish = (draft: Draft, wanted: Wish): void => {
  const id = draft.state.next;
  change(draft, { next: id + 1 });
  send(draft, { ...wanted, id, sentAt: draft.at });
};

/** Sends a read once more. */
export const repeat = (draft: Draft, ask: Ask): void => send(draft, { ...ask, sentAt: draft.at });

const amount = (text: string | undefined) => spelled(text) ?? zero;

/** Whether two decimals are the same amount. */
export const isSame = (a: string | undefined, b: string | undefined): boolean =>
  !isLess(amount(a), amount(b)) && !isLess(amount(b), amount(a));

const differs = (a: OrderView, b: OrderView): boolean =>
  a.status !== b.status || a.updateTime !== b.updateTime ||
  !isSame(a.executedQty, b.executedQty);

/** Joins a sight of an order to the view. `isBirth` says that no fill of it was before. */
export const seeOrder = (
  draft: Draft,
  order: OrderView,
  source: "stream" | "rest",
  isBirth: boolean,
): void => {
  const key = orderKey(order);
  const known = entryOf(draft.state.orders, key);
  const next = joined(known?.order, order);
  const heardAt = source === "stream" ? draft.at : known?.heardAt ?? 0;
  const isWhole = isBirth || (known?.isWhole ?? false);
  change(draft, {
    orders: shelved(draft.state.orders, key, { order: next, heardAt, isWhole }),
  });
  if (known && !differs(known.order, next)) return;
  if (source === "rest") count(draft, { orders: 1 });
  tell(draft, {
    type: "order",
    order: next,
    source,
    ...(source === "rest" && { recovered: true }),
  });
};

/** The mark of a contract. */
export const markOf = ({ state }: Draft, symbol: string): Mark =>
  entryOf(state.marks, symbol) ?? noMark;

/** Keeps the mark of a contract. */
export const putMark = (draft: Draft, symbol: string, mark: Mark): void =>
  change(draft, { marks: shelved(draft.state.marks, symbol, mark) });

/** Tells a fill that was not told yet. */
export const seeFill = (draft: Draft, fill: FillView, source: "stream" | "rest"): void => {
  const mark = markOf(draft, fill.symbol);
  if (knows(mark, fill)) return;
  putMark(draft, fill.symbol, knowing(mark, fill));
  // What the account did before it was followed is known to its owner.
  if (source === "rest" && fill.time < draft.state.since) return;
  const key = orderKey(fill);
  const sum = printed(plus(amount(entryOf(draft.state.sums, key)), amount(fill.qty)));
  change(draft, { sums: shelved(draft.state.sums, key, sum) });
  if (source === "rest") count(draft, { fills: 1 });
  tell(draft, {
    type: "fill",
    fill,
    source,
    ...(source === "rest" && { recovered: true }),
  });
};

/** Whether the fills of an order that began under our eyes add up to what it executed. */
export const addsUp = ({ state }: Draft, key: string): boolean => {
  const tracked = entryOf(state.orders, key);
  return !tracked?.isWhole || isSame(tracked.order.executedQty, entryOf(state.sums, key));
};

/** Whether an order of the view is open. */
export const isOpen = (draft: Draft, key: string): boolean => {
  const tracked = entryOf(draft.state.orders, key);
  return tracked !== undefined && !isEnded(tracked.order);
};

/** Begins a pass at this moment, or earlier if one is due. */
export const passBy = (draft: Draft, at: number): void => {
  const { passAt, pass } = draft.state;
  if (!pass) change(draft, { passAt: Math.min(passAt, at) });
};
