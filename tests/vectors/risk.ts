/**
 * Figures that the exchange or its accounts have shown, each with its source, to hold `risk/` to.
 * `official` are the exchange's own words and tables; `recorded` are live answers in public threads;
 * `derived` are worked out by hand from official tables.
 */

/** Where a figure comes from. */
interface Sourced {
  readonly source: string;
  readonly how: "official" | "recorded" | "derived";
}

const TIERS_2025_10_24 =
  "Update on the collateral ratio under Portfolio Margin, 2025-10-24, columns Rank, Floor(USD), " +
  "Cap(USD), Collateral Rate: https://www.binance.bh/fr-AF/square/post/31226871128514";

/** Floors of USD value, and the rate from each on. */
type Rates = readonly (readonly [floor: string, rate: string])[];

const STEEP: Rates = [["0", "1"], ["50000", "0.8"], ["100000", "0.5"], ["200000", "0.2"], [
  "400000",
  "0.1",
]];
const GENTLE: Rates = [["0", "1"], ["200000", "0.8"], ["400000", "0.7"], ["800000", "0.4"], [
  "1000000",
  "0.2",
]];

/** Tables of Portfolio Margin Pro, and what a USD value counts by them. */
export const tiered: readonly (Sourced & {
  readonly assets: string;
  readonly rates: Rates;
  /** USD value to collateral value. */
  readonly cases: Readonly<Record<string, string>>;
})[] = [
  {
    source: TIERS_2025_10_24,
    how: "official",
    assets: "ORDI, FIL before",
    rates: [["0", "1"], ["800000", "0.95"], ["1200000", "0.75"], ["2000000", "0.5"]],
    cases: {
      "0": "0",
      "50000": "50000",
      "800000": "800000",
      "1000000": "990000",
      "2000000": "1780000",
      "2500000": "2030000",
    },
  },
  {
    source: TIERS_2025_10_24,
    how: "official",
    assets: "ORDI, FIL after; NOT, GALA before",
    rates: GENTLE,
    cases: {
      "150000": "150000",
      "800000": "640000",
      "1000000": "720000",
      "2500000": "1020000",
    },
  },
  {
    source: TIERS_2025_10_24,
    how: "official",
    assets: "NOT, GALA, GMT, EGLD, THETA, XTZ after",
    rates: STEEP,
    cases: { "50000": "50000", "150000": "115000", "800000": "220000", "2500000": "390000" },
  },
  {
    source: TIERS_2025_10_24,
    how: "official",
    assets: "GMT, EGLD, THETA, XTZ before",
    rates: [["0", "1"], ["100000", "0.8"], ["250000", "0.5"], ["500000", "0.1"]],
    cases: { "150000": "140000", "800000": "375000", "1000000": "395000", "2500000": "545000" },
  },
];

/** Flat rates of Portfolio Margin: what wallets hold together counts at one rate. */
export const flat: readonly (Sourced & {
  readonly net: string;
  readonly price: string;
  readonly rate: string;
  readonly collateral: string;
})[] = [
  {
    source: "https://www.binance.com/en/support/faq/146ac090710a49f99c4732b00f8c09df",
    how: "official",
    net: "3",
    price: "1",
    rate: "0.95",
    collateral: "2.85",
  },
  {
    source: "min(net × price × rate, net × price), " +
      "https://www.binance.com/en/support/faq/4868b2f1aa6c4d08af973328462bb0bd",
    how: "derived",
    net: "-0.5",
    price: "60000",
    rate: "0.95",
    collateral: "-30000",
  },
];

const UM_FAQ = "https://www.binance.com/en/support/faq/b3c689c1f50a44cabb3a84e663b81d93";

/** Brackets of BTCUSDT in 2021: floor, rate, cum. */
export const umBrackets: readonly (readonly [floor: string, rate: string, cum: string])[] = [
  ["0", "0.004", "0"],
  ["50000", "0.005", "50"],
  ["250000", "0.01", "1300"],
  ["1000000", "0.025", "16300"],
  ["10000000", "0.05", "266300"],
  ["20000000", "0.1", "1266300"],
  ["50000000", "0.125", "2516300"],
  ["100000000", "0.15", "5016300"],
  ["200000000", "0.25", "25016300"],
  ["300000000", "0.5", "100016300"],
];

