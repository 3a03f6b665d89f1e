/** Orders that rest, filled as is worst: one by one each may be small, together they are not. */
import * as E from "../../../lib/either.ts";
import {
  type AccountAndTerms,
  type AccountAnswers,
  afterChange,
  amountOf,
  type Committed,
  type Fill,
  type OrderAnswer,
  solvencyOf,
  type Units,
} from "../../../risk/mod.ts";
import type { Request } from "../../../mod.ts";
import type { Ended } from "./ends.ts";

type Ids = { readonly orderId?: string; readonly clientOrderId?: string };

/** uniMMR of an account. */
export const uniMmrIn = ({ portfolio, terms }: AccountAndTerms<Committed>): Units =>
  solvencyOf(portfolio, terms).uniMMR;

/** Whether the request is about the order: amended, it does not fill as it rests. */
const isMeant = (order: OrderAnswer & Ids, { spec, query }: Request<unknown>): boolean => {
  const given = new Map(query);
  return spec.act.does === "amend" && order.symbol === given.get("symbol") &&
    (order.orderId === given.get("orderId") ||
      order.clientOrderId === given.get("origClientOrderId"));
};

/** What rests and may open a position, by contract, position and side. */
const openingIn = (
  kind: "um" | "cm",
  { terms }: AccountAndTerms<Committed>,
  orders: readonly OrderAnswer[],
): readonly (readonly Fill[])[] => {
  const bySide = new Map<string, Map<string, Fill>>();
  for (const { symbol, side, positionSide, reduceOnly, origQty, executedQty } of orders) {
    if (reduceOnly || (side !== "BUY" && side !== "SELL")) continue;
    const held = positionSide === "LONG" || positionSide === "SHORT" ? positionSide : "BOTH";
    const key = `${symbol} ${held}`;
    const sides = bySide.get(key) ?? new Map<string, Fill>();
    bySide.set(key, sides);
    const quantity = (amountOf(origQty) ?? 0n) - (amountOf(executedQty) ?? 0n) +
      (sides.get(side)?.quantity ?? 0n);
    // At the price of now: what fills at a better one fills once prices are there.
    const price = terms[kind][symbol]?.markPrice ?? 0n;
    const fill = {
      kind,
      symbol,
      side,
      positionSide: held,
      quantity,
      price,
      reduceOnly: false,
    } as const;
    sides.set(side, fill);
  }
  return [...bySide.values()].map((sides) => [...sides.values()]);
};

/**
 * The account once of each contract either the purchases or the sales that rest have filled, or none,
 * whichever leaves the least uniMMR. On the left what the terms lack for that.
 */
export const withRestingFilled = (
  account: AccountAndTerms<Committed>,
  answers: AccountAnswers,
  request: Request<unknown>,
): Ended => {
  let worst = account;
  for (const kind of ["um", "cm"] as const) {
    const resting = answers[kind].orders?.filter((order) => !isMeant(order, request)) ?? [];
    for (const sides of openingIn(kind, account, resting)) {
      const before = worst;
      for (const fill of sides) {
        const end = afterChange(before.portfolio, before.terms, { does: "fill", ...fill });
        if (E.isLeft(end)) return end;
        if (uniMmrIn(end.right) < uniMmrIn(worst)) worst = end.right;
      }
    }
  }
  return E.right(worst);
};
