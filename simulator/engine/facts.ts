/** What happens in the engine, as data. Each fact carries the world right after it happened. */
import type { Units } from "../../lib/decimal.ts";
import type { Entry } from "./world/entries.ts";
import type { AlgoOrder, FuturesKind, FuturesOrder, FuturesTrade } from "./world/futures.ts";
import type { MarginOrder, MarginTrade, OpenLoss, OrderList } from "./world/margin.ts";
import type { World } from "./world/world.ts";
import type { Solvency } from "../../risk/calculate.ts";

interface Then {
  /** The world right after it. */
  readonly at: World;
}

interface OfFutures extends Then {
  readonly kind: FuturesKind;
  readonly order: FuturesOrder;
}

/** A futures order was accepted, or its price or quantity was amended. */
export interface OrderEntered extends OfFutures {
  readonly fact: "OrderAccepted" | "OrderAmended";
}

/** A futures order traded; the position and the wallets moved with it. */
export interface OrderFilled extends OfFutures {
  readonly fact: "OrderFilled";
  readonly trade: FuturesTrade;
}

/** A futures order ended without a further fill: cancelled, expired, prevented. */
export interface OrderEnded extends OfFutures {
  readonly fact: "OrderEnded";
}

/** A waiting order was placed, started to trail, triggered or ended. */
export interface WaitingChanged extends Then {
  readonly fact: "WaitingChanged";
  readonly order: AlgoOrder;
}

/** A margin order was accepted, or ended without a further fill. */
export interface MarginOrderChanged extends Then {
  readonly fact: "MarginAccepted" | "MarginEnded";
  readonly order: MarginOrder;
  /** Client id of the cancellation that ended it, if that was given one. */
  readonly cancelId?: string;
}

/** A margin order traded. */
export interface MarginFilled extends Then {
  readonly fact: "MarginFilled";
  readonly order: MarginOrder;
  readonly trade: MarginTrade;
}

/** An order list was placed, or is done. */
export interface ListChanged extends Then {
  readonly fact: "ListChanged";
  readonly list: OrderList;
}

/** Cross margin balances of some assets changed. */
export interface CrossChanged extends Then {
  readonly fact: "CrossChanged";
  readonly assets: readonly string[];
}

/** Something was borrowed or repaid; the amount of a repayment is principal plus interest. */
export interface DebtChanged extends Then {
  readonly fact: "Borrowed" | "Repaid";
  readonly asset: string;
  readonly amount: Units;
  /** Transaction that moved it. */
  readonly tranId: string;
}

/** A position paid funding; below zero it received. */
export interface FundingPaid extends Then {
  readonly fact: "FundingPaid";
  readonly kind: FuturesKind;
  readonly symbol: string;
  readonly asset: string;
  readonly amount: Units;
}

/** The leverage of a contract was changed. */
export interface LeverageChanged extends Then {
  readonly fact: "LeverageChanged";
  readonly kind: FuturesKind;
  readonly symbol: string;
  readonly leverage: number;
}

/** A step moved money; all of its movements, in order. */
export interface Moved extends Then {
  readonly fact: "Moved";
  readonly entries: readonly Entry[];
}

/** The open loss of margin orders changed, for these assets. */
export interface OpenLossChanged extends Then {
  readonly fact: "OpenLossChanged";
  readonly losses: OpenLoss;
}

/** The account's risk rose to another level. */
export interface LevelChanged extends Then {
  readonly fact: "LevelChanged";
  readonly risk: Solvency;
}

/** A listen key expired. */
export interface ListenKeyExpired extends Then {
  readonly fact: "ListenKeyExpired";
  readonly listenKey: string;
}

/** Something that happened. */
export type Fact =
  | OrderEntered
  | OrderFilled
  | OrderEnded
  | WaitingChanged
  | MarginOrderChanged
  | MarginFilled
  | ListChanged
  | CrossChanged
  | DebtChanged
  | FundingPaid
  | LeverageChanged
  | Moved
  | OpenLossChanged
  | LevelChanged
  | ListenKeyExpired;
