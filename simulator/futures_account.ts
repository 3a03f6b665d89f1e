/** Routes of futures positions, leverage, position mode, fees and accounts. */
import { fixed, least, size, trimmed, type Units, units } from "./decimal.ts";
import { openFutures } from "./futures.ts";
import { positionOf } from "./futures_position.ts";
import { type Handler, isOn, numberOf, type Routes, textOf, withSettings } from "./handler.ts";
import { balance } from "./ledger.ts";
import type { Contract } from "./market.ts";
import * as refusals from "./refusals.ts";
import { contractValue, leverageOf, maintenance, profitIn, unrealised } from "./risk.ts";
import type { FuturesKind, Position, PositionSide, World } from "./world.ts";

const sidesOf = ({ settings }: World): readonly PositionSide[] =>
  settings.hedgeMode ? ["LONG", "SHORT"] : ["BOTH"];

const contracts = (world: World, kind: FuturesKind): readonly Contract[] =>
  Object.values(world.market[kind]);

/** Largest value that a leverage allows. */
const maxValue = ({ brackets }: Contract, leverage: number): string =>
  brackets.findLast((bracket) => bracket.leverage >= leverage)?.cap ?? brackets[0]?.cap ?? "0";

const entryPrice = (contract: Contract, { amount, cost }: Position): Units => {
  const held = units(amount);
  if (held === 0n || units(cost) === 0n) return 0n;
  return contract.contractSize === ""
    ? units(cost) * 100_000_000n / held
    : contractValue(contract, held, units(cost));
};

const valueOf = (contract: Contract, { amount }: Position): Units =>
  contractValue(contract, units(amount), units(contract.markPrice));

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
  const value = size(valueOf(contract, position));
  const leverage = BigInt(leverageOf(world, kind, contract.symbol));
  // Open orders are shown once, with the first side.
  const isFirst = position.positionSide === sidesOf(world)[0];
  const reserved = isFirst ? units(world[kind].reserved[contract.symbol] ?? "0") : 0n;
  return {
    position: value / leverage,
    open: reserved / leverage,
    maintenance: maintenance(contract, value),
  };
};

