/** What the exchange does when the account's risk rises: it warns, and finally liquidates. */
import { each, type Happened, nothing, then } from "./happened.ts";
import { isRefused } from "./refusal.ts";
import { repayNegative } from "./negative_balances.ts";
import { withSettings } from "./settings.ts";
import { abs, min, over, times, type Units } from "../../lib/decimal.ts";
import { cancelFutures } from "./futures/cancel.ts";
import { placeFutures } from "./futures/orders.ts";
import type { FuturesDraft } from "./futures/draft.ts";
import { positionOf } from "./futures/position.ts";
import { balance, heldAssets, type Movement, post } from "./world/ledger.ts";
import { cancelMargin } from "./margin/matching.ts";
import { repayWith } from "./margin/money.ts";
import type { Contract } from "./market/market.ts";
import { isSeized, solvencyOf, statusOf } from "./account_risk.ts";
import type { LevelChanged } from "./facts.ts";
import { heldTo, kindOf } from "./terms.ts";
import type { FuturesKind, Position, World } from "./world/world.ts";
import type { Place } from "./world/entries.ts";
import { openFutures } from "./futures/book.ts";
import { contractValue, maintenance, type Solvency } from "../../risk/calculate.ts";

const KINDS: readonly FuturesKind[] = ["um", "cm"];

const LEVELS = ["NORMAL", "MARGIN_CALL", "SUPPLY_MARGIN", "REDUCE_ONLY", "FORCE_LIQUIDATION"];

const levelOf = (world: World, risk: Solvency): number => LEVELS.indexOf(statusOf(world, risk));

/** Portfolio Margin is liquidated until it recovers, Portfolio Margin Pro to the end. */
const isDue = (world: World): boolean =>
  kindOf(world) !== "retail" || statusOf(world) === "FORCE_LIQUIDATION";

const priceOf = (world: World, asset: string): Units => world.market.assets[asset]?.price ?? 0n;

const cancelFuturesOrders = (world: World, kind: FuturesKind): Happened =>
  each(world, openFutures(world, kind), (now, order) => cancelFutures(now, kind, order));

interface Held {
  readonly kind: FuturesKind;
  readonly contract: Contract;
  readonly position: Position;
  /** Maintenance margin in USD. */
  readonly margin: Units;
}

