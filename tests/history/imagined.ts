/** An exchange that has nothing but one history, and answers as exchanges do: cut at one end, in one order. */
import * as E from "../../lib/either.ts";
import { type Environment, environment, type Signed } from "../../lib/environment.ts";
import { catalog } from "../../endpoints/catalog.ts";
import type { Spec } from "../../lib/endpoint.ts";

/** When the history begins, in ms. */
export const START = 1_763_683_200_000;

/** A row: when it happened, and its id. */
export interface Happened {
  readonly time: number;
  readonly id: number;
}

/** How the exchange answers. */
export interface Habits {
  /** Which rows it leaves out where there are too many. */
  readonly keeps: "oldest" | "newest";
  readonly newestFirst: boolean;
  /** The most rows that it gives, whatever it is asked for. */
  readonly most: number;
}

/** The spec of an endpoint by its name. */
export const specNamed = (name: string): Spec => {
  const found = catalog.find(({ spec }) => spec.name === name);
  if (!found) throw new Error(`${name} is no endpoint`);
  return found.spec;
};

const bodyOf = (rows: readonly Happened[], total: number, isWhole: boolean): string => {
  const all = rows.map(({ time, id }) => ({
    ...{ time, timestamp: time, interestAccuredTime: time, updatedTime: time, createTime: time },
    ...{ id, orderId: id, tranId: id, txId: id, algoId: id, tradeId: "" },
    ...{ asset: "USDT", interest: "1", principal: "1", status: "NEW", symbol: "BTCUSDT" },
    ...{ price: "1", qty: "1", income: "1", incomeType: "COMMISSION", executedQty: "1" },
    ...{ origQty: "1", avgPrice: "1", side: "BUY", algoStatus: "NEW", quantity: "1" },
  }));
  return JSON.stringify(isWhole ? { rows: all, total } : all);
};

/** An environment on that exchange, and what it was asked. */
export const imagined = (
  all: readonly Happened[],
  { keeps, newestFirst, most }: Habits,
): { readonly env: Environment; readonly asked: readonly URLSearchParams[] } => {
  const asked: URLSearchParams[] = [];
  const answer = ({ url, endpoint }: Signed): string => {
    const { searchParams } = new URL(url);
    asked.push(searchParams);
    const at = (name: string, otherwise: number) => Number(searchParams.get(name) ?? otherwise);
    const { history: terms, params, answer: of } = specNamed(endpoint);
    const from = terms?.from ? searchParams.get(terms.from) : null;
    const isPaged = "current" in params;
    const limit = Math.min(at("limit", at("size", most)), most);
    const fitting = all.filter(({ time, id }) =>
      time >= at("startTime", 0) && time <= at("endTime", Infinity) && id >= Number(from ?? 0)
    ).sort((a, b) => a.time - b.time || a.id - b.id);
    const start = (at("current", 1) - 1) * limit;
    const cut = isPaged
      ? fitting.toReversed().slice(start, start + limit).reverse()
      : keeps === "oldest" || from !== null
      ? fitting.slice(0, limit)
      : fitting.slice(-limit);
    const rows = newestFirst && from === null ? cut.reverse() : cut;
    return bodyOf(rows, fitting.length, of.shape._tag === "Model");
  };
  const env = environment({
    transport: (signed) => () =>
      Promise.resolve(E.right({ status: 200, headers: {}, body: answer(signed) })),
    credentials: { apiKey: "k", sign: () => () => Promise.resolve(E.right("s")), toJSON: Object },
    now: () => START + 10_000,
    allowRetired: true,
  });
  return { env, asked };
};
