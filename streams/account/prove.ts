/** The end of a pass: what it proves, and what does not add up. */
import { addsUp, change, type Draft, due, markOf, tell, without } from "./draft.ts";
import { knowsTrade } from "./merge/fills.ts";
import { orderKey } from "./merge/orders.ts";
import { entriesIn, entryOf, keysIn, shelved } from "./merge/shelf.ts";
import type { Pass } from "./state.ts";
import { isSame, sumOf } from "./merge/values.ts";

/** How many passes in a row may fail to add up before it is told. */
const ROUNDS = 3;

interface OddPosition {
  readonly key: string;
  readonly amount: string;
  readonly expected: string;
}

/** Positions that fills do not explain; those that move are looked at another time. */
const oddPositions = ({ state }: Draft, pass: Pass): readonly OddPosition[] => {
  const before = pass.startedAt - state.stream.lagMs;
  return keysIn(state.moved).flatMap((key) => {
    const moved = entryOf(state.moved, key);
    const valued = entryOf(state.values, key);
    if (moved?.from === undefined || moved.heardAt > before || (valued?.heardAt ?? 0) > before) {
      return [];
    }
    const amount = valued?.value.amount ?? "0";
    const expected = sumOf(moved.from, moved.by);
    return isSame(amount, expected) ? [] : [{ key, amount, expected }];
  });
};

/** Compares from here on. */
const settlePositions = (draft: Draft, pass: Pass): void => {
  const before = pass.startedAt - draft.state.stream.lagMs;
  for (const { value, heardAt } of entriesIn(draft.state.values)) {
    if (value.type !== "position") continue;
    const key = `position/${value.book}/${value.symbol}/${value.positionSide}`;
    const moved = entryOf(draft.state.moved, key);
    if (heardAt > before || (moved?.heardAt ?? 0) > before) continue;
    const { amount } = value;
    if (moved?.from !== undefined && isSame(moved.from, amount) && moved.by === "0") continue;
    change(draft, {
      moved: shelved(draft.state.moved, key, {
        from: amount,
        by: "0",
        heardAt: moved?.heardAt ?? 0,
      }),
    });
  }
};

/** Whether an audit has shown what no event told. */
const hasNews = ({ state }: Draft, { startedAt }: Pass): boolean =>
  // Interest grows without an event.
  [
    ...entriesIn(state.orders),
    ...entriesIn(state.values).filter(({ value }) => value.type !== "liability"),
  ].some(({ readAt }) => readAt !== undefined && readAt >= startedAt);

/** Ends the pass once all its answers are in: with the proof, or with another one. */
export const settle = (draft: Draft): void => {
  const { pass, asks, stream, rounds } = draft.state;
  if (!pass || Object.values(asks).some((ask) => ask.pass === pass.id)) return;
  const orders = entriesIn(draft.state.orders).filter(({ order }) =>
    !addsUp(draft, orderKey(order))
  );
  const trades = entriesIn(pass.named).filter((trade) =>
    !knowsTrade(markOf(draft, trade), trade.tradeId)
  );
  const positions = oddPositions(draft, pass);
  without(draft, "pass");
  const isOdd = orders.length + trades.length + positions.length > 0;
  if (pass.isAudit ? isOdd || hasNews(draft, pass) : isOdd && rounds < ROUNDS) {
    change(draft, { rounds: pass.isAudit ? 0 : rounds + 1, isAuditNext: false });
    return due(draft, "pass", draft.at + stream.lagMs);
  }
  for (const tracked of orders) {
    const { order } = tracked;
    const key = orderKey(order);
    const { book, symbol, orderId, executedQty } = order;
    const sum = entryOf(draft.state.sums, key) ?? "0";
    const reason = `its fills add up to ${sum}, not to ${executedQty}`;
    tell(draft, { type: "unknown", what: "fills", book, symbol, orderId, reason });
    // Told once.
    change(draft, { orders: shelved(draft.state.orders, key, { ...tracked, isWhole: false }) });
  }
  for (const { book, symbol, tradeId } of trades) {
    const reason = `income names trade ${tradeId}, which no list of trades shows`;
    tell(draft, { type: "unknown", what: "fills", book, symbol, reason });
  }
  for (const { key, amount, expected } of positions) {
    const reason = `${key} is ${amount}, where its fills make ${expected}`;
    tell(draft, { type: "unknown", what: "values", reason });
  }
  settlePositions(draft, pass);
  const { tally } = draft.state;
  if (tally) tell(draft, { type: "recovered", to: draft.at, ...tally });
  without(draft, "tally");
  change(draft, {
    phase: "live",
    provenTo: draft.at,
    rounds: 0,
    failures: 0,
    // Events that were lost right after a gap change nothing that an audit compares: it is read once more.
    isAuditNext: !tally && draft.state.due.pass === undefined,
  });
  // A pass may be wanted already, by what was heard meanwhile.
  if (draft.state.due.pass === undefined) due(draft, "pass", draft.at + stream.auditMs);
};
