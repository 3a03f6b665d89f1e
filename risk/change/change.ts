/** Changes that can be thought through before they are made. */
import type { Units } from "../../lib/decimal.ts";
import type { Fill } from "./fill.ts";
import type { Amount } from "../calculate.ts";
import type { AssetTerms, Bracket } from "../market.ts";
import type { OrderSide } from "../portfolio.ts";

/** An order of futures that rests; what it holds is initial margin. */
export interface Resting extends OrderSide {
  /** In the base asset or in contracts: what is not filled. */
  readonly quantity: Units;
  /** Its limit price. */
  readonly price: Units;
  /** Whether it can only reduce a position. */
  readonly reduceOnly: boolean;
}

/** Where an amount may lie: a wallet of the account, or outside of it. */
export type Place = "cross" | "um" | "cm" | "outside";

/** A change of an account, or of the terms that it is held on. */
export type Change =
  /** An order of futures fills whole, for a fee in the margin asset. */
  | ({ readonly does: "fill"; readonly fee?: Units } & Fill)
  /** Cross margin gives one amount for another. */
  | { readonly does: "swap"; readonly gives: Amount; readonly gets: Amount }
  /** An order of futures comes to rest, or a resting one is cancelled. */
  | ({ readonly does: "rest" | "cancel"; readonly kind: "um" | "cm" } & Resting)
  /** A resting order is amended. */
  | {
    readonly does: "amend";
    readonly kind: "um" | "cm";
    readonly from: Resting;
    readonly to: Pick<Resting, "quantity" | "price">;
  }
  /** A margin loan; the first hour's interest is charged at once where the rate of a day is given. */
  | {
    readonly does: "loan";
    readonly asset: string;
    readonly amount: Units;
    readonly daily?: Units;
  }
  /** A margin loan is repaid, its interest first; at most what is owed. */
  | { readonly does: "repay"; readonly asset: string; readonly amount: Units }
  /** An amount moves between wallets, comes in or leaves. */
  | {
    readonly does: "transfer";
    readonly asset: string;
    readonly amount: Units;
    readonly from: Place;
    readonly to: Place;
  }
  /** What futures wallets hold moves to cross margin, of one asset, or of all but BNB. */
  | { readonly does: "collect"; readonly asset?: string }
  /** The leverage of a contract is set. */
  | {
    readonly does: "leverage";
    readonly kind: "um" | "cm";
    readonly symbol: string;
    readonly leverage: number;
  }
  /** The exchange changes an asset's collateral rates. */
  | ({ readonly does: "rates"; readonly asset: string } & Pick<AssetTerms, "tiers">)
  /** The exchange changes a contract's brackets. */
  | {
    readonly does: "brackets";
    readonly kind: "um" | "cm";
    readonly symbol: string;
    readonly brackets: readonly Bracket[];
  };
