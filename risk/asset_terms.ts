/** Terms of assets from what the exchange answers: index prices, collateral rates, leverage of loans. */
import { type AccountAnswers, named, type Need, unneeded } from "./answers.ts";
import {
  type AssetTerms,
  type CollateralTier,
  NO_CAP,
  publishedLoanRates,
  type Terms,
} from "./market.ts";
import { amountOf } from "./market_of.ts";
import type { Portfolio } from "./portfolio.ts";

const tiersOf = (
  answers: AccountAnswers,
  asset: string,
): Pick<AssetTerms, "tiers"> | undefined => {
  if (answers.kind === "retail") {
    const rate = amountOf(named(answers.rates, "asset", asset)?.collateralRate);
    return rate === undefined ? undefined : { tiers: [{ floor: 0n, cap: NO_CAP, rate }] };
  }
  const rows = named(answers.tiers, "asset", asset)?.collateralInfo ?? [];
  const tiers = rows.flatMap(({ tierFloor, tierCap, collateralRate }): CollateralTier[] => {
    const [floor, rate] = [amountOf(tierFloor), amountOf(collateralRate)];
    const cap = tierCap === undefined ? NO_CAP : amountOf(tierCap);
    return floor === undefined || rate === undefined || cap === undefined
      ? []
      : [{ floor, cap, rate }];
  });
  return tiers.length === 0 || tiers.length < rows.length ? undefined : { tiers };
};

const leverageOf = ({ leverages }: AccountAnswers, asset: string): number | undefined =>
  named(leverages, "asset", asset)?.leverage;

const assetIn = (answers: AccountAnswers, asset: string, need: Need): AssetTerms | undefined => {
  const price = need(
    amountOf(named(answers.indexPrices, "asset", asset)?.assetIndexPrice),
    "indexPrice",
    asset,
  );
  const isFlat = answers.kind === "retail";
  // Which rates count is not known before the kind is.
  const tiers = (answers.kind ? need : unneeded)(
    tiersOf(answers, asset),
    isFlat ? "collateralRate" : "collateralTiers",
    asset,
  );
  const leverage = leverageOf(answers, asset);
  return price !== undefined && tiers
    ? { price, ...tiers, ...(leverage !== undefined && { leverage }) }
    : undefined;
};

/** Terms of all assets that are priced; those that are in use must be among them, with their loans. */
export const assetTermsOf = (
  answers: AccountAnswers,
  balances: Portfolio["balances"],
  inUse: readonly string[],
  need: Need,
): Terms["assets"] => {
  const used = new Set(inUse);
  const priced = (answers.indexPrices ?? []).map(({ asset }) => asset);
  const assets = Object.fromEntries(
    [...new Set([...used, ...priced])].flatMap((asset) => {
      const terms = assetIn(answers, asset, used.has(asset) ? need : unneeded);
      return terms ? [[asset, terms] as const] : [];
    }),
  );
  for (const [asset, { debt = 0n }] of Object.entries(balances)) {
    if (debt < 0n) need(publishedLoanRates[leverageOf(answers, asset) ?? 0], "loanLeverage", asset);
  }
  return assets;
};
