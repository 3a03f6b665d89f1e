/** Routes of futures positions and accounts. */
import { sidesOf } from "../../engine/futures/leverage.ts";
import { abs, fixed, trimmed, type Units } from "../../../lib/decimal.ts";
import { committedOn, entryPrice, positionOf } from "../../engine/futures/position.ts";
import { shownEntry } from "./bodies.ts";
import { reservedIn } from "../../engine/world/reserve.ts";
import type { Handler, Routes } from "../handler.ts";
import { balance, lastMoves } from "../../engine/world/ledger.ts";
import type { Contract } from "../../engine/market/market.ts";
import * as refusals from "../refusals/shared.ts";
import { reach } from "../../../risk/reach/reach.ts";
import { worseSide } from "../../../risk/limits.ts";
import { heldTo, termsOf } from "../../engine/terms.ts";
import { leverageOf, portfolioOf, profitIn } from "../../engine/account_risk.ts";
import type { FuturesKind, Position, World } from "../../engine/world/world.ts";
import { contractValue, maintenance, maxValue, unrealised } from "../../../risk/calculate.ts";

/** Contracts of one kind. */
export const contracts = (world: World, kind: FuturesKind): readonly Contract[] =>
  Object.values(world.market[kind]);

/** Value of a position at the mark price, in the margin asset. */
export const valueOf = (contract: Contract, { amount }: Position): Units =>
  contractValue(contract, amount, contract.markPrice);

interface Margins {
  readonly position: Units;
  readonly open: Units;
  readonly maintenance: Units;
}

const marginsOf = (
  world: World,
  kind: FuturesKind,
  contract: Contract,
  position: Position,
): Margins => {
  const value = abs(valueOf(contract, position));
  const leverage = leverageOf(world, kind, contract.symbol);
  const held = committedOn(world, kind, contract, position.positionSide);
  const own = value / BigInt(leverage);
  return {
    position: own,
    open: worseSide(held.position, held.bids, held.asks, leverage) - own,
    maintenance: maintenance(heldTo(world, contract), value),
  };
};

/**
 * Mark price at which the account would be liquidated if this contract alone moved against the position;
 * 0 if none.
 */
const liquidationPrice = (world: World, { symbol }: Contract, { amount }: Position): Units => {
  if (amount === 0n) return 0n;
  const { levels } = world.market;
  const { down, up } = reach(portfolioOf(world), termsOf(world), { symbol }, levels.liquidation);
  const price = (amount > 0n ? down : up)?.price;
  return price ? price.units / 10n ** BigInt(price.scale - 8) : 0n;
};

const shownPosition = (
  world: World,
  kind: FuturesKind,
  contract: Contract,
  position: Position,
): object => {
  const leverage = leverageOf(world, kind, contract.symbol);
  const limit = trimmed(maxValue(heldTo(world, contract), leverage));
  return {
    symbol: contract.symbol,
    positionAmt: trimmed(position.amount),
    entryPrice: shownEntry(kind === "um" ? 5 : 1, contract, entryPrice(contract, position)),
    markPrice: fixed(contract.markPrice),
    unRealizedProfit: fixed(unrealised(contract, position)),
    liquidationPrice: fixed(liquidationPrice(world, contract, position)),
    leverage: String(leverage),
    positionSide: position.positionSide,
    updateTime: position.updateTime,
    ...(kind === "um"
      ? { maxNotionalValue: limit, notional: trimmed(valueOf(contract, position)) }
      : { maxQty: limit, notionalValue: trimmed(valueOf(contract, position)) }),
  };
};

