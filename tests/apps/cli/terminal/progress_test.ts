import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as E from "../../../../lib/either.ts";
import { progressOn, withProgress } from "../../../../apps/cli/terminal/progress.ts";
import { sign } from "../../../../mod.ts";
import { testConnectivity } from "../../../../endpoints/portfolio/mod.ts";
import { openWorld, simulatedEnvironment, worldRef } from "../../../../simulator/mod.ts";

/** A terminal and its clock. */
const terminal = () => {
  const written: string[] = [];
  let time = 0;
  let work: (() => void) | undefined;
  const progress = progressOn({
    write: (text) => void written.push(text),
    now: () => time,
    every: (_, each) => {
      work = each;
      return () => work = undefined;
    },
  });
  const pass = (ms: number): void => {
    time += ms;
    work?.();
  };
  return { progress, written, pass, isRunning: () => work !== undefined };
};

describe("progress at a terminal", () => {
  it("is silent for a second, then counts, and leaves nothing behind", () => {
    const { progress, written, pass, isRunning } = terminal();
    const ends = [progress.start("papi.binance.com"), progress.start("papi.binance.com")];
    pass(900);
    assert.equal(written.length, 0);
    pass(300);
    ends[0]?.();
    pass(1000);
    assert.deepEqual(written.map((text) => text.replace("\r\u001b[K", "")), [
      "Waiting for papi.binance.com: 1 s",
      "Waiting for papi.binance.com: 2 s, 1 of 2 answered",
    ]);
    ends[1]?.();
    assert.equal(written.at(-1), "\r\u001b[K");
    assert.equal(isRunning(), false);
  });

  it("writes nothing where all is quick, and begins anew", () => {
    const { progress, written, pass } = terminal();
    for (let i = 0; i < 3; i++) {
      const end = progress.start("papi.binance.com");
      pass(500);
      end();
    }
    assert.equal(written.length, 0);
  });

  it("goes with each request, answered or failed", async () => {
    const { progress, written, pass, isRunning } = terminal();
    const env = simulatedEnvironment(worldRef(openWorld()));
    const signed = await sign(testConnectivity())(env)();
    if (E.isLeft(signed)) return assert.fail(signed.left.message);
    let isSeen = false;
    const transport = withProgress((each) => async () => {
      pass(1500);
      isSeen = isRunning();
      return await env.transport(each)();
    }, progress);
    assert.ok(E.isRight(await transport(signed.right)()));
    assert.ok(isSeen && !isRunning());
    assert.match(written[0] ?? "", /Waiting for .*: 1 s$/);
    const failing = withProgress(() => () => Promise.reject(new Error("lost")), progress);
    await assert.rejects(failing(signed.right)());
    assert.equal(isRunning(), false);
  });

  it("hands on what the caller may end a request with", async () => {
    const { progress } = terminal();
    const env = simulatedEnvironment(worldRef(openWorld()));
    const signed = await sign(testConnectivity())(env)();
    if (E.isLeft(signed)) return assert.fail(signed.left.message);
    let handed: AbortSignal | undefined;
    const transport = withProgress((each, options) => {
      handed = options?.signal;
      return env.transport(each, options);
    }, progress);
    const { signal } = new AbortController();
    await transport(signed.right, { signal })();
    assert.equal(handed, signal);
  });
});
