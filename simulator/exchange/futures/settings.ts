/** Routes of leverage, position mode, fees and configuration of futures. */
import { setLeverage } from "../../engine/futures/leverage.ts";
import { isRefused } from "../../engine/refusal.ts";
import { futuresRefusal } from "../refusals/engine.ts";
import { algosOf } from "../../engine/waiting/book.ts";
import { trimmed } from "../../../lib/decimal.ts";
import { contracts } from "./account.ts";
import { type Handler, isOn, numberOf, type Routes, textOf } from "../handler.ts";
import { feesOf, withSettings } from "../../engine/settings.ts";
import * as refusals from "../refusals/shared.ts";
import { leverageOf } from "../../engine/account_risk.ts";
import { heldTo, notionalCoefOf } from "../../engine/terms.ts";
import type { FuturesKind, World } from "../../engine/world/world.ts";
import { maxValue } from "../../../risk/calculate.ts";

const settingLeverage = (kind: FuturesKind): Handler => (world, params) => {
  const contract = world.market[kind][textOf(params, "symbol")];
  if (!contract) return refusals.badSymbol;
  const leverage = numberOf(params, "leverage", 20);
  const changed = setLeverage(world, kind, contract, leverage);
  if (isRefused(changed)) return futuresRefusal(changed);
  const limit = trimmed(maxValue(heldTo(world, contract), leverage));
  const body = { leverage, symbol: contract.symbol };
  return {
    ...changed,
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
  const open = kinds.reduce(
    (count, kind) => count + world[kind].open.size + algosOf(world, kind).open.size,
    0,
  );
  if (open > 0) return refusals.modeHasOrders;
  if (kinds.some((kind) => Object.keys(world[kind].positions).length > 0)) {
    return refusals.modeHasPositions;
  }
  // One setting serves both: the exchange keeps the two modes equal.
  return { world: withSettings(world, { hedgeMode }), body: { code: 200, msg: "success" } };
};

/** The account's factor beside the brackets; of COIN-M only where it is not 1. */
const notionalCoef = (world: World, kind: FuturesKind, symbol: string): object => {
  const by = trimmed(notionalCoefOf(world, symbol));
  if (by === "1") return kind === "um" ? { notionalCoef: "1.0" } : {};
  return { notionalCoef: by.includes(".") ? by : `${by}.0` };
};

const listingBrackets = (kind: FuturesKind): Handler => (world, params) => {
  const symbol = params.get("symbol");
  if (symbol !== undefined && !world.market[kind][symbol]) return refusals.badSymbol;
  const body = contracts(world, kind)
    .filter((contract) => symbol === undefined || contract.symbol === symbol)
    .map((contract) => ({
      symbol: contract.symbol,
      ...notionalCoef(world, kind, contract.symbol),
      brackets: contract.brackets.map((bracket, i) => ({
        bracket: i + 1,
        initialLeverage: bracket.leverage,
        [kind === "um" ? "notionalCap" : "qtyCap"]: Number(trimmed(bracket.cap)),
        [kind === "um" ? "notionalFloor" : "qtyFloor"]: Number(trimmed(bracket.floor)),
        maintMarginRatio: Number(trimmed(bracket.rate)),
        cum: Number(trimmed(bracket.cum)),
      })),
    }));
  return { world, body };
};

const readingFees = (kind: FuturesKind): Handler => (world, params) => {
  const symbol = textOf(params, "symbol");
  if (!world.market[kind][symbol]) return refusals.badSymbol;
  const { maker, taker } = feesOf(world, kind);
  return {
    world,
    body: { symbol, makerCommissionRate: trimmed(maker), takerCommissionRate: trimmed(taker) },
  };
};

const listingAdl = (kind: FuturesKind): Handler => (world, params) => {
  const symbol = params.get("symbol");
  const held = new Set(Object.values(world[kind].positions).map((each) => each.symbol));
  const body = [...held].filter((each) => symbol === undefined || each === symbol)
    .map((each) => ({ symbol: each, adlQuantile: { LONG: 0, SHORT: 0, BOTH: 0 } }));
  return { world, body };
};

const accountConfiguration: Handler = (world) => ({
  world,
  body: {
    feeTier: world.settings.vipLevel,
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
        maxNotionalValue: trimmed(maxValue(heldTo(world, contract), leverage)),
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

/** Routes of settings of one kind of futures. */
export const futuresSettingRoutes = (kind: FuturesKind): Routes => ({
  [`POST /papi/v1/${kind}/leverage`]: settingLeverage(kind),
  [`GET /papi/v1/${kind}/leverageBracket`]: listingBrackets(kind),
  [`GET /papi/v1/${kind}/positionSide/dual`]: readingMode,
  [`POST /papi/v1/${kind}/positionSide/dual`]: settingMode,
  [`GET /papi/v1/${kind}/commissionRate`]: readingFees(kind),
  [`GET /papi/v1/${kind}/adlQuantile`]: listingAdl(kind),
});

/** Settings of USDⓈ-M futures only. */
export const umSettingRoutes: Routes = {
  "GET /papi/v1/um/accountConfig": accountConfiguration,
  "GET /papi/v1/um/symbolConfig": symbolConfiguration,
  "GET /papi/v1/um/feeBurn": readingFeeBurn,
  "POST /papi/v1/um/feeBurn": settingFeeBurn,
};
