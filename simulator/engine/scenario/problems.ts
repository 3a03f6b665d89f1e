/** What is wrong with scenarios whose fields have the right types. */
import { units } from "../../../lib/decimal.ts";
import type { Market } from "../market/market.ts";
import { EVERY } from "./path.ts";
import type { Scenario, Step } from "./scenario.ts";

const names = <A>() => <K extends keyof A & string>(...all: readonly K[]): readonly K[] => all;

const OF_SCENARIO = /*#__PURE__*/ names<Scenario>()(
  "name",
  "about",
  "survive",
  "seconds",
  "every",
  "source",
  "prices",
  "steps",
);

const OF_STEP = /*#__PURE__*/ names<Step>()(
  "at",
  "note",
  "offers",
  "funding",
  "collateral",
  "brackets",
  "levels",
  "liquidationPause",
  "status",
  "settled",
  "deleveraged",
  "exchange",
);
const OF_OFFERS = ["spread", "touch", "depth", "levels", "refill", "flow"];
const OF_LEVELS = ["marginCall", "supplyMargin", "reduceOnly", "liquidation"];
const OF_EXCHANGE = ["closed", "overloaded", "untold", "carriedOut", "behind", "liquidates"];

const stranger = (
  path: string,
  value: object | null | undefined,
  known: readonly string[],
): readonly string[] =>
  Object.keys(value ?? {}).filter((name) => !known.includes(name)).map((name) =>
    `${path}${name}: there is no such field; there are ${known.join(", ")}`
  );

const inAll = (
  path: string,
  all: Readonly<Record<string, object | null>> | undefined,
  known: readonly string[],
): readonly string[] =>
  Object.entries(all ?? {}).flatMap(([name, each]) => stranger(`${path}${name}.`, each, known));

/** A field that scenarios do not have: misspelt, it would change nothing without a word. */
export const strangerIn = (scenario: Scenario): string | undefined =>
  [
    ...stranger("", scenario, OF_SCENARIO),
    ...scenario.steps.flatMap((step, i) => [
      ...stranger(`steps.${i}.`, step, OF_STEP),
      ...inAll(`steps.${i}.offers.`, step.offers, OF_OFFERS),
      ...inAll(`steps.${i}.funding.`, step.funding, ["rate", "hours"]),
      ...stranger(`steps.${i}.levels.`, step.levels, OF_LEVELS),
      ...stranger(`steps.${i}.exchange.`, step.exchange, OF_EXCHANGE),
    ]),
  ][0];

const isRising = (seconds: readonly number[]): boolean =>
  seconds.every((each, i) => each >= 0 && each >= (seconds[i - 1] ?? 0));

/** Floors from zero on, each above the one before it. */
const areFloors = (rows: readonly (readonly [floor: string, ...unknown[]])[]): boolean =>
  rows.length > 0 && rows.every(([floor], i) => {
    const before = rows[i - 1];
    return before ? units(floor) > units(before[0]) : units(floor) === 0n;
  });

const disorderInStep = (
  { collateral = {}, brackets = {}, deleveraged = {}, exchange }: Step,
): string | undefined => {
  const tiered = Object.entries(collateral).find(([, rates]) =>
    typeof rates !== "string" && !areFloors(rates)
  );
  if (tiered) return `collateral.${tiered[0]}: its floors must rise from 0`;
  const bracketed = Object.entries(brackets).find(([, rows]) => !areFloors(rows));
  if (bracketed) return `brackets.${bracketed[0]}: its floors must rise from 0`;
  const whole = Object.entries(deleveraged).find(([, percent]) => units(percent) > units("100"));
  if (whole) return `deleveraged.${whole[0]}: it must not be above 100`;
  return (exchange?.behind ?? 0) < 0 ? "exchange.behind: it must not be below 0" : undefined;
};

/** More moments than this would only fill the memory. */
const MOST = 1_000_000;

/** About how many moments a scenario has. */
const momentsIn = ({ prices, steps, every = EVERY, seconds }: Scenario): number => {
  const spans = Object.values(prices).map((frames) => (frames.at(-1)?.[0] ?? 0) / every);
  const behind = steps.flatMap(({ exchange }) => exchange?.behind ? [exchange.behind] : []);
  return [...spans, ...behind.map((each) => seconds / each)].reduce((sum, n) => sum + n, 0);
};

/** What does not fit together. */
export const disorderIn = (scenario: Scenario): string | undefined => {
  const { prices, steps, seconds, every = EVERY } = scenario;
  if (!isRising(steps.map(({ at }) => at))) return "steps: their seconds must not fall";
  const path = Object.entries(prices).find(([, frames]) =>
    !isRising(frames.map(([second]) => second))
  );
  if (path) return `prices.${path[0]}: its seconds must not fall`;
  if (every <= 0) return "every: it must be above 0";
  if (seconds < 0) return "seconds: it must not be below 0";
  for (const [i, step] of steps.entries()) {
    const wrong = disorderInStep(step);
    if (wrong !== undefined) return `steps.${i}.${wrong}`;
  }
  return momentsIn(scenario) > MOST
    ? `every: with it there are more than ${MOST} prices or answers to bring up to date`
    : undefined;
};

/** Names for a message: a market may have a thousand. */
const listed = (all: readonly string[]): string => {
  const names = [...new Set(all)];
  const more = names.length - 20;
  return names.slice(0, 20).join(", ") + (more > 0 ? ` and ${more} more` : "");
};

/** What the steps of a scenario name and a market does not have. */
export const unknownIn = (
  { um, cm, pairs, assets }: Market,
  { steps }: Scenario,
): string | undefined => {
  const contracts = [...Object.keys(um), ...Object.keys(cm)];
  const traded = [...Object.values(um), ...Object.values(cm), ...Object.values(pairs)];
  const known = {
    offers: ["*", ...traded.map(({ baseAsset }) => baseAsset)],
    funding: contracts,
    collateral: Object.keys(assets),
    brackets: contracts,
    status: [...contracts, ...Object.keys(pairs).map((symbol) => `${symbol}:margin`)],
    settled: contracts,
    deleveraged: contracts,
  };
  return steps.flatMap((step, i) =>
    (Object.keys(known) as (keyof typeof known)[]).flatMap((field) => {
      const named = step[field] ?? {};
      return (Array.isArray(named) ? named as readonly string[] : Object.keys(named))
        .filter((name) => !known[field].includes(name))
        .map((name) =>
          `steps.${i}.${field}: the market has no ${name.slice(0, 40)}; it has ${
            listed(known[field])
          }`
        );
    })
  )[0];
};
