/** USDC below its peg: 10 to 13 March 2023. */
import type { Scenario } from "../engine/scenario/scenario.ts";

/** A stablecoin at 0.87 over a weekend. */
export const usdc: Scenario = {
  name: "usdc-2023-03-11",
  about:
    "A bank fails on a Friday, and USDC falls to 0.87 until Sunday. It counts as collateral at its full " +
    "rate, so an account that looked safest loses 13 % of it; debts in USDT stay what they are.",
  survive: [
    "Treat no stablecoin as one dollar: value it at its index price.",
    "Do not repay or borrow the fallen coin by a price that is stale.",
    "Keep a reserve in another asset over weekends, when nothing can be sent.",
  ],
  seconds: 230_400,
  every: 300,
  source:
    "Press, from 2023-03-10 22:00 UTC: 0.93 on Friday night, 0.87 at the lowest, 0.91 at 12:45 on " +
    "Saturday, 0.99 on Sunday evening; the way between is our own.",
  prices: {
    USDC: [
      [0, "100"],
      [10_800, "97"],
      [18_000, "93"],
      [32_400, "87"],
      [39_600, "88.5"],
      [53_100, "91"],
      [86_400, "95"],
      [158_400, "99"],
      [208_800, "100"],
    ],
    BTC: [[0, "100"], [32_400, "101"], [86_400, "103"], [158_400, "110"], [208_800, "112"]],
  },
  steps: [
    {
      at: 10_800,
      note: "Conversions between stablecoins stop",
      exchange: { closed: ["transfers"] },
    },
    {
      at: 18_000,
      note: "Books thin out over the weekend",
      offers: { "*": { spread: 10, touch: "50000", depth: "80000" } },
    },
    { at: 208_800, note: "Banks open", offers: { "*": null }, exchange: { closed: [] } },
  ],
};
