/**
 * The account worked out anew from the ledger's entries, the trades and the open orders, by the
 * formulas of the exchange's FAQ and by nothing of the simulator's own arithmetic.
 */
import type { Contract } from "../../../../simulator/engine/market/market.ts";
import { elements } from "../../../../simulator/engine/world/vector.ts";
import { values } from "../../../../simulator/engine/world/table.ts";
import type {
  FuturesKind,
  FuturesOrder,
  FuturesTrade,
  MarginOrder,
  World,
} from "../../../../simulator/engine/world/world.ts";
import {
  absolute,
  CUT,
  type Exact,
  exact,
  lesser,
  ONE,
  product,
  quotient,
  total,
} from "./decimals.ts";

export const KINDS: readonly FuturesKind[] = ["um", "cm"];

/** What each place holds of each asset, summed up over all entries. */
export const holdings = (world: World): ReadonlyMap<string, ReadonlyMap<string, Exact>> => {
  const all = new Map<string, Map<string, Exact>>();
  for (const { asset, amount, from, to } of elements(world.ledger.entries)) {
    const places = all.get(asset) ?? new Map<string, Exact>();
    places.set(from, (places.get(from) ?? 0n) - exact(amount));
    places.set(to, (places.get(to) ?? 0n) + exact(amount));
    all.set(asset, places);
  }
  return all;
};

/** Worth of an amount at a price in the margin asset: inverse for COIN-M. */
export const worth = (contract: Contract, amount: Exact, price: Exact): Exact =>
  contract.contractSize === 0n
    ? product(amount, price)
    : quotient(product(amount, exact(contract.contractSize)), price);

/** A position as its trades make it. */
export interface Replayed {
  readonly kind: FuturesKind;
  readonly contract: Contract;
  readonly positionSide: string;
  readonly amount: Exact;
  /** What it was opened for, since it was last flat. */
  readonly cost: Exact;
  /** Profit of each trade. */
  readonly profits: readonly Exact[];
  readonly trades: readonly FuturesTrade[];
}

const smaller = (a: Exact, b: Exact): Exact => absolute(a) < absolute(b) ? a : b;

/** A position while its trades are gone through. */
interface Growing extends Replayed {
  readonly profits: Exact[];
  readonly trades: FuturesTrade[];
}

/** With one more trade, which joins the lists of the one before. */
const withTrade = (before: Growing, trade: FuturesTrade): Growing => {
  const { contract, amount, cost } = before;
  const change = trade.side === "BUY" ? exact(trade.quantity) : -exact(trade.quantity);
  const price = exact(trade.price);
  const closes = amount !== 0n && amount > 0n !== change > 0n;
  const closed = closes ? -smaller(change, -amount) : 0n;
  const closedCost = closed === 0n ? 0n : cost * closed / amount;
  const closedFor = worth(contract, closed, price);
  const profit = contract.contractSize === 0n ? closedFor - closedCost : closedCost - closedFor;
  before.profits.push(profit);
  before.trades.push(trade);
  return {
    ...before,
    amount: amount + change,
    cost: amount + change === 0n ? 0n : cost - closedCost + worth(contract, change + closed, price),
  };
};

/** All positions that ever were, from all trades. */
export const replayed = (world: World): readonly Replayed[] =>
  KINDS.flatMap((kind) => {
    const found = new Map<string, Growing>();
    for (const trade of elements(world[kind].trades)) {
      const contract = world.market[kind][trade.symbol];
      if (!contract) continue;
      const { positionSide } = trade;
      const key = `${trade.symbol} ${positionSide}`;
      const none = { kind, contract, positionSide, amount: 0n, cost: 0n, profits: [], trades: [] };
      found.set(key, withTrade(found.get(key) ?? none, trade));
    }
    return [...found.values()];
  });

/** A figure, and how far the simulator's may lie from it: it cuts to 8 places at each step. */
export interface Figure {
  readonly is: Exact;
  readonly within: Exact;
}

/** What the account should show. */
export interface Expected {
  /** Adjusted: less the open loss. */
  readonly equity: Figure;
  readonly openLoss: Figure;
  readonly actualEquity: Figure;
  readonly initialMargin: Figure;
  readonly maintenanceMargin: Figure;
}

const COUNTED = ["cross", "locked", "debt", "interest", "um", "cm"];

const indexPrice = (world: World, asset: string): Exact =>
  exact(world.market.assets[asset]?.price ?? "0");

