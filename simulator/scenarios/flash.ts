/** Four minutes on a quiet evening: 17 August 2023. */
import type { Scenario } from "../engine/scenario/scenario.ts";

/** A fall without warning. */
export const flash: Scenario = {
  name: "flash-2023-08-17",
  about:
    "After the calmest minutes of the day BTC falls 10.8 % in four, and half of it comes back in one. " +
    "Nothing fails: orders only fill far from where they were triggered.",
  survive: [
    "Have stops at the exchange: there is no time to send them.",
    "Expect a stop to fill far beyond its trigger, and count with that when sizing.",
    "Cancel what rests before you buy into the fall: both may fill.",
  ],
  seconds: 4500,
  source:
    "Binance USDⓈ-M klines of a minute from 21:41 UTC; ETH after its usual beta; offers are our own.",
  prices: {
    BTC: [
      [0, "100"],
      [60, "99.15"],
      [120, "96.78"],
      [175, "91.86"],
      [180, "92.43"],
      [230, "89.17"],
      [240, "89.98"],
      [300, "93.55"],
      [360, "94.5"],
      [1200, "95.08"],
      [4500, "96.59"],
    ],
    ETH: [
      [0, "100"],
      [60, "98.9"],
      [120, "95.8"],
      [180, "90"],
      [230, "86"],
      [240, "87"],
      [300, "92"],
      [360, "93"],
      [1200, "93.8"],
      [4500, "95.5"],
    ],
  },
  steps: [
    { at: 0, note: "Calm: 840 trades a minute within a tick" },
    {
      at: 60,
      note: "Selling begins",
      offers: { "*": { spread: 20, touch: "30000", depth: "30000" } },
    },
    {
      at: 120,
      note: "Stops set off stops",
      offers: {
        "*": { spread: 100, touch: "1000", depth: "1000", levels: 20_000, refill: 10_000 },
      },
    },
    {
      at: 300,
      note: "It turns",
      offers: { "*": { spread: 20, touch: "30000", depth: "50000", levels: 5000 } },
    },
    { at: 1200, note: "Offers are as before", offers: { "*": null } },
  ],
};
