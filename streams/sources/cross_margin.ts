/** What the cross margin account has and owes, in the form of the views. */
import type { CrossMarginBalance } from "../../endpoints/margin/account.ts";
import type { BalanceView, LiabilityView } from "../account/merge/views.ts";
import { sumOf } from "../account/merge/values.ts";

/** What is owed of an asset. */
export const owedOf = (row: CrossMarginBalance): LiabilityView => {
  const { asset, borrowed, interest }: CrossMarginBalance = Object(row);
  return { type: "liability", asset, amount: sumOf(borrowed, interest) };
};

/** What the account has of an asset. */
export const heldOf = (row: CrossMarginBalance): BalanceView => {
  const { asset, free, locked }: CrossMarginBalance = Object(row);
  return { type: "balance", book: "MARGIN", asset, amount: free, locked };
};
