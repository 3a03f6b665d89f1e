/** The shapes of acts: what each of them says, and which parameters it must name. */
import type { Condition } from "./rules.ts";

/** What is traded: USDⓈ-M or COIN-M contracts, or pairs on margin. */
export type Product = "um" | "cm" | "margin";

/** What parameters are for, by their usual name: acts say others, as in `stopPrice: "triggerPrice"`. */
export type Part =
  | "symbol"
  | "side"
  | "type"
  | "quantity"
  | "quoteOrderQty"
  | "price"
  | "stopPrice"
  | "reduceOnly"
  | "closePosition"
  | "isIsolated"
  | "orderId"
  | "origClientOrderId"
  | "asset"
  | "amount"
  | "from"
  | "listenKey";

/** Parts that must be there, by their usual name or another, and parts that may be. */
export type Parts<Name extends string, Needed extends Part, Other extends Part = never> =
  & { readonly [P in Needed as P extends Name ? never : P]: Name }
  & { readonly [P in Needed | Other]?: Name };

/** What some acts on an order say of it. */
export interface OnOrder {
  /** What is traded. */
  readonly product: Product;
  /** The endpoint that tells what became of it. */
  readonly readBack: string;
}

/** Places one order. */
export type OrderAct<Name extends string = string> =
  & OnOrder
  & Parts<
    Name,
    "symbol" | "side" | "quantity",
    | ("type" | "quoteOrderQty" | "price" | "stopPrice")
    | ("reduceOnly" | "closePosition" | "isIsolated")
  >
  & {
    /** What it does. */
    readonly does: "order";
    /** Which kind of order; a plain one if absent. */
    readonly kind?: "conditional" | "algo";
    /** The parameter with the client id of the new order; the library fills it in. */
    readonly id: Name;
    /** A single order has no legs. */
    readonly legs?: undefined;
  };

/** One order of a list, as its parameters. What it does not say it does not have. */
export interface Leg<Name extends string = string> {
  /** Client id of the leg. */
  readonly id: Name;
  /** Kind of order. Where this is a parameter and not given, the list is without the leg. */
  readonly type?: Name;
  /** Buy or sell. */
  readonly side: Name;
  /** Amount, in the base asset; legs of which one cancels the other share it. */
  readonly quantity: Name;
  /** Limit price. */
  readonly price?: Name;
  /** Price that sets it off. */
  readonly stopPrice?: Name;
}

/** Places a list of orders. */
export type OrderListAct<Name extends string = string> =
  & OnOrder
  & Parts<Name, "symbol", "isIsolated">
  & {
    /** What it does. */
    readonly does: "order";
    /** Which kind of list. */
    readonly kind: "oco" | "oto" | "otoco";
    /** The parameter with the client id of the new list; the library fills it in. */
    readonly id: Name;
    /** Its orders. */
    readonly legs: readonly Leg<Name>[];
  };

/** Changes an order that is open. */
export type AmendAct<Name extends string = string> =
  & OnOrder
  & Parts<Name, "symbol" | "side" | "quantity" | "orderId" | "origClientOrderId", "price">
  & {
    /** What it does. */
    readonly does: "amend";
    /** Which kind of order; a plain one. */
    readonly kind?: undefined;
    /** A single order has no legs. */
    readonly legs?: undefined;
  };

/** Which orders an act is about: plain ones if absent. */
export type OrderKind = "conditional" | "algo" | "list";

/** Cancels an order or a list. */
export type CancelAct<Name extends string = string> =
  & OnOrder
  & Parts<Name, "orderId" | "origClientOrderId", "symbol" | "isIsolated">
  & {
    /** What it does. */
    readonly does: "cancel";
    /** Which kind of orders. */
    readonly kind?: OrderKind;
    /** One. */
    readonly all?: undefined;
    /** The parameter that names the cancellation itself: the exchange gives the name to the order. */
    readonly id?: Name;
  };

/** Cancels all orders of a symbol. */
export type CancelAllAct<Name extends string = string> =
  & OnOrder
  & Parts<Name, "symbol", "isIsolated">
  & {
    /** What it does. */
    readonly does: "cancel";
    /** Which kind of orders; on margin lists are among the plain ones. */
    readonly kind?: OrderKind;
    /** All of them. */
    readonly all: true;
  };

/** What some acts on money say of it. */
export interface OnMoney {
  /** The account whose wallet it is in; absent if it is between several. */
  readonly product?: Product;
  /** The endpoint that tells what became of it: a history, or balances to compare. */
  readonly readBack: string;
}

/** Borrows. */
export type BorrowAct<Name extends string = string> = OnMoney & Parts<Name, "asset" | "amount"> & {
  /** What it does. */
  readonly does: "borrow";
  /** When it is a repayment instead. */
  readonly repaysWhen?: Condition<Name>;
  /** When the exchange heeds the symbol; always if absent. Else it is about the whole account. */
  readonly symbolWhen?: Condition<Name>;
};

