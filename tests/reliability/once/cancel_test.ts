import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { catalog } from "../../../endpoints/catalog.ts";
import * as E from "../../../lib/either.ts";
import type { Request } from "../../../lib/endpoint.ts";
import {
  type BadParams,
  cancelCmConditionalOrder,
  cancelCmOrder,
  cancelMarginAccountOcoOrders,
  cancelMarginAccountOrder,
  cancelUmAlgoOrder,
  cancelUmOrder,
  marginAccountCancelOco,
  marginAccountCancelOrder,
  newUmOrder,
  send,
  type Transport,
} from "../../../mod.ts";
import {
  type Cancelled,
  cancelOnce,
  memoryJournal,
  placeOnce,
  type PursueOptions,
  recover,
  storedJournal,
} from "../../../reliability/mod.ts";
import type { Fault } from "../../../simulator/mod.ts";
import { timersOf } from "../../support/timers.ts";
import { deaf, silent } from "../stores/silent.ts";
import { type Place, placed, type Sample, samples } from "./imagined.ts";

interface Cancellation {
  readonly places: string;
  readonly request: (id: string) => E.Either<BadParams, Request<unknown>>;
}

const cancellations: Readonly<Record<string, Cancellation>> = {
  cancelUmOrder: {
    places: "newUmOrder",
    request: (id) => cancelUmOrder({ symbol: "BTCUSDT", origClientOrderId: id }),
  },
  cancelUmAlgoOrder: {
    places: "newUmAlgoOrder",
    request: (id) => cancelUmAlgoOrder({ clientAlgoId: id }),
  },
  cancelCmOrder: {
    places: "newCmOrder",
    request: (id) => cancelCmOrder({ symbol: "BTCUSD_PERP", origClientOrderId: id }),
  },
  cancelCmConditionalOrder: {
    places: "newCmConditionalOrder",
    request: (id) => cancelCmConditionalOrder({ symbol: "BTCUSD_PERP", newClientStrategyId: id }),
  },
  cancelMarginAccountOrder: {
    places: "newMarginOrder",
    request: (id) => cancelMarginAccountOrder({ symbol: "BTCUSDT", origClientOrderId: id }),
  },
  cancelMarginAccountOcoOrders: {
    places: "marginAccountNewOco",
    request: (id) => cancelMarginAccountOcoOrders({ symbol: "BTCUSDT", listClientOrderId: id }),
  },
  marginAccountCancelOrder: {
    places: "marginAccountNewOrder",
    request: (id) => marginAccountCancelOrder({ symbol: "BTCUSDT", origClientOrderId: id }),
  },
  marginAccountCancelOco: {
    places: "marginMarginAccountNewOco",
    request: (id) => marginAccountCancelOco({ symbol: "BTCUSDT", listClientOrderId: id }),
  },
};

const sampleOf = ({ places }: Cancellation): Sample => samples[places] ?? assert.fail();

/** An order that rests, and a machine whose calls meet the fault from then on. */
const resting = async (
  name: string,
  fault?: Fault,
  nth: readonly number[] = [1],
): Promise<
  readonly [at: Place, cancel: (given?: Partial<PursueOptions>) => Promise<Cancelled<unknown>>]
> => {
  const { request, ...rest } = cancellations[name] ?? assert.fail();
  const sample = sampleOf({ request, ...rest });
  const rules = fault ? [{ endpoint: name, fault, nth }] : [];
  const at = placed(rules, { readers: sample.readers });
  assert.equal((await placeOnce(sample.request("a1"), at.options)(at.env)()).state, "accepted");
  return [at, (given) => cancelOnce(request("a1"), { ...at.options, ...given })(at.env)()];
};

const sendings = ({ calls }: Place, name: string) => calls.filter((each) => each === name).length;

