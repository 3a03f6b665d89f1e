/** Fills of futures orders. */
import { abs, max, min, ONE, over, times, type Units } from "../../../lib/decimal.ts";
import type { Placed } from "./draft.ts";
import { solvencyOf } from "../account_risk.ts";
import { lessened } from "../book/books.ts";
import { withLast } from "../book/take.ts";
import { withTradeAt } from "../past/record.ts";
import { withOrder } from "./book.ts";
import { filledPosition, positionOf, withPosition, withRealised } from "./position.ts";
import { balance, type Movement, post } from "../world/ledger.ts";
import type { Contract } from "../market/market.ts";
import { appended } from "../world/histories.ts";
import type { FuturesKind, FuturesOrder, FuturesTrade, World } from "../world/world.ts";
import { feesOf } from "../settings.ts";
import { contractValue } from "../../../risk/calculate.ts";

const feeOf = (
  world: World,
  kind: FuturesKind,
  contract: Contract,
  value: Units,
  isMaker: boolean,
): { readonly asset: string; readonly amount: Units } => {
  const { maker, taker } = feesOf(world, kind);
  const fee = times(abs(value), isMaker ? maker : taker);
  const bnb = world.market.assets["BNB"]?.price ?? 0n;
  // USDⓈ-M fees in BNB are 10% lower, as long as the wallet holds enough.
  const inBnb = bnb === 0n ? 0n : fee * 9n / 10n * 100_000_000n / bnb;
  return kind === "um" && world.settings.feeBurn && inBnb > 0n &&
      balance(world, "BNB", "um") >= inBnb
    ? { asset: "BNB", amount: inBnb }
    : { asset: contract.marginAsset, amount: fee };
};

/** Whether the values of all fills are whole numbers of 8 decimals: nothing of their sum was cut. */
const isWhole = ({ contractSize, tickSize, stepSize }: Contract): boolean =>
  contractSize === 0n && tickSize * stepSize % ONE === 0n;

/**
 * Average price of all fills after one more: of USDⓈ-M the mean by quantity, of COIN-M the mean by
 * value in coins. Out of the sum where that is exact: a mean of means is cut with each fill.
 */
const averageAfter = (
  contract: Contract,
  { filled, filledValue, averagePrice }: FuturesOrder,
  quantity: Units,
  price: Units,
): Units =>
  filled === 0n || averagePrice === undefined || averagePrice === price
    ? price
    : isWhole(contract)
    ? over(filledValue + times(quantity, price), filled + quantity)
    : contract.contractSize === 0n
    ? (filled * averagePrice + quantity * price) / (filled + quantity)
    : (filled + quantity) * averagePrice * price / (filled * price + quantity * averagePrice);

/**
 * The world once a liquidation's fill of a value has paid the clearance fee, which goes to the insurance fund:
 * no more than the account is still worth.
 */
const withClearance = (
  world: World,
  kind: FuturesKind,
  contract: Contract,
  value: Units,
): World => {
  const price = world.market.assets[contract.marginAsset]?.price ?? 0n;
  const worth = max(solvencyOf(world).actualEquity, 0n);
  const fee = times(abs(value), contract.liquidationFee ?? 0n);
  const amount = price === 0n ? 0n : min(fee, over(worth, price));
  const { marginAsset: asset, symbol } = contract;
  return post(world, [
    { kind: "INSURANCE_CLEAR", asset, amount, from: kind, to: "exchange", symbol },
  ]);
};

/** What is left of an order. */
export const restOf = ({ quantity, filled }: FuturesOrder): Units => quantity - filled;

/**
 * Fills a part of an order at a price: moves position, profit and fee, and records the trade.
 *
 * @param isPublic whether it is a public trade of its own
 */
export const fill = (
  world: World,
  kind: FuturesKind,
  contract: Contract,
  order: FuturesOrder,
  price: Units,
  quantity: Units,
  isMaker: boolean,
  isPublic = true,
): Placed => {
  const { position, realised } = filledPosition(
    contract,
    positionOf(world, kind, order.symbol, order.positionSide),
    order.side === "BUY" ? quantity : -quantity,
    price,
    world.time,
  );
  const value = contractValue(contract, quantity, price);
  const fee = feeOf(world, kind, contract, value, isMaker);
  const id = String(world[kind].trades.size + 1);
  const movements: readonly Movement[] = [
    {
      kind: "REALIZED_PNL",
      asset: contract.marginAsset,
      amount: realised,
      from: "exchange",
      to: kind,
      symbol: order.symbol,
      ref: id,
    },
    {
      kind: "COMMISSION",
      asset: fee.asset,
      amount: fee.amount,
      from: kind,
      to: "exchange",
      symbol: order.symbol,
      ref: id,
    },
  ];
  const filled: FuturesOrder = {
    ...order,
    filled: order.filled + quantity,
    filledValue: order.filledValue + value,
    averagePrice: averageAfter(contract, order, quantity, price),
    status: quantity === restOf(order) ? "FILLED" : "PARTIALLY_FILLED",
    updateTime: world.time,
  };
  const trade: FuturesTrade = {
    id,
    orderId: order.orderId,
    symbol: order.symbol,
    side: order.side,
    positionSide: order.positionSide,
    price,
    quantity,
    realizedPnl: realised,
    commission: fee.amount,
    commissionAsset: fee.asset,
    maker: isMaker,
    time: world.time,
  };
  const moved = withRealised(
    withPosition(post(world, movements), kind, position),
    kind,
    position,
    realised,
  );
  const cleared = order.forced === "LIQUIDATION"
    ? withClearance(moved, kind, contract, value)
    : moved;
  const traded: World = {
    ...cleared,
    [kind]: { ...cleared[kind], trades: appended(cleared[kind].trades, trade) },
  };
  const recorded = withOrder(traded, kind, filled);
  // Two orders of one account are one public trade: the taker's.
  const shown = isPublic
    ? withTradeAt(recorded, kind, contract, {
      price,
      quantity,
      isBuyerMaker: (order.side === "BUY") === isMaker,
    })
    : recorded;
  const noted = withLast(shown, kind, contract, price);
  const after = isMaker ? lessened(noted, kind, order, restOf(filled)) : noted;
  return {
    world: after,
    order: filled,
    facts: [{ fact: "OrderFilled", at: after, kind, order: filled, trade }],
  };
};
