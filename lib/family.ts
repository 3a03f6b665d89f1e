/** Products of the exchange and the hosts that serve them. */

/** Which of the exchange's hosts serves an endpoint. */
export type Host = "papi" | "sapi" | "fapi" | "dapi";

/** The product an endpoint belongs to; also its folder. */
export type Family = "portfolio" | "portfolio_pro" | "margin" | "usdm_market" | "coinm_market";
