/** What the exchange may do by itself, and why. Only what applies to the account. */
import {
  type Exact,
  isAtMost,
  plus,
  printed,
  product,
  signOf,
  spelled,
  zero,
} from "../lib/decimal.ts";
import { gapOf as gapBetween } from "../risk/mod.ts";
import { isNonZero, tidy } from "./decimal_text.ts";
import { fundingActions } from "./funding.ts";
import { openOrders, openPositions, rowsOf } from "./parts.ts";
import { isNegative } from "./rows.ts";
import type {
  AssetBalance,
  LevelDistance,
  NextAction,
  OpenOrder,
  Overview,
  RuleMeasure,
} from "./types.ts";

/** What actions are derived from. */
export type Facts = Pick<
  Overview,
  "risk" | "balances" | "positions" | "orders" | "loans" | "funding" | "adl" | "tradingRules"
>;

const HOUR = 3_600_000;

const cancelling = ({ orders: { margin } }: Facts): string => {
  const count = rowsOf<OpenOrder>(margin).length;
  if (count === 0) return margin.complete ? "" : "cancels open cross margin orders first, and ";
  const many = `${margin.complete ? "" : "at least "}${count}`;
  return `cancels ${many} open cross margin order${count > 1 ? "s" : ""} first, and `;
};

const levelWords = (facts: Facts): Readonly<Record<LevelDistance["name"], string>> => ({
  reminder: "Sends a margin call",
  reduceOnly: "Takes only orders that reduce positions or debt, and refuses new ones",
  liquidation: `Liquidates the account: ${
    cancelling(facts)
  }closes positions and repays what is owed until uniMMR recovers`,
});

const levelActions = (facts: Facts): readonly NextAction[] => {
  const { risk } = facts;
  if (!risk.hasRequirement) return [];
  const next = risk.levels.find(({ reached }) => !reached);
  return risk.levels.filter((each) =>
    each.difference !== null && (each.reached || each === next || each.name === "liquidation")
  ).map((each) => ({
    when: each.reached ? "now" : "possible",
    kind: "levels",
    what: levelWords(facts)[each.name],
    why: each.reached
      ? `uniMMR ${tidy(risk.uniMMR.value)} is at or below ${each.level}`
      : `at uniMMR ${each.level}: it is ${tidy(risk.uniMMR.value)}${
        each.equityRoom === null ? "" : `, and equity may fall by ${each.equityRoom} USD until then`
      }`,
    at: null,
  }));
};

/** What the exchange's own status says if uniMMR does not say it. */
const statusActions = ({ risk: { status, levels } }: Facts): readonly NextAction[] =>
  status.value === "NORMAL" || levels.some(({ reached }) => reached) ? [] : [{
    when: "now",
    kind: "levels",
    what: `Treats the account as ${status.value}: ${status.meaning}`,
    why: "the exchange's status says so",
    at: null,
  }];

const owesOrHolds = (facts: Facts): boolean =>
  facts.loans.owed.rows.length > 0 || openPositions(facts).length > 0 ||
  facts.balances.rows.some(isNegative);

const equityActions = (facts: Facts): readonly NextAction[] => {
  const { value } = facts.risk.adjustedEquity;
  const equity = spelled(value);
  if (!equity || (signOf(equity) >= 0 && !owesOrHolds(facts))) return [];
  const below = signOf(equity) < 0;
  return [{
    when: below ? "now" : "possible",
    kind: "negativeEquity",
    what: "Liquidates the account, even one without positions, loans and orders",
    why: below
      ? `adjusted equity is ${value} USD, below 0`
      : `once adjusted equity falls below 0: it is ${value} USD`,
    at: null,
  }];
};

/** What the futures wallets of an asset owe; the exchange's own figure if it gives one. */
const debtOf = ({ negative, umWallet, cmWallet }: AssetBalance): string =>
  isNonZero(negative) ? negative : printed(
    [umWallet, cmWallet].map((text) => spelled(text) ?? zero)
      .filter((each) => signOf(each) < 0).reduce(plus, zero),
  );

const negativeActions = (facts: Facts): readonly NextAction[] => {
  const { autoRepay } = facts.loans;
  return facts.balances.rows.filter(isNegative).flatMap((row): readonly NextAction[] => {
    const owed = `the futures balance of ${row.asset} is ${tidy(debtOf(row))}`;
    const repays: NextAction = {
      when: "possible",
      kind: "negativeBalance",
      what: `Repays the negative ${row.asset} balance from cross margin`,
      why: `${owed}, cross margin has ${tidy(row.marginFree)} free, and ${
        autoRepay.available
          ? "automatic repayment is on"
          : "whether automatic repayment is on could not be read"
      }`,
      at: null,
    };
    const isOff = autoRepay.available && !autoRepay.rows[0]?.on;
    return [...(isOff ? [] : [repays]), {
      when: "possible",
      kind: "negativeBalance",
      what: `Charges interest on the negative ${row.asset} balance, and converts other assets ` +
        "to settle it once it passes the exchange's threshold",
      why: isOff ? `${owed}, and automatic repayment is off` : owed,
      at: null,
    }];
  });
};

