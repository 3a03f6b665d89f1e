/** Flow of money into and out of cross margin, read from the ledger. */
import { fixed } from "../../../lib/decimal.ts";
import { type Handler, numberOf, pageOf, type Params, type Routes } from "../handler.ts";
import { pairOf } from "./draft.ts";
import { historySpan } from "./loans.ts";
import * as refused from "../refusals/margin.ts";
import { at, newest } from "../../engine/world/vector.ts";
import type { World } from "../../engine/world/world.ts";
import type { Entry, Place } from "../../engine/world/entries.ts";

const DAY = 86_400_000;

const isIn = (place: Place): boolean => place === "cross" || place === "locked";

/** Capital flow type of an entry; `undefined` if it did not change cross margin. */
const flowType = (
  world: World,
  { kind, asset, from, to, symbol = "", ref }: Entry,
): string | undefined => {
  const comes = isIn(to);
  if (comes === isIn(from)) return undefined;
  switch (kind) {
    case "TRADE": {
      const isBase = pairOf(world, symbol)?.baseAsset === asset;
      if (comes) return isBase ? "BUY_INCOME" : "SELL_INCOME";
      return isBase ? "SELL_EXPENSE" : "BUY_EXPENSE";
    }
    case "COMMISSION":
      return "TRADING_COMMISSION";
    case "AUTO_EXCHANGE":
      return ref === "MANUAL_LIQUIDATION" ? "OTHER_LIQUIDATION" : "SMALL_CONVERT";
    case "BORROW":
    case "REPAY":
      return kind;
    default:
      return "TRANSFER";
  }
};

const flowOf = (entry: Entry, place: number, type: string): object => ({
  id: BigInt(place + 1),
  tranId: BigInt(entry.id),
  timestamp: entry.time,
  asset: entry.asset,
  ...(entry.symbol !== undefined && { symbol: entry.symbol }),
  type,
  amount: fixed(isIn(entry.to) ? entry.amount : -entry.amount),
});

const passing = (world: World, params: Params): (entry: Entry) => string | undefined => {
  const end = numberOf(params, "endTime", world.time);
  const start = Math.max(numberOf(params, "startTime", end - 7 * DAY), world.time - 90 * DAY);
  const [asset, symbol, wanted] = ["asset", "symbol", "type"].map((name) => params.get(name));
  return (entry) => {
    const isAsked = (asset === undefined || entry.asset === asset) &&
      (symbol === undefined || entry.symbol === symbol) &&
      entry.time >= start && entry.time <= end;
    const type = isAsked ? flowType(world, entry) : undefined;
    return wanted === undefined || wanted === type ? type : undefined;
  };
};

/** Newest first; with `fromId`, the next ones in ascending order. */
const capitalFlow: Handler = (world, params) => {
  const end = numberOf(params, "endTime", world.time);
  if (end - numberOf(params, "startTime", end) > 7 * DAY) return refused.overAWeek;
  const { entries } = world.ledger;
  const limit = numberOf(params, "limit", 500);
  const fromId = params.get("fromId");
  const typeOf = passing(world, params);
  const flows: object[] = [];
  const [start, stride] = fromId === undefined ? [entries.size - 1, -1] : [Number(fromId), 1];
  for (let i = start; i >= 0 && i < entries.size && flows.length < limit; i += stride) {
    const entry = at(entries, i);
    const type = entry && typeOf(entry);
    if (type) flows.push(flowOf(entry, i, type));
  }
  return { world, body: flows };
};

const NAMES: Readonly<Partial<Record<Place, string>>> = {
  cross: "CROSS_MARGIN",
  spot: "SPOT",
  um: "USDT_FUTURE",
  cm: "COIN_FUTURE",
};

/** Transfers into and out of cross margin, newest first. */
const transfers: Handler = (world, params) => {
  const isTimely = historySpan(world, params);
  if (typeof isTimely !== "function") return isTimely;
  const asset = params.get("asset");
  const wanted = params.get("type");
  const found: object[] = [];
  for (const entry of newest(world.ledger.entries)) {
    const type = entry.to === "cross" ? "ROLL_IN" : "ROLL_OUT";
    const fits = entry.kind === "TRANSFER" && (entry.to === "cross" || entry.from === "cross") &&
      (asset === undefined || entry.asset === asset) &&
      (wanted === undefined || wanted === type) && isTimely(entry.time);
    if (!fits) continue;
    found.push({
      amount: fixed(entry.amount),
      asset: entry.asset,
      status: "CONFIRMED",
      timestamp: entry.time,
      txId: BigInt(entry.id),
      type,
      transFrom: NAMES[entry.from] ?? entry.from.toUpperCase(),
      transTo: NAMES[entry.to] ?? entry.to.toUpperCase(),
    });
  }
  return { world, body: { rows: pageOf(params, found), total: found.length } };
};

/** Routes that read the flow of cross margin. */
export const marginFlowRoutes: Routes = {
  "GET /sapi/v1/margin/capital-flow": capitalFlow,
  "GET /sapi/v1/margin/transfer": transfers,
};
