/** Settings of the account. */
import type { Fees } from "./market/market.ts";
import { tierFees } from "./market/vip.ts";
import type { BookKind, Settings, World } from "./world/world.ts";

/** Trading fees of the account: its own, those of its VIP level where published, or the market's. */
export const feesOf = ({ settings, market }: World, kind: BookKind): Fees =>
  settings.fees?.[kind] ?? tierFees(kind, settings.vipLevel) ?? market.fees[kind];

/** The world with changed settings. */
export const withSettings = (world: World, change: Partial<Settings>): World => ({
  ...world,
  settings: { ...world.settings, ...change, updateTime: world.time },
});
