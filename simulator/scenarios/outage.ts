/** The fall of 19 May 2021, on an exchange that many could not use. */
import type { Scenario } from "../engine/scenario/scenario.ts";

/** A crash in which orders do not go through. */
export const outage: Scenario = {
  name: "outage-2021-05-19",
  about:
    "BTC falls 25 % in 40 minutes and swings by 10 % a minute afterwards, on little volume. The market is " +
    "open all the time, but a part of the orders is refused, and of some the outcome is not told.",
  survive: [
    "Look an order up before sending it again: a 503 does not say that nothing happened.",
    "Reduce with orders that only reduce: they are let through when others are refused.",
    "Wait longer after each refusal, and keep a budget for the calls that close positions.",
    "Take no decision by answers that are twenty seconds behind.",
  ],
  seconds: 7200,
  every: 15,
  source:
    "Binance USDⓈ-M klines of a minute from 12:30 UTC; that transfers failed from 12:40 to 13:10 after " +
    "press; shares of failures are our own, after public reports.",
  prices: {
    BTC: [
      [0, "100"],
      [780, "97.99"],
      [1180, "92.28"],
      [1200, "93.53"],
      [1480, "83.75"],
      [1500, "87.39"],
      [1680, "92.24"],
      [2280, "84.39"],
      [2400, "78.55"],
      [2430, "75.4"],
      [2460, "82.24"],
      [2640, "78"],
      [2820, "90"],
      [3020, "84.46"],
      [3060, "94.6"],
      [3180, "96.02"],
      [3600, "85"],
      [4800, "90"],
      [6220, "85.73"],
      [6240, "90.9"],
    ],
    ETH: [
      [0, "100"],
      [1200, "90"],
      [1500, "80"],
      [1680, "88"],
      [2430, "60"],
      [2460, "70"],
      [2820, "82"],
      [3180, "88"],
      [3600, "76"],
      [4800, "82"],
      [6240, "80"],
    ],
  },
  steps: [
    { at: 600, note: "Money cannot be moved between wallets", exchange: { closed: ["transfers"] } },
    {
      at: 1200,
      note: "Orders begin to fail",
      offers: { "*": { spread: 100, touch: "5000", depth: "8000", refill: 10_000 } },
      exchange: { overloaded: 0.15, untold: 0.1, carriedOut: 0.25, behind: 2 },
    },
    {
      at: 2280,
      note: "Half of the orders fail; the book is wide and thin",
      offers: { "*": { spread: 800, touch: "1500", depth: "1500", refill: 20_000 } },
      exchange: { overloaded: 0.4, untold: 0.15, carriedOut: 0.35, behind: 20 },
    },
    { at: 2400, note: "Transfers work again", exchange: { closed: [] } },
    {
      at: 4800,
      note: "Most orders go through",
      offers: { "*": { spread: 50, touch: "10000", depth: "15000", refill: 5000 } },
      exchange: { overloaded: 0.02, untold: 0.01, behind: 1 },
    },
    {
      at: 7140,
      note: "Everything is as before",
      offers: { "*": null },
      exchange: { overloaded: 0, untold: 0, behind: 0 },
    },
  ],
};