/** Repays. */
export type RepayAct<Name extends string = string> =
  & OnMoney
  & Parts<Name, never, "asset" | "amount" | "from">
  & {
    /** What it does. */
    readonly does: "repay";
    /** What is owed. */
    readonly what: "loan" | "debt" | "negativeBalance" | "bankruptcyLoan" | "liquidationLoan";
  };

/** Moves money between wallets of one owner. */
export type TransferAct<Name extends string = string> =
  & OnMoney
  & Parts<Name, "amount", "asset">
  & {
    /** What it does. */
    readonly does: "transfer";
    /** Between which wallets. */
    readonly what: "bnb" | "earn";
    /** The parameter that says in which direction. */
    readonly way: Name;
    /** The asset, if there is one alone. */
    readonly coin?: string;
  };

/** Moves what futures wallets hold into cross margin. */
export type CollectAct<Name extends string = string> =
  & OnMoney
  & Parts<Name, never, "asset" | "amount">
  & {
    /** What it does. */
    readonly does: "collect";
  };

/** Pays small debts with other assets, or closes an account's positions by force. */
export type SettleAct<Name extends string = string> =
  & OnMoney
  & Parts<Name, never, "symbol">
  & {
    /** What it does. */
    readonly does: "settle";
    /** What is settled. */
    readonly what: "smallDebts" | "account";
    /** When the exchange heeds the symbol; always if absent. Else it is about the whole account. */
    readonly symbolWhen?: Condition<Name>;
  };

/** What can be set, as far as programs have words for it. */
export type Setting =
  | "leverage"
  | "maxLeverage"
  | "positionMode"
  | "autoRepay"
  | "feeBurn"
  | "deltaMode"
  | "marginCallLevel"
  | "isolatedAccount"
  | "specialKeyMode"
  | "tradfiAgreement";

/** Changes a setting, and moves nothing. */
export type SetAct<Name extends string = string> = Parts<Name, never, "symbol"> & {
  /** What it does. */
  readonly does: "set";
  /** What is set. */
  readonly what: Setting | (string & {});
  /** What it holds for; the account if absent. */
  readonly product?: Product;
  /** The parameter with the new value. */
  readonly to?: Name;
  /** Whether it takes back what was set. */
  readonly off?: true;
  /** The endpoint that reads the setting. */
  readonly readBack?: string;
};

/** Gives others a way to act on the account, past every limit, or takes it back. */
export type KeyAct<Name extends string = string> = Parts<Name, never, "symbol"> & {
  /** What it does: `grant` makes a key, or opens one to other addresses. */
  readonly does: "grant" | "revoke";
  /** What of it: the answer to a new key holds its secret. */
  readonly what: "key" | "addresses";
  /** The endpoint that shows the keys there are. */
  readonly readBack: string;
};

/** Opens, keeps or closes a user data stream; orders, funds and settings stay as they are. */
export type StreamAct<Name extends string = string> = Parts<Name, never, "listenKey"> & {
  /** What it does. */
  readonly does: "stream";
  /** What becomes of the stream. */
  readonly step: "open" | "extend" | "close";
  /** Whose stream; of the whole portfolio if absent. */
  readonly product?: Product;
};

/** What a read is about, as far as programs look for it; moves are of money, into and out of futures. */
export type ReadSubject =
  /** One order by its id, in any state. */
  | "order"
  /** One order by its id, while it is open. */
  | "openOrder"
  /** One order by its id, once it is no longer open. */
  | "pastOrder"
  /** All open orders: what is not there is not open. */
  | "openOrders"
  /** Orders open or not, by time. */
  | "orders"
  | "fills"
  | "amendments"
  | "loans"
  | "repayments"
  | "moves";

/** Reads. */
export type ReadAct<Name extends string = string> =
  & Parts<Name, never, "symbol" | "asset" | "isIsolated" | "orderId" | "origClientOrderId">
  & {
    /** What it does. */
    readonly does: "read";
    /** What it is about. */
    readonly product?: Product;
    /** What it gives. */
    readonly of?: ReadSubject;
    /** Of which kind of orders. */
    readonly kind?: OrderKind;
    /** What the exchange makes for it, a few times a month: not to be repeated lightly. */
    readonly makes?: "file";
  };

/** What an endpoint does. Names of parameters are those of the endpoint. */
export type Act<Name extends string = string> = Doing<Name> | ReadAct<Name>;

/** What an endpoint does that is called by another verb than GET. */
export type Doing<Name extends string = string> =
  | OrderAct<Name>
  | OrderListAct<Name>
  | AmendAct<Name>
  | CancelAct<Name>
  | CancelAllAct<Name>
  | BorrowAct<Name>
  | RepayAct<Name>
  | TransferAct<Name>
  | CollectAct<Name>
  | SettleAct<Name>
  | SetAct<Name>
  | KeyAct<Name>
  | StreamAct<Name>;
