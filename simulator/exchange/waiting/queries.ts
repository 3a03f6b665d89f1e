/** Routes that read algo and conditional orders, open and past. */
import {
  algoByClientId,
  algoById,
  algoPlace,
  algosOf,
  openAlgos,
} from "../../engine/waiting/book.ts";
import { queriedAlgo, queriedStrategy } from "./bodies.ts";
import { type Handler, isWithin, numberOf, type Params, type Routes, textOf } from "../handler.ts";
import { DAY, EVER, isIn, page, spanOf } from "../history.ts";
import * as refusals from "../refusals/shared.ts";
import type { AlgoOrder, FuturesKind, World } from "../../engine/world/world.ts";
import { orderById } from "../../engine/futures/book.ts";

type Print = (world: World, order: AlgoOrder) => Record<string, unknown>;

/** How long an ended order can be queried: longer if its placed order had fills. */
const isRemembered = (
  world: World,
  order: AlgoOrder,
  days: number,
  whenFilled: number,
): boolean => {
  if (order.status === "NEW") return true;
  const placed = order.orderId === "" ? undefined : orderById(world, order.kind, order.orderId);
  const hasFills = placed !== undefined && placed.filled > 0n;
  return world.time - order.updateTime <= (hasFills ? whenFilled : days) * DAY;
};

const isOf = (params: Params, { symbol }: AlgoOrder): boolean =>
  !params.has("symbol") || params.get("symbol") === symbol;

const finding = (
  kind: FuturesKind,
  [idName, clientIdName]: readonly [idName: string, clientIdName: string],
  print: Print,
  passes: (world: World, order: AlgoOrder) => boolean,
): Handler =>
(world, params) => {
  const id = params.get(idName);
  const fits = (order: AlgoOrder) => isOf(params, order) && passes(world, order);
  const order = id === undefined
    ? algoByClientId(world, kind, textOf(params, clientIdName), fits)
    : algoById(world, kind, id);
  return order && fits(order) ? { world, body: print(world, order) } : refusals.noSuchOrder;
};

const listingOpen = (kind: FuturesKind, print: Print): Handler => (world, params) => ({
  world,
  body: (params.get("algoType") ?? "CONDITIONAL") !== "CONDITIONAL" ? [] : openAlgos(world, kind)
    .filter((order) =>
      isOf(params, order) && (!params.has("algoId") || params.get("algoId") === order.algoId)
    )
    .map((order) => print(world, order)),
});

/** The orders of a time range (default: the last 7 days), or those from an id on; oldest first. */
const listing = (kind: FuturesKind, print: Print): Handler => (world, params) => {
  const algoId = params.get("algoId");
  const { orders } = algosOf(world, kind);
  const span = algoId === undefined ? spanOf(world, params, 7 * DAY - 1) : EVER;
  if ("code" in span) return span;
  const found = page(
    orders,
    params,
    algoId === undefined ? undefined : algoPlace(algosOf(world, kind), algoId),
    numberOf(params, "limit", 500),
    (order) =>
      isOf(params, order) && (params.get("strategyId") ?? order.algoId) === order.algoId &&
      isIn(span, order.bookTime) && isWithin(params, order.bookTime) &&
      isRemembered(world, order, 7, 90),
  );
  return { world, body: found.map((order) => print(world, order)) };
};

const STRATEGY = ["strategyId", "newClientStrategyId"] as const;

const conditionalQueryRoutes = (kind: FuturesKind): Routes => ({
  [`GET /papi/v1/${kind}/conditional/openOrder`]: finding(
    kind,
    STRATEGY,
    queriedStrategy,
    (_, { status }) => status === "NEW",
  ),
  [`GET /papi/v1/${kind}/conditional/openOrders`]: listingOpen(kind, queriedStrategy),
  [`GET /papi/v1/${kind}/conditional/orderHistory`]: finding(
    kind,
    STRATEGY,
    queriedStrategy,
    (world, order) => order.status !== "NEW" && isRemembered(world, order, 7, 90),
  ),
  [`GET /papi/v1/${kind}/conditional/allOrders`]: listing(kind, queriedStrategy),
});

/** Routes that read waiting orders and their history. */
export const algoQueryRoutes: Routes = {
  "GET /papi/v1/um/algo/algoOrder": /*#__PURE__*/ finding(
    "um",
    ["algoId", "clientAlgoId"],
    queriedAlgo,
    (world, order) => isRemembered(world, order, 3, 90),
  ),
  "GET /papi/v1/um/algo/openAlgoOrders": /*#__PURE__*/ listingOpen("um", queriedAlgo),
  "GET /papi/v1/um/algo/allAlgoOrders": /*#__PURE__*/ listing("um", queriedAlgo),
  .../*#__PURE__*/ conditionalQueryRoutes("um"),
  .../*#__PURE__*/ conditionalQueryRoutes("cm"),
};
