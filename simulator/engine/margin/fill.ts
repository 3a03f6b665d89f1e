/** Fill and end of one margin order and its money, without lists. */
import type { Fact } from "../facts.ts";
import { type Happened, nothing } from "../happened.ts";
import { min, over, times, type Units } from "../../../lib/decimal.ts";
import { balance, type Movement, post } from "../world/ledger.ts";
import { withOrder, withTrade } from "./books.ts";
import { feesOf } from "../settings.ts";
import { repays, repayWith } from "./money.ts";
import { isLimit } from "./checks.ts";
import { dequeued, enqueued, lessened } from "../book/books.ts";
import { othersAt, venueOf } from "../book/offers.ts";
import { withLast } from "../book/take.ts";
import { withTradeAt } from "../past/record.ts";
import { amountToLock, spentAsset } from "../world/margin_terms.ts";
import type { Pair } from "../market/market.ts";
import type { MarginOrder, MarginTrade, World } from "../world/world.ts";

/** The world after something happened to an order. */
export interface Changed extends Happened {
  readonly order: MarginOrder;
}

interface Fee {
  readonly asset: string;
  readonly amount: Units;
}

/** The fee, in the asset received, or in BNB at 75% if that is on and the balance suffices. */
const feeOf = (
  world: World,
  gives: { readonly asset: string; readonly amount: Units },
  brings: { readonly asset: string; readonly amount: Units },
  isMaker: boolean,
): Fee => {
  const { maker, taker } = feesOf(world, "margin");
  const amount = times(brings.amount, isMaker ? maker : taker);
  const own: Fee = { asset: brings.asset, amount };
  if (!world.settings.bnbBurn.spot) return own;
  const price = (asset: string) => world.market.assets[asset]?.price ?? 0n;
  const inBnb = over(times(amount, price(brings.asset)), price("BNB")) * 3n / 4n;
  const spent = gives.asset === "BNB" ? gives.amount : 0n;
  const has = balance(world, "BNB", "cross") - spent >= inBnb;
  return inBnb > 0n && has ? { asset: "BNB", amount: inBnb } : own;
};

/** What is left of an order. */
export const restOf = ({ quantity, filled }: MarginOrder): Units => quantity - filled;

/** Amount to lock for what is left of an order. */
export const lockForRest = (pair: Pair, order: MarginOrder): Units =>
  amountToLock(pair, { ...order, quantity: restOf(order) });

/**
 * Fills a part of an order at a price, from what it locked and the free balance. A resting order then
 * locks what its rest needs; one that takes locks nothing.
 *
 * @param isPublic whether it is a public trade of its own
 */
export const fillOrder = (
  world: World,
  pair: Pair,
  order: MarginOrder,
  price: Units,
  quantity: Units,
  isMaker: boolean,
  isPublic: boolean,
): Changed => {
  const value = times(quantity, price);
  const base = { asset: pair.baseAsset, amount: quantity };
  const quote = { asset: pair.quoteAsset, amount: value };
  const [gives, brings] = order.side === "BUY" ? [quote, base] : [base, quote];
  const fee = feeOf(world, gives, brings, isMaker);
  const id = String(world.margin.trades.size + 1);
  const about = { symbol: order.symbol, ref: id };
  const part = { ...order, filled: order.filled + quantity };
  const locked = isMaker ? lockForRest(pair, part) : 0n;
  const lock = { asset: order.lockedAsset, ...about };
  const movements: readonly Movement[] = [
    locked > order.locked
      ? { kind: "LOCK", amount: locked - order.locked, from: "cross", to: "locked", ...lock }
      : { kind: "UNLOCK", amount: order.locked - locked, from: "locked", to: "cross", ...lock },
    { kind: "TRADE", ...gives, from: "cross", to: "exchange", ...about },
    { kind: "TRADE", ...brings, from: "exchange", to: "cross", ...about },
    { kind: "COMMISSION", ...fee, from: "cross", to: "exchange", ...about },
  ];
  const trade: MarginTrade = {
    id,
    orderId: order.orderId,
    symbol: order.symbol,
    side: order.side,
    price,
    quantity,
    commission: fee.amount,
    commissionAsset: fee.asset,
    maker: isMaker,
    time: world.time,
  };
  const filled: MarginOrder = {
    ...part,
    filledValue: order.filledValue + value,
    status: restOf(part) === 0n ? "FILLED" : "PARTIALLY_FILLED",
    isWorking: true,
    locked,
    updateTime: world.time,
  };
  const noted = withTrade(withOrder(post(world, movements), filled), trade);
  // Two orders of one account are one public trade: the taker's.
  const shown = isPublic
    ? withTradeAt(noted, "margin", pair, {
      price,
      quantity,
      isBuyerMaker: (order.side === "BUY") === isMaker,
    })
    : noted;
  const priced = withLast(shown, "margin", pair, price);
  const traded = isMaker ? lessened(priced, "margin", order, restOf(filled)) : priced;
  const net = brings.amount - (fee.asset === brings.asset ? fee.amount : 0n);
  const repaid = repays(order) ? repayWith(traded, brings.asset, net) : nothing(traded);
  return {
    world: repaid.world,
    order: filled,
    facts: [
      { fact: "MarginFilled", at: traded, order: filled, trade },
      {
        fact: "CrossChanged",
        at: repaid.world,
        assets: [gives.asset, brings.asset, fee.asset],
      },
      ...repaid.facts,
    ],
  };
};

