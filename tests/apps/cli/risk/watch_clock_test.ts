/** `unimargin risk watch` on a machine whose clock is set. */
import assert from "node:assert/strict";
import { it } from "node:test";
import { run } from "../../../../apps/cli/program.ts";
import { connect, newUmOrder } from "../../../../mod.ts";
import {
  movePrices,
  openWorld,
  simulatedEnvironment,
  worldRef,
} from "../../../../simulator/mod.ts";
import { exchangeAt } from "../../../host/exchange_door.ts";
import { bench, START, withBook } from "../support.ts";

const EVERY = 61_000;

it("risk watch tells of each fall, also once the clock was set back", async () => {
  const ref = worldRef(openWorld({ time: START }));
  const order = { symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity: "2" } as const;
  await connect(simulatedEnvironment(ref))(newUmOrder(order));
  const looks = [
    { price: "50000", step: EVERY },
    { price: "44000", step: EVERY - 3_600_000 },
    { price: "40000", step: EVERY },
  ];
  let [wall, up] = [START, 0];
  const pass = (): void => {
    const next = looks.shift();
    if (!next) return;
    up += EVERY;
    wall += next.step;
    ref.write(movePrices(ref.read(), { BTCUSDT: next.price }).world)();
  };
  const real = globalThis.setTimeout;
  const fake = (then: () => void, ms: number) => {
    if (ms === EVERY) pass();
    return real(then, ms === EVERY ? 0 : ms);
  };
  await bench(async (b) => {
    withBook(b);
    const lines: string[] = [];
    const clocks = { now: () => wall, uptime: () => up };
    const system = { ...b.system, ...clocks, out: (text: string) => void lines.push(text) };
    globalThis.setTimeout = fake as unknown as typeof setTimeout;
    try {
      await run(system, ["risk", "watch", "--times", "4", "--every", "61"]);
    } finally {
      globalThis.setTimeout = real;
    }
    const alarms = lines.map((line) => JSON.parse(line));
    assert.deepEqual(
      alarms.filter(({ tells }) => tells === "dropped").map(({ at }) => (at - START) / 1000),
      [61, 122 - 3600, 183 - 3600],
    );
  }, { transport: exchangeAt(ref) });
});
