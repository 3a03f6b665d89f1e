/** Calls on orders and loans of isolated margin: no isolated account holds or owes anything. */
import * as refused from "../refusals/margin.ts";
import * as refusals from "../refusals/shared.ts";
import { type Handler, isOn, isRefusal, type Params, type Routes, textOf } from "../handler.ts";
import { isolatedAccount, NOTHING } from "./isolated.ts";
import { pairOf } from "./draft.ts";
import type { Refusal } from "../refusals/shared.ts";
import type { World } from "../../engine/world/world.ts";

/** Refusals of an empty isolated account: it cannot order, borrow or repay. */
const refusalWhenEmpty = (route: string, params: Params): Refusal => {
  if (route !== "POST /sapi/v1/margin/borrow-repay") return refused.insufficientBalance;
  return params.get("type") === "REPAY" ? refused.repaysTooMuch : refused.exceedsBorrowable("sapi");
};

const changing = (route: string) => (world: World, params: Params): Refusal => {
  const symbol = textOf(params, "symbol");
  if (!pairOf(world, symbol)) return refusals.badSymbol;
  return isolatedAccount(world, symbol)?.enabled
    ? refusalWhenEmpty(route, params)
    : refused.noIsolatedAccount;
};

const onIsolated = (route: string): Handler => {
  const [verb] = route.split(" ");
  if (verb === "POST") return changing(route);
  if (verb === "DELETE") return () => refusals.cancelRejected;
  return route === "GET /sapi/v1/margin/order" || route === "GET /sapi/v1/margin/orderList"
    ? () => refusals.noSuchOrder
    : (world) => ({ world, body: [] });
};

/** The answer of cross margin without what is in it: no records, or an amount of zero. */
const emptied = (handler: Handler): Handler => (world, params) => {
  const done = handler(world, params);
  if (isRefusal(done)) return done;
  const body = Object(done.body);
  if ("rows" in body) return { world, body: { rows: [], total: 0 } };
  return isolatedAccount(world, textOf(params, "isolatedSymbol"))?.enabled
    ? { world, body: { ...body, amount: NOTHING } }
    : refused.noIsolatedAccount;
};

/**
 * Routes of cross margin; calls to the Margin family with `isIsolated` or `isolatedSymbol` get the answers
 * of empty isolated accounts.
 */
export const splitIsolated = (routes: Routes): Routes =>
  Object.fromEntries(
    Object.entries(routes).map(([route, handler]): [string, Handler] => {
      if (!route.includes(" /sapi/")) return [route, handler];
      const isolated = onIsolated(route);
      const empty = emptied(handler);
      const handlerOf = (params: Params): Handler =>
        isOn(params, "isIsolated") ? isolated : params.has("isolatedSymbol") ? empty : handler;
      return [route, (world, params) => handlerOf(params)(world, params)];
    }),
  );
