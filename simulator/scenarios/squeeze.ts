/** A squeeze, and the funding that drains whoever is in it: ALPACA in April 2025. */
import type { Scenario } from "../engine/scenario/scenario.ts";

/** Funding at its cap each hour, and a price that rises forty times. */
export const squeeze: Scenario = {
  name: "squeeze-funding",
  about:
    "The end of a contract is announced; SOL stands for ALPACA. Funding goes to its floor and is paid every " +
    "hour, the price rises nine times, falls back, rises forty times, and funding turns to its cap.",
  survive: [
    "Read the interval of funding and not only its rate: 2 % an hour is 48 % a day.",
    "Count funding against equity in a hedged account too: the other leg earns nothing.",
    "Leave a contract when its end is announced: who stays late leaves at any price.",
    "Size short positions for a price that is a multiple, not a percentage, away.",
  ],
  seconds: 691_200,
  every: 300,
  source:
    "Announcements and press of 2025-04-24 to 2025-05-02: prices 0.0334, 0.31, 0.065, 1.22 to 1.375, then 0.30 " +
    "to 0.44; -2 %, 4 h to 2 h at 17:00, later each hour, -4 %, +4 %.",
  prices: {
    SOL: [
      [0, "100"],
      [172_800, "928"],
      [259_200, "500"],
      [432_000, "195"],
      [475_200, "800"],
      [518_400, "3650"],
      [525_600, "4117"],
      [540_000, "900"],
      [561_600, "1317"],
      [691_200, "1000"],
    ],
  },
  steps: [
    {
      at: 0,
      note: "The end of the contract is announced; funding at its floor",
      funding: { SOLUSDT: { rate: "-0.02", hours: 4 } },
      offers: { SOL: { spread: 10, touch: "10000", depth: "15000", refill: 5000 } },
    },
    {
      at: 61_200,
      note: "Funding every two hours",
      funding: { SOLUSDT: { rate: "-0.02", hours: 2 } },
    },
    { at: 86_400, note: "Funding every hour", funding: { SOLUSDT: { rate: "-0.02", hours: 1 } } },
    { at: 432_000, note: "A floor of -4 %", funding: { SOLUSDT: { rate: "-0.04", hours: 1 } } },
    {
      at: 446_400,
      note: "It turns: +4 % each hour, 96 % a day",
      funding: { SOLUSDT: { rate: "0.04", hours: 1 } },
    },
    {
      at: 561_600,
      note: "It calms down",
      funding: { SOLUSDT: { rate: "0.0002", hours: 4 } },
    },
    { at: 689_400, note: "Positions can only be reduced", status: { SOLUSDT: "SETTLING" } },
    {
      at: 691_200,
      note: "The contract is settled",
      settled: ["SOLUSDT"],
      status: { SOLUSDT: "CLOSE" },
    },
  ],
};
