import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as fc from "../../deps/fast_check.ts";
import { fillOfRow } from "../../../streams/account/fills.ts";
import { observe } from "../../../streams/account/observe.ts";
import { accountStream, begun, type News, type Notice } from "../../../streams/account/state.ts";
import * as E from "../../../lib/either.ts";
import { badParams, type Failure, limited, refused, unreachable } from "../../../lib/failure.ts";
import type { Heard } from "../../../lib/socket.ts";
import { isEnded, joined, type OrderView } from "../../../streams/account/orders.ts";
import { entriesIn } from "../../../streams/account/shelf.ts";
import type { Income } from "../../../endpoints/portfolio/income.ts";
import { NAMED } from "./exchange.ts";
import { type Breaks, type Chaos, chaos, LAG, type Outcome, session } from "./session.ts";

const fillsIn = ({ notices }: Outcome) =>
  notices.flatMap((notice) => notice.type === "fill" ? [notice.fill] : []);

const unknownIn = ({ notices }: Outcome) => notices.filter(({ type }) => type === "unknown");

const byKey = (a: { tradeId: string; symbol: string }, b: { tradeId: string; symbol: string }) =>
  `${a.symbol}/${a.tradeId}` < `${b.symbol}/${b.tradeId}` ? -1 : 1;

const wrongIn = (outcome: Outcome): readonly string[] => {
  const { facts, state } = outcome;
  const orders = facts.ordersAt(Infinity);
  const view = new Map(entriesIn(state.orders).map(({ order }) => [order.orderId, order] as const));
  return [...orders.values()].flatMap((row) => {
    const seen = view.get(row.orderId);
    if (!seen) return isEnded(row) ? [] : [`${row.orderId} is open and not seen`];
    return seen.status === row.status && seen.executedQty === row.executedQty &&
        seen.price === row.price
      ? []
      : [
        `${row.orderId} is ${row.status} ${row.executedQty}, not ${seen.status} ${seen.executedQty}`,
      ];
  });
};

const told = (outcome: Outcome) => fillsIn(outcome).slice().sort(byKey);
const happened = ({ facts }: Outcome) => facts.tradesAt(Infinity).map(fillOfRow).sort(byKey);

const holds = (chance: Chaos, breaks: Breaks = {}): Outcome => {
  const outcome = session(chance, breaks);
  assert.deepEqual(told(outcome), happened(outcome));
  assert.deepEqual(wrongIn(outcome), []);
  assert.equal(outcome.phase, "live");
  return outcome;
};

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
      assert.deepEqual(joined(joined(undefined, a), b), joined(joined(undefined, b), a));
      assert.deepEqual(joined(joined(a, b), c), joined(a, joined(b, c)));
      assert.equal(joined(a, a), a);
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
        what: "openOrders",
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
    let state = begun(accountStream({ um: ["A B"], lagMs: 1 }), 0);
    const told: Notice[] = [];
    const put = (at: number, news: News): void => {
      const [next, effects] = observe(state, { at, chance: 0, news });
      state = next;
      told.push(...effects.flatMap((effect) => effect._tag === "Tell" ? [effect.notice] : []));
    };
    put(0, { _tag: "Ticked" });
    put(1, { _tag: "Heard", socket: 1, heard: { _tag: "Opened" } });
    put(9, { _tag: "Ticked" });
    for (const { id, what } of Object.values(state.asks)) {
      const answer = E.right([]);
      if (what === "openOrders" || what === "income") {
        put(10, { _tag: "Answered", id, what, answer });
      }
      if (what === "trades") put(10, { _tag: "Answered", id, what, answer: E.left(bad) });
    }
    assert.deepEqual(told.map(({ type }) => type), ["unknown", "recovered"]);
    assert.equal(state.phase, "live");
  });

  it("finds the fills of a gap in contracts that nothing but income names", () => {
    let found = 0;
    for (const chance of fc.sample(chaos, { numRuns: 100, seed: 3 })) {
      const cuts = [{ up: 1, down: 2000 }];
      const outcome = holds({ ...chance, cuts });
      found += fillsIn(outcome).filter(({ symbol }) => symbol !== NAMED).length;
    }
    assert.ok(found > 0);
  });

  describe("reading income", () => {
    const row = (time: number, tradeId: string): Income => ({
      symbol: "AAAUSDT",
      incomeType: "COMMISSION",
      income: "-1",
      asset: "USDT",
      info: "",
      time,
      tranId: tradeId,
      tradeId,
    });
    /** Answers all reads of a stream that is caught up: income by pages, all else with nothing. */
    const follow = (page: (from: number) => readonly Income[]) => {
      let state = begun(accountStream({ lagMs: 1 }), 0);
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
          const { id } = ask;
          if (ask.what === "income") {
            froms.push(ask.startTime);
            const answer = E.right(page(ask.startTime));
            put(at, { _tag: "Answered", id, what: ask.what, answer });
          } else if (ask.what !== "order") {
            put(at, { _tag: "Answered", id, what: ask.what, answer: E.right([]) });
          }
        }
      }
      return { told, froms };
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
      assert.deepEqual(froms, [0, 7]);
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