const listingPositions = (kind: FuturesKind): Handler => (world, params) => {
  const symbol = params.get("symbol");
  if (symbol !== undefined && !world.market[kind][symbol]) return refusals.badSymbol;
  const body = contracts(world, kind)
    .filter((contract) => symbol === undefined || contract.symbol === symbol)
    .filter(({ pair }) => !params.has("pair") || params.get("pair") === pair)
    .filter((each) => !params.has("marginAsset") || params.get("marginAsset") === each.marginAsset)
    .flatMap((contract) =>
      sidesOf(world).map((side) =>
        shownPosition(world, kind, contract, positionOf(world, kind, contract.symbol, side))
      )
    );
  return { world, body };
};

const accountPosition = (
  world: World,
  kind: FuturesKind,
  contract: Contract,
  position: Position,
): object => {
  const margins = marginsOf(world, kind, contract, position);
  const held = heldTo(world, contract);
  const limit = trimmed(maxValue(held, leverageOf(world, kind, contract.symbol)));
  return {
    symbol: contract.symbol,
    initialMargin: fixed(margins.position + margins.open),
    maintMargin: fixed(margins.maintenance),
    unrealizedProfit: fixed(unrealised(contract, position)),
    positionInitialMargin: fixed(margins.position),
    openOrderInitialMargin: fixed(margins.open),
    leverage: String(leverageOf(world, kind, contract.symbol)),
    entryPrice: shownEntry(5, contract, entryPrice(contract, position)),
    positionSide: position.positionSide,
    positionAmt: trimmed(position.amount),
    updateTime: position.updateTime,
    ...(kind === "um"
      ? {
        maxNotional: limit,
        bidNotional: "0",
        askNotional: "0",
        notional: trimmed(valueOf(contract, position)),
      }
      : { maxQty: limit }),
  };
};

const accountAsset = (
  world: World,
  kind: FuturesKind,
  asset: string,
  updateTime: number = world.settings.updateTime,
): object => {
  const margins = contracts(world, kind)
    .filter((contract) => contract.marginAsset === asset)
    .flatMap((contract) =>
      sidesOf(world).map((side) =>
        marginsOf(world, kind, contract, positionOf(world, kind, contract.symbol, side))
      )
    );
  const sum = (pick: (each: Margins) => Units) => margins.reduce((a, each) => a + pick(each), 0n);
  return {
    asset,
    crossWalletBalance: fixed(balance(world, asset, kind)),
    crossUnPnl: fixed(profitIn(world, kind, asset)),
    maintMargin: fixed(sum((each) => each.maintenance)),
    initialMargin: fixed(sum((each) => each.position + each.open)),
    positionInitialMargin: fixed(sum((each) => each.position)),
    openOrderInitialMargin: fixed(sum((each) => each.open)),
    updateTime,
  };
};

const readingAccount = (kind: FuturesKind, onlyUsed: boolean): Handler => (world) => {
  const assets = new Set(contracts(world, kind).map(({ marginAsset }) => marginAsset));
  const isUsed = (contract: Contract): boolean =>
    sidesOf(world).some((side) =>
      reservedIn(world[kind], contract.symbol, side) !== 0n ||
      positionOf(world, kind, contract.symbol, side).amount !== 0n
    );
  const positions = contracts(world, kind)
    .filter((contract) => !onlyUsed || isUsed(contract))
    .flatMap((contract) =>
      sidesOf(world).map((side) =>
        accountPosition(world, kind, contract, positionOf(world, kind, contract.symbol, side))
      )
    );
  const times = lastMoves(world, [kind]);
  return {
    world,
    body: {
      assets: [...assets].map((asset) => accountAsset(world, kind, asset, times.get(asset))),
      positions,
    },
  };
};

/** Routes of positions and accounts of one kind of futures. */
export const futuresAccountRoutes = (kind: FuturesKind): Routes => ({
  [`GET /papi/v1/${kind}/positionRisk`]: listingPositions(kind),
  [`GET /papi/v1/${kind}/account`]: readingAccount(kind, false),
});

/** Account routes of USDⓈ-M futures only. */
export const umOnlyRoutes: Routes = {
  "GET /papi/v2/um/account": /*#__PURE__*/ readingAccount("um", true),
};