/** Positions, highest maintenance margin first. */
const positionsOf = (world: World): readonly Held[] =>
  KINDS.flatMap((kind) =>
    Object.values(world[kind].positions).flatMap((position): Held[] => {
      const contract = world.market[kind][position.symbol];
      if (!contract) return [];
      const mark = contract.markPrice;
      const value = abs(contractValue(contract, position.amount, mark));
      const price = priceOf(world, contract.marginAsset);
      return [{
        kind,
        contract,
        position,
        margin: times(maintenance(heldTo(world, contract), value), price),
      }];
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
  quantity: min(abs(amount), contract.maxMarketQty ?? contract.maxQty),
  reduceOnly: position.positionSide === "BOTH",
  selfTradePreventionMode: "NONE",
  priceMatch: "NONE",
  goodTillDate: 0,
  forced: "LIQUIDATION",
});

/** Closes a position at the market, in parts of at most the largest quantity of the contract's market orders. */
const close = (world: World, held: Held): Happened => {
  const { symbol, positionSide } = held.position;
  let done = nothing(world);
  for (;;) {
    const amount = positionOf(done.world, held.kind, symbol, positionSide).amount;
    if (amount === 0n || !isDue(done.world)) return done;
    const placed = placeFutures(done.world, held.kind, closingDraft(done.world, held, amount));
    if (isRefused(placed)) return done;
    done = then(done, () => placed);
  }
};

const closePositions = (world: World): Happened => each(world, positionsOf(world), close);

/** Places where an asset may be owed; their balance is then below zero. */
const DEBT_PLACES: readonly Place[] = ["um", "cm", "interest", "debt"];

const owed = (world: World, asset: string, place: Place): Units => {
  const held = balance(world, asset, place);
  return held < 0n ? -held : 0n;
};

const owedIn = (world: World, asset: string): Units =>
  DEBT_PLACES.reduce((sum, place) => sum + owed(world, asset, place), 0n);

/** Repays debt from the cross margin balance of the same asset. */
const repayInKind = (world: World): Happened =>
  each(
    repayNegative(world, "cross"),
    heldAssets(world),
    (now, asset) => repayWith(now, asset, balance(now, asset, "cross")),
  );

/** Moves the balances of the futures wallets to cross margin, to pay with them. */
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
  // Rounded up, so that the purchase covers the last digit.
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
 * Covers debt that no collateral is left for. A Portfolio Margin Pro account owes it from then on,
 * as the bankruptcy loan; other accounts do not.
 */
const insure = (world: World): World => {
  const losses = heldAssets(world).flatMap((asset) =>
    DEBT_PLACES.map((to): Movement => ({
      kind: "INSURANCE_CLEAR",
      asset,
      amount: owed(world, asset, to),
      from: "exchange",
      to,
    }))
  ).filter(({ amount }) => amount > 0n);
  if (losses.length === 0) return world;
  const insured = post(world, losses);
  if (kindOf(world) === "retail") return insured;
  const lost = losses.reduce(
    (sum, { asset, amount }) => sum + times(amount, priceOf(world, asset)),
    0n,
  );
  const inUsdt = over(lost, priceOf(world, "USDT"));
  const bankruptcyLoan = world.settings.bankruptcyLoan + inUsdt;
  return withSettings(insured, { bankruptcyLoan });
};

/** What happened, and then what became of cross margin by repayments and sales. */
const toldOf = (before: World, { world, facts }: Happened): Happened => {
  const assets = heldAssets(before).filter((asset) =>
    balance(before, asset, "cross") !== balance(world, asset, "cross")
  );
  return assets.length === 0
    ? { world, facts }
    : { world, facts: [...facts, { fact: "CrossChanged", at: world, assets }] };
};

/** Pays debt: in the same asset, then by selling collateral; the exchange covers the rest. */
const paid = (world: World): Happened => {
  const repaid = repayInKind(world);
  if (!isDue(repaid.world)) return repaid;
  const sold = then({ ...repaid, world: exchangeAll(gather(repaid.world)) }, repayInKind);
  return { ...sold, world: insure(sold.world) };
};

// What futures wallets get of cross margin is told where moved money is.
const settleDebts = (world: World): Happened => toldOf(repayNegative(world, "cross"), paid(world));

const levelChanged = (world: World): LevelChanged => ({
  fact: "LevelChanged",
  at: world,
  risk: solvencyOf(world),
});

/** The account in the hands of the exchange until its next step, or in its own again. */
const taken = (world: World, until: number | undefined): World => {
  const { liquidatingAt, ...settings } = world.settings;
  if (liquidatingAt === until) return world;
  return {
    ...world,
    settings: until === undefined ? settings : { ...settings, liquidatingAt: until },
  };
};

/** The end of a liquidation: the account is its owner's again, or told that it is bankrupt. */
const ended = (before: World, done: Happened): Happened => {
  const world = taken(done.world, undefined);
  return world.settings.bankruptcyLoan > before.settings.bankruptcyLoan
    ? { world, facts: [...done.facts, levelChanged(world)] }
    : { ...done, world };
};

/** What is left once positions are closed: debts, or a wallet below zero. */
const settled = (world: World): Happened =>
  isDue(world) ? settleDebts(world) : nothing(repayNegative(world, "cross"));

const hasOrders = (world: World): boolean => KINDS.some((kind) => world[kind].open.size > 0);

const isHeld = ({ position }: Held): boolean => position.amount !== 0n;

/** Whether the exchange liquidates now: it may not, while it is in trouble. */
const liquidates = ({ playing }: World): boolean => playing?.conditions.liquidates ?? true;

/** The next step of a liquidation that takes time: orders, one position after another, then debts. */
export const stepLiquidation = (world: World): Happened => {
  const next = (now: World): World =>
    taken(now, now.time + Math.max(1, now.market.liquidationPause ?? 0));
  if (!liquidates(world)) return nothing(next(world));
  const [first] = isDue(world) ? positionsOf(world).filter(isHeld) : [];
  if (isDue(world) && hasOrders(world)) {
    const cleared = each(world, KINDS, cancelFuturesOrders);
    return { ...cleared, world: next(cleared.world) };
  }
  const closed = first ? close(world, first) : nothing(world);
  // A position that cannot be closed holds up nothing else.
  return first && closed.world !== world
    ? { ...closed, world: next(closed.world) }
    : ended(world, then(closed, settled));
};

/**
 * Liquidates: cancels margin orders; then cancels futures orders, closes positions, repays, and clears
 * debt without collateral. In Portfolio Margin each step is the last one if uniMMR has recovered by it. Where the
 * market has a pause, all but the first step come later.
 */
export const liquidate = (world: World): Happened => {
  const freed = cancelMargin(world);
  if (!isDue(freed.world)) return freed;
  const pause = world.market.liquidationPause ?? 0;
  if (pause > 0) {
    const held = taken(freed.world, world.time + pause);
    return { world: held, facts: [...freed.facts, levelChanged(held)] };
  }
  const cleared = then(freed, (now) => each(now, KINDS, cancelFuturesOrders));
  return ended(world, then(then(cleared, closePositions), settled));
};

/**
 * Whether uniMMR is unchanged: resting futures orders hold initial margin and change neither equity
 * nor maintenance margin.
 */
const isSameRisk = (a: World, b: World): boolean =>
  a.ledger === b.ledger && a.market === b.market &&
  a.um.positions === b.um.positions &&
  a.cm.positions === b.cm.positions && a.margin.open === b.margin.open;

/** Whether anything may follow from the risk after a change. */
export const mayRiskRise = (before: World, world: World): boolean =>
  !isSameRisk(before, world) && !isSeized(world) && levelOf(world, solvencyOf(world)) > 0;

/** What follows from the risk after a change: a rise of its level, and finally liquidation. */
export const settleRisk = (before: World, happened: Happened): Happened => {
  const { world } = happened;
  if (!mayRiskRise(before, world)) return happened;
  const risk = solvencyOf(world);
  const level = levelOf(world, risk);
  const isRise = level > levelOf(before, solvencyOf(before));
  const rise: Happened = { world, facts: [{ fact: "LevelChanged", at: world, risk }] };
  const after = isRise ? then(happened, () => rise) : happened;
  return level === LEVELS.length - 1 && liquidates(world) ? then(after, liquidate) : after;
};