const flatRate = (world: World, asset: string): Exact => {
  const info = world.market.assets[asset];
  return exact(info?.collateralRate ?? info?.tiers[0]?.rate ?? "0");
};

/**
 * min(net × price × rate, net × price); what is owed counts in full. Portfolio Margin has one rate,
 * Portfolio Margin Pro rates by the value in USD.
 */
const counted = (world: World, asset: string, net: Exact): Exact => {
  const value = product(net, indexPrice(world, asset));
  if (net < 0n) return value;
  if (world.settings.type === "PM_2") {
    return lesser(product(value, flatRate(world, asset)), value);
  }
  const haircut = total((world.market.assets[asset]?.tiers ?? []).map(({ floor, cap, rate }) => {
    const part = lesser(value, exact(cap)) - exact(floor);
    return part > 0n ? product(part, exact(rate)) : 0n;
  }));
  return lesser(haircut, value);
};

const leverage = (world: World, kind: FuturesKind, symbol: string): bigint =>
  BigInt(world[kind].leverage[symbol] ?? 20);

/** |rate × value| - cum, by the bracket that the value falls into. */
const maintenance = ({ brackets }: Contract, value: Exact): Exact => {
  const bracket = brackets.findLast(({ floor }) => value >= exact(floor));
  return bracket ? product(value, exact(bracket.rate)) - exact(bracket.cum) : 0n;
};

const sum = (figures: readonly Figure[]): Figure => ({
  is: total(figures.map((each) => each.is)),
  within: total(figures.map((each) => each.within)),
});

/** A figure in an asset as one in USD, where the simulator cut it so many times. */
const inUsd = (world: World, asset: string, is: Exact, cuts: number): Figure => ({
  is: product(is, indexPrice(world, asset)),
  within: product(BigInt(cuts) * CUT, indexPrice(world, asset)) + CUT,
});

const markValue = ({ contract, amount }: Replayed): Exact =>
  worth(contract, amount, exact(contract.markPrice));

const unrealised = (position: Replayed): Exact =>
  position.contract.contractSize === 0n
    ? markValue(position) - position.cost
    : position.cost - markValue(position);

/** Whether an order can only close: told so, or of the side that closes in hedge mode. */
export const reduces = ({ reduceOnly, positionSide, side }: FuturesOrder): boolean =>
  reduceOnly || `${positionSide} ${side}` === "LONG SELL" ||
  `${positionSide} ${side}` === "SHORT BUY";

interface Side {
  position: Exact;
  bids: Exact;
  asks: Exact;
  cuts: number;
}

/** Initial margin of positions and orders: of the orders on a position only the worse side counts. */
const openedMargins = (world: World, positions: readonly Replayed[]): readonly Figure[] =>
  KINDS.flatMap((kind) => {
    const sides = new Map<string, Side>();
    const sideOf = (symbol: string, positionSide: string): Side => {
      const key = `${symbol} ${positionSide}`;
      const found = sides.get(key) ?? { position: 0n, bids: 0n, asks: 0n, cuts: 3 };
      sides.set(key, found);
      return found;
    };
    for (const position of positions.filter((each) => each.kind === kind)) {
      sideOf(position.contract.symbol, position.positionSide).position = markValue(position);
    }
    for (const order of values(world[kind].open)) {
      const contract = world.market[kind][order.symbol];
      if (!contract || reduces(order)) continue;
      const left = exact(order.quantity) - exact(order.filled);
      const side = sideOf(order.symbol, order.positionSide);
      side[order.side === "BUY" ? "bids" : "asks"] += worth(contract, left, exact(order.price));
      side.cuts++;
    }
    return [...sides].flatMap(([key, { position, bids, asks, cuts }]) => {
      const symbol = key.split(" ")[0] ?? "";
      const contract = world.market[kind][symbol];
      if (!contract) return [];
      const [bought, sold] = [absolute(position + bids), absolute(position - asks)];
      const worse = bought > sold ? bought : sold;
      return [inUsd(world, contract.marginAsset, worse / leverage(world, kind, symbol), cuts)];
    });
  });

/** What the account has of an asset in all places together, and how often that was cut. */
interface Net {
  readonly net: Exact;
  readonly cuts: number;
}

/**
 * What an order would give away beyond what it would get, as collateral, in USD: what the account counts
 * with each of the two assets, before and after.
 */
