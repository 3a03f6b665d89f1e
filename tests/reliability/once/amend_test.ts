import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as E from "../../../lib/either.ts";
import {
  cancelUmOrder,
  modifyCmOrder,
  modifyUmOrder,
  queryUmOrder,
  send,
  type Signed,
  type Transport,
  unreachable,
} from "../../../mod.ts";
import {
  amendOnce,
  type AmendOptions,
  placeOnce,
  recover,
  synchronised,
} from "../../../reliability/mod.ts";
import { type Fault, simulated } from "../../../simulator/mod.ts";
import { timersOf } from "../../support/timers.ts";
import { type Place, placed, samples } from "./imagined.ts";

const amendment = (price: string) =>
  modifyUmOrder({
    symbol: "BTCUSDT",
    side: "BUY",
    quantity: "0.01",
    price,
    origClientOrderId: "a1",
  });

const resting = async (fault?: Fault, nth: readonly number[] = [1]): Promise<Place> => {
  const sample = samples["newUmOrder"] ?? assert.fail();
  const rules = fault ? [{ endpoint: "modifyUmOrder", fault, nth }] : [];
  const at = placed(rules, { readers: sample.readers });
  assert.equal((await placeOnce(sample.request("a1"), at.options)(at.env)()).state, "accepted");
  return at;
};

const amend = (at: Place, price: string, given: Partial<AmendOptions> = {}) =>
  amendOnce(amendment(price), { ...at.options, id: price, ...given })(at.env)();

const priceOf = async ({ env }: Place): Promise<number> => {
  const row = await send(queryUmOrder({ symbol: "BTCUSDT", origClientOrderId: "a1" }))(env)();
  return E.isRight(row) ? Number(row.right.price) : NaN;
};

const sendings = ({ calls }: Place) => calls.filter((each) => each === "modifyUmOrder").length;

