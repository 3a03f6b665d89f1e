/** Words of people beside words of the exchange. */

/** What people say for a word of names and sentences. Both sides are in the singular. */
export const synonyms: Readonly<Record<string, readonly string[]>> = {
  coin: ["asset"],
  token: ["asset"],
  currency: ["asset"],
  pair: ["symbol"],
  market: ["symbol"],
  instrument: ["contract"],
  perp: ["perpetual"],
  fill: ["trade"],
  execution: ["trade"],
  candle: ["candlestick", "kline"],
  ohlcv: ["candlestick"],
  depth: ["book"],
  fee: ["commission"],
  loan: ["borrow"],
  debt: ["loan", "liability"],
  profit: ["income"],
  pnl: ["income"],
  money: ["balance"],
  fund: ["balance"],
  wallet: ["balance"],
  margincall: ["margin"],
  limit: ["rate"],
  setting: ["configuration", "change"],
  history: ["record"],
  remove: ["cancel"],
  delete: ["cancel"],
  amend: ["modify"],
  edit: ["modify"],
  submit: ["new"],
  update: ["change", "modify"],
  move: ["transfer"],
  switch: ["change", "toggle"],
  set: ["change"],
  stop: ["conditional", "algo"],
  liq: ["liquidation"],
  liquidated: ["liquidation"],
};

/** Words that say nothing about a task. */
export const fillers: ReadonlySet<string> = new Set([
  ...["a", "an", "the", "i", "me", "my", "to", "of", "for", "in", "on", "at", "with", "from", "by"],
  ...[
    "how",
    "do",
    "does",
    "did",
    "can",
    "could",
    "should",
    "would",
    "want",
    "need",
    "please",
    "is",
  ],
  ...[
    "are",
    "am",
    "be",
    "was",
    "it",
    "this",
    "that",
    "what",
    "which",
    "where",
    "when",
    "some",
    "any",
  ],
  ...["show", "see", "get", "give", "tell", "view", "see", "look", "find", "list", "check", "make"],
  ...[
    "and",
    "or",
    "all",
    "about",
    "now",
    "there",
    "have",
    "has",
    "use",
    "using",
    "via",
    "up",
    "out",
  ],
  ...[
    "set",
    "place",
    "enable",
    "disable",
    "turn",
    "off",
    "still",
    "into",
    "current",
    "today",
    "yesterday",
    "week",
  ],
  ...["binance", "unimargin", "portfolio", "account", "api", "call", "endpoint", "command", "put"],
]);

/** Words of many tasks: they name one only if little else is said. */
export const general: ReadonlySet<string> = new Set([
  "order",
  "trade",
  "long",
  "short",
  "perpetual",
  "perp",
  "future",
  "pro",
]);

/** Names of coins: they say what is traded, not what is done with it. */
export const coins: ReadonlySet<string> = new Set([
  ...["bitcoin", "btc", "ether", "ethereum", "eth", "solana", "sol", "xrp", "ripple", "doge"],
  ...["dogecoin", "ada", "cardano", "usdt", "usdc", "tether", "crypto"],
]);

/** A product, and what people call it. Words of one name stand in a row. */
export interface ProductName {
  readonly product: "um" | "cm" | "margin";
  readonly called: readonly string[];
}

/** Products by the names that people use; "futures" alone says neither of both. */
export const products: readonly ProductName[] = [
  {
    product: "um",
    called: ["um", "usdm", "usd m", "usds m", "usdt m", "usdt margined", "usd margined", "linear"],
  },
  {
    product: "cm",
    called: ["cm", "coinm", "coin m", "coin margined", "inverse", "coin futures"],
  },
  {
    product: "margin",
    called: ["margin", "cross", "cross margin", "isolated", "isolated margin", "spot"],
  },
];