const shownPosition = (
  world: World,
  kind: FuturesKind,
  contract: Contract,
  position: Position,
): object => {
  const leverage = leverageOf(world, kind, contract.symbol);
  const limit = maxValue(contract, leverage);
  return {
    symbol: contract.symbol,
    positionAmt: trimmed(units(position.amount)),
    entryPrice: fixed(entryPrice(contract, position), kind === "um" ? 5 : 1),
    markPrice: fixed(units(contract.markPrice)),
    unRealizedProfit: fixed(unrealised(contract, position)),
    // The account is liquidated as a whole, by its uniMMR: no single price stands for that.
    liquidationPrice: "0",
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

const settingLeverage = (kind: FuturesKind): Handler => (world, params) => {
  const contract = world.market[kind][textOf(params, "symbol")];
  if (!contract) return refusals.badSymbol;
  const leverage = numberOf(params, "leverage", 20);
  if (leverage > (contract.brackets[0]?.leverage ?? 125)) return refusals.badLeverage;
  const limit = maxValue(contract, leverage);
  const held = sidesOf(world).map((side) =>
    size(valueOf(contract, positionOf(world, kind, contract.symbol, side)))
  );
  if (held.some((value) => value > units(limit))) return refusals.leverageTooHigh;
  const futures = world[kind];
  const changed: World = {
    ...world,
    [kind]: { ...futures, leverage: { ...futures.leverage, [contract.symbol]: leverage } },
  };
  const body = { leverage, symbol: contract.symbol };
  return {
    world: changed,
    body: kind === "um" ? { ...body, maxNotionalValue: limit } : { ...body, maxQty: limit },
  };
};

const readingMode: Handler = (world) => ({
  world,
  body: { dualSidePosition: world.settings.hedgeMode },
});

const settingMode: Handler = (world, params) => {
  const hedgeMode = isOn(params, "dualSidePosition");
  if (hedgeMode === world.settings.hedgeMode) return refusals.sameMode;
  const kinds: readonly FuturesKind[] = ["um", "cm"];
  if (kinds.some((kind) => openFutures(world, kind).length > 0)) return refusals.modeHasOrders;
  if (kinds.some((kind) => Object.keys(world[kind].positions).length > 0)) {
    return refusals.modeHasPositions;
  }
  // One switch serves both: the exchange keeps the two modes equal.
  return { world: withSettings(world, { hedgeMode }), body: { code: 200, msg: "success" } };
};

const listingBrackets = (kind: FuturesKind): Handler => (world, params) => {
  const symbol = params.get("symbol");
  if (symbol !== undefined && !world.market[kind][symbol]) return refusals.badSymbol;
  const body = contracts(world, kind)
    .filter((contract) => symbol === undefined || contract.symbol === symbol)
    .map((contract) => ({
      symbol: contract.symbol,
      ...(kind === "um" && { notionalCoef: "1.0" }),
      brackets: contract.brackets.map((bracket, i) => ({
        bracket: i + 1,
        initialLeverage: bracket.leverage,
        [kind === "um" ? "notionalCap" : "qtyCap"]: Number(bracket.cap),
        [kind === "um" ? "notionalFloor" : "qtyFloor"]: Number(bracket.floor),
        maintMarginRatio: Number(bracket.rate),
        cum: Number(bracket.cum),
      })),
    }));
  return { world, body };
};

const readingFees = (kind: FuturesKind): Handler => (world, params) => {
  const symbol = textOf(params, "symbol");
  if (!world.market[kind][symbol]) return refusals.badSymbol;
  const { maker, taker } = world.market.fees[kind];
  return { world, body: { symbol, makerCommissionRate: maker, takerCommissionRate: taker } };
};

const listingAdl = (kind: FuturesKind): Handler => (world, params) => {
  const symbol = params.get("symbol");
  const held = new Set(Object.values(world[kind].positions).map((each) => each.symbol));
  const body = [...held].filter((each) => symbol === undefined || each === symbol)
    .map((each) => ({ symbol: each, adlQuantile: { LONG: 0, SHORT: 0, BOTH: 0 } }));
  return { world, body };
};

const accountPosition = (
  world: World,
  kind: FuturesKind,
  contract: Contract,
  position: Position,
): object => {
  const margins = marginsOf(world, kind, contract, position);
  const limit = maxValue(contract, leverageOf(world, kind, contract.symbol));
  return {
    symbol: contract.symbol,
    initialMargin: fixed(margins.position + margins.open),
    maintMargin: fixed(margins.maintenance),
    unrealizedProfit: fixed(unrealised(contract, position)),
    positionInitialMargin: fixed(margins.position),
    openOrderInitialMargin: fixed(margins.open),
    leverage: String(leverageOf(world, kind, contract.symbol)),
    entryPrice: fixed(entryPrice(contract, position), 5),
    positionSide: position.positionSide,
    positionAmt: trimmed(units(position.amount)),
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

const accountAsset = (world: World, kind: FuturesKind, asset: string): object => {
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
    updateTime: world.settings.updateTime,
  };
};

const readingAccount = (kind: FuturesKind, onlyUsed: boolean): Handler => (world) => {
  const assets = new Set(contracts(world, kind).map(({ marginAsset }) => marginAsset));
  const isUsed = (contract: Contract): boolean =>
    units(world[kind].reserved[contract.symbol] ?? "0") !== 0n ||
    sidesOf(world).some((side) =>
      units(positionOf(world, kind, contract.symbol, side).amount) !== 0n
    );
  const positions = contracts(world, kind)
    .filter((contract) => !onlyUsed || isUsed(contract))
    .flatMap((contract) =>
      sidesOf(world).map((side) =>
        accountPosition(world, kind, contract, positionOf(world, kind, contract.symbol, side))
      )
    );
  return {
    world,
    body: { assets: [...assets].map((asset) => accountAsset(world, kind, asset)), positions },
  };
};

const accountConfiguration: Handler = (world) => ({
  world,
  body: {
    feeTier: 0,
    canTrade: true,
    canDeposit: true,
    canWithdraw: true,
    dualSidePosition: world.settings.hedgeMode,
    updateTime: world.settings.updateTime,
    multiAssetsMargin: false,
    tradeGroupId: -1,
  },
});

const symbolConfiguration: Handler = (world, params) => {
  const symbol = params.get("symbol");
  const body = contracts(world, "um")
    .filter((contract) => symbol === undefined || contract.symbol === symbol)
    .map((contract) => {
      const leverage = leverageOf(world, "um", contract.symbol);
      return {
        symbol: contract.symbol,
        marginType: "CROSSED",
        isAutoAddMargin: "false",
        leverage,
        maxNotionalValue: maxValue(contract, leverage),
      };
    });
  return { world, body };
};

const readingFeeBurn: Handler = (world) => ({
  world,
  body: { feeBurn: world.settings.feeBurn },
});

const settingFeeBurn: Handler = (world, params) => ({
  world: withSettings(world, { feeBurn: isOn(params, "feeBurn") }),
  body: { code: 200, msg: "success" },
});

/** Routes of positions and settings of one kind of futures. */
export const futuresAccountRoutes = (kind: FuturesKind): Routes => ({
  [`GET /papi/v1/${kind}/positionRisk`]: listingPositions(kind),
  [`POST /papi/v1/${kind}/leverage`]: settingLeverage(kind),
  [`GET /papi/v1/${kind}/leverageBracket`]: listingBrackets(kind),
  [`GET /papi/v1/${kind}/positionSide/dual`]: readingMode,
  [`POST /papi/v1/${kind}/positionSide/dual`]: settingMode,
  [`GET /papi/v1/${kind}/commissionRate`]: readingFees(kind),
  [`GET /papi/v1/${kind}/adlQuantile`]: listingAdl(kind),
  [`GET /papi/v1/${kind}/account`]: readingAccount(kind, false),
});

/** Routes that USDⓈ-M futures alone have. */
export const umOnlyRoutes: Routes = {
  "GET /papi/v2/um/account": readingAccount("um", true),
  "GET /papi/v1/um/accountConfig": accountConfiguration,
  "GET /papi/v1/um/symbolConfig": symbolConfiguration,
  "GET /papi/v1/um/feeBurn": readingFeeBurn,
  "POST /papi/v1/um/feeBurn": settingFeeBurn,
};
