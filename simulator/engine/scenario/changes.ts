/** What a step of a scenario changes of the market. */
import { type Units, units } from "../../../lib/decimal.ts";
import { type Levels, NO_CAP } from "../../../risk/market.ts";
import type {
  AssetInfo,
  Contract,
  Liquidity,
  Market,
  Pair,
  Traded,
  TradingStatus,
} from "../market/market.ts";
import { usualLiquidity } from "../market/liquidity.ts";
import { withFunding } from "../past/record.ts";
import { withOpenLoss } from "../open_loss.ts";
import type { World } from "../world/world.ts";
import type { Offered, Step } from "./scenario.ts";

const mapped = <A>(
  all: Readonly<Record<string, A>>,
  change: (each: A, name: string) => A,
): Readonly<Record<string, A>> =>
  Object.fromEntries(Object.entries(all).map(([name, each]) => [name, change(each, name)]));

const amount = (text: string | undefined, otherwise: Units): Units =>
  text === undefined ? otherwise : units(text);

const offered = (before: Liquidity, { touch, depth, flow, ...rest }: Offered): Liquidity => ({
  ...before,
  ...rest,
  touch: amount(touch, before.touch),
  depth: amount(depth, before.depth),
  flow: amount(flow, before.flow),
});

/** The traded with other offers; `null` stands for the usual ones. */
const offeredIn = <A extends Traded>(offers: NonNullable<Step["offers"]>) => (each: A): A => {
  const change = Object.hasOwn(offers, each.baseAsset) ? offers[each.baseAsset] : offers["*"];
  if (change === undefined) return each;
  const { liquidity, ...rest } = each;
  return change === null
    ? rest as A
    : { ...each, liquidity: offered(liquidity ?? usualLiquidity, change) };
};

const withOffers = (market: Market, offers: NonNullable<Step["offers"]>): Market => ({
  ...market,
  um: mapped(market.um, offeredIn<Contract>(offers)),
  cm: mapped(market.cm, offeredIn<Contract>(offers)),
  pairs: mapped(market.pairs, offeredIn<Pair>(offers)),
});

const rated = (info: AssetInfo, rates: NonNullable<Step["collateral"]>[string]): AssetInfo => {
  if (typeof rates === "string") {
    const rate = units(rates);
    return { ...info, collateralRate: rate, tiers: [{ floor: 0n, cap: NO_CAP, rate }] };
  }
  const tiers = rates.map(([floor, rate], i) => ({
    floor: units(floor),
    cap: amount(rates[i + 1]?.[0], NO_CAP),
    rate: units(rate),
  }));
  return { ...info, collateralRate: tiers[0]?.rate ?? 0n, tiers };
};

const bracketed = (
  contract: Contract,
  rows: NonNullable<Step["brackets"]>[string],
): Contract => {
  let cum = 0n;
  const brackets = rows.map(([from, text, leverage], i) => {
    const [floor, rate] = [units(from), units(text)];
    const before = units(rows[i - 1]?.[1] ?? text);
    cum += floor * (rate - before) / 100_000_000n;
    return { floor, cap: amount(rows[i + 1]?.[0], NO_CAP), rate, cum, leverage };
  });
  return { ...contract, brackets };
};

const withStatuses = (
  market: Market,
  statuses: Readonly<Record<string, TradingStatus>>,
): Market => {
  const change = <A extends Traded>(suffix: string) => (each: A): A => {
    const status = statuses[`${each.symbol}${suffix}`];
    return status === undefined ? each : { ...each, status };
  };
  return {
    ...market,
    um: mapped(market.um, change<Contract>("")),
    cm: mapped(market.cm, change<Contract>("")),
    pairs: mapped(market.pairs, change<Pair>(":margin")),
  };
};

const LEVELS = ["marginCall", "supplyMargin", "reduceOnly", "liquidation"] as const;

const withLevels = (before: Levels, levels: NonNullable<Step["levels"]>): Levels => ({
  ...before,
  ...Object.fromEntries(
    LEVELS.flatMap((name) => {
      const text = levels[name];
      return text === undefined ? [] : [[name, units(text)]];
    }),
  ),
});

/** The world with the market that a step leaves. */
export const withMarketOf = (
  world: World,
  { offers, funding = {}, collateral = {}, brackets = {}, levels, liquidationPause, status }: Step,
): World => {
  let { market } = world;
  if (levels) market = { ...market, levels: withLevels(market.levels, levels) };
  if (liquidationPause !== undefined) market = { ...market, liquidationPause };
  if (offers) market = withOffers(market, offers);
  if (status) market = withStatuses(market, status);
  const assets = mapped(market.assets, (info, asset) => {
    const rates = collateral[asset];
    return rates === undefined ? info : rated(info, rates);
  });
  const contract = (each: Contract, symbol: string): Contract => {
    const rows = brackets[symbol];
    return rows ? bracketed(each, rows) : each;
  };
  market = { ...market, assets, um: mapped(market.um, contract), cm: mapped(market.cm, contract) };
  let now = withOpenLoss({ ...world, market });
  for (const [symbol, { rate, hours }] of Object.entries(funding)) {
    now = withFunding(now, symbol, units(rate), hours);
  }
  return now;
};