/** Maintenance margin of a notional by {@link umBrackets}. */
export const umMaintenance: readonly (Sourced & {
  readonly notional: string;
  readonly maintenance: string;
})[] = [
  { source: "the table", how: "derived", notional: "10000", maintenance: "40" },
  { source: "the table", how: "derived", notional: "50000", maintenance: "200" },
  { source: UM_FAQ, how: "official", notional: "264000", maintenance: "1340" },
  { source: UM_FAQ, how: "official", notional: "500000", maintenance: "3700" },
  { source: "the table", how: "derived", notional: "25000000", maintenance: "1233700" },
  { source: "the table", how: "derived", notional: "350000000", maintenance: "74983700" },
  {
    source: "https://github.com/ccxt/ccxt/issues/21180",
    how: "recorded",
    notional: "463.1548567",
    maintenance: "1.85261942",
  },
];

const CM_FAQ = "https://www.binance.com/en/support/faq/ceccfcfb4e3a45e3b48b0b1bb1a8ae46";

/** Maintenance margin of a COIN-M value in one bracket. */
export const cmMaintenance: readonly (Sourced & {
  readonly value: string;
  readonly rate: string;
  readonly cum: string;
  readonly maintenance: string;
})[] = [
  {
    source: CM_FAQ,
    how: "official",
    value: "300",
    rate: "0.125",
    cum: "11.81",
    maintenance: "25.69",
  },
];

/** A contract's value and initial margin as live accounts have shown them. */
export const contracts: readonly (Sourced & {
  readonly contractSize: string;
  readonly amount: string;
  readonly mark: string;
  readonly leverage: string;
  readonly value: string;
  readonly initial: string;
})[] = [
  {
    source: "https://github.com/ccxt/ccxt/issues/21180",
    how: "recorded",
    contractSize: "0",
    amount: "0.01",
    mark: "46315.48567",
    leverage: "100",
    value: "463.1548567",
    initial: "4.63154856",
  },
  {
    source: "https://github.com/ccxt/ccxt/issues/21174",
    how: "recorded",
    contractSize: "10",
    amount: "1",
    mark: "2424.97",
    leverage: "100",
    value: "0.00412376",
    initial: "0.00004123",
  },
];

/** Two reminders: the words are in its table, the names of the statuses in the FAQ on the API. */
const PRO_FAQ_2022 =
  "FAQ 5e33af8e of April 2022: first reminder up to 2.0, second up to 1.5, reduce only up to 1.2, " +
  "liquidation up to 1.05";
const PRO_FAQ = "https://www.binance.com/en/support/faq/5e33af8e6ac04d57a1d0a3398e0a0752";

/** Maintenance and initial margin of loans, in the asset; the initial ones follow from the formula. */
export const loans: readonly (Sourced & {
  readonly loan: string;
  readonly leverage: number;
  readonly maintenance: string;
  readonly initial: string;
})[] = [
  {
    source: PRO_FAQ,
    how: "official",
    loan: "0.04",
    leverage: 3,
    maintenance: "0.004",
    initial: "0.02",
  },
  { source: PRO_FAQ, how: "official", loan: "15", leverage: 3, maintenance: "1.5", initial: "7.5" },
  { source: PRO_FAQ, how: "derived", loan: "10", leverage: 5, maintenance: "0.8", initial: "2.5" },
  {
    source: "https://www.binance.com/en/support/announcement/174861644e7049aaa64845f1db2e4376",
    how: "derived",
    loan: "900",
    leverage: 10,
    maintenance: "45",
    initial: "100",
  },
];

/** States by uniMMR; a bound belongs to the worse one. Without it, by equity alone. */
export const states: readonly (Sourced & {
  readonly uniMMR: string;
  readonly equity?: string;
  /** Of the levels of 2022; of today's if left out. */
  readonly then?: true;
  readonly status: string;
})[] = [
  { source: PRO_FAQ, how: "official", uniMMR: "1.50000001", status: "NORMAL" },
  { source: PRO_FAQ, how: "official", uniMMR: "1.5", status: "MARGIN_CALL" },
  { source: PRO_FAQ, how: "official", uniMMR: "1.20000001", status: "MARGIN_CALL" },
  { source: PRO_FAQ, how: "official", uniMMR: "1.2", status: "REDUCE_ONLY" },
  { source: PRO_FAQ, how: "official", uniMMR: "1.05000001", status: "REDUCE_ONLY" },
  { source: PRO_FAQ, how: "official", uniMMR: "1.05", status: "FORCE_LIQUIDATION" },
  {
    source: "adjusted equity below 0 without any position, FAQ on liquidation of Portfolio Margin",
    how: "official",
    uniMMR: "99999999",
    equity: "-0.00000001",
    status: "FORCE_LIQUIDATION",
  },
  ...([
    ["2.00000001", "NORMAL"],
    ["2", "MARGIN_CALL"],
    ["1.50000001", "MARGIN_CALL"],
    ["1.5", "SUPPLY_MARGIN"],
    ["1.20000001", "SUPPLY_MARGIN"],
    ["1.2", "REDUCE_ONLY"],
    ["1.05000001", "REDUCE_ONLY"],
    ["1.05", "FORCE_LIQUIDATION"],
  ] as const).map(([uniMMR, status]) => (
    { source: PRO_FAQ_2022, how: "official", then: true, uniMMR, status } as const
  )),
];

