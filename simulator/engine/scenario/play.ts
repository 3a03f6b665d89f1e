/** A world going through a scenario. */
import type { Units } from "../../../lib/decimal.ts";
import { inEach } from "../each_account.ts";
import { each, type Happened, then } from "../happened.ts";
import { type Prices, setPrices } from "../market/prices.ts";
import { lastOf } from "../book/offers.ts";
import type { World } from "../world/world.ts";
import { withMarketOf } from "./changes.ts";
import { deleverage, settleContract } from "./ends.ts";
import { isRefreshed, momentsOf, msOf, pricesAt } from "./path.ts";
import { unknownIn } from "./problems.ts";
import type { Playing, Scenario, Step } from "./scenario.ts";

/** The price that a name of `setPrices` stands for. */
const priceOf = (world: World, key: string): Units => {
  const [name = "", detail] = key.split(":");
  const { assets, um, cm, pairs } = world.market;
  const asset = assets[name];
  if (asset) return asset.price;
  const pair = pairs[name];
  if (pair && detail === "margin") return lastOf(world, "margin", pair);
  const contract = um[name] ?? cm[name] ?? Object.values(cm).find((each) => each.pair === name);
  if (!contract) return pair ? lastOf(world, "margin", pair) : 0n;
  return detail === "mark"
    ? contract.markPrice
    : detail === "index"
    ? contract.indexPrice
    : contract.lastPrice;
};

/** Moments at which the world's scenario does something. */
export const playMoments = ({ playing, time }: World, until: number): readonly number[] =>
  playing ? momentsOf(playing, time, until) : [];

/** What is due of a scenario besides prices: its next steps. */
export const dueSteps = ({ playing, time }: World): readonly Step[] => {
  if (!playing) return [];
  const { scenario: { steps }, taken, since } = playing;
  const rest = steps.slice(taken);
  const end = rest.findIndex(({ at }) => since + msOf(at) > time);
  return end < 0 ? rest : rest.slice(0, end);
};

/** Prices of the world's scenario now; none where there is nothing to set. */
export const duePrices = ({ playing, time }: World): Prices =>
  playing ? pricesAt(playing, time) : {};

/** Answers about the account that are behind are those of this moment from now on. */
export const refreshed = (world: World): World => {
  const { stale: _, ...now } = world;
  const { playing } = world;
  if (!playing || (playing.conditions.behind ?? 0) <= 0) return now;
  return world.stale && !isRefreshed(playing, world.time) ? world : { ...now, stale: now };
};

/** Takes a step. */
export const takeStep = (world: World, step: Step): Happened => {
  const { playing } = world;
  if (!playing) return { world, facts: [] };
  const conditions = { ...playing.conditions, ...step.exchange };
  const taken = { ...playing, taken: playing.taken + 1, conditions };
  const changed = withMarketOf({ ...world, playing: taken }, step);
  return inEach(changed, (seen) =>
    then(
      each(seen, step.settled ?? [], settleContract),
      (now) =>
        each(
          now,
          Object.entries(step.deleveraged ?? {}),
          (before, [symbol, percent]) => deleverage(before, symbol, percent),
        ),
    ));
};

/**
 * The world at the beginning of a scenario; it goes through it as its clock moves.
 *
 * @example A crash, ten minutes in
 * ```ts ignore
 * const world = advance(playScenario(openWorld(), scenarios["crash-2025-10-10"]), 600_000).world;
 * ```
 *
 * @param seed of what is drawn by lot: the same number draws the same
 * @throws TypeError if the market does not have what the scenario names
 */
export const playScenario = (world: World, scenario: Scenario, seed = 1): World => {
  if (!scenario?.prices) {
    throw new TypeError("Cannot play this: give a scenario, as of scenarios, or by readScenario()");
  }
  const names = Object.keys(scenario.prices);
  // Names that the market does not have are told of now, and not when their time comes.
  setPrices(world, Object.fromEntries(names.map((name) => [name, "1"])));
  const unknown = unknownIn(world.market, scenario);
  if (unknown !== undefined) throw new TypeError(`Cannot play ${scenario.name}: ${unknown}`);
  const playing: Playing = {
    scenario,
    since: world.time,
    seed,
    from: Object.fromEntries(names.map((name) => [name, priceOf(world, name)])),
    taken: 0,
    drawn: 0,
    conditions: {},
  };
  const begun = { ...world, playing };
  return dueSteps(begun).reduce<World>((now, step) => takeStep(now, step).world, begun);
};