describe("cancelOnce", () => {
  it("is tried on every endpoint that cancels one order and is not retired", () => {
    const names = catalog.map(({ spec }) => spec)
      .filter(({ act, retired }) => act.does === "cancel" && !act.all && !retired)
      .map(({ name }) => name);
    assert.deepEqual(Object.keys(cancellations).sort(), names.sort());
  });

  for (const name of Object.keys(cancellations)) {
    it(`${name} ends an order`, async () => {
      const [at, cancel] = await resting(name);
      const end = await cancel();
      assert.ok(end.state === "ended" && end.by === "cancelled");
      assert.equal(sendings(at, name), 1);
    });

    it(`${name} is sent again if it was lost, and ends the order`, async () => {
      const [at, cancel] = await resting(name, { kind: "loseRequest" });
      assert.equal((await cancel()).state, "ended");
      assert.equal(sendings(at, name), 2);
    });

    it(`${name} is not sent again if its reply was lost`, async () => {
      const [at, cancel] = await resting(name, { kind: "loseReply" });
      const end = await cancel();
      assert.ok(end.state === "ended" && end.by === "cancelled", JSON.stringify(end));
      assert.equal(sendings(at, name), 1);
    });
  }

  it("takes more ids of the same order for the same, and none that contradict", async () => {
    const at = placed([], { readers: samples["newUmOrder"]?.readers ?? [] });
    const sample = samples["newUmOrder"] ?? assert.fail();
    const placing = await placeOnce(sample.request("a1"), at.options)(at.env)();
    assert.ok(placing.state === "accepted");
    const { orderId } = placing.answer as { readonly orderId: string };
    const cancel = (given: { readonly orderId?: string; readonly origClientOrderId?: string }) =>
      cancelOnce(cancelUmOrder({ symbol: "BTCUSDT", ...given } as never), at.options)(at.env)();
    for (
      const ids of [
        { orderId },
        { orderId, origClientOrderId: "a1" },
        { orderId, origClientOrderId: "a1" },
        { origClientOrderId: "a1" },
        { orderId },
      ]
    ) {
      const end = await cancel(ids);
      assert.equal(end.state, "ended", JSON.stringify([ids, end]));
    }
    const both = { symbol: "BTCUSDT", orderId: "77", origClientOrderId: "a1" };
    assert.equal((await cancelOnce(cancelUmOrder(both), at.options)(at.env)()).state, "gone");
    const other = { ...both, origClientOrderId: "a2" };
    const refused = await cancelOnce(cancelUmOrder(other), at.options)(at.env)();
    assert.ok(refused.state === "notSent" && /had other ids or parameters/.test(refused.why));
  });

  it("is sent again where the answer is that of another order", async () => {
    const [at] = await resting("cancelUmOrder");
    let times = 0;
    const transport: Transport = (signed, options) => async () => {
      if (signed.endpoint !== "cancelUmOrder" || ++times > 1) {
        return await at.env.transport(signed, options)();
      }
      const [other] = await resting("cancelUmOrder");
      const reply = await other.env.transport(signed, options)();
      return E.isLeft(reply)
        ? reply
        : E.right({ ...reply.right, body: reply.right.body.replace("BTCUSDT", "ETHUSDT") });
    };
    const request = cancelUmOrder({ symbol: "BTCUSDT", origClientOrderId: "a1" });
    const end = await cancelOnce(request, at.options)({ ...at.env, transport })();
    assert.ok(end.state === "ended" && end.by === "cancelled", JSON.stringify(end));
    assert.equal(times, 2);
  });

  it("tells that an order was filled before", async () => {
    const at = placed([], { readers: samples["newUmOrder"]?.readers ?? [] });
    const order = { symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity: "0.01" } as const;
    await send(newUmOrder({ ...order, newClientOrderId: "a1" }))(at.env)();
    const request = cancelUmOrder({ symbol: "BTCUSDT", origClientOrderId: "a1" });
    const end = await cancelOnce(request, at.options)(at.env)();
    assert.ok(end.state === "ended" && end.by === "filled", JSON.stringify(end));
  });

  it("tells that there is no such order, after a minute of lookups", async () => {
    const at = placed([], { readers: samples["newUmOrder"]?.readers ?? [] });
    const start = at.ref.read().time;
    const request = cancelUmOrder({ symbol: "BTCUSDT", orderId: "424242" });
    assert.equal((await cancelOnce(request, at.options)(at.env)()).state, "gone");
    assert.ok(at.ref.read().time - start > 65_000);
  });

  it("says that the order works on where no attempt arrives, once none can any more", async () => {
    const [at, cancel] = await resting("cancelUmOrder", { kind: "loseRequest" }, [1, 2, 3]);
    const start = at.ref.read().time;
    const end = await cancel();
    assert.equal(end.state, "working");
    assert.equal(sendings(at, "cancelUmOrder"), 3);
    assert.ok(at.ref.read().time - start > 65_000);
    assert.equal((await cancel()).state, "ended");
  });

  it("does not say that the order works on while another may cancel it and the journal is away", async () => {
    const [at, cancel] = await resting("cancelUmOrder", { kind: "loseRequest" }, [1]);
    const journal = {
      ...at.options.journal,
      mark: () => () => Promise.reject(new Error("away")),
      find: () => () => Promise.reject(new Error("away")),
    };
    const end = await cancel({ journal });
    assert.ok(end.state === "open" && /journal/.test(end.why), end.state);
    assert.equal((await cancel()).state, "ended");
  });

  it("sends nothing without the journal, and nothing that is no cancellation", async () => {
    const [at, cancel] = await resting("cancelUmOrder");
    const journal = { ...memoryJournal(), intend: () => () => Promise.reject(new Error("down")) };
    assert.equal((await cancel({ journal })).state, "notSent");
    const order = samples["newUmOrder"]?.request("b1") ?? assert.fail();
    assert.equal((await cancelOnce(order, at.options)(at.env)()).state, "notSent");
    assert.deepEqual(at.calls, ["newUmOrder"]);
  });

  it("is sent where what wrote it down was done and its reply was lost", async () => {
    const [at, cancel] = await resting("cancelUmOrder");
    const journal = storedJournal(deaf(1));
    assert.equal((await cancel({ journal })).state, "ended");
    assert.deepEqual([sendings(at, "cancelUmOrder"), await journal.unfinished("main")()], [1, []]);
  });

  it("does not wait for a journal that never answers once its caller has given up", async () => {
    const [at] = await resting("cancelUmOrder");
    const request = cancelUmOrder({ symbol: "BTCUSDT", origClientOrderId: "a1" });
    const stop = new AbortController();
    stop.abort();
    const journal = storedJournal(silent("swap"));
    await timersOf(async () => {
      const options = { ...at.options, journal, signal: stop.signal };
      assert.equal((await cancelOnce(request, options)(at.env)()).state, "notSent");
    });
    assert.equal(sendings(at, "cancelUmOrder"), 0);
  });

  it("is recovered after a crash by looking alone", async () => {
    for (const isLost of [true, false]) {
      const kind = isLost ? "loseRequest" : "loseReply";
      const [at, cancel] = await resting("cancelUmOrder", { kind });
      await cancel({ patienceMs: -1 });
      const [one, ...others] = await recover(at.options)(at.env)();
      assert.deepEqual([one?.state, others], [isLost ? "absent" : "accepted", []]);
      assert.equal(sendings(at, "cancelUmOrder"), 1);
    }
  });
});
