/**
 * Open loss: the collateral value that the open orders of cross margin would cost if they filled.
 * The exchange publishes no formula; this is our reading of its description.
 */
import { over, times, type Units } from "../../lib/decimal.ts";
import { type Amount, lossOf, type NetOf, netOf, profitIn } from "../../risk/calculate.ts";
import { kindOf, termsOf } from "./terms.ts";
import { NO_LIST, orderPrice } from "./world/margin_terms.ts";
import type { Pair } from "./market/market.ts";
import { values } from "./world/table.ts";
import type { OpenLoss } from "./world/margin.ts";
import type { MarginOrder, World } from "./world/world.ts";

const NONE: OpenLoss = {};

const priceOf = ({ market }: World, asset: string): Units => market.assets[asset]?.price ?? 0n;

/** Everything that the account has of an asset, unrealised profit with it. */
const heldOf = ({ ledger, um, cm, market }: World, asset: string): Units =>
  netOf(ledger.balances[asset] ?? {}) + profitIn(um, market.um, asset) +
  profitIn(cm, market.cm, asset);

const ENOUGH: NetOf = () => undefined;

const lossIn = (world: World, pair: Pair, order: MarginOrder, held: NetOf): Amount => {
  const base = { asset: pair.baseAsset, amount: order.quantity - order.filled };
  const quote = { asset: pair.quoteAsset, amount: times(base.amount, orderPrice(pair, order)) };
  const [gives, gets] = order.side === "BUY" ? [quote, base] : [base, quote];
  const { asset } = gives;
  const lost = lossOf(termsOf(world).assets, gives, gets, held);
  return { asset, amount: over(lost, priceOf(world, asset)) };
};

/** An order that waits for another one of its list has not been placed yet. */
const rests = ({ status }: MarginOrder): boolean =>
  status === "NEW" || status === "PARTIALLY_FILLED";

/** The loss of orders of which only one can fill: the worst one's. */
const worst = (
  world: World,
  orders: readonly MarginOrder[],
  held: NetOf = ENOUGH,
): Amount | undefined =>
  orders.filter(rests).reduce<Amount | undefined>((before, order) => {
    const pair = world.market.pairs[order.symbol];
    const loss = pair && lossIn(world, pair, order, held);
    return loss && (!before || loss.amount > before.amount) ? loss : before;
  }, undefined);

const plus = (all: OpenLoss, loss: Amount | undefined, sign: 1n | -1n): OpenLoss => {
  if (!loss || loss.amount === 0n) return all;
  const { [loss.asset]: before = 0n, ...rest } = all;
  const amount = before + sign * loss.amount;
  return amount === 0n ? rest : { ...rest, [loss.asset]: amount };
};

const computedLosses = (world: World, held: NetOf = ENOUGH): OpenLoss => {
  const groups = new Map<string, MarginOrder[]>();
  for (const order of values(world.margin.open)) {
    const key = order.orderListId === NO_LIST ? order.orderId : `list ${order.orderListId}`;
    const group = groups.get(key);
    if (group) group.push(order);
    else groups.set(key, [order]);
  }
  let all = NONE;
  for (const group of groups.values()) all = plus(all, worst(world, group, held), 1n);
  return all;
};

/**
 * Whether the account has what its orders give, and owes nothing that they may get. Orders lock what they give,
 * so none gives more than is locked.
 */
const hasEnough = (world: World): boolean => {
  const { balances } = world.ledger;
  for (const asset in balances) {
    if (heldOf(world, asset) < (balances[asset]?.locked ?? 0n)) return false;
  }
  return true;
};

/** What the open loss of a world is, which never changes. */
const known = /*#__PURE__*/ new WeakMap<World, OpenLoss>();

/**
 * Open loss of the open orders at current prices and rates; a list counts with its worst leg. What is kept
 * along the way supposes that the account has enough. Where it has not, the whole price counts instead of the
 * rate, which every movement of money may change: then all orders are gone through.
 */
export const openLoss = (world: World): OpenLoss => {
  const { margin } = world;
  if (margin.open.size === 0) return margin.openLoss;
  const found = known.get(world) ??
    (hasEnough(world) ? margin.openLoss : computedLosses(world, (asset) => heldOf(world, asset)));
  known.set(world, found);
  return found;
};

const withLosses = (world: World, openLoss: OpenLoss): World =>
  openLoss === world.margin.openLoss ? world : { ...world, margin: { ...world.margin, openLoss } };

/** The world with its open loss computed again, needed after prices or rates have changed. */
export const withOpenLoss = (world: World): World => withLosses(world, computedLosses(world));

/**
 * The world with its open loss after one order or list changed: subtracts the old value and adds
 * the new one, without a walk over all orders.
 */
export const carryOpenLoss = (
  world: World,
  was: readonly MarginOrder[],
  is: readonly MarginOrder[],
): World =>
  withLosses(
    world,
    plus(plus(world.margin.openLoss, worst(world, was), -1n), worst(world, is), 1n),
  );

/** Whether open loss counts: Portfolio Margin Pro leaves it out. */
const counts = (world: World): boolean => kindOf(world) === "retail";

/** Open loss that counts against the account's equity, in USD. */
export const openLossInUsd = (world: World): Units =>
  world.margin.open.size > 0 && counts(world)
    ? Object.entries(openLoss(world)).reduce(
      (sum, [asset, amount]) => sum + times(amount, priceOf(world, asset)),
      0n,
    )
    : 0n;

/** Whether nothing that the loss depends on differs. */
const isSameLoss = (before: World, after: World): boolean =>
  before.margin.open === after.margin.open &&
  (after.margin.open.size === 0 ||
    before.market === after.market && before.ledger === after.ledger &&
      before.um.positions === after.um.positions && before.cm.positions === after.cm.positions);

/** Assets whose open loss changed from one world to the next, with the new values. */
export const openLossChange = (before: World, after: World): OpenLoss | undefined => {
  if (!counts(after) || isSameLoss(before, after)) return undefined;
  const [was, is] = [openLoss(before), openLoss(after)];
  const changed = [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .filter((asset) => was[asset] !== is[asset]).sort();
  return changed.length === 0
    ? undefined
    : Object.fromEntries(changed.map((asset) => [asset, is[asset] ?? 0n]));
};
