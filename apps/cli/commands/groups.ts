/** Endpoints of a family in groups that people can read at a glance, by what the endpoints do. */
import { catalog } from "../../../endpoints/catalog.ts";
import { productOf } from "../../../agent/mod.ts";
import type { Family, Spec } from "../../../mod.ts";

/** Some endpoints of a family. */
export interface Group {
  /** Its name, as in `um orders`. */
  readonly name: string;
  /** What it holds: what changes something first, what the exchange has retired last. */
  readonly specs: readonly Spec[];
}

/** Groups in their order, and how their first endpoints are told apart. */
const ORDER = [
  "orders",
  "account",
  "loans and money",
  "settings",
  "keys and streams",
  "market data",
];

const DOES = [
  "order",
  "amend",
  "cancel",
  "borrow",
  "repay",
  "transfer",
  "collect",
  "settle",
  "set",
];

const isMarketFamily = (family: Family): boolean =>
  family === "usdm_market" || family === "coinm_market";

const kindOf = ({ act, access, family }: Spec): string => {
  switch (act.does) {
    case "order":
    case "amend":
    case "cancel":
      return "orders";
    case "read":
      if (isMarketFamily(family) || access === "NONE" || access === "MARKET_DATA") {
        return "market data";
      }
      return act.of === undefined
        ? "account"
        : act.of === "loans" || act.of === "repayments"
        ? "loans and money"
        : "orders";
    case "set":
      return "settings";
    case "grant":
    case "revoke":
    case "stream":
      return "keys and streams";
    default:
      return "loans and money";
  }
};

/** Portfolio Margin has three products, and few settings of each; other families have one. */
const groupOf = (spec: Spec): string => {
  const kind = kindOf(spec);
  if (spec.family !== "portfolio") return kind;
  const product = productOf(spec.act);
  const whole = kind === "settings" || kind === "market data" ? "account" : kind;
  return product !== undefined && whole !== "loans and money" ? `${product} ${whole}` : whole;
};

const rankIn = (list: readonly string[], text: string): number => {
  const at = list.indexOf(text);
  return at < 0 ? list.length : at;
};

const rank = ({ act, retired }: Spec): number => (retired ? 100 : 0) + rankIn(DOES, act.does);

const groupRank = (name: string): number => {
  const product = ["um ", "cm ", "margin "].findIndex((each) => name.startsWith(each));
  const kind = ORDER.findIndex((each) => name.endsWith(each));
  return (product < 0 ? 3 : product) * ORDER.length + kind;
};

/** The groups of a family. */
export const groupsOf = (family: Family): readonly Group[] => {
  const specs = catalog.map(({ spec }) => spec).filter((spec) => spec.family === family);
  const names = [...new Set(specs.map(groupOf))].sort((a, b) => groupRank(a) - groupRank(b));
  return names.map((name) => ({
    name,
    specs: specs.filter((spec) => groupOf(spec) === name).sort((a, b) => rank(a) - rank(b)),
  }));
};
