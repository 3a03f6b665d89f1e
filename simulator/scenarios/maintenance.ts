/** An upgrade of margin, and an engine that stops. */
import type { Scenario } from "../engine/scenario/scenario.ts";

/** An hour without liquidation, and what follows when it is over. */
export const maintenance: Scenario = {
  name: "maintenance-2023-06-13",
  about:
    "Margin trading, loans and transfers are off for an hour, and so is liquidation, for 15 minutes more. " +
    "Prices fall meanwhile: an account below 1.05 is let be, and liquidated the minute that it is over.",
  survive: [
    "Know the hours of announced maintenance, and go into them with less leverage.",
    "Do not take it for safety that nothing is liquidated: the reckoning comes in one step.",
    "Have enough in the futures wallets: nothing can be moved or borrowed.",
  ],
  seconds: 6000,
  source:
    "Binance's notice for 2023-06-13 06:00 to 07:00 UTC, liquidation off until 07:15, from 05:55; prices " +
    "are our own.",
  prices: {
    BTC: [[0, "100"], [300, "100"], [1800, "92"], [3900, "90"], [4800, "91"], [6000, "93"]],
    ETH: [[0, "100"], [300, "100"], [1800, "89"], [3900, "87"], [4800, "88"], [6000, "91"]],
  },
  steps: [
    {
      at: 300,
      note: "Maintenance begins",
      exchange: { closed: ["margin", "loans", "transfers"], liquidates: false },
    },
    { at: 3900, note: "Margin trading, loans and transfers are back", exchange: { closed: [] } },
    { at: 4800, note: "Liquidation is back", exchange: { liquidates: true } },
  ],
};

/** USDⓈ-M futures stop, and go on elsewhere. */
export const halt: Scenario = {
  name: "halt-2025-08-29",
  about:
    "USDⓈ-M futures take no orders for 25 minutes, without notice. COIN-M futures and margin go on; when " +
    "trading is back, the price is another.",
  survive: [
    "Expect cancellations to work and orders not to: clear what rests, and wait.",
    "Hedge in what still trades, within what you may borrow there.",
    "When it is over, read the price again before sending what you had in mind.",
  ],
  seconds: 2400,
  source: "Notices of 2025-08-29 06:35 and 07:00 UTC, from 06:34; prices are our own.",
  prices: { BTC: [[0, "100"], [60, "100"], [1560, "97.5"], [2400, "98.5"]] },
  steps: [
    {
      at: 60,
      note: "USDⓈ-M futures stop",
      status: { BTCUSDT: "HALT", ETHUSDT: "HALT", BNBUSDT: "HALT", SOLUSDT: "HALT" },
    },
    {
      at: 1560,
      note: "They are back",
      status: { BTCUSDT: "TRADING", ETHUSDT: "TRADING", BNBUSDT: "TRADING", SOLUSDT: "TRADING" },
      offers: { "*": { spread: 20, touch: "30000", depth: "50000" } },
    },
    { at: 2340, note: "Offers are as before", offers: { "*": null } },
  ],
};
