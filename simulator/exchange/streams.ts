/** User data stream events of the engine's facts. */
import { fixed } from "../../lib/decimal.ts";
import type { Fact, LevelChanged, OpenLossChanged } from "../engine/facts.ts";
import type { Happened } from "../engine/happened.ts";
import { accountStatusOf } from "../engine/account_risk.ts";
import { accountIn } from "../engine/world/seen_by.ts";
import type { Account, World } from "../engine/world/world.ts";
import { walletEvents } from "./account/events.ts";
import { accountUpdate, fillUpdate, leverageUpdate, orderUpdate } from "./futures/events.ts";
import {
  accountPosition,
  balanceUpdate,
  executionReport,
  liabilityChange,
  listStatus,
} from "./margin/events.ts";
import type { StreamEvent } from "./event.ts";
import { algoEvents } from "./waiting/bodies.ts";

/** A world, and the user data stream events that led to it. */
export interface Streamed {
  /** The world afterwards. */
  readonly world: World;
  /** Events of user data streams, of all accounts. */
  readonly events: readonly StreamEvent[];
  /** The account of each event; the one that the world shows where absent. */
  readonly accounts?: readonly string[];
}

const levelChange = ({ at, risk }: LevelChanged): StreamEvent => ({
  e: "riskLevelChange",
  E: at.time,
  u: fixed(risk.uniMMR),
  s: accountStatusOf(at, risk),
  eq: fixed(risk.equity),
  ae: fixed(risk.actualEquity),
  m: fixed(risk.maintenanceMargin),
});

const openLoss = ({ at, losses }: OpenLossChanged): StreamEvent => ({
  e: "openOrderLoss",
  E: at.time,
  O: Object.entries(losses).map(([a, loss]) => ({ a, o: fixed(-loss) })),
});

/**
 * How much later than what it tells an event is sent, in ms: on the exchange `E` is a little after `T`. It
 * is always the same, so that events stay in order.
 */
const SENT_AFTER = 3;

const sent = (event: StreamEvent): StreamEvent => ({ ...event, E: event.E + SENT_AFTER });

/** The events of one fact, as they are when it happens. */
const happening = (fact: Fact): readonly StreamEvent[] => {
  const { at } = fact;
  switch (fact.fact) {
    case "OrderAccepted":
      return [orderUpdate(at, fact.kind, fact.order, "NEW")];
    case "OrderAmended":
      return [orderUpdate(at, fact.kind, fact.order, "AMENDMENT")];
    case "OrderFilled":
      return [
        orderUpdate(
          at,
          fact.kind,
          fact.order,
          fact.order.forced === "LIQUIDATION" ? "CALCULATED" : "TRADE",
          fact.trade,
        ),
        fillUpdate(at, fact.kind, fact.trade),
      ];
    case "OrderEnded": {
      const isCancelled = fact.order.status === "CANCELED";
      return [orderUpdate(at, fact.kind, fact.order, isCancelled ? "CANCELED" : "EXPIRED")];
    }
    case "WaitingChanged":
      return algoEvents(at, fact.order);
    case "MarginAccepted":
      return [executionReport(at, fact.order, "NEW")];
    case "MarginFilled":
      return [executionReport(at, fact.order, "TRADE", fact.trade)];
    case "MarginEnded": {
      const { status } = fact.order;
      const isPrevented = status === "EXPIRED_IN_MATCH";
      return [
        executionReport(
          at,
          fact.order,
          isPrevented ? "TRADE_PREVENTION" : status === "CANCELED" ? "CANCELED" : "EXPIRED",
          undefined,
          fact.cancelId,
        ),
      ];
    }
    case "ListChanged":
      return [listStatus(at, fact.list)];
    case "CrossChanged":
      return [accountPosition(at, fact.assets)];
    case "Borrowed":
      return [
        balanceUpdate(at, fact.asset, fact.amount),
        liabilityChange(at, fact.asset, "BORROW", fact.tranId),
      ];
    case "Repaid":
      return [
        balanceUpdate(at, fact.asset, -fact.amount),
        liabilityChange(at, fact.asset, "REPAY", fact.tranId),
      ];
    case "FundingPaid":
      return [
        accountUpdate(at, fact.kind, "FUNDING_FEE", { [fact.asset]: -fact.amount }, {
          S: fact.symbol,
        }),
      ];
    case "LeverageChanged":
      return [leverageUpdate(at, fact.kind, fact.symbol, fact.leverage)];
    case "Moved":
      return walletEvents(at, fact.entries);
    case "OpenLossChanged":
      return [openLoss(fact)];
    case "LevelChanged":
      return [levelChange(fact)];
    case "ListenKeyExpired":
      return [{ e: "listenKeyExpired", E: at.time, listenKey: fact.listenKey }];
  }
};

/** The events of one fact. */
export const eventsOf = (fact: Fact): readonly StreamEvent[] => happening(fact).map(sent);

/** How often an account has changed: with each report of an order at least once. */
const changesOf = ({ ledger, margin: { orders, open, trades } }: Account): number =>
  ledger.entries.size + 2 * orders.size - open.size + trades.size;

/** Numbers the reports of orders in a step, for each account upwards to how often it has changed. */
const number = (world: World, events: StreamEvent[], accounts: readonly string[]): void => {
  const ids = new Map<string, number>();
  for (let i = events.length - 1; i >= 0; i--) {
    const [event, name = world.account] = [events[i], accounts[i]];
    if (event?.e !== "executionReport") continue;
    const I = ids.get(name) ?? changesOf(accountIn(world, name) ?? world);
    events[i] = { ...event, I };
    ids.set(name, I - 1);
  }
};

/** Facts as user data stream events. */
export const streamed = ({ world, facts }: Happened): Streamed => {
  const events: StreamEvent[] = [];
  const accounts: string[] = [];
  for (const fact of facts) {
    for (const event of eventsOf(fact)) {
      events.push(event);
      accounts.push(fact.at.account);
    }
  }
  number(world, events, accounts);
  return { world, events, accounts };
};

/** Takes what the user data streams of an account would send. */
export type Hear = (events: readonly StreamEvent[], account: string) => unknown;

/** Tells of events, those of one account that follow each other together. */
export const tell = ({ world, events, accounts }: Streamed, hear: Hear): void => {
  const accountAt = (i: number): string => accounts?.[i] ?? world.account;
  for (let from = 0; from < events.length;) {
    let until = from + 1;
    while (until < events.length && accountAt(until) === accountAt(from)) until++;
    hear(events.slice(from, until), accountAt(from));
    from = until;
  }
};
