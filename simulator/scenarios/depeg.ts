/** The collateral that lost its peg on 10 October 2025. */
import type { Scenario } from "../engine/scenario/scenario.ts";

/** Collateral falls while contracts do not. */
export const depeg: Scenario = {
  name: "depeg-2025-10-10",
  about:
    "Three assets that are held as collateral lose two thirds and more in minutes on one exchange's own " +
    "book (USDE, WBETH, BNSOL), while BTC stands still. uniMMR falls although every position is hedged.",
  survive: [
    "Watch the index prices of collateral, and not only those of positions.",
    "Know the uniMMR that is left if a wrapped asset or a stablecoin counts for a third.",
    "Reduce positions before collateral: liquidation sells collateral at the index of that minute.",
    "Do not take the recovery for granted: liquidations happen on the way down.",
  ],
  seconds: 2700,
  source:
    "Binance's report and press from 21:36 UTC: USDE 0.6567, WBETH 430.65 with ETH above 3800, BNSOL 34.90; " +
    "BTC and SOL from klines of a minute; the way between these prices is our own.",
  prices: {
    USDE: [
      [0, "100"],
      [240, "92"],
      [540, "80"],
      [1080, "65.67"],
      [1500, "75"],
      [1740, "85"],
      [2400, "97"],
      [2700, "99"],
    ],
    WBETH: [
      [0, "100"],
      [120, "85"],
      [240, "11.3"],
      [300, "11.3"],
      [420, "60"],
      [900, "70"],
      [1740, "85"],
      [2400, "98"],
      [2700, "100"],
    ],
    BNSOL: [
      [0, "100"],
      [120, "80"],
      [240, "18.4"],
      [300, "18.4"],
      [420, "55"],
      [900, "70"],
      [1740, "88"],
      [2400, "98"],
      [2700, "100"],
    ],
    BTC: [[0, "100"], [420, "99.23"], [1740, "100.74"], [2400, "102.25"]],
    SOL: [[0, "100"], [420, "102"], [480, "110.36"], [540, "103"], [900, "98.86"], [960, "106"], [
      2400,
      "104",
    ]],
  },
  steps: [
    { at: 0, note: "Index prices begin to leave those of other markets" },
    {
      at: 240,
      note: "WBETH and BNSOL at their lowest; answers about accounts are behind",
      exchange: { behind: 15 },
    },
    { at: 480, note: "SOL jumps 8 % in a minute: short positions are bought back" },
    { at: 1500, note: "Answers are in time again", exchange: { behind: 0 } },
  ],
};
