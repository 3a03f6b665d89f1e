import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Nothing } from "../../lib/answers/answer.ts";
import * as E from "../../lib/deps/either.ts";
import { commaList } from "../../lib/fields/comma_list.ts";
import { type AnyEndpoint, costOf, endpoint, type UnsignedEndpoint } from "../../lib/endpoint.ts";
import {
  Decimal,
  FreeText,
  Id,
  oneOf,
  optional,
  Ticker,
  UpperSwitch,
} from "../../lib/fields/fields.ts";
import {
  accountInformation,
  modifyCmOrder,
  modifyUmOrder,
  newUmAlgoOrder,
  newUmOrder,
  queryPortfolioMarginAssetIndexPrice,
} from "../../mod.ts";

type Built = ReturnType<typeof newUmOrder>;

const problemsOf = (built: Built | ReturnType<typeof sample>): readonly string[] =>
  built._tag === "Left" ? built.left.problems.map((p) => p.message) : [];

const queryOf = (built: Built | ReturnType<typeof sample>) =>
  built._tag === "Right" ? built.right.query : assert.fail(built.left.message);

interface SampleParams {
  readonly kind: "A" | "B";
  readonly isIsolated?: boolean;
  readonly symbol?: string;
  readonly orderId?: string;
  readonly origClientOrderId?: string;
  readonly amount?: string;
  readonly futureType?: "UM" | "CM";
  readonly trailingDelta?: string;
  readonly assets?: readonly string[];
}

/** Not of the exchange: one rule of each kind. */
const sample: UnsignedEndpoint<SampleParams, Nothing> = /*#__PURE__*/ endpoint(() => ({
  name: "sample",
  verb: "GET",
  host: "sapi",
  path: "/sapi/v1/sample",
  access: "NONE",
  weight: [{ when: ["symbol"], uid: 1 }, { when: ["kind", "B"], uid: 9 }, { uid: 50 }],
  act: { does: "read" },
  params: {
    kind: oneOf("A", "B"),
    isIsolated: optional(UpperSwitch),
    symbol: optional(Ticker),
    orderId: optional(Id),
    origClientOrderId: optional(FreeText),
    amount: optional(Decimal),
    futureType: optional(oneOf("UM", "CM")),
    trailingDelta: optional(Decimal),
    assets: optional(commaList(Ticker, 2)),
  },
  rules: [
    { when: ["isIsolated", "TRUE"], needs: ["symbol"] },
    { when: ["kind", "B"], anyOf: ["orderId", "origClientOrderId"] },
    { exclusive: ["orderId", "trailingDelta"] },
    { together: ["amount", "futureType"] },
    { when: ["trailingDelta"], needs: ["amount"] },
    { anyOf: ["symbol", "assets"], soft: true },
  ],
  answer: Nothing(),
}));

describe("a call", () => {
  it("gives the pairs in the order of the declaration, not of the caller", () => {
    const built = newUmOrder({
      quantity: "0.01",
      type: "MARKET",
      recvWindow: 3000,
      side: "SELL",
      symbol: "BTCUSDT",
    });
    assert.deepEqual(queryOf(built), [
      ["symbol", "BTCUSDT"],
      ["side", "SELL"],
      ["type", "MARKET"],
      ["quantity", "0.01"],
      ["recvWindow", "3000"],
    ]);
  });

  it("needs no argument where all is optional", () => {
    assert.equal(accountInformation()._tag, "Right");
    assert.equal(accountInformation({})._tag, "Right");
    assert.equal(accountInformation(null as never)._tag, "Right");
  });

  it("offers every parameter that begins alike, or in which the name stands", () => {
    const order = { symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity: 1 };
    const given = { ...order, pric: "1", clientOrderId: "a", id: "a" } as never;
    assert.deepEqual(problemsOf(newUmOrder(given)), [
      "pric is not a parameter: did you mean price or priceMatch?",
      "clientOrderId is not a parameter: did you mean newClientOrderId?",
      "id is not a parameter",
    ]);
  });

  it("refuses what is no object with one problem", () => {
    for (const given of ["abc", 7, ["a"]]) {
      assert.deepEqual(problemsOf(newUmOrder(given as never)), [
        "parameters must be an object",
      ]);
      const refused = newUmOrder(given as never);
      assert.deepEqual(E.isLeft(refused) && refused.left.problems[0]?.params, []);
      assert.equal(problemsOf(accountInformation(given as never)).length, 1);
    }
  });

  it("lists every problem at once, in the order of the declaration", () => {
    const built = newUmOrder(
      { symbol: "btcusdt", type: "LIMIT", quantity: 0.1 + 0.2, prize: "1" } as never,
    );
    assert.deepEqual(problemsOf(built).map((m) => m.split(" ").slice(0, 3).join(" ")), [
      "symbol must be",
      "side is required",
      "timeInForce is required",
      "quantity must be",
      "price or priceMatch",
      "prize is not",
    ]);
    assert.match(built._tag === "Left" ? built.left.message : "", /^Cannot build newUmOrder: /);
  });

  it("does not call a malformed parameter missing", () => {
    const built = newUmOrder(
      { symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity: "a lot" },
    );
    assert.equal(problemsOf(built).length, 1);
  });

  it("guesses what a misspelt parameter was meant to be", () => {
    const built = newUmOrder(
      {
        symbol: "BTCUSDT",
        side: "BUY",
        type: "MARKET",
        quantity: 1,
        newClientOrderID: "x",
      } as never,
    );
    assert.match(problemsOf(built)[0] ?? "", /did you mean newClientOrderId/);
  });

  it("says that timestamp and signature are not the caller's", () => {
    const built = newUmOrder(
      { symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity: 1, timestamp: 1 } as never,
    );
    assert.match(problemsOf(built)[0] ?? "", /leave it out/);
  });

  it("refuses a recvWindow beyond 60000, and any on an unsigned endpoint", () => {
    assert.match(
      problemsOf(accountInformation({ recvWindow: 60001 }) as never)[0] ?? "",
      /from 1 to 60000/,
    );
    assert.equal(accountInformation({ recvWindow: 60000 })._tag, "Right");
    assert.match(
      problemsOf(sample({ kind: "A", recvWindow: 5 as never }))[0] ?? "",
      /not a parameter/,
    );
  });

  it("treats undefined as absent", () => {
    const built = newUmOrder({
      symbol: "BTCUSDT",
      side: "BUY",
      type: "MARKET",
      quantity: "1",
      price: undefined,
    } as never);
    assert.equal(queryOf(built).some(([name]) => name === "price"), false);
  });

  it("does not take inherited names for parameters", () => {
    assert.match(
      problemsOf(sample({ kind: "A", toString: "x" } as never))[0] ?? "",
      /toString is not a parameter/,
    );
  });
});

