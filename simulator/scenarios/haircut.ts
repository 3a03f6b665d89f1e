/** Collateral rates and brackets that are cut at a published minute: 24 October 2025. */
import type { Scenario } from "../engine/scenario/scenario.ts";

/** uniMMR jumps without a price. */
export const haircut: Scenario = {
  name: "haircut-2025-10-24",
  about:
    "An announced cut of collateral rates takes effect in one step, and brackets follow half an hour later; " +
    "SOL stands for ORDI. Two minutes after that the price falls by a third, as those with large positions leave.",
  survive: [
    "Read announcements, and reckon what uniMMR will be after the minute that they name.",
    "Ask for collateral rates and brackets again: those in memory are those of yesterday.",
    "Leave before the others do: positions that stay are held to the new brackets.",
  ],
  seconds: 6000,
  source:
    "The tables of ORDI of 2025-10-24 06:00 UTC, futures at 06:30, from 05:55; the fall after ACTUSDT of " +
    "2025-04-01, 0.19 to 0.12 in a minute.",
  prices: { SOL: [[0, "100"], [2220, "100"], [2280, "63.2"], [5700, "50"]] },
  steps: [
    {
      at: 0,
      note: "Rates as they were",
      collateral: {
        SOL: [["0", "1"], ["800000", "0.95"], ["1200000", "0.75"], ["2000000", "0.5"]],
      },
    },
    {
      at: 300,
      note: "Rates are cut",
      collateral: {
        SOL: [["0", "1"], ["200000", "0.8"], ["400000", "0.7"], ["800000", "0.4"], [
          "1000000",
          "0.2",
        ]],
      },
    },
    {
      at: 2100,
      note: "Brackets follow, for positions that are open too",
      brackets: {
        SOLUSDT: [["0", "0.01", 50], ["20000", "0.025", 20], ["100000", "0.05", 10], [
          "500000",
          "0.125",
          4,
        ]],
      },
    },
    {
      at: 2220,
      note: "Large positions leave",
      offers: { SOL: { spread: 50, touch: "3000", depth: "5000", refill: 20_000 } },
    },
    { at: 5700, note: "Offers are as before", offers: { SOL: null } },
  ],
};
