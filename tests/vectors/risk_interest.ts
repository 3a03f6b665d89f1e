/** Figures of interest, borrowing and open orders, with their sources; words as in `risk.ts`. */

interface Sourced {
  readonly source: string;
  readonly how: "official" | "recorded" | "derived";
}

/** Interest of loans: what was charged for so many hours begun. */
export const loanCharges: readonly (Sourced & {
  readonly principal: string;
  readonly daily: string;
  readonly hours: number;
  readonly charged: string;
})[] = [
  {
    source: "https://github.com/ccxt/ccxt/issues/21187",
    how: "recorded",
    principal: "0.00011146",
    daily: "0.00089489",
    hours: 1,
    charged: "0.00000001",
  },
  {
    source: "https://github.com/ccxt/ccxt/issues/21249",
    how: "recorded",
    principal: "0.00011146",
    daily: "0.00089489",
    hours: 193,
    charged: "0.00000193",
  },
  {
    source: "https://github.com/ccxt/ccxt/issues/21159, the rate worked out from the charge",
    how: "derived",
    principal: "5",
    daily: "0.000535008",
    hours: 1,
    charged: "0.00011146",
  },
];

const THRESHOLDS = "Announcement of 2025-05-09 on negative balance interest, worked examples for " +
  "VIP 9 and USDT: https://www.binance.com/en/square/post/24013448809586";

/** Interest of balances below zero at 00:00 UTC. */
export const negativeCharges: readonly (Sourced & {
  readonly total: string;
  readonly threshold: string;
  readonly daily: string;
  readonly charged: string;
})[] = [
  {
    source: THRESHOLDS,
    how: "official",
    total: "-10050",
    threshold: "10000",
    daily: "0.001",
    charged: "0.05",
  },
  {
    source: THRESHOLDS,
    how: "official",
    total: "-8050",
    threshold: "10000",
    daily: "0.001",
    charged: "0",
  },
];

/** What may be borrowed, in USD, before the limit of the asset. */
export const borrowLimits: readonly (Sourced & {
  readonly equity: string;
  readonly maintenance: string;
  readonly loans: string;
  readonly leverage: number;
  readonly most: string;
})[] = [
  {
    source: "https://www.binance.com/en/support/faq/446ce2c3357a449599c82436078b0e3b",
    how: "derived",
    equity: "1000",
    maintenance: "100",
    loans: "500",
    leverage: 5,
    most: "3020",
  },
  {
    source: "https://www.binance.com/en/support/faq/446ce2c3357a449599c82436078b0e3b",
    how: "derived",
    equity: "1000",
    maintenance: "100",
    loans: "5000",
    leverage: 5,
    most: "0",
  },
];

const ORDERS = "https://dev.binance.vision/t/17078";

/** Initial margin of a position together with its open orders. */
export const orderMargins: readonly (Sourced & {
  readonly position: string;
  readonly bids: string;
  readonly asks: string;
  readonly leverage: number;
  readonly margin: string;
})[] = [
  {
    source: ORDERS,
    how: "derived",
    position: "-10000",
    bids: "15000",
    asks: "0",
    leverage: 1,
    margin: "10000",
  },
  {
    source: ORDERS,
    how: "derived",
    position: "0",
    bids: "10000",
    asks: "10000",
    leverage: 10,
    margin: "1000",
  },
];
