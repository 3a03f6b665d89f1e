/** What a session missed, told twice, or has wrong. */
import { isEnded, orderKey } from "../../../streams/account/merge/orders.ts";
import { entriesIn } from "../../../streams/account/merge/shelf.ts";
import { isSame, isSameValue, valueKey } from "../../../streams/account/merge/values.ts";
import type { Notice } from "../../../streams/account/notice.ts";
import type { FillView } from "../../../streams/account/merge/views.ts";
import type { Outcome } from "./session.ts";

const fillKey = ({ book, symbol, tradeId, orderId }: FillView): string =>
  `${book}/${symbol}/${tradeId}/${orderId}`;

const byKey = (a: FillView, b: FillView): number => fillKey(a) < fillKey(b) ? -1 : 1;

/** Fills in the order in which they were told. */
export const fillsIn = ({ notices }: Outcome): readonly FillView[] =>
  notices.flatMap((notice) => notice.type === "fill" ? [notice.fill] : []);

/** Fills that were told, sorted. */
export const told = (outcome: Outcome): readonly FillView[] => fillsIn(outcome).slice().sort(byKey);

/** Fills that happened, sorted. */
export const happened = ({ facts }: Outcome): readonly FillView[] =>
  facts.fillsAt(Infinity).slice().sort(byKey);

/** What was told as unknown. */
export const unknownIn = ({ notices }: Outcome): readonly Notice[] =>
  notices.filter(({ type }) => type === "unknown");

const wrongOrders = ({ facts, state }: Outcome): readonly string[] => {
  const view = new Map(
    entriesIn(state.orders).map(({ order }) => [orderKey(order), order] as const),
  );
  return [...facts.ordersAt(Infinity)].flatMap(([key, { order }]) => {
    const seen = view.get(key);
    if (!seen) return isEnded(order) ? [] : [`${key} is open and not seen`];
    // It became another order: nobody asks for what may follow.
    const isSameEnd = /^CM_/.test(key) && isEnded(seen) && order.status === "FINISHED";
    return (isSameEnd || seen.status === order.status) &&
        isSame(seen.executedQty, order.executedQty) &&
        seen.price === order.price && seen.becameOrderId === order.becameOrderId
      ? []
      : [`${key} is ${order.status} ${order.executedQty}, not ${seen.status} ${seen.executedQty}`];
  });
};

const wrongValues = ({ facts, state }: Outcome): readonly string[] => {
  const view = new Map(
    entriesIn(state.values).map(({ value }) => [valueKey(value), value] as const),
  );
  return [...facts.valuesAt(Infinity)].flatMap(([key, value]) => {
    const seen = view.get(key);
    const isRight = seen ? isSameValue(seen, value) : isSame(value.amount, "0");
    return isRight ? [] : [`${key} is ${value.amount}, not ${seen?.amount}`];
  });
};

/** What the view has wrong at the end. */
export const wrongIn = (outcome: Outcome): readonly string[] => [
  ...wrongOrders(outcome),
  ...wrongValues(outcome),
];
