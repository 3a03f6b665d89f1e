import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { DownloadError, downloadHistory, type HistoryFile } from "../../history/mod.ts";
import type { Transport } from "../../lib/environment.ts";
import {
  advance,
  faulty,
  openWorld,
  simulated,
  simulatedEnvironment,
  worldRef,
} from "../../simulator/mod.ts";

const DAY = 86_400_000;

const place = () => {
  const ref = worldRef(openWorld());
  const asked: string[] = [];
  const transport: Transport = (signed, options) => {
    asked.push(signed.endpoint);
    return simulated(ref)(signed, options);
  };
  const env = simulatedEnvironment(ref, { transport });
  const span = { startTime: env.now() - DAY, endTime: env.now() };
  const waited: number[] = [];
  const sleep = (ms: number) => {
    waited.push(ms);
    ref.write(advance(ref.read(), ms).world)();
    return Promise.resolve();
  };
  return { asked, env, ref, sleep, span, waited };
};

const thrown = async (call: Promise<unknown>): Promise<DownloadError> => {
  const error = await call.then(() => undefined, (error: unknown) => error);
  return error instanceof DownloadError ? error : assert.fail(`no DownloadError: ${error}`);
};

describe("a history as a file", () => {
  for (const file of ["orders", "trades", "transactions"] satisfies HistoryFile[]) {
    it(`of ${file} is asked for once, and its link read until it is there`, async () => {
      const { asked, env, sleep, span, waited } = place();
      const link = await downloadHistory(env, file, span, { sleep, pollMs: 400 });
      const kind = { orders: "order", trades: "trade", transactions: "income" }[file];
      assert.equal(link.url, `https://files.simulated.invalid/${kind}/${link.downloadId}.csv`);
      assert.deepEqual(waited, [400, 400, 400]);
      assert.equal(asked.filter((name) => name.startsWith("getDownloadId")).length, 1);
      assert.equal(asked.length, 5);
    });
  }

  it("is waited for no longer once its caller has given up", async () => {
    const { asked, env, span } = place();
    const ending = new AbortController();
    const given = { pollMs: 3_600_000, signal: ending.signal };
    setTimeout(() => ending.abort(), 20);
    const { downloadId, outcome } = await thrown(downloadHistory(env, "trades", span, given));
    assert.equal(typeof downloadId, "string");
    assert.equal(outcome, "notSent");
    assert.equal(asked.length, 2);
  });

  it("keeps its id where the caller's own wait rejects, as that of node:timers/promises does", async () => {
    const { env, span } = place();
    const ending = new AbortController();
    const sleep = () => {
      ending.abort();
      return Promise.reject(ending.signal.reason);
    };
    const given = { sleep, signal: ending.signal };
    const { downloadId } = await thrown(downloadHistory(env, "trades", span, given));
    assert.equal(typeof downloadId, "string");
  });

  it("is asked for by what there is, or nothing is asked", async () => {
    const { asked, env, span } = place();
    const wrong = await thrown(downloadHistory(env, "fills" as HistoryFile, span));
    assert.match(wrong.message, /file must be one of orders, trades, transactions/);
    assert.equal(wrong.cause._tag, "BadParams");
    const nothing = await thrown(downloadHistory(env, "trades", Object(null)));
    assert.match(nothing.message, /startTime/);
    const none = await thrown(downloadHistory(env, "trades", undefined as never));
    assert.match(none.message, /wanted must have startTime and endTime, or a downloadId/);
    assert.deepEqual(asked, []);
  });

  it("is given up after some looks, and gone on with by its id", async () => {
    const { asked, env, sleep, span } = place();
    const options = { sleep: () => Promise.resolve(), maxPolls: 3 };
    const error = await thrown(downloadHistory(env, "trades", span, options));
    assert.deepEqual([error.outcome, asked.length], ["notSent", 4]);
    const { downloadId = "" } = error;
    assert.match(error.message, new RegExp(`call again with its downloadId, ${downloadId}$`));
    const link = await downloadHistory(env, "trades", { downloadId }, { sleep });
    assert.equal(link.downloadId, downloadId);
    assert.equal(asked.filter((name) => name.startsWith("getDownloadId")).length, 1);
  });

  it("is not given by a link that has ended", async () => {
    const { env, sleep, span } = place();
    const { downloadId } = await downloadHistory(env, "trades", span, { sleep, pollMs: 1000 });
    await sleep(7 * DAY - 1000);
    assert.equal((await downloadHistory(env, "trades", { downloadId })).downloadId, downloadId);
    await sleep(1000);
    const late = await thrown(downloadHistory(env, "trades", { downloadId }));
    assert.match(late.message, /its link has ended/);
    assert.equal(late.downloadId, undefined);
  });

  it("fails with its id where a look fails, and without one where the asking does", async () => {
    const { env, ref, sleep, span } = place();
    const fault = { kind: "status503", code: -1007, executed: false } as const;
    const failing = (endpoint: string) => ({
      ...env,
      transport: faulty({ seed: 1, rules: [{ fault, endpoint }] })(simulated(ref)),
    });
    const look = failing("getUmFuturesTradeDownloadLinkById");
    const late = await thrown(downloadHistory(look, "trades", span, { sleep }));
    assert.match(late.downloadId ?? "", /^\d{18}$/);
    const asking = failing("getDownloadIdForUmFuturesTradeHistory");
    const early = await thrown(downloadHistory(asking, "trades", span, { sleep }));
    assert.deepEqual([early.downloadId, early.code], [undefined, -1007]);
  });

  it("waits by a timer where nothing else is said", async () => {
    const { env, ref, span } = place();
    setTimeout(() => ref.write(advance(ref.read(), 1000).world)(), 1);
    const link = await downloadHistory(env, "orders", span, { pollMs: 20 });
    assert.equal(link.status, "completed");
  });
});
