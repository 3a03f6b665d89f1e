import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { deadMansSwitch } from "../../reliability/mod.ts";
import { durableObjectRows } from "../../reliability/stores/durable_object.ts";

/** The object acts on a simulated account of its own: the outbound worker holds it. */
const stubOf = (name: string) => ({
  fetch: (_url: string, init: RequestInit) => fetch(`http://guard.test/${name}`, init),
});

const openAt = async (name: string): Promise<number> =>
  Number(await (await fetch(`http://guard.test/${name}/open`)).text());

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

const guardOf = (name: string) => {
  const store = durableObjectRows(stubOf(name));
  return deadMansSwitch({ store, name, withinMs: 5000, now: Date.now });
};

describe("a dead man's switch in a Durable Object", () => {
  it("cancels by its alarm where no sign of life comes, again until nothing is left", async () => {
    const guard = guardOf("dead");
    assert.equal(await openAt("dead"), 2);
    const armed = await guard.arm();
    assert.ok(armed.state === "heard" && armed.isWatched);
    const deadline = Date.now() + 20_000;
    while (await openAt("dead") > 0 && Date.now() < deadline) await pause(200);
    assert.equal(await openAt("dead"), 0);
    let pulse = await guard.beat();
    while (pulse.state === "fired" && !pulse.isDone && Date.now() < deadline) {
      await pause(200);
      pulse = await guard.beat();
    }
    assert.ok(pulse.state === "fired" && pulse.isDone, JSON.stringify(pulse));
    assert.equal((await guard.arm()).state, "heard");
    await guard.disarm();
  });

  it("leaves alone who gives signs of life, and who has turned it off", async () => {
    const [alive, off] = [guardOf("alive"), guardOf("off")];
    await off.arm();
    await off.disarm();
    await alive.arm();
    for (let i = 0; i < 5; i++) {
      await pause(2000);
      assert.equal((await alive.beat()).state, "heard");
    }
    assert.deepEqual([await openAt("alive"), await openAt("off")], [2, 2]);
    await alive.disarm();
  });
});
