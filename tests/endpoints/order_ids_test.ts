import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { catalog } from "../../endpoints/catalog.ts";
import * as E from "../../lib/deps/either.ts";
import type { Request, Spec } from "../../lib/endpoint.ts";
import type { BadParams } from "../../lib/failure.ts";
import {
  changeAutoRepayFuturesStatus,
  marginAccountNewOtoco,
  newUmAlgoOrder,
  proChangeAutoRepayFuturesStatus,
  sign,
  smallLiabilityExchange,
} from "../../mod.ts";
import { queryOf } from "../../simulator/exchange/arrival.ts";
import { checkParams } from "../../simulator/exchange/parameters.ts";
import { shapeOf } from "../support/arbitrary.ts";
import { fake } from "../support/sending.ts";

/** Parameters that hold client ids, of new orders, of legs and of orders that exist. */
const idsOf = ({ params }: Spec): readonly string[] =>
  Object.keys(params).filter((name) =>
    /ClientOrderId$|^clientAlgoId$|ClientStrategyId$/.test(name)
  );

describe("client ids", () => {
  for (const { spec } of catalog) {
    for (const name of idsOf(spec)) {
      it(`${spec.name} checks ${name}`, () => {
        const shape = shapeOf(spec, name);
        const pattern = shape._tag === "Text" ? shape.pattern : undefined;
        for (const id of ["a", "web_1/2:3.4-5", "x-Ab9"]) assert.ok(pattern?.test(id), id);
        for (const id of ["take profit #1", "", "x".repeat(60), "é", "a\n"]) {
          assert.ok(!pattern?.test(id), id);
        }
      });
    }
  }

  it("are made for one parameter of an endpoint at most", () => {
    for (const { spec } of catalog) {
      const made = idsOf(spec).filter((name) => {
        const shape = shapeOf(spec, name);
        return shape._tag === "Text" && shape.clientId;
      });
      assert.ok(made.length <= 1, `${spec.name}: ${made.join()}`);
    }
  });

  it("of a list's orders are left to the exchange", async () => {
    const request = marginAccountNewOtoco({
      symbol: "BTCUSDT",
      workingType: "LIMIT",
      workingSide: "BUY",
      workingPrice: "60000",
      workingQuantity: "0.01",
      workingTimeInForce: "GTC",
      pendingSide: "SELL",
      pendingQuantity: "0.01",
      pendingAboveType: "LIMIT_MAKER",
      pendingAbovePrice: "66000",
    });
    const signed = await sign(request)(fake().env)();
    const url = new URL(E.isRight(signed) ? signed.right.url : assert.fail());
    const ids = [...url.searchParams.keys()].filter((name) => /ClientOrderId$/.test(name));
    assert.deepEqual(ids, ["listClientOrderId"]);
  });
});

describe("what the exchange wants and callers may leave out", () => {
  const order = {
    symbol: "BTCUSDT",
    side: "SELL",
    type: "STOP_MARKET",
    triggerPrice: "1",
  } as const;
  const calls: readonly E.Either<BadParams, Request<unknown>>[] = [
    newUmAlgoOrder({ ...order, quantity: "1" }),
    changeAutoRepayFuturesStatus(),
    proChangeAutoRepayFuturesStatus({}),
  ];
  const queries = calls.map((built) =>
    E.isRight(built) ? built.right : assert.fail(built.left.message)
  );

  it("is sent", () => {
    assert.deepEqual(queries.map(({ query }) => query[0]), [
      ["algoType", "CONDITIONAL"],
      ["autoRepay", "true"],
      ["autoRepay", "true"],
    ]);
    const off = changeAutoRepayFuturesStatus({ autoRepay: false });
    assert.deepEqual(E.isRight(off) && off.right.query, [["autoRepay", "false"]]);
  });

  it("is asked for by the simulated exchange", () => {
    for (const { spec, query } of queries) {
      const [[name = ""] = []] = query;
      const without = query.filter(([each]) => each !== name);
      const refused = checkParams(spec, queryOf(without));
      assert.equal(refused?.code, -1102, name);
      // Futures write names small: so bots recorded algotype in 2026.
      const named = /\/um\//.test(spec.path) ? name.toLowerCase() : name;
      assert.ok(refused?.msg.includes(`'${named}'`), refused?.msg);
      assert.equal(checkParams(spec, queryOf(query)), undefined);
    }
  });
});

describe("a list in the spelling of the wire", () => {
  it("is the same request", () => {
    assert.deepEqual(
      smallLiabilityExchange({ assetNames: "BTC,ETH" }),
      smallLiabilityExchange({ assetNames: ["BTC", "ETH"] }),
    );
  });
});
