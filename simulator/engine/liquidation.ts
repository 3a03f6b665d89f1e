/** What the exchange does where the account's risk rises: it tells so, and at last it liquidates. */
import { abs, fixed, min, over, times, type Units } from "../../lib/decimal.ts";
import { cancelFutures, openFutures, placeFutures } from "./futures/orders.ts";
import type { FuturesDraft, Happened } from "./futures/draft.ts";
import { positionOf } from "./futures/position.ts";
import { type Event, isRefusal, withSettings } from "../exchange/handler.ts";
import { balance, heldAssets, type Movement, type Place, post } from "./world/ledger.ts";
import { cancelMargin } from "./margin/matching.ts";
import { repayWith } from "./margin/money.ts";
import type { Contract } from "./market/market.ts";
import { contractValue, maintenance, type Risk, riskOf, statusOf } from "./account_risk.ts";
import { repayNegative } from "../exchange/account/transfers.ts";
import type { FuturesKind, Position, World } from "./world/world.ts";

const KINDS: readonly FuturesKind[] = ["um", "cm"];

const LEVELS = ["NORMAL", "MARGIN_CALL", "REDUCE_ONLY", "FORCE_LIQUIDATION"];

const levelOf = (world: World, risk: Risk): number => LEVELS.indexOf(statusOf(world, risk));

const isDue = (world: World): boolean => statusOf(world) === "FORCE_LIQUIDATION";

const priceOf = (world: World, asset: string): Units => world.market.assets[asset]?.price ?? 0n;

const then = (before: Happened, act: (world: World) => Happened): Happened => {
  const after = act(before.world);
  return { world: after.world, events: [...before.events, ...after.events] };
};

const riskLevelChange = (world: World, risk: Risk): Event => ({
  e: "riskLevelChange",
  E: world.time,
  u: fixed(risk.uniMMR),
  s: statusOf(world, risk),
  eq: fixed(risk.equity),
  ae: fixed(risk.actualEquity),
  m: fixed(risk.maintenanceMargin),
});

const cancelFuturesOrders = (world: World, kind: FuturesKind): Happened =>
  openFutures(world, kind).reduce<Happened>(
    (before, order) => then(before, (now) => cancelFutures(now, kind, order)),
    { world, events: [] },
  );

interface Held {
  readonly kind: FuturesKind;
  readonly contract: Contract;
  readonly position: Position;
  /** Maintenance margin in USD. */
  readonly margin: Units;
}

/** Positions, those first that need the most maintenance margin. */
const positionsOf = (world: World): readonly Held[] =>
  KINDS.flatMap((kind) =>
    Object.values(world[kind].positions).flatMap((position): Held[] => {
      const contract = world.market[kind][position.symbol];
      if (!contract) return [];
      const mark = contract.markPrice;
      const value = abs(contractValue(contract, position.amount, mark));
      const price = priceOf(world, contract.marginAsset);
      return [{ kind, contract, position, margin: times(maintenance(contract, value), price) }];
    })
  ).sort((a, b) => a.margin > b.margin ? -1 : a.margin < b.margin ? 1 : 0);

const closingDraft = (
  world: World,
  { kind, contract, position }: Held,
  amount: Units,
): FuturesDraft => ({
  clientOrderId: `autoclose-${world.time}${world[kind].orders.size}`,
  symbol: position.symbol,
  side: amount > 0n ? "SELL" : "BUY",
  positionSide: position.positionSide,
  type: "MARKET",
  origType: "MARKET",
  timeInForce: "IOC",
  price: 0n,
  quantity: min(abs(amount), contract.maxQty),
  reduceOnly: position.positionSide === "BOTH",
  selfTradePreventionMode: "NONE",
  priceMatch: "NONE",
  goodTillDate: 0,
  forced: "LIQUIDATION",
});

/** Closes a position at the market, in parts of at most the contract's largest quantity. */
const close = (world: World, held: Held): Happened => {
  const { symbol, positionSide } = held.position;
  let done: Happened = { world, events: [] };
  for (;;) {
    const amount = positionOf(done.world, held.kind, symbol, positionSide).amount;
    if (amount === 0n || !isDue(done.world)) return done;
    const placed = placeFutures(done.world, held.kind, closingDraft(done.world, held, amount));
    if (isRefusal(placed)) return done;
    done = { world: placed.world, events: [...done.events, ...placed.events] };
  }
};

const closePositions = (world: World): Happened =>
  positionsOf(world).reduce<Happened>(
    (before, held) => then(before, (now) => close(now, held)),
    { world, events: [] },
  );

/** Places where an asset may be owed; what they hold is below zero then. */
const OWING: readonly Place[] = ["um", "cm", "interest", "debt"];

const owed = (world: World, asset: string, place: Place): Units => {
  const held = balance(world, asset, place);
  return held < 0n ? -held : 0n;
};

