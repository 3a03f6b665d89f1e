/** Checks what a program pays for what it imports: `bun tools/measure/sizes.ts`. */
import { type Bundle, bundle } from "./bundle.ts";

interface Budget {
  readonly name: string;
  readonly program: string;
  readonly bytes: number;
  readonly gzip?: number;
  /** A program of which the other is more; the budget is what it is more. */
  readonly over?: string;
}

const WORKER = `export { default } from "./examples/worker.ts";`;

const ORDERS = `export { default } from "./examples/order_worker_full.ts";`;

/** What an account stream sends, as a Worker without one would import it. */
const READS = `export {
  accountBalance, cmAccountTradeList, credentials, environment, fetchTransport, getCmIncomeHistory,
  getUmIncomeHistory, hmac, marginAccountTradeList, queryAllCurrentCmOpenConditionalOrders,
  queryAllCurrentCmOpenOrders, queryAllCurrentUmOpenAlgoOrders, queryAllCurrentUmOpenOrders,
  queryCmConditionalOrderHistory, queryCmOrder, queryCmPositionInformation, queryCurrentMarginOpenOrder,
  queryCurrentUmOpenAlgoOrder, queryMarginAccountOrder, queryMarginAccountsOpenOco, queryUmOrder,
  queryUmPositionInformation, send, startUserDataStream, umAccountTradeList,
} from "./mod.ts";`;

/** What following USDⓈ-M alone sends. */
const UM_READS = `export {
  accountBalance, credentials, environment, fetchTransport, getUmIncomeHistory, hmac,
  queryAllCurrentUmOpenAlgoOrders, queryAllCurrentUmOpenOrders, queryCurrentUmOpenAlgoOrder, queryUmOrder,
  queryUmPositionInformation, send, startUserDataStream, umAccountTradeList,
} from "./mod.ts";`;

const BUDGETS: readonly Budget[] = [
  {
    name: "one endpoint",
    program: `export { newUmOrder } from "./mod.ts";`,
    bytes: 13_000,
  },
  {
    name: "a Worker with one endpoint",
    program: `export { default } from "./examples/worker.ts";`,
    bytes: 30_000,
    gzip: 9_690,
  },
  {
    name: "a Worker that places orders",
    program: ORDERS,
    bytes: 30_000,
    gzip: 10_800,
  },
  {
    name: "a Worker that watches risk",
    program: `export { default } from "./examples/worker.ts";
export { reach, standing } from "./risk/mod.ts";`,
    bytes: 28_800,
  },
  {
    name: "overview",
    program: `export { overview } from "./overview/mod.ts";`,
    bytes: 75_000,
  },
  {
    name: "collect",
    program: `export { collect } from "./history/mod.ts";`,
    bytes: 17_190,
  },
  {
    name: "synchronised",
    program: `export { synchronised } from "./reliability/mod.ts";`,
    bytes: 17_900,
  },
  {
    name: "placeOnce on USDⓈ-M",
    program:
      `export { placeOnce, umReaders } from "./reliability/mod.ts"; export { newUmOrder } from "./mod.ts";`,
    bytes: 36_810,
  },
  {
    name: "a budget, over a Worker",
    program: `${ORDERS}
export { budgeted, sharedBudget } from "./reliability/mod.ts";
export { BudgetObject, durableObjectBudget } from "./reliability/stores/durable_object.ts";`,
    over: ORDERS,
    bytes: 6_970,
  },
  {
    name: "PortfolioClient of compat",
    program: `export { PortfolioClient } from "./compat/mod.ts";`,
    bytes: 130_000,
  },
  {
    name: "sockets",
    program: `export { webSockets } from "./sockets/web_socket.ts";`,
    bytes: 2_600,
  },
  {
    name: "a reader of one event",
    program: `export { aggTrade, frameReader } from "./streams/mod.ts";`,
    bytes: 5_800,
  },
  {
    name: "a reader of account events",
    program: `export { frameReader, portfolioEvents } from "./streams/mod.ts";`,
    bytes: 12_800,
  },
  {
    name: "a market stream",
    program: `export { marketStream, tradesOf } from "./streams/mod.ts";`,
    bytes: 13_000,
  },
  {
    name: "a market stream, over a Worker",
    program: `${WORKER} export { marketStream, tradesOf } from "./streams/mod.ts";`,
    over: WORKER,
    bytes: 9_000,
  },
  {
    name: "an order book",
    program: `export { orderBook } from "./streams/mod.ts";`,
    bytes: 30_940,
    gzip: 14_040,
  },
  {
    name: "an account stream, over its reads",
    program: `${READS} export { accountStream, follow } from "./streams/mod.ts";`,
    over: READS,
    bytes: 37_250,
    gzip: 15_650,
  },
  {
    name: "USDⓈ-M alone, over its reads",
    program: `${UM_READS} export { followUm } from "./streams/mod.ts";`,
    over: UM_READS,
    bytes: 36_530,
    gzip: 15_260,
  },
  {
    name: "a Worker that follows USDⓈ-M alone",
    program: `export { credentials, environment, fetchTransport, hmac } from "./mod.ts";
export { followUm } from "./streams/mod.ts";`,
    bytes: 63_540,
    gzip: 27_160,
  },
  {
    name: "everything in mod.ts",
    program: `export * from "./mod.ts";`,
    // Each endpoint more takes about 300: there is room for some.
    bytes: 196_000,
  },
  {
    name: "the playground",
    program: `export { begin } from "./apps/playground/main.ts";`,
    bytes: 640_000,
    // It holds every endpoint too.
    gzip: 166_500,
  },
  {
    name: "the playground of risk",
    program: `export { begin } from "./apps/playground/risk/main.ts";`,
    bytes: 54_000,
    gzip: 21_000,
  },
];

