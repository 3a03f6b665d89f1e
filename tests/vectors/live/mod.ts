/** Answers in shapes that living accounts and recordings have shown, each with its public source. */
import { coinmMarket } from "./coinm_market.ts";
import type { LiveCase } from "./live_case.ts";
import { marginAccount } from "./margin_account.ts";
import { marginOrders } from "./margin_orders.ts";
import { portfolioAccount } from "./portfolio_account.ts";
import { algoOrders } from "./portfolio_algo_orders.ts";
import { cmOrders } from "./portfolio_cm_orders.ts";
import { portfolioMarginOrders } from "./portfolio_margin_orders.ts";
import { portfolioMoney } from "./portfolio_money.ts";
import { portfolioPositions } from "./portfolio_positions.ts";
import { portfolioPro } from "./portfolio_pro.ts";
import { umOrders } from "./portfolio_um_orders.ts";
import { refusals } from "./refusals.ts";
import { usdmContracts } from "./usdm_contracts.ts";
import { usdmMarket } from "./usdm_market.ts";

/** Every row, by what it is about. */
export const liveCases: Readonly<Record<string, readonly LiveCase[]>> = {
  umOrders,
  cmOrders,
  algoOrders,
  portfolioMarginOrders,
  portfolioAccount,
  portfolioPositions,
  portfolioMoney,
  portfolioPro,
  marginOrders,
  marginAccount,
  usdmContracts,
  usdmMarket,
  coinmMarket,
  refusals,
};

/** Where answers of an endpoint were seen alive: a page of the exchange shows none, and a refusal is none. */
export const seenAt = (name: string): readonly string[] => [
  ...new Set(
    Object.values(liveCases).flat()
      .filter(({ endpoint, outcome, source }) =>
        [endpoint].flat().includes(name) && outcome === undefined &&
        !source.startsWith("https://developers.binance.com/")
      )
      .map(({ source }) => source),
  ),
];
