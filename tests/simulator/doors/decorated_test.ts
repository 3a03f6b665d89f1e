import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { catalog } from "../../../endpoints/catalog.ts";
import {
  accountInformation,
  connect,
  newCmOrder,
  newUmOrder,
  queryAllCurrentUmOpenOrders,
  startUserDataStream,
} from "../../../mod.ts";
import type { AnswerShape, Reader } from "../../../lib/answers/answer.ts";
import * as E from "../../../lib/deps/either.ts";
import { parseJson } from "../../../lib/json.ts";
import { misfits } from "../../../lib/answers/misfits.ts";
import { send } from "../../../lib/send.ts";
import { decorate } from "../../../simulator/doors/decorated.ts";
import {
  decorated,
  fetchHandler,
  openWorld,
  simulated,
  simulatedEnvironment,
  simulatedSockets,
  worldRef,
} from "../../../simulator/mod.ts";
import { frameReader, portfolioEvents } from "../../../streams/mod.ts";
import * as fc from "../../deps/fast_check.ts";
import { answerText } from "../../support/arbitrary.ts";
import { runs } from "../../support/runs.ts";

/** The value without what an answer may be without, and without what no model knows. */
const bare = (of: Reader<unknown>, value: unknown): unknown => {
  const { shape } = of;
  // Thousands commas are read, and kept as the exchange writes them.
  if (shape._tag === "DecimalText" && typeof value === "string") return value.replaceAll(",", "");
  if (value === null || typeof value !== "object") return value;
  switch (shape._tag) {
    case "Model":
      return Object.fromEntries(
        Object.entries(value).flatMap(([name, each]) => {
          const field = shape.fields[name];
          return field && !("reader" in field) ? [[name, bare(field, each)]] : [];
        }),
      );
    case "Array":
      return (value as readonly unknown[]).map((each) => bare(shape.of, each));
    case "Map":
      return Object.fromEntries(
        Object.entries(value).map(([name, each]) => [name, bare(shape.of, each)]),
      );
    default:
      return value;
  }
};

const hasUnion = (shape: AnswerShape): boolean =>
  shape._tag === "Union" || (shape._tag === "Array" && hasUnion(shape.of.shape));

// roq-trading/roq-binance-futures, json_order_trade_update_papi.cpp and json_account_update_papi.cpp: "n":"0","N":"USDT",
// "V":"EXPIRE_NONE","pm":"PM_NONE" of a new order, "bep":51078.7137 of a position.
describe("decorated events", () => {
  /** Texts of what is told of two orders. */
  const toldOf = async (isDecorated: boolean): Promise<readonly string[]> => {
    const ref = worldRef(openWorld());
    const sockets = simulatedSockets(ref, { decorated: isDecorated });
    const ask = connect(simulatedEnvironment(ref, { transport: sockets.transport }));
    const { listenKey } = await ask(startUserDataStream());
    const texts: string[] = [];
    sockets.openSocket(`wss://simulated.invalid/pm/ws/${listenKey}`, (heard) => {
      if (heard._tag === "Frame") texts.push(heard.text);
    });
    await new Promise((done) => setTimeout(done, 0));
    const order = { symbol: "BTCUSDT", side: "BUY" } as const;
    await ask(newUmOrder({ ...order, type: "MARKET", quantity: "0.01" }));
    await ask(newUmOrder({
      ...order,
      type: "LIMIT",
      timeInForce: "GTC",
      quantity: "0.01",
      priceMatch: "QUEUE",
    }));
    await ask(newCmOrder({ symbol: "BTCUSD_PERP", side: "BUY", type: "MARKET", quantity: "2" }));
    await new Promise((done) => setTimeout(done, 0));
    return texts;
  };

  it("have fields that no page has, of the same meaning", async () => {
    const [plain, live] = [await toldOf(false), await toldOf(true)];
    const raw = live.map((text) => JSON.parse(text));
    const orders = raw.filter(({ e }) => e === "ORDER_TRADE_UPDATE");
    assert.deepEqual(orders.map(({ o: { x, n, N, V, pm } }) => [x, n, N, V, pm]), [
      ["NEW", "0", "USDT", "EXPIRE_NONE", "PM_NONE"],
      ["TRADE", orders[1].o.n, "USDT", "EXPIRE_NONE", "PM_NONE"],
      ["NEW", "0", "USDT", "EXPIRE_NONE", "PM_QUEUE"],
      ["NEW", "0", "BTC", "EXPIRE_NONE", "PM_NONE"],
      ["TRADE", orders[4].o.n, "BTC", "EXPIRE_NONE", "PM_NONE"],
    ]);
    assert.ok(Number(orders[1].o.n) > 0);
    const positions = raw.flatMap(({ a }) => a?.P ?? []);
    assert.ok(positions.length === 2 && positions.every(({ bep }) => typeof bep === "number"));
    const read = (texts: readonly string[]) =>
      texts.flatMap((text) => frameReader(...portfolioEvents)(text).messages).map((message) => {
        const { raw: _, ...said } = message as unknown as Record<string, unknown>;
        const { commission, commissionAsset, ...order } = Object(said["order"]);
        return { ...said, order, ...(Number(commission) > 0 && { commission, commissionAsset }) };
      });
    assert.deepEqual(read(live), read(plain));
  });
});