const interestActions = (facts: Facts, now: number): readonly NextAction[] => {
  const rates = new Map(rowsOf(facts.loans.hourlyRates).map(({ asset, rate }) => [asset, rate]));
  return facts.loans.owed.rows.filter(({ borrowed }) => isNonZero(borrowed)).map((loan) => {
    const rate = rates.get(loan.asset);
    const [owed, hourly] = [spelled(loan.borrowed), spelled(rate)];
    const cost = owed && hourly ? printed(product(owed, hourly)) : undefined;
    return {
      when: "scheduled",
      kind: "interest",
      what: `Charges interest on the loan of ${tidy(loan.borrowed)} ${loan.asset}${
        cost === undefined ? "" : `, about ${cost} ${loan.asset}`
      }`,
      why: rate === undefined
        ? "every full hour while it is owed; the rate could not be read"
        : `every full hour while it is owed; the rate of the hour to come is ${tidy(rate)}`,
      at: Math.floor(now / HOUR) * HOUR + HOUR,
    };
  });
};

const expiryActions = (facts: Facts): readonly NextAction[] =>
  openOrders(facts).flatMap((order): readonly NextAction[] =>
    order.goodTill === null ? [] : [{
      when: "scheduled",
      kind: "expiry",
      what: `Ends order ${order.id} (${order.kind} ${order.symbol} ${order.side})`,
      why: "it is good till a date",
      at: order.goodTill,
    }]
  );

const triggerActions = (facts: Facts): readonly NextAction[] =>
  openOrders(facts).flatMap((order): readonly NextAction[] => {
    if (order.triggerPrice === null && order.callbackRate === null) return [];
    const size = order.closePosition
      ? "to close the position"
      : `${tidy(order.quantity)} ${order.unit === "contracts" ? "contracts" : "of the base asset"}`;
    return [{
      when: "possible",
      kind: "trigger",
      what: `Sets off order ${order.id}: ${order.symbol} ${order.side} ${order.type}, ${size}`,
      why: order.callbackRate === null
        ? `once the price reaches ${tidy(order.triggerPrice)}`
        : `once the market turns by ${tidy(order.callbackRate)} %${
          order.activatePrice === null ? "" : ` after ${tidy(order.activatePrice)} was reached`
        }`,
      at: null,
    }];
  });

/** Places from which on the exchange's queue is worth a word, of 0 to 4. */
const SOON = 3;

const adlActions = ({ adl }: Facts): readonly NextAction[] =>
  [...rowsOf(adl.um), ...rowsOf(adl.cm)].filter(({ place }) => place >= SOON).map((each) => ({
    when: "possible",
    kind: "deleveraging",
    what: `Closes the ${each.symbol} position (${each.positionSide}) by auto-deleveraging`,
    why: `it is at place ${each.place} of 0 to 4 in the queue, 4 being first`,
    at: null,
  }));

const EIGHT: Exact = { units: 8n, scale: 1 };

/** Whether a measure is at four fifths of its trigger, or beyond. */
const isNear = ({ value, trigger }: RuleMeasure): boolean => {
  const [at, from] = [spelled(value), spelled(trigger)];
  return at !== undefined && from !== undefined && isAtMost(product(from, EIGHT), at);
};

const ruleActions = ({ tradingRules }: Facts): readonly NextAction[] =>
  rowsOf(tradingRules).filter((each) => each.locked || isNear(each)).map((each) => ({
    when: each.locked ? "now" : "possible",
    kind: "suspension",
    what: each.locked && each.until !== null
      ? `Suspends USDⓈ-M trading (${each.scope}) until ${new Date(each.until).toISOString()}`
      : `Suspends USDⓈ-M trading (${each.scope})`,
    why: `${each.indicator} is ${each.value}, and the trigger is ${each.trigger}`,
    at: null,
  }));

const RANK = { now: 0, scheduled: 1, possible: 2 } as const;

/** What the exchange may do next: what it does now first, then what it will, then what it may. */
export const nextActions = (facts: Facts, now: number): readonly NextAction[] =>
  [
    ...levelActions(facts),
    ...statusActions(facts),
    ...equityActions(facts),
    ...negativeActions(facts),
    ...interestActions(facts, now),
    ...fundingActions(rowsOf(facts.positions.um), rowsOf(facts.funding.um)),
    ...fundingActions(rowsOf(facts.positions.cm), rowsOf(facts.funding.cm)),
    ...expiryActions(facts),
    ...triggerActions(facts),
    ...adlActions(facts),
    ...ruleActions(facts),
  ].sort((a, b) => RANK[a.when] - RANK[b.when] || (a.at ?? 0) - (b.at ?? 0));

/** Whether the exchange's status and the configured levels disagree. */
export const disagrees = ({ status, levels, hasRequirement }: Facts["risk"]): boolean => {
  if (!hasRequirement || levels.some(({ difference }) => difference === null)) return false;
  const reached = levels.filter((each) => each.reached).length;
  return status.value === "NORMAL"
    ? reached > 0
    : status.value === "REDUCE_ONLY"
    ? reached < 2
    : status.value === "MARGIN_CALL" || status.value === "SUPPLY_MARGIN"
    ? reached !== 1
    : false;
};

/** uniMMR times maintenance margin less adjusted equity, if both can be read. */
export const gapOf = (
  { uniMMR, maintenanceMargin, adjustedEquity }: Facts["risk"],
): Exact | undefined =>
  gapBetween({
    uniMMR: spelled(uniMMR.value),
    maintenanceMargin: spelled(maintenanceMargin.value),
    adjustedEquity: spelled(adjustedEquity.value),
  });
