/** Fill and end of one margin order and its money, without lists. */
import type { Fact } from "../facts.ts";
import { type Happened, nothing } from "../happened.ts";
import { over, times, type Units } from "../../../lib/decimal.ts";
import { balance, type Movement, post } from "../world/ledger.ts";
import { withOrder, withTrade } from "./books.ts";
import { repays, repayWith } from "./money.ts";
import { spentAsset } from "../world/margin_terms.ts";
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
  const { maker, taker } = world.market.fees.margin;
  const amount = times(brings.amount, isMaker ? maker : taker);
  const own: Fee = { asset: brings.asset, amount };
  if (!world.settings.bnbBurn.spot) return own;
  const price = (asset: string) => world.market.assets[asset]?.price ?? 0n;
  const inBnb = over(times(amount, price(brings.asset)), price("BNB")) * 3n / 4n;
  const spent = gives.asset === "BNB" ? gives.amount : 0n;
  const has = balance(world, "BNB", "cross") - spent >= inBnb;
  return inBnb > 0n && has ? { asset: "BNB", amount: inBnb } : own;
};

/** Fills the whole order at a price, from what it locked and the free balance. */
export const fillOrder = (
  world: World,
  pair: Pair,
  order: MarginOrder,
  price: Units,
  isMaker: boolean,
): Changed => {
  const quantity = order.quantity;
  const value = times(quantity, price);
  const base = { asset: pair.baseAsset, amount: quantity };
  const quote = { asset: pair.quoteAsset, amount: value };
  const [gives, brings] = order.side === "BUY" ? [quote, base] : [base, quote];
  const fee = feeOf(world, gives, brings, isMaker);
  const id = String(world.margin.trades.size + 1);
  const about = { symbol: order.symbol, ref: id };
  const movements: readonly Movement[] = [
    {
      kind: "UNLOCK",
      asset: order.lockedAsset,
      amount: order.locked,
      from: "locked",
      to: "cross",
      ...about,
    },
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
    quantity: order.quantity,
    commission: fee.amount,
    commissionAsset: fee.asset,
    maker: isMaker,
    time: world.time,
  };
  const filled: MarginOrder = {
    ...order,
    filled: order.quantity,
    filledValue: value,
    status: "FILLED",
    isWorking: true,
    locked: 0n,
    updateTime: world.time,
  };
  const traded = withTrade(withOrder(post(world, movements), filled), trade);
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
    isWorking: false,
    locked: 0n,
    updateTime: world.time,
  };
  const unlocked = withOrder(
    post(world, [{
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
  const borrowed = order.borrowed;
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

/** Rests an order in the book and locks an amount for it. */
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
    status: "NEW",
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
  return {
    world: locked,
    order: resting,
    facts: [
      { fact: "MarginAccepted", at: locked, order: resting },
      { fact: "CrossChanged", at: locked, assets: [asset] },
    ],
  };
};
