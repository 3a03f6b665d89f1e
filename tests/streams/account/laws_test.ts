import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as fc from "../../deps/fast_check.ts";
import { checkpointOf, resumed } from "../../../streams/account/checkpoint.ts";
import { observe } from "../../../streams/account/observe.ts";
import type { Notice } from "../../../streams/account/notice.ts";
import { compared } from "../../../streams/account/merge/orders.ts";
import { accountStream } from "../../../streams/account/stream.ts";
import { begun, type News } from "../../../streams/account/state.ts";
import type { Found, NamedRow } from "../../../streams/account/asks.ts";
import type { OrderView } from "../../../streams/account/merge/views.ts";
import * as E from "../../../lib/either.ts";
import { badParams, type Failure, limited, refused, unreachable } from "../../../lib/failure.ts";
import type { Heard } from "../../../lib/socket.ts";
import { isNamed } from "./exchange.ts";
import { fillsIn, happened, told, unknownIn, wrongIn } from "./judge.ts";
import { type Chaos, chaos, LAG, type Outcome, session, type Way } from "./session.ts";

const holds = (chance: Chaos, way: Way = {}): Outcome => {
  const outcome = session(chance, way);
  assert.deepEqual(told(outcome), happened(outcome));
  assert.deepEqual(wrongIn(outcome), []);
  assert.equal(outcome.phase, "live");
  return outcome;
};

/** An answer without rows. */
const nothing = (what: string): Found =>
  what === "fills"
    ? { what: "fills", fills: [] }
    : what === "named"
    ? { what: "named", rows: [] }
    : what === "open" || what === "order"
    ? { what: "orders", orders: [] }
    : { what: "values", values: [] };

const FAILURES: readonly Failure[] = [
  unreachable("x", "reset", "unknown"),
  limited("x", 429, -1003, 500),
  refused("x", 400, -1125, "gone", null),
];

// Events that have what is essential, and something odd elsewhere.
const event = (order: string) =>
  `{"e":"ORDER_TRADE_UPDATE","fs":"UM","E":1,"T":1,"o":{"s":"A","S":"BUY","x":"TRADE","X":"NEW","i":1,"l":"1","z":"1","T":1${order}}}`;
const ODD: readonly string[] = [
  event(""),
  event(',"t":{}'),
  event(',"t":"x","L":[]'),
  event(',"t":5,"n":{},"N":7'),
  event(',"t":5').replace('"s":"A"', '"s":"__proto__"'),
  event(',"t":5').replace('"z":"1"', '"z":"many"'),
  '{"e":"listenKeyExpired"}',
];

const view = fc.record<OrderView>({
  book: fc.constant("UM"),
  symbol: fc.constant("A"),
  orderId: fc.constant("1"),
  clientOrderId: fc.constant("c"),
  side: fc.constant("BUY"),
  positionSide: fc.constant("BOTH"),
  type: fc.constant("LIMIT"),
  timeInForce: fc.constant("GTC"),
  status: fc.constantFrom("NEW", "PARTIALLY_FILLED", "FILLED", "CANCELED", "EXPIRED", "ODD"),
  origQty: fc.constant("5"),
  executedQty: fc.constantFrom("0", "1", "1.0", "2", "5"),
  price: fc.constantFrom("1", "2"),
  avgPrice: fc.constant("0"),
  reduceOnly: fc.constant(false),
  updateTime: fc.integer({ min: 1, max: 3 }),
}, { noNullPrototype: true });

