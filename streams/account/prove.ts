/** The end of a pass: what it proves, and what does not add up. */
import { addsUp, type Draft, due, markOf, settledAt, tell, tellUnknown } from "./draft.ts";
import { knowsTrade } from "./merge/fills.ts";
import { orderKey } from "./merge/orders.ts";
import { entriesIn, entryOf, keysIn, shelved } from "./merge/shelf.ts";
import type { Pass } from "./state.ts";
import { isSame, sumOf } from "./merge/values.ts";

/** How many passes in a row may fail to add up before it is told. */
const ROUNDS = 3;

/** A position at rest: what it is, and what fills made of it where all was proven before. */
interface Rested {
  readonly key: string;
  readonly amount: string;
  readonly expected?: string;
}

/** Positions that were not touched for as long as reads lag; the others are looked at another time. */
const restedIn = ({ state }: Draft, { startedAt }: Pass): readonly Rested[] =>
  keysIn(state.moved).flatMap((key) => {
    const { from, by, heardAt = 0 } = entryOf(state.moved, key) ?? {};
    const valued = entryOf(state.values, key);
    return Math.max(heardAt, valued?.heardAt ?? 0) > startedAt - state.stream.lagMs ? [] : [{
      key,
      amount: valued?.value.amount ?? "0",
      ...(from !== undefined && { expected: sumOf(from, by) }),
    }];
  });

/** Whether an audit has shown what no event told. */
const hasNews = ({ state }: Draft, { startedAt }: Pass): boolean =>
  // Interest grows without an event.
  [
    ...entriesIn(state.orders),
    ...entriesIn(state.values).filter(({ value }) => value.type !== "liability"),
  ].some(({ readAt = -1 }) => readAt >= startedAt);

/** Ends the pass once all its answers are in: with the proof, or with another one. */
export const settle = (draft: Draft): void => {
  const { state, at } = draft;
  const { pass, tally } = state;
  if (!pass || Object.values(state.asks).some((ask) => ask.pass === pass.id)) return;
  const orders = entriesIn(state.orders).filter(({ order }) => !addsUp(draft, orderKey(order)));
  const trades = entriesIn(pass.named)
    .filter((trade) => !knowsTrade(markOf(draft, trade), trade.tradeId));
  const rested = restedIn(draft, pass);
  const odd = rested.filter(({ amount, expected = amount }) => !isSame(amount, expected));
  delete state.pass;
  const isOdd = orders.length + trades.length + odd.length > 0;
  if (pass.isAudit ? isOdd || hasNews(draft, pass) : isOdd && state.rounds < ROUNDS) {
    state.rounds = pass.isAudit ? 0 : state.rounds + 1;
    state.isAuditNext = false;
    return due(draft, "pass", settledAt(draft));
  }
  for (const tracked of orders) {
    const { order } = tracked;
    const key = orderKey(order);
    const sum = entryOf(state.sums, key) ?? "0";
    tellUnknown(draft, "fills", `its fills make ${sum}, not ${order.executedQty}`, order);
    // Told once.
    state.orders = shelved(state.orders, key, { ...tracked, isWhole: false });
  }
  for (const { book, symbol, tradeId } of trades) {
    const reason = `income names trade ${tradeId}, which no list of trades shows`;
    tellUnknown(draft, "fills", reason, { book, symbol });
  }
  for (const { key, amount, expected } of odd) {
    tellUnknown(draft, "values", `${key} is ${amount}, its fills make ${expected}`);
  }
  for (const { key, amount } of rested) {
    const heardAt = entryOf(state.moved, key)?.heardAt ?? 0;
    state.moved = shelved(state.moved, key, { from: amount, by: "0", heardAt });
  }
  if (state.tally) tell(draft, { type: "recovered", to: at, ...state.tally });
  delete state.tally;
  state.phase = "live";
  state.provenTo = at;
  state.rounds = state.failures = 0;
  // Events that were lost right after a gap change nothing that an audit compares: it is read once more.
  state.isAuditNext = !tally && state.due.pass === undefined;
  // A pass may be wanted already, by what was heard meanwhile.
  if (state.due.pass === undefined) due(draft, "pass", at + state.stream.auditMs);
};
