/** Wallets, positions and settings of futures. */
import {
  arrayOf,
  DecimalText,
  Int,
  maybe,
  type Model,
  type Open,
  open,
  Text,
} from "../../../lib/answers/answer.ts";
import { PositionSideText } from "../../../lib/enums/answers.ts";
import type { PositionSide } from "../../../lib/enums/shared.ts";
import { type EventKind, eventKind, type StreamEvent } from "../event.ts";
import { type Lettered, lettered } from "../lettered.ts";
import { type FuturesHeading, futuresHeading } from "./shared.ts";

/** Why a wallet or a position changed. */
export type AccountUpdateReason =
  | "DEPOSIT"
  | "WITHDRAW"
  | "ORDER"
  | "FUNDING_FEE"
  | "WITHDRAW_REJECT"
  | "ADJUSTMENT"
  | "INSURANCE_CLEAR"
  | "ADMIN_DEPOSIT"
  | "ADMIN_WITHDRAW"
  | "MARGIN_TRANSFER"
  | "MARGIN_TYPE_CHANGE"
  | "ASSET_TRANSFER"
  | "OPTIONS_PREMIUM_FEE"
  | "OPTIONS_SETTLE_PROFIT"
  | "AUTO_EXCHANGE"
  | "COIN_SWAP_DEPOSIT"
  | "COIN_SWAP_WITHDRAW";

/** A wallet that changed. */
export interface WalletEvent {
  /** Asset. */
  readonly asset: string;
  /** What is in the wallet. */
  readonly walletBalance: DecimalText;
  /** What is in it without isolated margin. */
  readonly crossWalletBalance: DecimalText;
  /** Change that is neither profit nor commission. */
  readonly balanceChange: DecimalText;
}
/** Reader of {@link WalletEvent}. */
export const WalletEvent: Model<WalletEvent> = /*#__PURE__*/ lettered(
  "WalletEvent",
  ["asset", "walletBalance"],
  () => ({
    asset: ["a", Text],
    walletBalance: ["wb", DecimalText],
    crossWalletBalance: ["cw", DecimalText],
    balanceChange: ["bc", DecimalText],
  }),
);

/** A position that changed. */
export interface PositionEvent {
  /** Contract, as in `BTCUSDT`. */
  readonly symbol: string;
  /** Size, in the base asset; on COIN-M in contracts; negative for a short one in one-way mode. */
  readonly positionAmt: DecimalText;
  /** Average price of its entry. */
  readonly entryPrice: DecimalText;
  /** Profit realized so far, before fees. */
  readonly accumulatedRealized: DecimalText;
  /** Profit not realized. */
  readonly unrealizedProfit: DecimalText;
  /** Position it is. */
  readonly positionSide: Open<PositionSide>;
  /** Price at which it would come out even. */
  readonly breakEvenPrice: DecimalText;
}
/** Reader of {@link PositionEvent}. */
export const PositionEvent: Model<PositionEvent> = /*#__PURE__*/ lettered(
  "PositionEvent",
  ["symbol", "positionAmt", "positionSide"],
  () => ({
    symbol: ["s", Text],
    positionAmt: ["pa", DecimalText],
    entryPrice: ["ep", DecimalText],
    accumulatedRealized: ["cr", DecimalText],
    unrealizedProfit: ["up", DecimalText],
    positionSide: ["ps", PositionSideText],
    breakEvenPrice: ["bep", DecimalText],
  }),
);

/** What changed, and why. Values are absolute, except `balanceChange`. */
export interface AccountChange {
  /** Why. */
  readonly reason: Open<AccountUpdateReason>;
  /** Wallets that changed. */
  readonly balances?: readonly WalletEvent[];
  /** Positions that changed. */
  readonly positions?: readonly PositionEvent[];
  /** Contract that a funding fee was for. */
  readonly symbol?: string;
}
/** Reader of {@link AccountChange}. */
export const AccountChange: Model<AccountChange> = /*#__PURE__*/ lettered(
  "AccountChange",
  ["reason"],
  () => ({
    reason: [
      "m",
      open(
        "DEPOSIT",
        "WITHDRAW",
        "ORDER",
        "FUNDING_FEE",
        "WITHDRAW_REJECT",
        "ADJUSTMENT",
        "INSURANCE_CLEAR",
        "ADMIN_DEPOSIT",
        "ADMIN_WITHDRAW",
        "MARGIN_TRANSFER",
        "MARGIN_TYPE_CHANGE",
        "ASSET_TRANSFER",
        "OPTIONS_PREMIUM_FEE",
        "OPTIONS_SETTLE_PROFIT",
        "AUTO_EXCHANGE",
        "COIN_SWAP_DEPOSIT",
        "COIN_SWAP_WITHDRAW",
      ),
    ],
    balances: ["B", maybe(arrayOf(WalletEvent()))],
    positions: ["P", maybe(arrayOf(PositionEvent()))],
    symbol: ["S", maybe(Text)],
  }),
);

/** Wallets or positions of futures changed. Orders without a fill send none. */
export interface AccountUpdate extends StreamEvent<"ACCOUNT_UPDATE">, FuturesHeading {
  /** Alias of the account; COIN-M only. */
  readonly accountAlias?: string;
  /** What changed. */
  readonly update: AccountChange;
}
/** Kind of {@link AccountUpdate}. */
export const accountUpdate: EventKind<AccountUpdate> = /*#__PURE__*/ eventKind(
  "ACCOUNT_UPDATE",
  ["product", "transactionTime", "update"],
  () => ({
    ...futuresHeading,
    accountAlias: ["i", maybe(Text)],
    update: ["a", AccountChange()],
  }),
);

/** A setting of a contract. */
export interface ContractSetting {
  /** Contract, as in `BTCUSDT`. */
  readonly symbol: string;
  /** Leverage. */
  readonly leverage: number;
}
/** Letters of {@link ContractSetting}. */
export const settingFields = (): Lettered<ContractSetting> => ({
  symbol: ["s", Text],
  leverage: ["l", Int],
});
/** Reader of {@link ContractSetting}. */
export const ContractSetting: Model<ContractSetting> = /*#__PURE__*/ lettered(
  "ContractSetting",
  ["symbol", "leverage"],
  settingFields,
);

/** The leverage of a contract changed. */
export interface AccountConfigUpdate extends StreamEvent<"ACCOUNT_CONFIG_UPDATE">, FuturesHeading {
  /** The new setting. */
  readonly setting: ContractSetting;
}
/** Kind of {@link AccountConfigUpdate}. */
export const accountConfigUpdate: EventKind<AccountConfigUpdate> = /*#__PURE__*/ eventKind(
  "ACCOUNT_CONFIG_UPDATE",
  ["product", "setting"],
  () => ({ ...futuresHeading, setting: ["ac", ContractSetting()] }),
);
