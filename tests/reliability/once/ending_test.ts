import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as E from "../../../lib/either.ts";
import type { AnyEndpoint } from "../../../lib/endpoint.ts";
import {
  cancelCmConditionalOrder,
  cancelMarginAccountOcoOrders,
  cancelUmAlgoOrder,
  type Sendable,
  type Transport,
} from "../../../mod.ts";
import {
  cancelOnce,
  cmReaders,
  type Ending,
  marginReaders,
  umReaders,
} from "../../../reliability/mod.ts";
import { placed } from "./imagined.ts";

interface Cancellation {
  readonly request: Sendable<unknown>;
  readonly readers: readonly AnyEndpoint[];
}

const cancellations: Readonly<Record<"algo" | "strategy" | "list", Cancellation>> = {
  algo: { request: cancelUmAlgoOrder({ clientAlgoId: "s1" }), readers: umReaders },
  strategy: {
    request: cancelCmConditionalOrder({ symbol: "BTCUSD_PERP", newClientStrategyId: "s1" }),
    readers: cmReaders,
  },
  list: {
    request: cancelMarginAccountOcoOrders({ symbol: "BTCUSDT", listClientOrderId: "s1" }),
    readers: marginReaders,
  },
};

const algo = (algoStatus: string, actualOrderId = "91") => ({
  algoId: 7,
  clientAlgoId: "s1",
  symbol: "BTCUSDT",
  algoStatus,
  actualOrderId,
});

const strategy = (strategyStatus: string, status: string) => ({
  strategyId: 7,
  newClientStrategyId: "s1",
  symbol: "BTCUSD_PERP",
  strategyStatus,
  orderId: 91,
  status,
});

const list = {
  orderListId: 7,
  listStatusType: "ALL_DONE",
  listOrderStatus: "ALL_DONE",
  listClientOrderId: "s1",
  symbol: "BTCUSDT",
  orders: [91, 92].map((orderId) => ({ symbol: "BTCUSDT", orderId, clientOrderId: "" })),
};

/** A row that a lookup shows, the states of orders from 91 on as they are answered, and what is told. */
type Case = readonly [
  kind: keyof typeof cancellations,
  row: object,
  orders: readonly string[],
  ending: Ending,
];

const became = "91";

const cases: readonly Case[] = [
  ["algo", algo("TRIGGERED"), ["NEW"], { by: "triggered", became }],
  ["algo", algo("TRIGGERED"), ["FILLED"], { by: "filled", became }],
  ["algo", algo("FINISHED"), ["CANCELED"], { by: "cancelled", became }],
  ["algo", algo("FINISHED"), ["EXPIRED"], { by: "otherwise", became }],
  ["algo", algo("FINISHED"), [], { by: "triggered", became }],
  ["algo", algo("FINISHED", ""), ["FILLED"], { by: "triggered" }],
  ["algo", algo("CANCELED", ""), [], { by: "cancelled" }],
  ["algo", algo("EXPIRED", ""), [], { by: "otherwise" }],
  ["strategy", strategy("TRIGGERED", "NEW"), ["PARTIALLY_FILLED"], { by: "triggered", became }],
  ["strategy", strategy("TRIGGERED", "NEW"), ["FILLED"], { by: "filled", became }],
  ["strategy", strategy("FINISHED", "FILLED"), [], { by: "filled", became }],
  ["list", list, ["CANCELED", "CANCELED"], { by: "cancelled" }],
  ["list", list, ["EXPIRED", "FILLED"], { by: "filled" }],
  ["list", list, ["CANCELED"], { by: "otherwise" }],
];

describe("how cancelOnce says that an order has ended", () => {
  for (const [kind, row, orders, ending] of cases) {
    it(`is ${JSON.stringify(ending)} for ${JSON.stringify(row)} beside ${orders}`, async () => {
      const { request, readers } = cancellations[kind];
      const at = placed([], { readers });
      const refused = { code: -2011, msg: "Unknown order sent." };
      const bodyFor = (orderId: string | null) => {
        if (orderId === null) return row;
        const status = orders[Number(orderId) - 91];
        const symbol = "symbol" in row && row.symbol;
        return status ? { orderId, symbol, status, executedQty: "0" } : refused;
      };
      const transport: Transport = ({ method, url }) => () => {
        const orderId = new URL(url).searchParams.get("orderId");
        const body = method === "GET" ? bodyFor(orderId) : refused;
        const status = body === refused ? 400 : 200;
        return Promise.resolve(E.right({ status, headers: {}, body: JSON.stringify(body) }));
      };
      const end = await cancelOnce(request, at.options)({ ...at.env, transport })();
      assert.ok(end.state === "ended" && end.row !== undefined, JSON.stringify(end));
      const { state: _state, row: _row, ...told } = end;
      assert.deepEqual(told, ending);
    });
  }
});