/** uniMMR of equity and maintenance margin. */
export const ratios: readonly (Sourced & {
  readonly equity: string;
  readonly maintenance: string;
  readonly uniMMR: string;
})[] = [
  {
    source: "the sample answer of GET /papi/v1/account, developers.binance.com",
    how: "official",
    equity: "122607.35137903",
    maintenance: "23.72469206",
    uniMMR: "5167.92171923",
  },
];

const WITHDRAW = "https://www.binance.com/en/support/faq/446ce2c3357a449599c82436078b0e3b";

/** What may leave: equity less 1.2 times the maintenance margin, never below 0. */
export const withdrawals: readonly (Sourced & {
  readonly equity: string;
  readonly maintenance: string;
  readonly most: string;
})[] = [
  { source: WITHDRAW, how: "derived", equity: "1000", maintenance: "100", most: "880" },
  { source: WITHDRAW, how: "derived", equity: "100", maintenance: "100", most: "0" },
];

/** Collateral value that an exchange of assets costs: by price, amount and rate of each. */
export const losses: readonly (Sourced & {
  readonly gives: readonly [amount: string, price: string, rate: string];
  readonly gets: readonly [amount: string, price: string, rate: string];
  /** What the account has of both; enough of the first and nothing of the second if left out. */
  readonly held?: readonly [gives: string, gets: string];
  readonly loss: string;
})[] = [
  {
    source: "Cross Margin Pro: collateral value given less that received, never below 0",
    how: "derived",
    gives: ["1", "60000", "0.95"],
    gets: ["60000", "1", "0.5"],
    loss: "27000",
  },
  {
    source: "the same",
    how: "derived",
    gives: ["60000", "1", "1"],
    gets: ["1", "60000", "0.95"],
    loss: "3000",
  },
  {
    source: "the same",
    how: "derived",
    gives: ["100", "1", "0.5"],
    gets: ["100", "1", "1"],
    loss: "0",
  },
  {
    source: "the same with min(net × index × rate, net × index) of " +
      "https://www.binance.com/en/support/faq/4868b2f1aa6c4d08af973328462bb0bd: what is owed counts whole",
    how: "derived",
    gives: ["1", "60000", "0.95"],
    gets: ["60000", "1", "1"],
    held: ["0", "0"],
    loss: "0",
  },
  {
    source: "the same",
    how: "derived",
    gives: ["1", "60000", "0.95"],
    gets: ["58000", "1", "1"],
    held: ["0.4", "0"],
    // 0.4 of it at 57000 and 0.6 at 60000, less 58000.
    loss: "800",
  },
  {
    source: "the same",
    how: "derived",
    gives: ["60000", "1", "1"],
    gets: ["1", "60000", "0.95"],
    held: ["60000", "-0.25"],
    // A quarter pays what is owed and counts 15000, the rest 42750.
    loss: "2250",
  },
];

/**
 * USDⓈ-M maintenance where the account's brackets are wider: the table of `umBrackets` times the factor.
 * "If your maximum position increase ratio is 50 %, you can open 150 % of the default position."
 */
export const widenedMaintenance: readonly (Sourced & {
  readonly coefficient: string;
  readonly notional: string;
  readonly maintenance: string;
})[] = [
  {
    source: "https://www.binance.com/en/support/faq/13163f41fe2b44af982e612dfe7e6709 and b3c689c1",
    how: "derived",
    coefficient: "1.5",
    // Half a percent up to 375000 in place of 250000, less 75 in place of 50.
    notional: "264000",
    maintenance: "1245",
  },
  {
    source: "the same",
    how: "derived",
    coefficient: "1.5",
    // A percent from 375000 on, less 1950 in place of 1300.
    notional: "500000",
    maintenance: "3050",
  },
  {
    source: "the same, and the sample answer of leverageBracket with a factor of 4.0",
    how: "derived",
    coefficient: "4",
    notional: "264000",
    maintenance: "1120",
  },
];
