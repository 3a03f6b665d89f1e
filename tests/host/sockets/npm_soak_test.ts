/** Sixteen clients of others at the same time, with their sockets: no errors, no wrong view, no money lost. */
import assert from "node:assert/strict";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { describe, it } from "node:test";
import { accountNames, readWorld, seenBy, type World } from "../../../simulator/mod.ts";
import { inFolder, simulating } from "../../apps/simulator/support.ts";
import { canRun } from "../left_out.ts";
import { root, run } from "../support.ts";

const folder = join(root, "tests", "npm_clients");
const isInstalled = canRun(
  existsSync(join(folder, "node_modules", "ccxt")),
  ["sixteen clients of others at the same time"],
  "npm run test:clients, which installs them",
);

/** How long they trade: a minute with `npm run soak`. */
const asked = process.env["SOAK_SECONDS"];
const isAsked = asked !== undefined;
const SECONDS = Number(asked ?? 8);

const CLIENTS: Readonly<Record<string, number>> = {
  binance: 5,
  official: 4,
  ccxt: 4,
  pro: 2,
  "binance-api-node": 1,
};

const accounts = Object.entries(CLIENTS).flatMap(([client, count]) =>
  Array.from({ length: count }, (_, i) => {
    const name = `${client}-${i}`;
    return { name, client, apiKey: `key-of-${name}`, secret: `secret-of-${name}` };
  })
);

interface Reported {
  readonly name: string;
  readonly calls: number;
  readonly heard: number;
  readonly orders: number;
  readonly errors: readonly string[];
  readonly differs: readonly string[];
}

/** Assets whose places do not hold nothing together. */
const unbalanced = (world: World): readonly string[] =>
  accountNames(world).flatMap((name) =>
    Object.entries(seenBy(world, name).ledger.balances)
      .filter(([, places]) => Object.values(places).reduce((sum, each) => sum + each, 0n) !== 0n)
      .map(([asset]) => `${asset} of ${name}`)
  );

describe("sixteen clients of others", () => {
  for (const seconds of isInstalled ? [SECONDS] : []) {
    it(
      `trade for ${seconds} s without an error, and each sees its orders as they are`,
      { timeout: (seconds + 120) * 1000 },
      () =>
        inFolder(async (at) => {
          const opened = accounts.map(({ name, client, apiKey, secret }) => ({
            name,
            kind: client === "pro" ? "pro" : "retail",
            deposits: { USDT: { um: "100000", cross: "100000" } },
            keys: [{ apiKey, secret }],
          }));
          const file = join(at, "accounts.json");
          writeFileSync(file, JSON.stringify(opened));
          const flags = ["--accounts", file, "--state", join(at, "state.json")];
          await simulating(["--control", "--no-limits", ...flags], async ({ url }) => {
            const soak = join(at, "soak.json");
            writeFileSync(soak, JSON.stringify({ url, seconds, accounts }));
            const { stdout, stderr } = await run("node", [join(folder, "soak.mjs")], {
              env: { SIMULATOR_SOAK: soak },
              timeout: (seconds + 90) * 1000,
            });
            const reported = stdout.split("\n").filter((line) => line.startsWith("{"))
              .map((line) => JSON.parse(line) as Reported);
            assert.equal(reported.length, 16, stderr || stdout);
            for (const { name, calls, heard, orders, errors, differs } of reported) {
              // Told where somebody waits for it.
              if (isAsked) {
                console.log(`${name}: ${calls} calls, ${heard} events, ${orders} orders`);
              }
              assert.deepEqual([name, errors, differs], [name, [], []]);
              assert.ok(calls > 4 && heard >= orders && orders > 0, `${name} is idle`);
            }
            const text = await (await fetch(`${url}/simulator/world`)).text();
            const world = readWorld(text);
            if (world._tag === "Left") throw new Error(world.left);
            assert.deepEqual(unbalanced(world.right), []);
          });
        }),
    );
  }
});