describe("following an account", () => {
  it("tells every fill once, and ends with the exchange's orders, whatever is cut, repeated or late", () => {
    fc.assert(
      fc.property(chaos, (chance) => {
        assert.deepEqual(unknownIn(holds(chance)), []);
      }),
      { numRuns: 300 },
    );
  });

  it("ends with the same view, whichever order sights come in and however often", () => {
    fc.assert(fc.property(view, view, view, (a, b, c) => {
      const joined = (x: OrderView, y: OrderView) => compared(x, y) <= 0 ? y : x;
      const isSame = (x: OrderView, y: OrderView) => compared(x, y) === 0;
      assert.ok(isSame(joined(a, b), joined(b, a)));
      assert.ok(isSame(joined(joined(a, b), c), joined(a, joined(b, c))));
      assert.equal(joined(a, a), a);
      assert.equal(Math.sign(compared(a, b)) + Math.sign(compared(b, a)), 0);
    }));
  });

  it("repairs what an open connection lost, by the next audit", () => {
    let repaired = 0;
    fc.assert(
      fc.property(chaos, fc.integer({ min: 2, max: 9 }), (chance, each) => {
        const outcome = holds(chance, {
          drops: (event) => event % each === 0,
          auditMs: 3000,
        });
        repaired += outcome.notices.filter((notice) =>
          notice.type === "fill" && notice.recovered
        ).length;
      }),
      { numRuns: 100 },
    );
    assert.ok(repaired > 0);
  });

  it("hands over from socket to socket without a gap, a read or a double", () => {
    let sockets = 0;
    for (const chance of fc.sample(chaos, { numRuns: 100, seed: 5 })) {
      const outcome = holds({ ...chance, cuts: [] }, { rotateMs: 30 });
      const { notices, asked } = outcome;
      assert.deepEqual(notices.filter(({ type }) => type === "gap"), []);
      assert.equal(notices.filter(({ type }) => type === "recovered").length, 1);
      const first = asked.findLast(({ pass }) => pass !== 0)?.pass;
      assert.deepEqual(asked.filter(({ pass }) => pass !== 0 && pass !== first), []);
      sockets += outcome.sockets;
    }
    assert.ok(sockets > 1000, `${sockets}`);
  });

  it("goes on from any checkpoint, which is plain data, as after a longer gap", () => {
    fc.assert(
      fc.property(chaos, fc.integer({ min: 2, max: 120 }), (chance, when) => {
        const outcome = session(chance, {
          between: (state, at, inputs) =>
            inputs === when
              ? resumed(
                state.stream,
                JSON.parse(JSON.stringify(checkpointOf(state))),
                at + (when % 7) * 50,
              )
              : state,
        });
        assert.deepEqual(told(outcome), happened(outcome));
        assert.deepEqual(wrongIn(outcome), []);
        assert.equal(outcome.phase, "live");
      }),
      { numRuns: 100 },
    );
  });

  it("keeps its state as plain data", () => {
    for (const chance of fc.sample(chaos, { numRuns: 20, seed: 9 })) {
      const { state } = session(chance);
      assert.deepEqual(JSON.parse(JSON.stringify(state)), state);
    }
  });

  it("gives the same effects for the same inputs, and never throws, whatever is heard", () => {
    const news: fc.Arbitrary<News> = fc.oneof(
      fc.constant<News>({ _tag: "Ticked" }),
      fc.constantFrom<Heard>({ _tag: "Opened" }, { _tag: "Ended", reason: "x" }).map(
        (heard): News => ({ _tag: "Heard", socket: 1, heard }),
      ),
      fc.oneof(fc.string(), fc.json(), fc.constantFrom(...ODD)).map(
        (text): News => ({ _tag: "Heard", socket: 1, heard: { _tag: "Frame", text } }),
      ),
      fc.tuple(fc.nat(9), fc.constantFrom(...FAILURES)).map(([id, failure]): News => ({
        _tag: "Answered",
        id,
        answer: E.left(failure),
      })),
      fc.constantFrom(...FAILURES).map(
        (failure): News => ({ _tag: "Keyless", socket: 1, failure }),
      ),
      fc.boolean().map((isSame): News => ({ _tag: "Extended", socket: 1, isSame })),
    );
    fc.assert(fc.property(fc.array(fc.tuple(news, fc.nat(9999))), (all) => {
      let at = 0;
      let state = begun(accountStream(), 0);
      for (const [each, wait] of all) {
        at += wait;
        const input = { at, chance: 0.5, news: each };
        const result = observe(state, input);
        assert.deepEqual(observe(state, input), result);
        state = result[0];
      }
    }));
  });

  it("stops where the key may not do it, and does nothing after", () => {
    const hopeless = refused("startUserDataStream", 401, -2015, "Invalid API-key", null);
    const [connecting] = observe(begun(accountStream(), 0), {
      at: 0,
      chance: 0,
      news: { _tag: "Ticked" },
    });
    const [stopped, effects] = observe(connecting, {
      at: 1,
      chance: 0,
      news: { _tag: "Keyless", socket: 1, failure: hopeless },
    });
    assert.equal(stopped.phase, "stopped");
    assert.deepEqual(effects.at(-1), {
      _tag: "Tell",
      notice: { type: "stopped", failure: hopeless },
    });
    const late = { at: 9e9, chance: 0, news: { _tag: "Ticked" } } as const;
    assert.deepEqual(observe(stopped, late), [stopped, []]);
  });

  it("goes on where a name from the wire fits no request", () => {
    const bad = badParams("umAccountTradeList", []);
    let state = begun(accountStream({ um: ["A.B"], lagMs: 1 }), 0);
    const told: Notice[] = [];
    const put = (at: number, news: News): void => {
      const [next, effects] = observe(state, { at, chance: 0, news });
      state = next;
      told.push(...effects.flatMap((effect) => effect._tag === "Tell" ? [effect.notice] : []));
    };
    put(0, { _tag: "Ticked" });
    put(1, { _tag: "Heard", socket: 1, heard: { _tag: "Opened" } });
    put(9, { _tag: "Ticked" });
    for (const ask of Object.values(state.asks)) {
      const answer = ask.what === "fills" ? E.left(bad) : E.right(nothing(ask.what));
      put(10, { _tag: "Answered", id: ask.id, answer });
    }
    assert.deepEqual(told.map(({ type }) => type), ["health", "unknown", "recovered"]);
    assert.equal(state.phase, "live");
  });

  it("finds the fills of a gap in contracts that nothing but income names", () => {
    let found = 0;
    for (const chance of fc.sample(chaos, { numRuns: 100, seed: 3 })) {
      const cuts = [{ up: 1, down: 2000 }];
      const outcome = holds({ ...chance, cuts });
      found += fillsIn(outcome).filter((fill) => !isNamed(fill)).length;
    }
    assert.ok(found > 0);
  });

  describe("reading income", () => {
    const row = (time: number, tradeId: string): NamedRow => ({
      symbol: "AAAUSDT",
      time,
      tradeId,
    });
    /** Answers all reads of a stream that is caught up: income by pages, all else with nothing. */
    const follow = (page: (from: number) => readonly NamedRow[]) => {
      let state = begun(accountStream({ cm: false, lagMs: 1 }), 0);
      const told: Notice[] = [];
      const froms: number[] = [];
      const put = (at: number, news: News): void => {
        const [next, effects] = observe(state, { at, chance: 0, news });
        state = next;
        told.push(...effects.flatMap((effect) => effect._tag === "Tell" ? [effect.notice] : []));
      };
      put(0, { _tag: "Ticked" });
      put(1, { _tag: "Heard", socket: 1, heard: { _tag: "Opened" } });
      for (let at = 10; state.phase !== "live" && at < 1000; at++) {
        put(at, { _tag: "Ticked" });
        for (const ask of Object.values(state.asks)) {
          const isIncome = ask.what === "named" && ask.book === "UM";
          if (isIncome) froms.push(ask.startTime);
          const found: Found = isIncome
            ? { what: "named", rows: page(ask.startTime) }
            : nothing(ask.what);
          put(at, { _tag: "Answered", id: ask.id, answer: E.right(found) });
        }
      }
      return { told: told.filter(({ type }) => type !== "health"), froms };
    };

    it("turns its pages by time", () => {
      const pages = [[0, 5], [5, 9]].map(([first = 0, last = 0]) =>
        Array.from({ length: 1000 }, (_, i) => row(i === 0 ? first : last, ""))
      );
      const { told, froms } = follow((from) =>
        from === 0 ? pages[0] ?? [] : from === 5 ? pages[1] ?? [] : []
      );
      assert.deepEqual(froms, [0, 5, 9]);
      assert.deepEqual(told.map(({ type }) => type), ["recovered"]);
    });

    it("says so where a page holds a single moment", () => {
      const { told, froms } = follow(() => Array.from({ length: 1000 }, () => row(7, "")));
      assert.deepEqual(froms, [0, 7, 8]);
      assert.deepEqual(told.map(({ type }) => type), ["unknown", "recovered"]);
    });

    it("tells of a trade that no list of trades shows", () => {
      const { told } = follow(() => [row(7, "12")]);
      const [unknown, recovered] = told;
      assert.ok(unknown?.type === "unknown" && recovered?.type === "recovered");
      assert.match(unknown.reason, /income names trade 12/);
      assert.equal(recovered.unknown, 1);
    });
  });

  it("fails where reads lag more than they may: the laws see it", () => {
    let wrong = 0;
    for (const chance of fc.sample(chaos, { numRuns: 300, seed: 7 })) {
      const outcome = session(chance, { lag: LAG * 20 });
      const early = outcome.notices.some(({ type }) => type === "recovered") &&
        (wrongIn(outcome).length > 0 || unknownIn(outcome).length > 0 ||
          told(outcome).length !== happened(outcome).length);
      if (early) wrong++;
    }
    assert.ok(wrong > 0);
  });
});
