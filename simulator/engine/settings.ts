/** Settings of the account. */
import type { Settings, World } from "./world/world.ts";

/** The world with changed settings. */
export const withSettings = (world: World, change: Partial<Settings>): World => ({
  ...world,
  settings: { ...world.settings, ...change, updateTime: world.time },
});
