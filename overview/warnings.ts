/** What is easy to misread in an account, and what could not be read. */
import { absolute, isAtMost, product, signOf, spelled } from "../lib/decimal.ts";
import { isNonZero, tidy } from "./decimal_text.ts";
import { disagrees, type Facts, gapOf } from "./actions.ts";
import { openOrders, openPositions } from "./parts.ts";
import type { Missing, Part } from "./types.ts";

const partsOf = (facts: Facts): readonly Part<unknown>[] => [
  facts.positions.um,
  facts.positions.cm,
  ...Object.values(facts.orders),
  facts.loans.hourlyRates,
  facts.loans.charged,
  facts.loans.negativeCharged,
  facts.loans.autoRepay,
  facts.funding.um,
  facts.funding.cm,
  facts.adl.um,
  facts.adl.cm,
  facts.tradingRules,
];

const isMissing = (part: Part<unknown>): part is Missing => !part.available;

const unread = (facts: Facts): readonly string[] => {
  const of = new Map(partsOf(facts).filter(isMissing).map(({ endpoint, why }) => [endpoint, why]));
  return [...of].map(([endpoint, why]) =>
    `${endpoint} could not be read, so nothing is known of it: ${why}`
  );
};

const riskWarnings = ({ risk }: Facts): readonly string[] => {
  const [equity, actual] = [spelled(risk.equity.value), spelled(risk.actualEquity.value)];
  const gap = gapOf(risk);
  const adjusted = spelled(risk.adjustedEquity.value);
  const isOff = risk.hasRequirement && gap && adjusted && signOf(adjusted) !== 0 &&
    !isAtMost(product(absolute(gap), { units: 100n, scale: 0 }), absolute(adjusted));
  const unreadable = [risk.uniMMR, risk.equity, risk.maintenanceMargin]
    .filter(({ value }) => spelled(value) === undefined);
  return [
    ...unreadable.map(({ source }) =>
      `${source} cannot be read as a decimal: no distance to a level is known`
    ),
    ...(equity && actual && risk.equity.value !== risk.actualEquity.value
      ? [
        `Equity ${tidy(risk.equity.value)} USD is after collateral rates; ${
          tidy(risk.actualEquity.value)
        } USD is what the assets are worth`,
      ]
      : []),
    ...(isNonZero(risk.openLoss.value)
      ? [
        `Open cross margin orders would bring a loss of ${
          tidy(risk.openLoss.value)
        } USD if they filled; the distances are after it`,
      ]
      : []),
    ...(isOff
      ? [
        "uniMMR times maintenance margin differs from equity by more than 1 %: take the distances with care",
      ]
      : []),
    ...(disagrees(risk)
      ? [
        `The exchange says ${risk.status.value} where the configured levels say otherwise at uniMMR ${
          tidy(risk.uniMMR.value)
        }: the levels may have moved`,
      ]
      : []),
    ...(risk.available.value !== risk.withdrawable.value
      ? [
        "Free for new positions and free for withdrawal are two figures; neither is the free balance of one asset",
      ]
      : []),
  ];
};

const balanceWarnings = ({ balances: { rows } }: Facts): readonly string[] => {
  const of = (names: readonly { readonly asset: string }[]): string =>
    names.map(({ asset }) => asset).join(", ");
  const borrowed = rows.filter(({ marginBorrowed }) => isNonZero(marginBorrowed));
  const open = rows.filter(({ umUnrealised, cmUnrealised }) =>
    isNonZero(umUnrealised) || isNonZero(cmUnrealised)
  );
  return [
    ...(borrowed.length > 0
      ? [`The total of ${of(borrowed)} has borrowed money in it; what is owed is not taken off`]
      : []),
    ...(open.length > 0
      ? [`Unrealised profit is not in the total of ${of(open)}; equity counts it`]
      : []),
  ];
};

const positionWarnings = (facts: Facts): readonly string[] => {
  const all = openPositions(facts);
  const twice = all.filter(({ symbol, side }) =>
    side === "LONG" && all.some((each) => each.symbol === symbol && each.side === "SHORT")
  );
  return [
    ...(all.some(({ unit }) => unit === "contracts")
      ? ["COIN-M amounts are contracts, and COIN-M profit is in the coin"]
      : []),
    ...(twice.length > 0
      ? [
        `Long and short of ${
          twice.map(({ symbol }) => symbol).join(", ")
        } are two positions: they do not cancel out`,
      ]
      : []),
    ...(all.some(({ liquidationPrice }) => liquidationPrice !== null)
      ? [
        "A liquidation price holds only while all other prices and positions stay what they are: the account is liquidated as a whole, by uniMMR",
      ]
      : []),
  ];
};

const orderWarnings = (facts: Facts): readonly string[] => {
  const { margin } = facts.orders;
  return [
    ...(margin.available && !margin.complete
      ? [`There may be more open cross margin orders: ${margin.note}`]
      : []),
    ...(openOrders(facts).some(({ closePosition }) => closePosition)
      ? ["An order that closes the position has the quantity that the position will have then"]
      : []),
    ...(openOrders(facts).some(({ kind }) => kind === "UM_ALGO" || kind === "CM_CONDITIONAL")
      ? [
        "Algo and conditional orders are not among the plain open orders, and become an order with another id when they are set off",
      ]
      : []),
  ];
};

/** What to mind when reading the overview. */
export const warningsOf = (facts: Facts): readonly string[] => [
  ...unread(facts),
  ...riskWarnings(facts),
  ...balanceWarnings(facts),
  ...positionWarnings(facts),
  ...orderWarnings(facts),
];

/** What no read of the overview can show. */
export const notCovered: readonly string[] = [
  "Listen keys: no endpoint tells whether one is alive; it ends after 60 minutes without a sign of life",
  "Delivery of dated contracts",
  "Spot, Earn and isolated margin",
];
