/** User data stream events of futures. */
import { algoBehind } from "../../engine/waiting/book.ts";
import { fixed, trimmed, type Units } from "../../../lib/decimal.ts";
import { entryPrice, positionOf, realisedIn } from "../../engine/futures/position.ts";
import { priceText } from "../market_data/moments.ts";
import { averagePrice, shownEntry, shownPrice } from "./bodies.ts";
import { reservedOn } from "../../engine/world/reserve.ts";
import type { StreamEvent } from "../event.ts";
import type { Contract } from "../../engine/market/market.ts";
import { balance } from "../../engine/world/ledger.ts";
import type { FuturesKind, FuturesOrder, FuturesTrade, World } from "../../engine/world/world.ts";
import { unrealised } from "../../../risk/calculate.ts";

/** What happened to an order, as `ORDER_TRADE_UPDATE` names it. */
export type FuturesExecution =
  | "NEW"
  | "TRADE"
  | "CALCULATED"
  | "CANCELED"
  | "EXPIRED"
  | "AMENDMENT";

const nameOf = (kind: FuturesKind): "UM" | "CM" => kind === "um" ? "UM" : "CM";

/** The waiting order that placed this one. */
const settingOff = (world: World, kind: FuturesKind, order: FuturesOrder): object => {
  if (order.origType === order.type) return {};
  const algo = algoBehind(world, kind, order);
  const isIts = algo && (algo.orderId === order.orderId || algo.status === "TRIGGERING");
  return { st: `C_${order.origType}`, ...(isIts && { si: BigInt(algo.algoId) }) };
};

/** An amount with all decimals; nothing is a bare zero. */
const figure = (amount: Units): string => amount === 0n ? "0" : fixed(amount);

const filling = (contract: Contract | undefined, trade: FuturesTrade | undefined): object =>
  trade
    ? {
      l: trimmed(trade.quantity),
      L: contract ? priceText(contract, trade.price) : trimmed(trade.price),
      N: trade.commissionAsset,
      n: fixed(trade.commission),
      t: BigInt(trade.id),
      m: trade.maker,
      rp: figure(trade.realizedPnl),
    }
    : { l: "0", L: "0", t: 0n, m: false, rp: "0" };

/**
 * `ORDER_TRADE_UPDATE` of an order as it is now.
 *
 * @param world the world that contains the order
 * @param trade the reported fill
 */
export const orderUpdate = (
  world: World,
  kind: FuturesKind,
  order: FuturesOrder,
  execution: FuturesExecution,
  trade?: FuturesTrade,
): StreamEvent => {
  const contract = world.market[kind][order.symbol];
  const resting = (side: FuturesOrder["side"]): string => {
    const { symbol, positionSide } = order;
    return trimmed(reservedOn(world[kind], { symbol, side, positionSide }));
  };
  return {
    e: "ORDER_TRADE_UPDATE",
    fs: nameOf(kind),
    E: world.time,
    T: world.time,
    i: "",
    o: {
      s: order.symbol,
      c: order.clientOrderId,
      S: order.side,
      o: order.forced === "LIQUIDATION" ? "LIQUIDATION" : order.type,
      f: order.timeInForce,
      q: trimmed(order.quantity),
      p: trimmed(order.price),
      ap: order.filled === 0n ? "0" : shownPrice(kind, contract, averagePrice(contract, order)),
      sp: "0",
      x: execution,
      X: order.status,
      i: BigInt(order.orderId),
      ...(kind === "cm" && contract && { ma: contract.marginAsset }),
      ...(execution === "AMENDMENT" && order.modifyId !== undefined && { M: order.modifyId }),
      z: trimmed(order.filled),
      ...filling(contract, trade),
      T: world.time,
      b: resting("BUY"),
      a: resting("SELL"),
      R: order.reduceOnly,
      ps: order.positionSide,
      ...settingOff(world, kind, order),
      V: order.selfTradePreventionMode,
      ...(order.priceMatch !== "NONE" && { pm: order.priceMatch }),
      gtd: order.goodTillDate,
    },
  };
};

/** Why a futures wallet or position changed, as `ACCOUNT_UPDATE` names it. */
export type AccountReason =
  | "ORDER"
  | "FUNDING_FEE"
  | "ASSET_TRANSFER"
  | "AUTO_EXCHANGE"
  | "INSURANCE_CLEAR"
  | "ADJUSTMENT";

/**
 * `ACCOUNT_UPDATE` of futures wallets as they are now.
 *
 * @param changes by asset, changes other than profit and commission
 * @param more further fields, such as the positions that changed
 */
export const accountUpdate = (
  world: World,
  kind: FuturesKind,
  reason: AccountReason,
  changes: Readonly<Record<string, Units>>,
  more: Readonly<Record<string, unknown>> = {},
): StreamEvent => ({
  e: "ACCOUNT_UPDATE",
  fs: nameOf(kind),
  E: world.time,
  T: world.time,
  i: "",
  a: {
    m: reason,
    B: Object.entries(changes).map(([asset, change]) => {
      const held = fixed(balance(world, asset, kind));
      return { a: asset, wb: held, cw: held, bc: trimmed(change) };
    }),
    ...more,
  },
});

/** `ACCOUNT_UPDATE` of a fill: the wallets that it paid from or into, and the position it moved. */
export const fillUpdate = (
  world: World,
  kind: FuturesKind,
  { symbol, positionSide, commissionAsset }: FuturesTrade,
): StreamEvent => {
  const contract = world.market[kind][symbol];
  const position = positionOf(world, kind, symbol, positionSide);
  const assets = [contract?.marginAsset ?? commissionAsset, commissionAsset];
  return accountUpdate(
    world,
    kind,
    "ORDER",
    Object.fromEntries(assets.map((asset) => [asset, 0n])),
    {
      P: contract
        ? [{
          s: symbol,
          pa: trimmed(position.amount),
          ep: shownEntry(kind === "um" ? 5 : 1, contract, entryPrice(contract, position)),
          cr: figure(realisedIn(world, kind, symbol, positionSide)),
          up: figure(unrealised(contract, position)),
          ps: positionSide,
          bep: "0",
        }]
        : [],
    },
  );
};

/** `ACCOUNT_CONFIG_UPDATE`: the leverage of a contract changed. */
export const leverageUpdate = (
  world: World,
  kind: FuturesKind,
  symbol: string,
  leverage: number,
): StreamEvent => ({
  e: "ACCOUNT_CONFIG_UPDATE",
  fs: nameOf(kind),
  E: world.time,
  T: world.time,
  ac: { s: symbol, l: leverage },
});
