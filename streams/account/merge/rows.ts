/** What rows of positions and balances say, in the form of the views. */
import type { Balance } from "../../../endpoints/portfolio/account.ts";
import type { CmPosition } from "../../../endpoints/portfolio/cm/position.ts";
import type { UmPosition } from "../../../endpoints/portfolio/um/position.ts";
import { sumOf } from "./values.ts";
import type { ValueView } from "./views.ts";

/** A position. */
export const positionValue = (row: UmPosition | CmPosition, book: "UM" | "CM"): ValueView => ({
  type: "position",
  book,
  symbol: row.symbol,
  positionSide: row.positionSide,
  amount: row.positionAmt,
  entryPrice: row.entryPrice,
});

/** What an account has and owes of an asset. */
export const balanceValues = (row: Balance): readonly ValueView[] => {
  const { asset } = row;
  return [
    { type: "balance", book: "UM", asset, amount: row.umWalletBalance },
    { type: "balance", book: "CM", asset, amount: row.cmWalletBalance },
    {
      type: "balance",
      book: "MARGIN",
      asset,
      amount: row.crossMarginFree,
      locked: row.crossMarginLocked,
    },
    {
      type: "liability",
      asset,
      amount: sumOf(row.crossMarginBorrowed, row.crossMarginInterest),
    },
  ];
};
