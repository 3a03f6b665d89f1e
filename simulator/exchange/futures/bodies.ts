/** Futures orders and trades as the exchange prints them. */
import { fixed, trimmed, type Units } from "../../../lib/decimal.ts";
import type { Contract } from "../../engine/market/market.ts";
import { placesOf } from "../../engine/market/series.ts";
import { priceText, quantityText } from "../market_data/moments.ts";
import type { FuturesKind, FuturesOrder, FuturesTrade, World } from "../../engine/world/world.ts";
import { contractValue } from "../../../risk/calculate.ts";

const contractOf = (world: World, kind: FuturesKind, symbol: string): Contract | undefined =>
  world.market[kind][symbol];

const pairOf = (world: World, kind: FuturesKind, symbol: string): string =>
  contractOf(world, kind, symbol)?.pair ?? symbol;

/** A price after placing or cancelling: USDⓈ-M with all decimals of the contract. */
export const wholePrice = (
  kind: FuturesKind,
  contract: Contract | undefined,
  price: Units,
): string => kind === "um" && contract ? priceText(contract, price) : trimmed(price);

/** A quantity with all decimals of the contract's step. */
export const wholeQuantity = (contract: Contract | undefined, quantity: Units): string =>
  contract ? quantityText(contract, quantity) : trimmed(quantity);

/** An order after placing, amending or cancelling. */
export const printedOrder = (
  world: World,
  kind: FuturesKind,
  order: FuturesOrder,
): Record<string, unknown> => {
  const contract = contractOf(world, kind, order.symbol);
  const filled = wholeQuantity(contract, order.filled);
  return {
    clientOrderId: order.clientOrderId,
    cumQty: filled,
    executedQty: filled,
    orderId: BigInt(order.orderId),
    origQty: wholeQuantity(contract, order.quantity),
    price: wholePrice(kind, contract, order.price),
    reduceOnly: order.reduceOnly,
    side: order.side,
    positionSide: order.positionSide,
    status: order.status,
    symbol: order.symbol,
    // What is undefined is not printed.
    pair: kind === "cm" ? pairOf(world, kind, order.symbol) : undefined,
    timeInForce: order.timeInForce,
    type: order.type,
    selfTradePreventionMode: kind === "um" ? order.selfTradePreventionMode : undefined,
    goodTillDate: kind === "um" ? order.goodTillDate : undefined,
    priceMatch: kind === "um" ? order.priceMatch : undefined,
    updateTime: order.updateTime,
  };
};

/** Average price of a filled amount and its value. */
export const averagePrice = (contract: Contract | undefined, order: FuturesOrder): Units => {
  const filled = order.filled;
  const value = order.filledValue;
  if (order.averagePrice !== undefined) return order.averagePrice;
  if (filled === 0n || value === 0n || !contract) return 0n;
  return contract.contractSize === 0n
    ? value * 100_000_000n / filled
    : contractValue(contract, filled, value);
};

/** A price with a minimum number of decimals, at least those of the contract's prices. */
export const priceAt = (places: number, contract: Contract | undefined, price: Units): string =>
  fixed(price, Math.max(places, contract ? placesOf(contract.tickSize) : 0));

/** An average price as the exchange prints it. */
export const shownPrice = (
  kind: FuturesKind,
  contract: Contract | undefined,
  price: Units,
): string => priceAt(kind === "um" ? 5 : 1, contract, price);

/**
 * An entry price with a minimum number of decimals: of COIN-M, where it is a mean between two ticks, with all
 * that it has, as live accounts show it.
 *
 * @see {@link https://github.com/ccxt/ccxt/pull/21174}
 */
export const shownEntry = (places: number, contract: Contract, price: Units): string => {
  const least = priceAt(places, contract, price);
  const whole = trimmed(price);
  return contract.contractSize !== 0n && whole.length > least.length ? whole : least;
};

/** An order in a query. */
export const queriedOrder = (
  world: World,
  kind: FuturesKind,
  order: FuturesOrder,
): Record<string, unknown> => {
  const printed = printedOrder(world, kind, order);
  const contract = contractOf(world, kind, order.symbol);
  const value = trimmed(order.filledValue);
  // Without what is undefined, which is not printed either, it would be taken apart: that took a tenth of a list.
  return {
    avgPrice: shownPrice(kind, contract, averagePrice(contract, order)),
    ...printed,
    cumQty: undefined,
    // A query shows prices, and quantities of zero, without zeros at their end.
    price: trimmed(order.price),
    executedQty: order.filled === 0n ? "0" : printed["executedQty"],
    cumQuote: kind === "um" ? value : undefined,
    cumBase: kind === "cm" ? value : undefined,
    origType: order.origType,
    time: order.time,
  };
};

/** A trade. */
export const printedTrade = (
  world: World,
  kind: FuturesKind,
  trade: FuturesTrade,
): Record<string, unknown> => {
  const contract = contractOf(world, kind, trade.symbol);
  const value = contract ? contractValue(contract, trade.quantity, trade.price) : 0n;
  return {
    symbol: trade.symbol,
    id: BigInt(trade.id),
    orderId: BigInt(trade.orderId),
    ...(kind === "cm" && { pair: pairOf(world, kind, trade.symbol) }),
    side: trade.side,
    price: trimmed(trade.price),
    qty: wholeQuantity(contract, trade.quantity),
    realizedPnl: fixed(trade.realizedPnl),
    ...(kind === "cm"
      ? { marginAsset: contract?.marginAsset ?? "", baseQty: fixed(value) }
      : { quoteQty: fixed(value, 5) }),
    commission: fixed(trade.commission),
    commissionAsset: trade.commissionAsset,
    time: trade.time,
    positionSide: trade.positionSide,
    buyer: trade.side === "BUY",
    maker: trade.maker,
  };
};
