/**
 * What an endpoint does, as data: each declaration says it once, and whoever has to know reads it
 * here instead of guessing from names and paths.
 */
import type { Act, Part, Product, ReadAct } from "./act_types.ts";
import type { Family, Host } from "./family.ts";
import type { Condition } from "./rules.ts";
import type { Pairs } from "./wire.ts";

export type {
  Act,
  AmendAct,
  BorrowAct,
  CancelAct,
  CancelAllAct,
  CollectAct,
  Doing,
  KeyAct,
  Leg,
  OnMoney,
  OnOrder,
  OrderAct,
  OrderKind,
  OrderListAct,
  Part,
  Parts,
  Product,
  ReadAct,
  ReadSubject,
  RepayAct,
  SetAct,
  Setting,
  SettleAct,
  StreamAct,
  TransferAct,
} from "./act_types.ts";

/** Reads what belongs to no product. */
export const reads: ReadAct<never> = { does: "read" };
/** Reads about USDⓈ-M contracts. */
export const readsUm: ReadAct<never> = { does: "read", product: "um" };
/** Reads about COIN-M contracts. */
export const readsCm: ReadAct<never> = { does: "read", product: "cm" };
/** Reads about margin. */
export const readsMargin: ReadAct<never> = { does: "read", product: "margin" };

/** Whether it changes orders, funds, settings or keys. */
export const changes = ({ does }: Act): boolean => does !== "read" && does !== "stream";

/** Product that a path of a host belongs to. */
export const familyOf = ({ host, path }: { readonly host: Host; readonly path: string }): Family =>
  ({
    papi: "portfolio",
    fapi: "usdm_market",
    dapi: "coinm_market",
    sapi: path.includes("/portfolio/") ? "portfolio_pro" : "margin",
  } as const)[host];

/** What has an act and parameters: a spec. */
export interface Acting {
  /** What it does. */
  readonly act: Act;
  /** Its parameters, by name. */
  readonly params: Readonly<Record<string, unknown>>;
}

/** A call of it. */
export interface Called {
  /** What was called. */
  readonly spec: Acting;
  /** Parameters as they go on the wire. */
  readonly query: Pairs;
}

/** The parameter that plays a part; `undefined` where none does. */
export const paramOf = ({ act, params }: Acting, part: Part): string | undefined => {
  const { [part]: other }: { readonly does: string } & { readonly [P in Part]?: string } = act;
  return other ?? (Object.hasOwn(params, part) ? part : undefined);
};

/** Wire text of the parameter that plays a part; `undefined` if it was not given. */
export const givenFor = ({ spec, query }: Called, part: Part): string | undefined => {
  const name = paramOf(spec, part);
  return query.find(([other]) => other === name)?.[1];
};

/** What it is about; `undefined` if it is about several products, or none. */
export const productOf = (act: Act): Product | undefined =>
  "product" in act ? act.product : undefined;

/** Whether it places or changes orders. */
export const isOrder = ({ act }: Acting): boolean => act.does === "order" || act.does === "amend";

/** How many orders it can place: legs of lists count each. */
export const ordersIn = ({ act }: Acting): number =>
  act.does === "order" ? act.legs?.length ?? 1 : act.does === "amend" ? 1 : 0;

/** Parameters that count what it trades or moves. What two legs share is there once. */
export const amountsOf = (spec: Acting): readonly string[] => {
  const { act } = spec;
  if (act.does === "order" && act.legs) return [...new Set(act.legs.map((leg) => leg.quantity))];
  const parts: readonly Part[] = isOrder(spec) ? ["quantity", "quoteOrderQty"] : ["amount"];
  return parts.flatMap((part) => paramOf(spec, part) ?? []);
};

/** What a call trades or moves: a symbol of orders, an asset of all else. */
export const movedBy = (request: Called): string | undefined => {
  const { act } = request.spec;
  if (isOrder(request.spec)) return givenFor(request, "symbol");
  return givenFor(request, "asset") ?? (act.does === "transfer" ? act.coin : undefined);
};

/** Whether it moves nothing: what it trades, borrows or transfers is none. */
export const movesNothing = ({ act }: Acting): boolean =>
  ["cancel", "set", "grant", "revoke", "stream", "read"].includes(act.does);

/** Parameters that take new client ids: of the order or list, of its legs, or of a cancellation. */
export const clientIdsOf = ({ act, params }: Acting): readonly string[] => {
  if (act.does !== "order" && act.does !== "cancel") return [];
  const legs = act.does === "order" && act.legs ? act.legs.map(({ id }) => id) : [];
  const names = "id" in act && act.id !== undefined ? [act.id, ...legs] : legs;
  // In the order of the documentation.
  return Object.keys(params).filter((name) => names.includes(name));
};

/** Whether a condition holds for a call, however it spells its words. */
export const isSo = ([name, ...texts]: Condition, { query }: Called): boolean => {
  const text = query.find(([other]) => other === name)?.[1];
  return text !== undefined && texts.includes(text.toUpperCase());
};

/** Whether it is a repayment: as such, or because the call says so. */
export const repays = (request: Called): boolean => {
  const { act } = request.spec;
  return act.does === "repay" ||
    (act.does === "borrow" && act.repaysWhen !== undefined && isSo(act.repaysWhen, request));
};
