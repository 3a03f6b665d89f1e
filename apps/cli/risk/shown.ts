/** Figures of risk as JSON, where amounts are decimal text. */
import { fixed, printed, trimmed } from "../../../lib/decimal.ts";
import {
  type AccountAndTerms,
  type Committed,
  type Crossing,
  reach,
  type Reconciled,
  type Standing,
} from "../../../risk/mod.ts";

/** Plain data, to be printed as JSON. */
export type Shown = Readonly<Record<string, unknown>>;

/** Where an account stands, in short. */
export const inShort = (of: Standing): Shown => ({
  uniMMR: of.uniMMR === undefined ? null : fixed(of.uniMMR),
  status: of.status,
  equity: fixed(of.equity),
  maintenanceMargin: fixed(of.maintenanceMargin),
  initialMargin: fixed(of.initialMargin),
  available: fixed(of.available),
});

/** All of a standing. */
export const whole = (of: Standing): Shown => ({
  ...inShort(of),
  actualEquity: fixed(of.actualEquity),
  openLoss: fixed(of.openLoss),
  cushion: {
    marginCall: fixed(of.cushion.marginCall),
    reduceOnly: fixed(of.cushion.reduceOnly),
    liquidation: fixed(of.cushion.liquidation),
  },
  positions: of.positions.map((each) => ({
    symbol: each.symbol,
    positionSide: each.positionSide,
    amount: trimmed(each.amount),
    value: fixed(each.value),
    profit: fixed(each.profit),
    maintenanceMargin: fixed(each.maintenanceMargin),
  })),
  assets: of.assets.map((each) => ({
    asset: each.asset,
    net: trimmed(each.net),
    value: fixed(each.value),
    collateral: fixed(each.collateral),
    maintenanceMargin: fixed(each.maintenanceMargin),
  })),
});

/** A price and how far it is, as in a liquidation price. */
export interface Away {
  /** In per cent of the present price, with two places. */
  readonly percent: string;
  readonly price: string;
}

/** How far an asset may move until liquidation. */
export interface Room {
  readonly asset: string;
  readonly down: Away | null;
  readonly up: Away | null;
}

const awayOf = (crossing: Crossing | undefined): Away | null =>
  !crossing ? null : {
    // Cut towards zero, which is the side of danger.
    percent: printed({ units: crossing.change.units / 10n ** 20n, scale: 2 }),
    price: crossing.price ? printed({ units: crossing.price.units / 10n ** 28n, scale: 4 }) : "",
  };

/** Assets whose prices the account depends on, with how far each may move alone until liquidation. */
export const roomsOf = ({ portfolio, terms }: AccountAndTerms<Committed>): readonly Room[] => {
  const bases = (["um", "cm"] as const).flatMap((kind) =>
    Object.values(portfolio[kind].positions).flatMap(({ symbol }) =>
      terms[kind][symbol]?.baseAsset ?? []
    )
  );
  const names = [...new Set([...bases, ...Object.keys(portfolio.balances)])]
    .filter((asset) => terms.assets[asset]);
  return names.map((asset) => {
    const { reached, down, up } = reach(portfolio, terms, { asset }, terms.levels.liquidation);
    return reached
      ? { asset, down: { percent: "0", price: "" }, up: { percent: "0", price: "" } }
      : { asset, down: awayOf(down), up: awayOf(up) };
  }).filter(({ down, up }) => down !== null || up !== null);
};

/** A comparison with the exchange's figures. */
export const compared = (of: Reconciled | undefined): Shown | undefined =>
  of && {
    verdict: of.verdict,
    gap: {
      equity: of.gap.equity === undefined ? null : fixed(of.gap.equity),
      maintenanceMargin: of.gap.maintenanceMargin === undefined
        ? null
        : fixed(of.gap.maintenanceMargin),
      initialMargin: of.gap.initialMargin === undefined ? null : fixed(of.gap.initialMargin),
    },
    reasons: of.reasons.map(({ cause, degree, proven, assets }) => ({
      cause,
      proven,
      ...(degree !== undefined && { degree: trimmed(degree) }),
      ...(assets && { assets }),
    })),
  };