const lostBy = (world: World, order: MarginOrder, nets: ReadonlyMap<string, Net>): Figure => {
  const { baseAsset, quoteAsset, lastPrice } = world.market.pairs[order.symbol] ??
    { baseAsset: "", quoteAsset: "", lastPrice: "0" };
  const price =
    [order.price, order.stopPrice, lastPrice].map((amount) => exact(amount)).find((each) =>
      each > 0n
    ) ??
      0n;
  const left = exact(order.quantity) - exact(order.filled);
  const buys = order.side === "BUY";
  const gained = (asset: string, amount: Exact): Exact => {
    const { net } = nets.get(asset) ?? { net: 0n };
    return counted(world, asset, net + amount) - counted(world, asset, net);
  };
  const value = product(left, price);
  const loss = -gained(baseAsset, buys ? left : -left) - gained(quoteAsset, buys ? -value : value);
  const dearest = indexPrice(world, baseAsset) + indexPrice(world, quoteAsset);
  const cuts = [baseAsset, quoteAsset].reduce((all, each) => all + (nets.get(each)?.cuts ?? 0), 0);
  // The quote amount, eight values and the amount of the asset given away are cut, and the sum; and what there is.
  return {
    is: loss > 0n ? loss : 0n,
    within: product(BigInt(2 + cuts) * CUT, dearest) + 10n * CUT,
  };
};

/** The loss of every open order, and of a list only its worst; Portfolio Margin Pro has none. */
const openLoss = (world: World, nets: ReadonlyMap<string, Net>): Figure => {
  if (world.settings.type !== "PM_2") return sum([]);
  const worst = new Map<string, Figure>();
  for (const order of elements(world.margin.orders)) {
    if (order.status !== "NEW" && order.status !== "PARTIALLY_FILLED") continue;
    const key = order.orderListId === "-1" ? order.orderId : `of list ${order.orderListId}`;
    const loss = lostBy(world, order, nets);
    if (loss.is >= (worst.get(key)?.is ?? 0n)) worst.set(key, loss);
  }
  return sum([...worst.values()]);
};

const loanMargins = (
  world: World,
  asset: string,
  debt: Exact,
): { readonly initial: Figure; readonly maintenance: Figure } => {
  const { leverage: times } = world.market.assets[asset] ?? { leverage: 1 };
  const rate = exact(world.market.loanRates[times] ?? "0.1");
  const initial = times > 1 ? debt / BigInt(times - 1) : debt;
  return {
    initial: inUsd(world, asset, initial, 1),
    maintenance: inUsd(world, asset, product(debt, rate), 1),
  };
};

/** The account from scratch. */
export const expected = (world: World): Expected => {
  const held = holdings(world);
  const positions = replayed(world).filter(({ amount }) => amount !== 0n);
  const assets = Object.keys(world.market.assets).map((asset) => {
    const own = positions.filter(({ contract }) => contract.marginAsset === asset);
    const wallets = total(COUNTED.map((place) => held.get(asset)?.get(place) ?? 0n));
    // Each trade cuts its value, what it closes, and the rest once more.
    const cuts = own.reduce((all, { trades }) => all + 3 * trades.length + 2, 3);
    return { asset, net: wallets + total(own.map(unrealised)), cuts };
  });
  const debts = Object.keys(world.market.assets).flatMap((asset) => {
    const debt = -(held.get(asset)?.get("debt") ?? 0n);
    return debt > 0n ? [loanMargins(world, asset, debt)] : [];
  });
  const lost = openLoss(world, new Map(assets.map(({ asset, ...net }) => [asset, net])));
  return {
    equity: sum([
      { is: -lost.is, within: lost.within },
      ...assets.map(({ asset, net, cuts }) => ({
        ...inUsd(world, asset, net, cuts),
        is: counted(world, asset, net),
      })),
    ]),
    openLoss: lost,
    actualEquity: sum(assets.map(({ asset, net, cuts }) => inUsd(world, asset, net, cuts))),
    initialMargin: sum([...openedMargins(world, positions), ...debts.map((each) => each.initial)]),
    maintenanceMargin: sum([
      ...positions.map((position) =>
        inUsd(
          world,
          position.contract.marginAsset,
          maintenance(position.contract, absolute(markValue(position))),
          3,
        )
      ),
      ...debts.map((each) => each.maintenance),
    ]),
  };
};

/** Equity by maintenance margin as the exchange prints it, from the two printed figures. */
export const ratio = (equity: Exact, maintenanceMargin: Exact): Exact =>
  maintenanceMargin === 0n ? 99_999_999n * ONE : equity * ONE / maintenanceMargin / CUT * CUT;
