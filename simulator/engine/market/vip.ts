/** What the exchange has published by VIP level. */
import { type Units, units } from "../../../lib/decimal.ts";
import type { BookKind } from "../world/book.ts";
import type { Fees } from "./market.ts";

/**
 * Fees of USDⓈ-M in percent, maker and taker, from VIP 1 on.
 *
 * @see {@link https://www.binance.com/en/fee/futureFee}
 */
const UM_PERCENT: readonly (readonly [maker: string, taker: string])[] = [
  ["0.016", "0.04"],
  ["0.014", "0.035"],
  ["0.012", "0.032"],
  ["0.01", "0.03"],
  ["0.008", "0.027"],
  ["0.006", "0.025"],
  ["0.004", "0.022"],
  ["0.002", "0.02"],
  ["0", "0.017"],
];

/** Fees of a VIP level; nothing where they are not known, and for VIP 0, whose fees are the market's. */
export const tierFees = (kind: BookKind, vipLevel: number): Fees | undefined => {
  const tier = kind === "um" ? UM_PERCENT[vipLevel - 1] : undefined;
  return tier && { maker: units(tier[0]) / 100n, taker: units(tier[1]) / 100n };
};

/**
 * What may be below zero without interest, by VIP level and asset. The announcement names the table and
 * gives one figure of it.
 *
 * @see {@link https://www.binance.com/en/square/post/24013448809586}
 */
const THRESHOLDS: Readonly<Record<number, Readonly<Record<string, string>>>> = {
  9: { USDT: "10000" },
};

/** What a VIP level may be below zero with an asset without interest. */
export const tierThreshold = (vipLevel: number, asset: string): Units =>
  units(THRESHOLDS[vipLevel]?.[asset] ?? "0");
