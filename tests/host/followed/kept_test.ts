/** What Durable Objects of the examples keep in their storage. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { FollowedAccount } from "../../../examples/follow_object.ts";
import { keepText, keptText } from "../../../examples/kept_text.ts";
import { sampleKey } from "../../../simulator/mod.ts";
import { simulating } from "../../apps/simulator/support.ts";
import { objectStorage } from "../../support/object_storage.ts";

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

const objectOf = (
  storage: ReturnType<typeof objectStorage>,
  secret: string,
  url: string,
  pairs = "",
) =>
  new FollowedAccount(
    { storage, blockConcurrencyWhile: (work) => work() },
    {
      BINANCE_API_KEY: sampleKey.apiKey,
      BINANCE_SECRET_KEY: secret,
      SIMULATOR: url,
      PAIRS: pairs,
      TIMES: JSON.stringify({ alarmMs: 300, lagMs: 100 }),
    },
  );

const asked = async (object: FollowedAccount, path: string, method = "GET") =>
  await (await object.fetch(new Request(`https://object.invalid${path}`, { method }))).json();

/** Asks for the view until it is as wanted. */
const until = async (object: FollowedAccount, isWanted: (seen: never) => boolean) => {
  for (let i = 0; i < 100; i++) {
    const seen = await asked(object, "/view");
    if (isWanted(seen as never)) return;
    await pause(50);
  }
  assert.fail(JSON.stringify(await asked(object, "/view")));
};

describe("text in the storage of an object", () => {
  it("may be longer than a value, and shorter the next time", async () => {
    const storage = objectStorage();
    assert.equal(await keptText(storage, "text"), "");
    for (const text of [`${"x".repeat(2_500_000)}測`, "測試".repeat(700_000), "short", ""]) {
      await keepText(storage, "text", text);
      assert.equal(await keptText(storage, "text"), text);
    }
  });
});

describe("examples/follow_object.ts", () => {
  it("is woken again where its storage does not take what is known", async () => {
    const whole = objectStorage();
    const storage = {
      ...whole,
      put: (entries: Readonly<Record<string, string>>) =>
        "checkpoint" in entries ? Promise.reject(new Error("full")) : whole.put(entries),
    };
    // Nobody listens there.
    const object = objectOf(storage, sampleKey.secret, "http://127.0.0.1:9");
    await assert.rejects(object.fetch(
      new Request("https://object.invalid/start", { method: "POST" }),
    ));
    const first = whole.alarmAt() ?? assert.fail("no alarm");
    await pause(5);
    await assert.rejects(object.alarm(), /full/);
    assert.ok((whole.alarmAt() ?? 0) > first);
    await assert.rejects(asked(object, "/stop", "POST"), /full/);
    assert.equal(whole.alarmAt(), undefined);
  });

  it("begins anew after an end by a wrong secret", () =>
    simulating([], async ({ url }) => {
      const storage = objectStorage();
      const wrong = objectOf(storage, "wrong", url);
      await asked(wrong, "/start", "POST");
      await until(wrong, ({ view, ended }) => view === null && /-1022/.test(ended));
      assert.deepEqual(await asked(wrong, "/start", "POST"), { isOn: true });
      await until(wrong, ({ ended }) => /-1022/.test(ended));
      const right = objectOf(storage, sampleKey.secret, url);
      await asked(right, "/start", "POST");
      await until(right, ({ health, ended }: never) =>
        (health as { phase: string } | null)?.phase === "live" && ended === null);
      await asked(right, "/stop", "POST");
    }));

  it("says which setting it cannot follow, and may be stopped and begun anew", () =>
    simulating([], async ({ url }) => {
      const storage = objectStorage();
      await storage.put({ isOn: "yes" });
      // A new object of one that was on, as after a new version of the Worker.
      const wrong = objectOf(storage, sampleKey.secret, url, "btc-usdt");
      await until(wrong, ({ view, ended }) => view === null && /margin takes a list/.test(ended));
      assert.deepEqual(await asked(wrong, "/start", "POST"), { isOn: false });
      assert.deepEqual(await asked(wrong, "/stop", "POST"), { isOn: false });
      const right = objectOf(storage, sampleKey.secret, url, "BTCUSDT, ETHUSDT");
      assert.deepEqual(await asked(right, "/start", "POST"), { isOn: true });
      await until(
        right,
        ({ health, ended }: never) =>
          (health as { phase: string } | null)?.phase === "live" && ended === null,
      );
      await asked(right, "/stop", "POST");
    }));

  it("is woken again after alarms that failed too often", async () => {
    const storage = objectStorage();
    await storage.put({ isOn: "yes" });
    const object = objectOf(storage, sampleKey.secret, "http://127.0.0.1:9");
    await asked(object, "/view");
    assert.ok(storage.alarmAt());
    await asked(object, "/stop", "POST");
  });
});
