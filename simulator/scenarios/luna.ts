/** An asset that goes to zero: LUNA in May 2022. */
import type { Scenario } from "../engine/scenario/scenario.ts";

/** Collateral to zero, and contracts that are settled. */
export const luna: Scenario = {
  name: "luna-2022-05",
  about:
    "An asset loses all its value in 40 hours; SOL stands for LUNA. Its collateral rate is cut to nothing, " +
    "its leverage to 8, its contracts are settled and its pair is taken off, each at its own minute.",
  survive: [
    "Value collateral at the rate that it may have tomorrow, and sell what is being cut.",
    "Read contracts again each day: brackets, leverage and status change without your doing.",
    "Expect a position to be gone: settlement closes it, and leaves the hedge elsewhere open.",
    "Cope with prices of a few ticks.",
  ],
  seconds: 176_400,
  every: 300,
  source:
    "Announcements and press, from 2022-05-11 00:00 UTC: contracts in coins settled 05-12 08:00, in USDT " +
    "15:30, pairs off 05-13 00:40; collateral rates and the way between known prices are our own.",
  prices: {
    SOL: [
      [0, "100"],
      [43_200, "30"],
      [86_400, "7"],
      [108_000, "3"],
      [119_700, "0.55"],
      [129_600, "0.1"],
      [142_200, "0.05"],
    ],
    BTC: [[0, "100"], [86_400, "93"], [108_000, "87"], [142_200, "92"]],
    ETH: [[0, "100"], [86_400, "90"], [108_000, "83"], [142_200, "88"]],
  },
  steps: [
    {
      at: 43_200,
      note: "The collateral rate is cut by half",
      collateral: { SOL: "0.4" },
      offers: { SOL: { spread: 20, touch: "20000", depth: "20000" } },
    },
    { at: 86_400, note: "It does not count as collateral any more", collateral: { SOL: "0" } },
    {
      at: 115_200,
      note: "The contract in coins is settled; leverage of the other falls to 8",
      settled: ["SOLUSD_PERP"],
      status: { SOLUSD_PERP: "CLOSE" },
      brackets: {
        SOLUSDT: [["0", "0.0625", 8], ["50000", "0.125", 4], ["1000000", "0.25", 2], [
          "15000000",
          "0.5",
          1,
        ]],
      },
    },
    { at: 140_400, note: "Positions can only be reduced", status: { SOLUSDT: "SETTLING" } },
    {
      at: 142_200,
      note: "The contract is settled",
      settled: ["SOLUSDT"],
      status: { SOLUSDT: "CLOSE" },
    },
    { at: 175_200, note: "The margin pair is taken off", status: { "SOLUSDT:margin": "CLOSE" } },
  ],
};
