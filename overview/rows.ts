/** Balances, positions, interest and the like, each with the exchange's own fields. */
import type {
  AdlQuantile,
  Balance,
  CmPosition,
  TradingRules,
  UmPosition,
} from "../endpoints/portfolio/mod.ts";
import { isBelowZero, isNonZero, orNone } from "./decimal_text.ts";
import type {
  AdlPlace,
  AssetBalance,
  InterestCharge,
  Loan,
  Position,
  RuleMeasure,
  Source,
} from "./types.ts";

/** Where balances come from. */
export const balanceSource: Source = {
  endpoint: "accountBalance",
  fields: {
    total: "totalWalletBalance",
    marginFree: "crossMarginFree",
    marginLocked: "crossMarginLocked",
    marginBorrowed: "crossMarginBorrowed",
    marginInterest: "crossMarginInterest",
    umWallet: "umWalletBalance",
    umUnrealised: "umUnrealizedPNL",
    cmWallet: "cmWalletBalance",
    cmUnrealised: "cmUnrealizedPNL",
    negative: "negativeBalance",
  },
};

const FIGURES = [
  "total",
  "marginFree",
  "marginLocked",
  "marginBorrowed",
  "marginInterest",
  "umWallet",
  "umUnrealised",
  "cmWallet",
  "cmUnrealised",
  "negative",
] as const;

/** The assets of which any wallet holds, or owes, something. */
export const balanceRows = (balances: readonly Balance[]): readonly AssetBalance[] =>
  balances.map((each) => ({
    asset: each.asset,
    total: each.totalWalletBalance,
    marginFree: each.crossMarginFree,
    marginLocked: each.crossMarginLocked,
    marginBorrowed: each.crossMarginBorrowed,
    marginInterest: each.crossMarginInterest,
    umWallet: each.umWalletBalance,
    umUnrealised: each.umUnrealizedPNL,
    cmWallet: each.cmWalletBalance,
    cmUnrealised: each.cmUnrealizedPNL === "" ? null : each.cmUnrealizedPNL,
    negative: each.negativeBalance,
  })).filter((row) => FIGURES.some((name) => isNonZero(row[name])));

/** Where loans come from. */
export const loanSource: Source = {
  endpoint: "accountBalance",
  fields: {
    borrowed: "crossMarginBorrowed",
    interest: "crossMarginInterest",
    negative: "negativeBalance",
  },
};

/** What is owed, asset by asset. */
export const loanRows = (rows: readonly AssetBalance[]): readonly Loan[] =>
  rows.map(({ asset, marginBorrowed, marginInterest, negative }) => ({
    asset,
    borrowed: marginBorrowed,
    interest: marginInterest,
    negative,
  })).filter(({ borrowed, interest, negative }) => [borrowed, interest, negative].some(isNonZero));

/** Whether a futures wallet of the asset is below zero. */
export const isNegative = ({ negative, umWallet, cmWallet }: AssetBalance): boolean =>
  isNonZero(negative) || isBelowZero(umWallet) || isBelowZero(cmWallet);

const positionFields = (notional: string): Source["fields"] => ({
  symbol: "symbol",
  side: "positionSide and the sign of positionAmt",
  positionSide: "positionSide",
  amount: "positionAmt",
  entryPrice: "entryPrice",
  markPrice: "markPrice",
  unrealised: "unRealizedProfit",
  leverage: "leverage",
  liquidationPrice: "liquidationPrice",
  notional,
});

/** Where USDⓈ-M positions come from. */
export const umPositionSource: Source = {
  endpoint: "queryUmPositionInformation",
  fields: /*#__PURE__*/ positionFields("notional"),
};

/** Where COIN-M positions come from. */
export const cmPositionSource: Source = {
  endpoint: "queryCmPositionInformation",
  fields: /*#__PURE__*/ positionFields("notionalValue"),
};

const positionRows = (
  positions: readonly (UmPosition | CmPosition)[],
  units: Pick<Position, "unit" | "notionalUnit" | "unrealisedUnit">,
): readonly Position[] =>
  positions.filter(({ positionAmt }) => isNonZero(positionAmt)).map((each) => ({
    symbol: each.symbol,
    side: each.positionSide === "SHORT" || isBelowZero(each.positionAmt) ? "SHORT" : "LONG",
    positionSide: each.positionSide,
    amount: each.positionAmt,
    entryPrice: each.entryPrice,
    markPrice: each.markPrice,
    notional: "notional" in each ? each.notional : each.notionalValue,
    unrealised: each.unRealizedProfit,
    leverage: each.leverage,
    liquidationPrice: orNone(each.liquidationPrice),
    ...units,
  }));

/** Open USDⓈ-M positions. */
export const umPositionRows = (positions: readonly UmPosition[]): readonly Position[] =>
  positionRows(positions, {
    unit: "base asset",
    notionalUnit: "quote asset",
    unrealisedUnit: "margin asset",
  });

/** Open COIN-M positions. */
export const cmPositionRows = (positions: readonly CmPosition[]): readonly Position[] =>
  positionRows(positions, {
    unit: "contracts",
    notionalUnit: "base asset",
    unrealisedUnit: "base asset",
  });

/** Where charges of interest come from. */
export const chargeSource = (endpoint: string): Source => ({
  endpoint,
  fields: {
    asset: "asset",
    principal: "principal",
    interest: "interest",
    dailyRate: "interestRate",
    time: "interestAccuredTime",
  },
});

/** Charges of interest. */
export const chargeRows = (
  charges: readonly {
    readonly asset: string;
    readonly principal: string;
    readonly interest: string;
    readonly interestRate: string;
    readonly interestAccuredTime: number;
  }[],
): readonly InterestCharge[] =>
  charges.map(({ asset, principal, interest, interestRate, interestAccuredTime }) => ({
    asset,
    principal,
    interest,
    dailyRate: interestRate,
    time: interestAccuredTime,
  }));

/** Where places in the queue for auto-deleveraging come from. */
export const adlSource = (endpoint: string): Source => ({
  endpoint,
  fields: { symbol: "symbol", positionSide: "name in adlQuantile", place: "adlQuantile" },
});

/** Places of the open positions in the queue for auto-deleveraging. */
export const adlRows =
  (positions: readonly Position[]) => (quantiles: readonly AdlQuantile[]): readonly AdlPlace[] =>
    positions.flatMap(({ symbol, positionSide, side }): AdlPlace[] => {
      const places = quantiles.find((each) => each.symbol === symbol)?.adlQuantile;
      // In one-way mode the exchange may show the place under BOTH or under the position's side.
      const place = positionSide === "BOTH" ? places?.BOTH ?? places?.[side] : places?.[side];
      return place === undefined ? [] : [{ symbol, positionSide, place }];
    });

/** Where measures of the trading rules come from. */
export const ruleSource: Source = {
  endpoint: "portfolioMarginUmTradingQuantitativeRulesIndicators",
  fields: {
    scope: "name in indicators",
    indicator: "indicator",
    value: "value",
    trigger: "triggerValue",
    locked: "isLocked",
    until: "plannedRecoverTime",
  },
};

/** Measures of the trading rules that are near their trigger: the exchange leaves the others out. */
export const ruleRows = ({ indicators }: TradingRules): readonly RuleMeasure[] =>
  Object.entries(indicators).flatMap(([scope, measures]) =>
    measures.map(({ indicator, value, triggerValue, isLocked, plannedRecoverTime }) => ({
      scope,
      indicator,
      value,
      trigger: triggerValue,
      locked: isLocked,
      until: isLocked && plannedRecoverTime ? plannedRecoverTime : null,
    }))
  );