const owedIn = (world: World, asset: string): Units =>
  OWING.reduce((sum, place) => sum + owed(world, asset, place), 0n);

/** Repays what is owed with what cross margin holds of the same asset. */
const repayInKind = (world: World): Happened =>
  heldAssets(world).reduce<Happened>(
    (before, asset) => then(before, (now) => repayWith(now, asset, balance(now, asset, "cross"))),
    { world: repayNegative(world, "cross"), events: [] },
  );

/** Brings what the futures wallets hold to cross margin, to be paid with. */
const gather = (world: World): World =>
  post(
    world,
    heldAssets(world).flatMap((asset) =>
      KINDS.flatMap((kind): Movement[] => {
        const amount = balance(world, asset, kind);
        return amount > 0n ? [{ kind: "COLLECTION", asset, amount, from: kind, to: "cross" }] : [];
      })
    ),
  );

/** Sells one asset of cross margin for another that is owed, at index prices. */
const exchange = (world: World, sold: string, bought: string): World => {
  const missing = owedIn(world, bought) - balance(world, bought, "cross");
  const [price, other] = [priceOf(world, sold), priceOf(world, bought)];
  const free = balance(world, sold, "cross") - owedIn(world, sold);
  if (sold === bought || missing <= 0n || free <= 0n || price === 0n || other === 0n) return world;
  // Rounded up, so that what is bought covers the last digit.
  const whole = over(times(missing, other), price) + 1n;
  const isEnough = free >= whole;
  const gained = isEnough ? missing : over(times(free, price), other);
  return post(world, [
    {
      kind: "AUTO_EXCHANGE",
      asset: sold,
      amount: isEnough ? whole : free,
      from: "cross",
      to: "exchange",
    },
    { kind: "AUTO_EXCHANGE", asset: bought, amount: gained, from: "exchange", to: "cross" },
  ]);
};

const exchangeAll = (world: World): World =>
  heldAssets(world).reduce(
    (before, bought) =>
      heldAssets(world).reduce((now, sold) => exchange(now, sold, bought), before),
    world,
  );

/**
 * Makes up for what no collateral is left for. A Portfolio Margin Pro account owes it from then on, as
 * the bankruptcy loan; others are let off.
 */
const insure = (world: World): World => {
  const losses = heldAssets(world).flatMap((asset) =>
    OWING.map((to): Movement => ({
      kind: "INSURANCE_CLEAR",
      asset,
      amount: owed(world, asset, to),
      from: "exchange",
      to,
    }))
  ).filter(({ amount }) => amount > 0n);
  if (losses.length === 0) return world;
  const insured = post(world, losses);
  if (world.settings.type === "PM_2") return insured;
  const lost = losses.reduce(
    (sum, { asset, amount }) => sum + times(amount, priceOf(world, asset)),
    0n,
  );
  const inUsdt = over(lost, priceOf(world, "USDT"));
  const bankruptcyLoan = world.settings.bankruptcyLoan + inUsdt;
  return withSettings(insured, { bankruptcyLoan });
};

/** Pays what is owed: in kind, then by selling collateral, and what is left the exchange bears. */
const settleDebts = (world: World): Happened => {
  const repaid = repayInKind(world);
  if (!isDue(repaid.world)) return repaid;
  const sold = then({ ...repaid, world: exchangeAll(gather(repaid.world)) }, repayInKind);
  return { ...sold, world: insure(sold.world) };
};

/**
 * Liquidates: cancels margin orders and stops there if that was enough; then cancels futures orders,
 * closes positions until uniMMR recovers, repays, and clears what no collateral is left for.
 */
export const liquidate = (world: World): Happened => {
  const freed = cancelMargin(world);
  if (!isDue(freed.world)) return freed;
  const cleared = KINDS.reduce<Happened>(
    (before, kind) => then(before, (now) => cancelFuturesOrders(now, kind)),
    freed,
  );
  const closed = then(cleared, closePositions);
  return isDue(closed.world)
    ? then(closed, settleDebts)
    : { ...closed, world: repayNegative(closed.world, "cross") };
};

/** Whether uniMMR is what it was: futures orders that rest hold margin and change neither of its sides. */
const isSameRisk = (a: World, b: World): boolean =>
  a.ledger === b.ledger && a.market === b.market && a.um.positions === b.um.positions &&
  a.cm.positions === b.cm.positions && a.margin.open === b.margin.open;

/** After something happened: tells that the risk level rose since, and liquidates where it must. */
export const settleRisk = (before: World, happened: Happened): Happened => {
  if (isSameRisk(before, happened.world)) return happened;
  const risk = riskOf(happened.world);
  const level = levelOf(happened.world, risk);
  if (level === 0) return happened;
  const events = level > levelOf(before, riskOf(before))
    ? [...happened.events, riskLevelChange(happened.world, risk)]
    : happened.events;
  const told: Happened = { world: happened.world, events };
  return level === LEVELS.length - 1 ? then(told, liquidate) : told;
};