describe("amendOnce", () => {
  it("amends an order, and tells so again", async () => {
    const at = await resting();
    assert.equal((await amend(at, "31000")).state, "amended");
    assert.equal((await amend(at, "31000")).state, "amended");
    assert.deepEqual([await priceOf(at), sendings(at)], [31000, 1]);
  });

  it("tells that it was amended also where it has been amended anew or cancelled since", async () => {
    const at = await resting();
    assert.equal((await amend(at, "31000")).state, "amended");
    assert.equal((await amend(at, "32000")).state, "amended");
    const again = await amend(at, "31000");
    assert.ok(again.state === "amended" && again.row, JSON.stringify(again));
    const cancel = cancelUmOrder({ symbol: "BTCUSDT", origClientOrderId: "a1" });
    assert.ok(E.isRight(await send(cancel)(at.env)()));
    assert.equal((await amend(at, "31000")).state, "amended");
    assert.deepEqual([await priceOf(at), sendings(at)], [32000, 2]);
  });

  it("amends COIN-M orders too", async () => {
    const sample = samples["newCmOrder"] ?? assert.fail();
    const rules = [{ endpoint: "modifyCmOrder", fault: { kind: "loseReply" }, nth: [1] }] as const;
    const at = placed(rules, { readers: sample.readers });
    await placeOnce(sample.request("a1"), at.options)(at.env)();
    const side = { symbol: "BTCUSD_PERP", side: "BUY", origClientOrderId: "a1" } as const;
    const request = modifyCmOrder({ ...side, quantity: "1", price: "31000" });
    const moved = await amendOnce(request, { ...at.options, id: "m1" })(at.env)();
    assert.equal(moved.state, "amended");
  });

  for (const [kind, times] of [["loseRequest", 2], ["loseReply", 1]] as const) {
    it(`sends it ${times === 1 ? "once" : "again"} after ${kind}`, async () => {
      const at = await resting({ kind });
      assert.equal((await amend(at, "31000")).state, "amended");
      assert.deepEqual([await priceOf(at), sendings(at)], [31000, times]);
    });
  }

  it("says that the order is as it was, and that it has ended", async () => {
    const at = await resting({ kind: "loseRequest" }, [1, 2, 3]);
    assert.equal((await amend(at, "31000")).state, "unchanged");
    assert.equal(await priceOf(at), 30000);
    await send(cancelUmOrder({ symbol: "BTCUSDT", origClientOrderId: "a1" }))(at.env)();
    assert.equal((await amend(at, "32000")).state, "ended");
  });

  it("does not say that the order stays as it was where another has sent it again meanwhile", async () => {
    for (const state of ["sending", "accepted"] as const) {
      const at = await resting({ kind: "loseRequest" }, [1, 2, 3]);
      const { journal } = at.options;
      const overtaken: typeof journal = {
        ...journal,
        mark: (intent, changes) => async () => {
          const again = { attempt: intent.attempt + 1, validUntil: intent.validUntil + 5000 };
          if (changes.state === "absent") {
            assert.ok(await journal.mark(intent, { state, ...again })());
          }
          return await journal.mark(intent, changes)();
        },
      };
      assert.equal((await amend(at, "31000", { journal: overtaken })).state, "open");
    }
  });

  it("takes an id for one amendment alone", async () => {
    const at = await resting();
    await amend(at, "31000", { id: "m1" });
    assert.equal((await amend(at, "32000", { id: "m1" })).state, "notSent");
    assert.equal(await priceOf(at), 31000);
  });

  it("knows an amendment again by more ids of the order, and amounts spelled otherwise", async () => {
    const at = await resting();
    const row = await send(queryUmOrder({ symbol: "BTCUSDT", origClientOrderId: "a1" }))(at.env)();
    const { orderId } = E.isRight(row) ? row.right : assert.fail();
    const terms = { symbol: "BTCUSDT", side: "BUY", quantity: "0.010", price: "31000.0" } as const;
    const ids = { orderId, origClientOrderId: "a1" };
    await amend(at, "31000", { id: "m1" });
    const again = amendOnce(modifyUmOrder({ ...terms, ...ids }), { ...at.options, id: "m1" });
    assert.equal((await again(at.env)()).state, "amended");
    assert.equal(sendings(at), 1);
    const other = amendOnce(modifyUmOrder({ ...terms, orderId }), { ...at.options, id: "m1" });
    const refused = await other(at.env)();
    assert.ok(
      refused.state === "notSent" && /which was carried out; under a new id/.test(refused.why),
    );
  });

  it("lets no second amendment of an order out while a first is not finished", async () => {
    const at = await resting({ kind: "loseReply" });
    assert.equal((await amend(at, "31000", { patienceMs: -1 })).state, "open");
    const second = await amend(at, "32000");
    assert.ok(second.state === "notSent" && second.why.includes("under way"), second.state);
    const [one] = await recover(at.options)(at.env)();
    assert.equal(one?.state, "accepted");
    assert.equal((await amend(at, "32000")).state, "amended");
    assert.equal(await priceOf(at), 32000);
  });

  it("waits until a late attempt cannot arrive also where the caller's way to wait fails", async () => {
    const at = await resting({ kind: "loseReply" });
    const sleep = (ms: number) => {
      at.pass(ms);
      return Promise.reject(new Error("no timer"));
    };
    await timersOf(async () => {
      assert.equal((await amend(at, "31000", { sleep })).state, "amended");
    });
  });

  it("lets no late attempt undo a newer amendment", async () => {
    const at = await resting();
    const way = simulated(at.ref);
    let late: Signed | undefined;
    const transport: Transport = (signed, options) => async () => {
      if (signed.endpoint !== "modifyUmOrder" || late) {
        return await at.env.transport(signed, options)();
      }
      late = signed;
      return E.left(unreachable(signed.endpoint, "no reply", "unknown"));
    };
    const slow = { ...at, env: { ...at.env, transport } };
    assert.equal((await amend(slow, "31000")).state, "amended");
    assert.equal((await amend(slow, "32000")).state, "amended");
    const reply = late && await way(late)();
    assert.ok(reply && E.isRight(reply) && reply.right.body.includes("-1021"));
    assert.equal(await priceOf(at), 32000);
  });

  for (const [isMended, state] of [[true, "amended"], [false, "notSent"]] as const) {
    it(`lets no late attempt undo a newer one where the clock jumps ahead: that is ${state}`, async () => {
      const at = await resting();
      const way = simulated(at.ref);
      let late: Signed | undefined;
      let jump = 0;
      const transport: Transport = (signed, options) => async () => {
        if (signed.endpoint !== "modifyUmOrder") return await at.env.transport(signed, options)();
        if (!late) {
          late = signed;
          return E.left(unreachable(signed.endpoint, "no reply", "unknown"));
        }
        const result = await at.env.transport(signed, options)();
        jump ||= 3_600_000;
        return result;
      };
      const now = () => at.env.now() + jump;
      const env = { ...at.env, transport, now };
      const jumping = { ...at, env: isMended ? synchronised(env, { steady: at.env.now }) : env };
      assert.equal((await amend(jumping, "31000")).state, "amended");
      assert.equal((await amend(jumping, "32000")).state, state);
      if (late) await way(late)();
      assert.equal(await priceOf(at), isMended ? 32000 : 31000);
    });
  }
});
