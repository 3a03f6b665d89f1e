/** What came to a world, as lines: they make the same world again, whatever came. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { openAccount } from "../../../simulator/engine/accounts.ts";
import { openWorld } from "../../../simulator/engine/open.ts";
import { readWorld, writeWorld } from "../../../simulator/engine/snapshot.ts";
import { seenBy } from "../../../simulator/engine/world/seen_by.ts";
import { worldRef } from "../../../simulator/engine/world/ref.ts";
import type { World } from "../../../simulator/engine/world/world.ts";
import type { Arrival } from "../../../simulator/exchange/arrival.ts";
import { type Input, inputLine, withLine } from "../../../simulator/doors/inputs.ts";
import { simulatedServer } from "../../../simulator/doors/server.ts";
import { simulatedSockets } from "../../../simulator/doors/sockets.ts";
import { hmac } from "../../../signers/hmac.ts";
import * as fc from "../../deps/fast_check.ts";
import { runs } from "../../support/runs.ts";
import { signedUrl } from "../support.ts";
import {
  accounts,
  type Action,
  type Move,
  movedPrice,
  sequences,
} from "../engine/model/actions.ts";

const SECRETS: Readonly<Record<string, string>> = { main: "m", bob: "b" };

const opened = (world: World): World =>
  openAccount(
    { ...world, keys: { ...world.keys, "key-of-main": { kind: "HMAC", secret: "m" } } },
    "bob",
    { keys: { "key-of-bob": { kind: "HMAC", secret: "b" } }, deposits: { USDT: { um: "5000" } } },
  );

const again = (world: World): World => {
  const read = readWorld(writeWorld(world));
  return read._tag === "Right" ? read.right : assert.fail(read.left);
};

const led = (world: World, lines: readonly string[]): World =>
  lines.reduce((before, line) => {
    const after = withLine(before, line);
    return after._tag === "Right" ? after.right : assert.fail(after.left);
  }, world);

/** Worlds are long: where they differ, only what stands there is told. */
const sameText = (found: string, expected: string): void => {
  if (found === expected) return;
  let at = 0;
  while (found[at] === expected[at]) at++;
  const around = (text: string): string => text.slice(Math.max(0, at - 60), at + 60);
  assert.equal(around(found), around(expected));
};

/** A server whose world is followed by lines. */
const following = (first: World) => {
  const ref = worldRef(first);
  const lines: string[] = [];
  const note = (before: World, input: Input | undefined, after: World): void => {
    assert.equal(before, ref.read());
    if (before !== after) lines.push(inputLine(input ?? assert.fail("nothing came"), before));
  };
  const sockets = simulatedSockets(ref, { note });
  const { answer } = simulatedServer(ref, { note, sockets });
  return { ref, lines, sockets, answer };
};

const pricesOf = ({ market: { um, cm, assets } }: World, move: Move) =>
  Object.fromEntries(
    Object.entries(move).map(([name, points]) => {
      const [symbol = ""] = name.split(":");
      const price = um[symbol]?.markPrice ?? cm[symbol]?.markPrice ?? assets[symbol]?.price ?? 0n;
      return [name, movedPrice(price, points)];
    }),
  );

const callOf = async (world: World, name: string, action: Extract<Action, { does: "call" }>) => {
  const { route, params } = action.sent(seenBy(world, name));
  const [method = "", path = ""] = route.split(" ");
  const url = await signedUrl(
    path,
    { ...params, timestamp: String(world.time) },
    SECRETS[name] ?? "",
  );
  const target = url.replace(/^https:\/\/[^/]*/, "");
  const arrival: Arrival = { method, url: target, headers: { "x-mbx-apikey": `key-of-${name}` } };
  return arrival;
};

const signedTime = async (path: string, text: string): Promise<Arrival> => {
  const signature = await hmac("m")(text)();
  const ending = signature._tag === "Right" ? signature.right : assert.fail();
  return {
    method: "GET",
    url: `${path}?${text}&signature=${ending}`,
    headers: { "X-MBX-APIKEY": "key-of-main" },
  };
};

describe("what came to a world", () => {
  it("makes it again, byte for byte", async () => {
    await fc.assert(
      fc.asyncProperty(accounts, sequences, fc.boolean(), async (world, actions, isHeard) => {
        const first = opened(world);
        const { ref, lines, sockets, answer } = following(first);
        if (isHeard) sockets.openSocket("wss://x.invalid/public/ws/btcusdt@bookTicker", () => {});
        for (const [i, action] of actions.entries()) {
          const now = ref.read();
          if (action.does === "advance") sockets.advance(action.ms);
          else if (action.does === "prices") sockets.movePrices(pricesOf(now, action.prices));
          else await answer(await callOf(now, i % 3 === 0 ? "bob" : "main", action));
        }
        sameText(writeWorld(led(again(first), lines)), writeWorld(ref.read()));
      }),
      { numRuns: Math.ceil(runs / 3), seed: 41, interruptAfterTimeLimit: 20_000 },
    );
  });

  it("is in lines without what the exchange does not read", async () => {
    const { ref, lines, answer } = following(opened(openWorld()));
    const text = `timestamp=${ref.read().time}`;
    await answer(await signedTime("/papi/v1/balance", text));
    await answer({ method: "GET", url: "/papi/v1/ping?é=\n", headers: { cookie: "mine" } });
    await answer({ method: "GET", url: "/nowhere", headers: {} });
    assert.equal(lines.length, 2);
    assert.match(lines[0] ?? "", /^\["call","200\.\d+\.\w+","GET","\/papi.*","key-of-main"\]$/);
    assert.match(
      lines[1] ?? "",
      /^\["call","\w+\.\d+\.\w+","GET","\/papi\/v1\/ping\?é=\\n",null\]$/,
    );
  });

  it("is in lines without a key that the world does not know, which may be a real one", async () => {
    const first = opened(openWorld());
    const { ref, lines, answer } = following(first);
    const stray = "strayKeyOfARealAccount";
    const call = await signedTime("/papi/v1/balance", `timestamp=${ref.read().time}`);
    const reply = await answer({ ...call, headers: { "x-mbx-apikey": stray } });
    assert.match(reply?.body ?? "", /-2015/);
    assert.equal(lines.length, 1);
    assert.ok(!lines.join().includes(stray));
    sameText(writeWorld(led(again(first), lines)), writeWorld(ref.read()));
  });

  it("is not carried out where a call gets another reply", async () => {
    const first = opened(openWorld());
    const { ref, lines, answer } = following(first);
    await answer(await signedTime("/papi/v1/balance", `timestamp=${ref.read().time}`));
    const poorer = { ...first, time: first.time + 60_000 };
    const read = withLine(poorer, lines[0] ?? "");
    assert.ok(read._tag === "Left");
    assert.match(read.left, /^GET \/papi\/v1\/balance gets another reply.*another version/);
  });

  for (
    const line of ['["time",-1]', '["time"]', '["prices",{"NOBODY":"1"}]', '["call","200"]', "["]
  ) {
    it(`is not read from ${line}`, () => {
      assert.equal(withLine(openWorld(), line)._tag, "Left");
    });
  }
});