describe("decorated answers", () => {
  for (const { spec } of catalog) {
    if (hasUnion(spec.answer.shape)) continue;
    it(`${spec.name}: say the same in other spellings`, () => {
      const answer = spec.answer as Reader<unknown>;
      fc.assert(
        fc.property(answerText(answer), (text) => {
          const before = answer.decode(parseJson(text));
          const after = answer.decode(parseJson(decorate(answer, text)));
          if (E.isLeft(before) || E.isLeft(after)) return assert.fail(decorate(answer, text));
          assert.deepEqual(misfits(after.right), []);
          assert.deepEqual(bare(answer, after.right), bare(answer, before.right));
        }),
        { numRuns: runs, seed: 20261128 },
      );
    });
  }

  it("differ from the documented ones, and are the same each time", async () => {
    const ref = worldRef(openWorld());
    const bodies: string[] = [];
    const carry = decorated(simulated(ref));
    const env = simulatedEnvironment(ref, {
      transport: (signed) => async () => {
        const reply = await carry(signed)();
        if (E.isRight(reply)) bodies.push(reply.right.body);
        return reply;
      },
    });
    for (let i = 0; i < 2; i++) {
      const read = await send(accountInformation())(env)();
      assert.ok(E.isRight(read));
    }
    assert.equal(bodies[0], bodies[1]);
    assert.match(bodies[0] ?? "", /"addedLater":/);
    // As the page of Portfolio Margin Pro's account prints it.
    assert.match(bodies[0] ?? "", /"totalAvailableBalance":"\d{1,3},\d{3}\.\d{8}"/);
    const plain = await simulatedEnvironment(ref);
    assert.ok(E.isRight(await send(accountInformation())(plain)()));
  });

  it("hand a caller's signal on", async () => {
    const ref = worldRef(openWorld());
    const { signal } = new AbortController();
    const seen: unknown[] = [];
    const plain = simulated(ref);
    const transport = decorated((signed, options) => {
      seen.push(options?.signal);
      return plain(signed, options);
    });
    await send(accountInformation(), { signal })(simulatedEnvironment(ref, { transport }))();
    assert.equal(seen[0], signal);
  });

  it("are none of bodies that are no answers", () => {
    for (const body of ['{"code":-1121,"msg":"Invalid symbol."}', "[]", "7"]) {
      const order = newUmOrder.spec.answer as Reader<unknown>;
      assert.equal(decorate(order, body), body);
    }
  });

  it("are served where the server is asked for them, lists of one as the one alone", async () => {
    const ref = worldRef(openWorld());
    const handle = fetchHandler(ref, { decorated: true });
    const env = simulatedEnvironment(ref, {
      transport: (signed) => async () => {
        const url = signed.url.replace(/^https:\/\/[^/]+/, "http://localhost");
        const response = await handle(
          new Request(url, { method: signed.method, headers: signed.headers }),
        );
        return E.right({ status: response.status, headers: {}, body: await response.text() });
      },
    });
    const order = newUmOrder({
      symbol: "BTCUSDT",
      side: "BUY",
      type: "LIMIT",
      timeInForce: "GTC",
      quantity: "0.01",
      price: "50000",
    });
    const placed = await send(order)(env)();
    if (E.isLeft(placed)) return assert.fail(placed.left.message);
    assert.equal("addedLater" in placed.right, true);
    const open = await send(queryAllCurrentUmOpenOrders())(env)();
    if (E.isLeft(open)) return assert.fail(open.left.message);
    assert.deepEqual(open.right.map(({ orderId }) => orderId), [placed.right.orderId]);
  });
});