const excess = (budget: Budget, made: Bundle): readonly string[] => [
  ...(made.bytes < 1000 ? ["it is empty: a bundler drops imports without names"] : []),
  ...(made.bytes > budget.bytes ? [`${made.bytes} bytes are more than ${budget.bytes}`] : []),
  ...(made.gzip > (budget.gzip ?? Infinity)
    ? [`${made.gzip} bytes gzipped are more than ${budget.gzip}`]
    : []),
  ...made.imports.map((name) => `it imports ${name}; everything must be in the bundle`),
];

const largest = ({ parts }: Bundle): string =>
  parts.slice(0, 12).map(([path, bytes]) => `  ${String(bytes).padStart(7)}  ${path}`).join("\n");

/** What a bundle has more than another. */
const more = (whole: Bundle, base: Bundle): Bundle => {
  const before = new Map(base.parts);
  return {
    ...whole,
    bytes: whole.bytes - base.bytes,
    gzip: whole.gzip - base.gzip,
    parts: whole.parts.map(([path, bytes]) => [path, bytes - (before.get(path) ?? 0)] as const)
      .sort(([, a], [, b]) => b - a),
  };
};

const row = (...cells: readonly (string | number | undefined)[]): string =>
  cells.map((cell, i) => i === 0 ? String(cell).padEnd(34) : String(cell ?? "").padStart(9))
    .join(" ");

console.log(row("minified", "bytes", "budget", "gzip", "budget"));
let failed = false;
for (const budget of BUDGETS) {
  const whole = await bundle(budget.program);
  const base = budget.over === undefined ? undefined : await bundle(budget.over);
  const made = base ? more(whole, base) : whole;
  console.log(row(budget.name, made.bytes, budget.bytes, made.gzip, budget.gzip));
  const problems = excess(budget, made);
  if (problems.length === 0) continue;
  failed = true;
  console.log(`${budget.name}: ${problems.join("; ")}. Largest parts:\n${largest(made)}`);
}
process.exit(failed ? 1 : 0);
