/** What is told of an account that is followed, in words. */
import { tidy } from "../../../overview/mod.ts";
import type {
  AccountView,
  BalanceView,
  FillView,
  Health,
  LiabilityView,
  Notice,
  OrderView,
  PositionView,
} from "../../../streams/mod.ts";
import { escapeLine } from "../terminal/escape.ts";
import { localTime } from "../terminal/readable.ts";

/** How safe the account is, as the exchange said last. */
export interface Safety {
  /** Tag. */
  readonly type: "uniMMR";
  /** When it was said, in ms. */
  readonly at: number;
  /** uniMMR, as the exchange writes it. */
  readonly uniMMR: string;
  /** Equity in USD, as the exchange writes it. */
  readonly equity: string;
  /** Status, or the risk level of an event. */
  readonly status: string;
}

/** The whole account, once all of it is known. */
export interface Whole {
  /** Tag. */
  readonly type: "view";
  /** What is known of it. */
  readonly view: AccountView;
}

/** What the command tells: the notices of the stream, how safe the account is, and what there is of it. */
export type News = Notice | Safety | Whole;

/** The time of day where the reader is. */
export const clockTime = (ms: number, timeZone?: string): string =>
  localTime(ms, timeZone).slice(11);

const decimal = (text: string | undefined): string => text === undefined ? "" : tidy(text);

const priced = (price: string): string => Number(price) === 0 ? "" : ` at ${decimal(price)}`;

const sideOf = ({ positionSide }: Pick<OrderView, "positionSide">): string =>
  positionSide === undefined || positionSide === "BOTH" ? "" : ` ${positionSide}`;

/** An order, without its state. */
export const orderWords = (order: OrderView): string =>
  `${order.book} ${order.symbol} ${order.side}${sideOf(order)} ${order.type} ${
    decimal(order.origQty)
  }${priced(order.price)}${
    order.triggerPrice === undefined || Number(order.triggerPrice) === 0
      ? ""
      : ` when ${decimal(order.triggerPrice)}`
  }`;

const fillWords = (fill: FillView): string =>
  `${fill.book} ${fill.symbol} ${fill.side}${sideOf(fill)} ${decimal(fill.qty)} at ${
    decimal(fill.price)
  }, order ${fill.orderId}`;

/** A position. */
export const positionWords = (position: PositionView): string =>
  `${position.book} ${position.symbol}${sideOf(position)} ${decimal(position.amount)} from ${
    decimal(position.entryPrice)
  }`;

const balanceWords = ({ book, asset, amount, locked }: BalanceView): string =>
  `${book} ${asset} ${decimal(amount)}${
    locked === undefined || Number(locked) === 0 ? "" : `, ${decimal(locked)} locked`
  }`;

const liabilityWords = ({ asset, amount }: LiabilityView): string => `${asset} ${decimal(amount)}`;

const READ = "recovered" as const;

const found = (notice: { readonly recovered?: true }): string =>
  notice.recovered ? ` (${READ})` : "";

/** How the connection is. */
export const healthWords = ({ phase, socket, failures }: Health): string =>
  `${phase === "catchingUp" ? "catching up" : phase}, socket ${socket}${
    failures > 0 ? `, ${failures} failed` : ""
  }`;

/** How safe the account is. */
export const safetyWords = ({ uniMMR, equity, status }: Safety): string =>
  `${tidy(uniMMR)}, equity ${tidy(equity)} USD, ${status}`;

/** A number, and what there is so many of. */
export const counted = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;

const ENDED = /^(FILLED|CANCELED|EXPIRED|REJECTED|FINISHED|TRIGGERED|NEW_INSURANCE|NEW_ADL)/;

/** Whether an order still waits or rests. */
export const isOpen = ({ status }: OrderView): boolean => !ENDED.test(status);

const wordsOf = (news: News): string => {
  switch (news.type) {
    case "fill":
      return `${fillWords(news.fill)}${found(news)}`;
    case "order":
      return `${orderWords(news.order)}: ${news.order.status}${found(news)}`;
    case "position":
      return `${positionWords(news.value)}${found(news)}`;
    case "balance":
      return `${balanceWords(news.value)}${found(news)}`;
    case "liability":
      return `${liabilityWords(news.value)}${found(news)}`;
    case "gap":
      return news.reason;
    case "recovered":
      return [
        counted(news.fills, "fill", "fills"),
        counted(news.orders, "order", "orders"),
        counted(news.values, "value", "values"),
        ...news.unknown > 0 ? [`${news.unknown} unknown`] : [],
      ].join(", ");
    case "risk":
      return `${news.event.accountStatus}, uniMMR ${decimal(news.event.uniMMR)}`;
    case "standing":
      return [
        decimal(news.standing.level),
        ...news.standing.equity === undefined
          ? []
          : [`equity ${decimal(news.standing.equity)} USD`],
        ...news.standing.status === undefined ? [] : [news.standing.status],
      ].join(", ");
    case "config":
      return "a setting changed";
    case "unknown":
      return [news.what, news.book, news.symbol, news.orderId, news.reason]
        .filter((part) => part !== undefined).join(" ");
    case "lagged":
      return `${news.leftOut} left out; the view has them all`;
    case "health":
      return [healthWords(news.health), news.health.reason]
        .filter((part) => part !== undefined).join(": ");
    case "event":
      return news.event.type === "other" ? news.event.name : news.event.type;
    case "stopped":
      return news.failure?.message ?? "";
    case "uniMMR":
      return safetyWords(news);
    case "view":
      return [
        counted(news.view.positions.length, "position", "positions"),
        counted(news.view.orders.filter(isOpen).length, "open order", "open orders"),
      ].join(", ");
  }
};

/** News in one line. */
export const newsWords = (news: News, at: number, timeZone?: string): string =>
  escapeLine(`${clockTime(at, timeZone)}  ${news.type.padEnd(9)}  ${wordsOf(news)}`.trimEnd());

/** News as a line of JSON for programs; without what an event had on the wire. */
export const newsLine = (news: News, at: number): string =>
  JSON.stringify(
    { ...news, at: new Date(at).toISOString() },
    (name, value) => name === "raw" ? undefined : value,
  );
