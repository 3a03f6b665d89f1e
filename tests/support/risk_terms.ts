/** Terms of a contract, as tests of risk have it. */
import { units } from "../../lib/decimal.ts";
import type { Bracket, ContractTerms } from "../../risk/mod.ts";
import { umBrackets } from "../vectors/risk.ts";

/** The published brackets, with a leverage that every one of them allows. */
export const publishedBrackets: readonly Bracket[] = umBrackets.map(([floor, rate, cum], i) => ({
  floor: units(floor),
  cap: units(umBrackets[i + 1]?.[0] ?? "500000000"),
  rate: units(rate),
  cum: units(cum),
  leverage: 20,
}));

/** A bitcoin contract at 60,000 USDT. */
export const btcusdt = (brackets: readonly Bracket[]): ContractTerms => ({
  symbol: "BTCUSDT",
  baseAsset: "BTC",
  quoteAsset: "USDT",
  marginAsset: "USDT",
  contractSize: 0n,
  markPrice: units("60000"),
  brackets,
});
