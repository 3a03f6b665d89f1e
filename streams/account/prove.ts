/** The end of a pass: what it proves, and what does not add up. */
import { type Draft, due, dueAt, settledAt, tell, tellUnknown } from "./draft.ts";
import { ANSWER_MS } from "./health.ts";
import { addsUp, markOf, reckoned } from "./see.ts";
import { MINUTE_MS } from "./passes.ts";
import { knowsTrade } from "./merge/fills.ts";
import { orderKey } from "./merge/orders.ts";
import { each, entriesIn, entryOf, shelved } from "./merge/shelf.ts";

/** How many passes in a row may fail to add up before it is told. */
const ROUNDS = 3;

/** Ends the pass once all its answers are in: with the proof, or with another one. */
export const settle = (draft: Draft): void => {
  const { at, pass, tally, stream, values } = draft;
  if (!pass || Object.values(draft.asks).some((ask) => ask.pass === pass.id)) return;
  const { startedAt, isAudit } = pass;
  const orders = entriesIn(draft.orders).filter(({ order }) => !addsUp(draft, orderKey(order)));
  const trades = entriesIn(pass.named)
    .filter((trade) => !knowsTrade(markOf(draft, trade), trade.tradeId));
  // What was not touched for as long as reads lag; the others are looked at another time.
  const rested = reckoned(draft).filter(({ heardAt }) => heardAt <= startedAt - stream.lagMs);
  const odd = rested.filter(({ isOdd }) => isOdd);
  delete draft.pass;
  const isOdd = orders.length + trades.length + odd.length > 0;
  // Whether an audit has shown what no event told. Interest grows without an event.
  const hasNews = (): boolean =>
    [
      ...entriesIn(draft.orders),
      ...entriesIn(values).filter(({ value }) => value.type !== "liability"),
    ].some(({ readAt = -1 }) => readAt >= startedAt);
  const isNews = isAudit && hasNews();
  // What a socket has not told by then, it does not tell: it is open, and carries nothing.
  if (isNews && draft.toldAt < startedAt) {
    due(draft, "mute", Math.min(dueAt(draft, "mute"), at + ANSWER_MS));
  }
  if (isAudit ? isOdd || isNews : isOdd && draft.rounds < ROUNDS) {
    draft.rounds = isAudit ? 0 : draft.rounds + 1;
    draft.isAuditNext = false;
    return due(draft, "pass", settledAt(draft));
  }
  for (const tracked of orders) {
    const { order } = tracked;
    const key = orderKey(order);
    const sum = entryOf(draft.sums, key) ?? "0";
    tellUnknown(draft, "fills", `its fills make ${sum}, not ${order.executedQty}`, order);
    // Told once.
    draft.orders = shelved(draft.orders, key, { ...tracked, isWhole: false });
  }
  for (const { book, symbol, tradeId } of trades) {
    const reason = `income names trade ${tradeId}, which no list of trades shows`;
    tellUnknown(draft, "fills", reason, { book, symbol });
  }
  for (const { key, amount, expected } of odd) {
    const cause = /^p/.test(key) ? "fills make" : "income makes";
    tellUnknown(draft, "values", `${key} is ${amount}, its ${cause} ${expected}`);
  }
  for (const { key, amount: from, heardAt } of rested) {
    draft.moved = shelved(draft.moved, key, { from, by: "0", heardAt });
  }
  if (tally) tell(draft, { type: "recovered", to: at, ...draft.tally ?? tally });
  delete draft.tally;
  // The next pass begins a minute before this moment.
  draft.incomes = each(draft.incomes, (time) => time < at - 2 * MINUTE_MS ? undefined : time);
  draft.phase = "live";
  draft.provenTo = at;
  draft.rounds = draft.failures = 0;
  // A pass may be wanted already, by what was heard meanwhile.
  if (dueAt(draft, "pass") < Infinity) return;
  // Events that were lost right after a gap change nothing that an audit compares: it is read once more.
  draft.isAuditNext = !tally;
  due(draft, "pass", at + stream.auditMs);
};