describe("rules", () => {
  const cases: readonly (readonly [SampleParams, RegExp | undefined])[] = [
    [{ kind: "A" }, undefined],
    [{ kind: "A", isIsolated: true }, /symbol is required when isIsolated is TRUE/],
    [{ kind: "A", isIsolated: true, symbol: "BTCUSDT" }, undefined],
    [{ kind: "A", isIsolated: false }, undefined],
    [{ kind: "B" }, /orderId or origClientOrderId is required when kind is B/],
    [{ kind: "B", orderId: "1" }, undefined],
    [{ kind: "B", orderId: "1", origClientOrderId: "a" }, undefined],
    [
      { kind: "A", orderId: "1", trailingDelta: "5", amount: "1", futureType: "UM" },
      /orderId and trailingDelta exclude each other/,
    ],
    [{ kind: "A", amount: "1" }, /amount and futureType go together: futureType is missing/],
    [{ kind: "A", amount: "1", futureType: "CM" }, undefined],
    [{ kind: "A", trailingDelta: "5" }, /amount is required with trailingDelta/],
  ];
  for (const [params, expected] of cases) {
    it(`${JSON.stringify(params)} ${expected ? "is refused" : "passes"}`, () => {
      const [problem, ...more] = problemsOf(sample(params));
      assert.deepEqual(more, []);
      if (expected) assert.match(problem ?? "", expected);
      else assert.equal(problem, undefined);
    });
  }

  it("warns of what sources contradict each other about", () => {
    const built = sample({ kind: "A" });
    assert.deepEqual(built._tag === "Right" && built.right.warnings, [
      "symbol or assets is required, as one source has it",
    ]);
    assert.deepEqual(sample({ kind: "A", symbol: "A" })._tag, "Right");
  });
});

describe("priceMatch of an amendment", () => {
  const common = { side: "BUY", quantity: "1", orderId: 1 } as const;
  for (
    const [modify, symbol] of [[modifyUmOrder, "BTCUSDT"], [modifyCmOrder, "BTCUSD_PERP"]] as const
  ) {
    it(`stands in place of the price for ${symbol}`, () => {
      const given = { ...common, symbol };
      assert.equal(modify({ ...given, priceMatch: "QUEUE" })._tag, "Right");
      assert.equal(modify({ ...given, price: "1" })._tag, "Right");
      assert.match(problemsOf(modify(given))[0] ?? "", /^price or priceMatch is required/);
      assert.match(
        problemsOf(modify({ ...given, price: "1", priceMatch: "QUEUE" }))[0] ?? "",
        /^price and priceMatch exclude each other: send one/,
      );
    });
  }
});

describe("a rule that forbids", () => {
  it("says what to leave out", () => {
    const built = newUmAlgoOrder({
      symbol: "BTCUSDT",
      side: "SELL",
      type: "STOP_MARKET",
      triggerPrice: "50000",
      quantity: "1",
      closePosition: true,
    });
    assert.deepEqual(problemsOf(built), [
      "quantity is not taken when closePosition is true: leave it out",
    ]);
  });
});

describe("a spec", () => {
  it("is made once", () => assert.equal(newUmOrder.spec, newUmOrder.spec));

  it("tells family and signing", () => {
    assert.equal(newUmOrder.spec.family, "portfolio");
    assert.equal(newUmOrder.spec.signed, true);
    assert.equal(queryPortfolioMarginAssetIndexPrice.spec.family, "portfolio_pro");
    assert.equal(queryPortfolioMarginAssetIndexPrice.spec.signed, false);
    assert.equal(sample.spec.family, "margin");
  });

  it("is an AnyEndpoint's", () => {
    const any: readonly AnyEndpoint[] = [newUmOrder, sample];
    assert.deepEqual(any.map((e) => e.spec.name), ["newUmOrder", "sample"]);
  });
});

describe("the cost of a request", () => {
  const cost = (params: SampleParams) => {
    const built = sample(params);
    return built._tag === "Right" ? costOf(built.right) : undefined;
  };
  it("follows the first case that holds", () => {
    assert.deepEqual(cost({ kind: "B", symbol: "A", orderId: "1" }), { uid: 1 });
    assert.deepEqual(cost({ kind: "B", orderId: "1" }), { uid: 9 });
    assert.deepEqual(cost({ kind: "A" }), { uid: 50 });
  });
  it("counts orders beside weight", () => {
    const built = newUmOrder({ symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity: 1 });
    assert.deepEqual(built._tag === "Right" && costOf(built.right), { ip: 1, orders: 1 });
  });
});
