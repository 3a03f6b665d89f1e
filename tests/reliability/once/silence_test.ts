import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { cancelUmOrder } from "../../../mod.ts";
import { cancelOnce, placeOnce, umReaders } from "../../../reliability/mod.ts";
import type { Fault, FaultRule } from "../../../simulator/mod.ts";
import { type Place, placed, samples } from "./imagined.ts";

const order = samples["newUmOrder"]?.request("a1") ?? assert.fail();

const banned = (endpoint: string, retryAfter: number): FaultRule => ({
  endpoint,
  fault: { kind: "banned", retryAfter },
  nth: [1],
});

const lost = (endpoint: string, kind: "loseReply" | "loseRequest"): FaultRule => {
  const fault: Fault = { kind };
  return { endpoint, fault, nth: [1] };
};

const at = (...rules: readonly FaultRule[]): Place => placed(rules, { readers: umReaders });

const lookups = ({ calls }: Place): number =>
  calls.filter((each) => each === "queryUmOrder").length;

const time = ({ ref }: Place): number => ref.read().time;

describe("a lookup that the exchange turns away", () => {
  it("is sent again when the ban is over, and not before", async () => {
    const place = at(lost("newUmOrder", "loseReply"), banned("queryUmOrder", 90));
    const begun = time(place);
    const { state } = await placeOnce(order, place.options)(place.env)();
    assert.equal(state, "accepted");
    assert.equal(lookups(place), 2);
    const passed = time(place) - begun;
    assert.ok(passed >= 90_000 && passed < 95_000, `${passed}`);
  });

  it("is not sent again where the ban outlasts patience", async () => {
    const place = at(lost("newUmOrder", "loseReply"), banned("queryUmOrder", 600));
    const begun = time(place);
    const placing = await placeOnce(order, place.options)(place.env)();
    assert.ok(placing.state === "open");
    assert.match(placing.why, /send nothing for/);
    assert.equal(lookups(place), 1);
    assert.ok(time(place) - begun >= 200_000, "who is told at once may ask again at once");
  });

  it("waits as long as a cancellation that was turned away was told to wait", async () => {
    for (const [retryAfter, state, looked] of [[90, "working", 1], [600, "open", 0]] as const) {
      const place = at(banned("cancelUmOrder", retryAfter));
      const placing = await placeOnce(order, place.options)(place.env)();
      assert.equal(placing.state, "accepted");
      const cancel = cancelUmOrder({ symbol: "BTCUSDT", origClientOrderId: "a1" });
      const end = await cancelOnce(cancel, place.options)(place.env)();
      assert.ok(end.state === state && /turned cancelUmOrder away/.test(end.why));
      assert.equal(lookups(place), looked);
    }
  });
});
