import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as E from "../../../lib/either.ts";
import { newUmOrder, type Signed, type Transport, unreachable } from "../../../mod.ts";
import { placeOnce, type Settled, umReaders } from "../../../reliability/mod.ts";
import { type FaultRule, simulated } from "../../../simulator/mod.ts";
import { at as elementAt } from "../../../simulator/engine/world/vector.ts";
import * as fc from "../../deps/fast_check.ts";
import { runs } from "../../support/runs.ts";
import { placed } from "./imagined.ts";

/** What can happen to any call, each with this probability. */
const storm = (probability: number): readonly FaultRule[] =>
  ([
    { kind: "noConnection" },
    { kind: "loseRequest" },
    { kind: "loseReply" },
    { kind: "truncatedBody" },
    { kind: "status503", code: -1006, executed: true },
    { kind: "status503", code: -1007, executed: false },
    { kind: "status503", code: -1008, executed: false },
    { kind: "unknown503", executed: true },
    { kind: "htmlBody", status: 502, executed: false },
    { kind: "limited", retryAfter: 1 },
    { kind: "clockSkew", ms: 7000 },
  ] as const).map((fault) => ({ fault, probability }));

const order = (id: string, isMarket: boolean) =>
  newUmOrder({
    symbol: "BTCUSDT",
    side: "BUY",
    quantity: "0.01",
    newClientOrderId: id,
    ...(isMarket ? { type: "MARKET" } : { type: "LIMIT", timeInForce: "GTC", price: "30000" }),
  });

/** A request that is still under way after its caller has given up. */
interface Late {
  readonly signed: Signed;
  readonly arrives: number;
}

describe("placeOnce in a storm", () => {
  it("loses nothing, doubles nothing, tells nothing wrong", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 20 }),
        fc.array(
          fc.record({
            isMarket: fc.boolean(),
            lateMs: fc.option(fc.integer({ min: 0, max: 15_000 })),
          }),
          { minLength: 1, maxLength: 6 },
        ),
        async (percent, orders) => {
          const at = placed(storm(percent / 100), {
            readers: umReaders,
            resend: { times: 1, market: true },
          });
          const way = simulated(at.ref);
          const late: Late[] = [];
          const delays = orders.map(({ lateMs }) => lateMs);
          const arrive = async () => {
            for (const each of late.filter(({ arrives }) => arrives <= at.ref.read().time)) {
              late.splice(late.indexOf(each), 1);
              await way(each.signed)();
            }
          };
          const transport: Transport = (signed, options) => async () => {
            await arrive();
            const delay = signed.endpoint === "newUmOrder" ? delays.shift() : null;
            if (delay === null || delay === undefined) {
              return await at.env.transport(signed, options)();
            }
            late.push({ signed, arrives: at.ref.read().time + delay });
            return E.left(unreachable(signed.endpoint, "no reply", "unknown"));
          };
          const sleep = async (ms: number) => {
            for (let passed = 0; passed < ms; passed += 500) {
              at.pass(Math.min(500, ms - passed));
              await arrive();
            }
          };
          const options = { ...at.options, sleep };
          for (const [i, { isMarket }] of orders.entries()) {
            const id = `a${i}`;
            const twice: readonly Settled<unknown>[] = await Promise.all([
              placeOnce(order(id, isMarket), options)({ ...at.env, transport })(),
              placeOnce(order(id, isMarket), options)({ ...at.env, transport })(),
            ]);
            at.pass(30_000);
            await arrive();
            const { orders: all } = at.ref.read().um;
            const there = Array.from({ length: all.size }, (_, n) => elementAt(all, n))
              .filter((each) => each?.clientOrderId === id);
            assert.ok(there.length <= 1, `${id} is there ${there.length} times`);
            for (const { state } of twice) {
              if (state === "accepted") assert.equal(there.length, 1, `${id} is lost`);
              else if (state !== "open") assert.equal(there.length, 0, `${id} is there: ${state}`);
            }
          }
        },
      ),
      {
        numRuns: 2 * runs,
        // One was told absent while the other was about to send it again.
        examples: [[4, [1061, 0, 4651, null, 0].map((lateMs) => ({ isMarket: false, lateMs }))]],
      },
    );
  });
});
