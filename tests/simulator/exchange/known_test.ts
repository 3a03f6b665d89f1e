/** A list of what does not exist is refused: every endpoint that takes a symbol or a pair. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { catalog } from "../../../endpoints/catalog.ts";
import type { Spec } from "../../../lib/endpoint.ts";
import { openWorld } from "../../../simulator/mod.ts";
import { call, codeOf } from "../support.ts";

const world = openWorld({ switches: { retired: true } });

/** Texts that fit what an endpoint requires besides the name in question. */
const rest = ({ params }: Spec): Readonly<Record<string, string>> => {
  const texts: Readonly<Record<string, string>> = {
    startTime: String(world.time - 1000),
    endTime: String(world.time),
    asset: "BTC",
    type: "BORROW",
  };
  return Object.fromEntries(
    Object.keys(params).flatMap((name) => {
      const isNeeded = !("field" in (params[name] ?? {}));
      return isNeeded && texts[name] !== undefined ? [[name, texts[name]]] : [];
    }),
  );
};

const reads = catalog.map(({ spec }) => spec).filter(({ verb, host, path }) =>
  verb === "GET" && (host === "papi" || host === "sapi") && !path.includes("/apiKey")
);

describe("a name that does not exist", () => {
  let tried = 0;
  for (const spec of reads) {
    for (const name of ["symbol", "pair", "isolatedSymbol"].filter((each) => each in spec.params)) {
      tried++;
      it(`is refused by ${spec.name} as ${name}`, async () => {
        const ids = ["orderId", "strategyId", "algoId", "orderListId", "preventedMatchId"]
          .filter((each) => each in spec.params && each !== name);
        const isolated = "isIsolated" in spec.params ? { isIsolated: "TRUE" } : {};
        const id: Readonly<Record<string, string>> =
          /allOrderList|openOrderList|algo\/open|Orders$|myTrades|userTrades/
              .test(spec.path)
            ? {}
            : Object.fromEntries(ids.slice(0, 1).map((each) => [each, "1"]));
        const [, reply] = await call(world, "GET", spec.path, {
          ...rest(spec),
          ...isolated,
          ...id,
          [name]: "NOPE",
        });
        const code = name === "isolatedSymbol" ? -3028 : -1121;
        assert.equal(codeOf(reply), code, reply.body);
      });
    }
  }
  it("is tried with many", () => assert.ok(tried > 50, `${tried}`));
});
