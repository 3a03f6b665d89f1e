/** An exchange that is overloaded. */
import type { Scenario } from "../engine/scenario/scenario.ts";

/** Unknown outcomes and stale answers, in bursts. */
export const overload: Scenario = {
  name: "overload",
  about:
    "Three bursts, each worse than the one before: orders are refused as too many, of some the outcome is not " +
    "told, and answers about the account are behind. Prices hardly move.",
  survive: [
    "Give every order a client id of your own, and look it up by that before sending it again.",
    "Tell -1008 (it failed) from a 503 with -1000 (nobody knows).",
    "Do not conclude from a missing order in an answer that it does not exist: look again later.",
    "End with the position that you meant to have, whatever was told on the way.",
  ],
  seconds: 900,
  source: "Documented meanings of -1000, -1008 and 503, and public reports; shares are our own.",
  prices: { BTC: [[0, "100"], [300, "99.6"], [600, "100.3"], [900, "100"]] },
  steps: [
    {
      at: 60,
      note: "A first burst",
      exchange: { overloaded: 0.02, untold: 0.01, carriedOut: 0.1, behind: 1 },
    },
    { at: 120, note: "It is over", exchange: { overloaded: 0, untold: 0, behind: 0 } },
    {
      at: 300,
      note: "A second one",
      exchange: { overloaded: 0.1, untold: 0.05, carriedOut: 0.25, behind: 2 },
    },
    { at: 360, note: "It is over", exchange: { overloaded: 0, untold: 0, behind: 0 } },
    {
      at: 600,
      note: "The worst one",
      exchange: { overloaded: 0.3, untold: 0.2, carriedOut: 0.35, behind: 20 },
    },
    { at: 690, note: "It is over", exchange: { overloaded: 0, untold: 0, behind: 0 } },
  ],
};
