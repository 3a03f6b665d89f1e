/** The end of a pass: what it proves, and what does not add up. */
import { type Draft, due, dueAt, settledAt, tell, tellUnknown } from "./draft.ts";
import { ANSWER_MS } from "./health.ts";
import { addsUp, markOf, type Reckoned, reckoned } from "./see.ts";
import type { Pass } from "./state.ts";
import { MINUTE_MS } from "./passes.ts";
import { isUpTo, marketKey } from "./merge/fills.ts";
import { orderKey } from "./merge/orders.ts";
import { each, emptyShelf, entriesIn, entryOf, keysIn, shelved } from "./merge/shelf.ts";

/** How many passes in a row something may fail to add up before it is told. */
const ROUNDS = 3;

/** Something that does not add up. */
interface Odd {
  readonly key: string;
  /** When it was last heard of, in ms. */
  readonly heardAt?: number;
  /** Tells it, once. */
  readonly tell: () => void;
}

/** Known trades above the watermarks, by contract. */
const tradesIn = ({ marks }: Draft): ReadonlySet<string> =>
  new Set(
    keysIn(marks).flatMap((key) =>
      entriesIn(entryOf(marks, key)?.above ?? emptyShelf).map((id) => `${key}/${id}`)
    ),
  );

const oddIn = (
  draft: Draft,
  { named }: Pass,
  rested: readonly Reckoned[],
  shown: ReadonlySet<string>,
): readonly Odd[] => [
  ...entriesIn(draft.orders).flatMap((tracked) => {
    const { order, heardAt } = tracked;
    const key = orderKey(order);
    const tell = (): void => {
      const sum = entryOf(draft.sums, key) ?? "0";
      tellUnknown(draft, "fills", `its fills make ${sum}, not ${order.executedQty}`, order);
      draft.orders = shelved(draft.orders, key, { ...tracked, isWhole: false });
    };
    return addsUp(draft, key) ? [] : { key, heardAt, tell };
  }),
  ...entriesIn(named).flatMap((trade) => {
    const { symbol, tradeId } = trade;
    const reason = `income names trade ${tradeId}, which no list of trades shows`;
    const tell = () => tellUnknown(draft, "fills", reason, trade);
    return isUpTo(tradeId, markOf(draft, trade).upTo) ||
        shown.has(`${marketKey(trade)}/${tradeId}`)
      ? []
      : { key: `trade/${symbol}/${tradeId}`, tell };
  }),
  ...rested.filter(({ isOdd }) => isOdd).map(({ key, amount, expected }) => ({
    key,
    tell: () => {
      const cause = /^p/.test(key) ? "fills make" : "income makes";
      tellUnknown(draft, "values", `${key} is ${amount}, its ${cause} ${expected}`);
    },
  })),
];

/** Ends the pass once all its answers are in: with the proof, or with another one. */
export const settle = (draft: Draft): void => {
  const { at, pass, tally, stream, values, rounds: before } = draft;
  if (
    !pass || draft.queued < draft.nextId ||
    Object.values(draft.asks).some((ask) => ask.pass === pass.id)
  ) return;
  const { startedAt, provesTo, isAudit } = pass;
  const restedTo = startedAt - stream.lagMs;
  // What was not touched for as long as reads lag; the others are looked at another time.
  const rested = reckoned(draft).filter(({ heardAt }) => heardAt <= restedTo);
  const rounds: Record<string, number> = {};
  delete draft.pass;
  const odd = oddIn(draft, pass, rested, tradesIn(draft)).filter(({ key, heardAt = 0 }) => {
    const isMoving = heardAt > restedTo;
    const was = before?.[key];
    rounds[key] = (was ?? 0) + (isAudit || isMoving ? 0 : 1);
    // What added up when the last pass ended, or was heard of since, moves under an open socket: reads may be
    // ahead of its events.
    return isAudit || !before || (was !== undefined && !isMoving);
  });
  // Whether an audit has shown what no event told. Interest grows without an event where none stirs.
  const hasNews = (): boolean =>
    [
      ...entriesIn(draft.orders),
      ...entriesIn(values).filter(({ value }) => stream.stirs || value.type !== "liability"),
    ].some(({ readAt = -1 }) => readAt >= startedAt);
  const isNews = isAudit && hasNews();
  // What a socket has not told by then, it does not tell: it is open, and carries nothing.
  if (isNews && draft.toldAt < startedAt) {
    due(draft, "mute", Math.min(dueAt(draft, "mute"), at + ANSWER_MS));
  }
  draft.rounds = rounds;
  if (isNews || odd.some(({ key }) => (rounds[key] ?? 0) <= ROUNDS)) {
    draft.isAuditNext = false;
    return due(draft, "pass", settledAt(draft));
  }
  for (const { key, tell } of odd) {
    tell();
    delete rounds[key];
  }
  for (const { key, amount: from, heardAt } of rested) {
    if (!(key in rounds)) draft.moved = shelved(draft.moved, key, { from, by: "0", heardAt });
  }
  // What moves is looked at once its events have come.
  if (Object.keys(rounds)[0]) due(draft, "doubt", settledAt(draft));
  if (tally) tell(draft, { type: "recovered", to: at, ...draft.tally ?? tally });
  delete draft.tally;
  // The next pass reads from a minute before that.
  draft.incomes = each(
    draft.incomes,
    (time) => time < provesTo - 2 * MINUTE_MS ? undefined : time,
  );
  draft.phase = "live";
  if (draft.reason) delete draft.told;
  delete draft.reason;
  draft.provenTo = provesTo;
  draft.provedAt = at;
  // A pass may be wanted already, by what was heard meanwhile.
  if (dueAt(draft, "pass") < Infinity) return;
  // What stirred right before the pass may not be in its reads yet.
  if (draft.stirredAt > restedTo) return due(draft, "pass", settledAt(draft));
  // Events that were lost right after a gap change nothing that an audit compares: it is read once more.
  draft.isAuditNext = !tally;
  due(draft, "pass", at + stream.auditMs);
};