/** The fact that cross margin balances changed; nothing if no asset is given. */
const cross = (at: World, asset: string): readonly Fact[] =>
  asset === "" ? [] : [{ fact: "CrossChanged", at, assets: [asset] }];

/** Ends an order and unlocks its amount; a cancelled order may repay what it borrowed. */
export const endOrder = (
  world: World,
  order: MarginOrder,
  status: "CANCELED" | "EXPIRED" | "EXPIRED_IN_MATCH",
): Changed => {
  const ended: MarginOrder = {
    ...order,
    status,
    locked: 0n,
    updateTime: world.time,
  };
  const unlocked = withOrder(
    post(dequeued(world, "margin", order), [{
      kind: "UNLOCK",
      asset: order.lockedAsset,
      amount: order.locked,
      from: "locked",
      to: "cross",
      symbol: order.symbol,
      ref: order.orderId,
    }]),
    ended,
  );
  // What a part of the order has spent cannot be repaid.
  const borrowed = order.filled > 0n ? min(order.borrowed, order.locked) : order.borrowed;
  const isRepaid = status === "CANCELED" && order.autoRepayAtCancel && borrowed > 0n;
  const repaid = isRepaid ? repayWith(unlocked, order.borrowedAsset, borrowed) : nothing(unlocked);
  return {
    world: repaid.world,
    order: ended,
    facts: [
      { fact: "MarginEnded", at: unlocked, order: ended },
      ...cross(repaid.world, order.lockedAsset),
      ...repaid.facts,
    ],
  };
};

/** The world with a limit order at the end of the queue at its price. */
const inBook = (world: World, pair: Pair, order: MarginOrder): World => {
  const ahead = othersAt(venueOf(world, "margin", pair), order.side, order.price);
  return enqueued(world, "margin", order, restOf(order), ahead);
};

/**
 * Rests an order and locks a further amount for it: in the book, or, with a stop, until that
 * triggers.
 */
export const restOrder = (
  world: World,
  pair: Pair,
  order: MarginOrder,
  amount: Units,
  isWorking: boolean,
): Changed => {
  const asset = spentAsset(pair, order);
  const resting: MarginOrder = {
    ...order,
    status: order.filled > 0n ? "PARTIALLY_FILLED" : "NEW",
    isWorking,
    lockedAsset: asset,
    locked: amount + order.locked,
    updateTime: world.time,
  };
  const locked = withOrder(
    post(world, [{
      kind: "LOCK",
      asset,
      amount,
      from: "cross",
      to: "locked",
      symbol: order.symbol,
      ref: order.orderId,
    }]),
    resting,
  );
  const rested = isWorking && isLimit(resting) ? inBook(locked, pair, resting) : locked;
  const accepted: readonly Fact[] = order.filled > 0n
    ? []
    : [{ fact: "MarginAccepted", at: rested, order: resting }];
  return {
    world: rested,
    order: resting,
    facts: [...accepted, { fact: "CrossChanged", at: rested, assets: [asset] }],
  };
};
