import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { catalog } from "../../../../endpoints/catalog.ts";
import { exampleArguments } from "../../../../apps/cli/describing/example.ts";
import { type Agent, agentOn, type Place, placed } from "./support.ts";
import type { World } from "../../../../simulator/mod.ts";

const STEPS = 10_000;

/** Random numbers from 0 to 1, the same for the same seed. */
const dice = (seed: number) => (): number => {
  seed = seed + 0x6d2b79f5 | 0;
  let t = Math.imul(seed ^ seed >>> 15, 1 | seed);
  t = t + Math.imul(t ^ t >>> 7, 61 | t) ^ t;
  return ((t ^ t >>> 14) >>> 0) / 4294967296;
};

const specs = catalog.map(({ spec }) => spec);
const writing = specs.filter(({ mutates }) => mutates);

/** What an agent may come to give for a value. */
const ODD: readonly unknown[] = [
  ...["", " ", "CONFIRM", "BTCUSDT", "BTCUSDT&side=SELL", "0.01", "-1", "1e400", "NaN", "\u0000"],
  ...["../../policy.json", "${token}", "__proto__", "constructor", "x".repeat(300), "Ω💥", "true"],
  ...[0, -1, 1, 5000, 1e21, 0.1, 2 ** 53, true, false, null],
  ...[[], ["BTCUSDT"], {}, { symbol: "BTCUSDT" }, [[[]]], { toJSON: 1 }, { $ne: null }],
];

const NAMES = [
  ...["account", "endpoint", "params", "token", "word", "confirm", "environment", "env", "policy"],
  ...["seal", "now", "__proto__", "timestamp", "signature", "recvWindow", "symbol"],
];

interface Fuzz {
  readonly roll: () => number;
  readonly tokens: readonly string[];
}

const pick = <A>({ roll }: Fuzz, all: readonly A[]): A => all[Math.floor(roll() * all.length)] as A;

const oddParams = (fuzz: Fuzz, params: Readonly<Record<string, unknown>>): object => {
  const entries = Object.entries(params)
    .filter(() => fuzz.roll() > 0.1)
    .map(([name, value]) => [name, fuzz.roll() < 0.1 ? pick(fuzz, ODD) : value]);
  const more = fuzz.roll() < 0.2 ? [[pick(fuzz, NAMES), pick(fuzz, ODD)]] : [];
  return Object.fromEntries([...entries, ...more]);
};

/** A call of an endpoint: often as it should be, often not. */
const callOf = (fuzz: Fuzz, tool: string): object => {
  const spec = pick(fuzz, tool === "read" && fuzz.roll() < 0.5 ? specs : writing);
  const route = `${spec.verb} ${spec.host} ${spec.path}`;
  return {
    endpoint: fuzz.roll() < 0.8 ? spec.name : pick(fuzz, [route, ...ODD]),
    params: fuzz.roll() < 0.5 ? exampleArguments(spec) : oddParams(fuzz, exampleArguments(spec)),
    ...(fuzz.roll() < 0.5 && { account: pick(fuzz, ["main", "paper", "MAIN", "x"]) }),
  };
};

const spoilt = (fuzz: Fuzz, args: object): object =>
  fuzz.roll() < 0.8 ? args : {
    ...args,
    [pick(fuzz, NAMES)]: pick(fuzz, [...ODD, ...fuzz.tokens.slice(-20)]),
  };

const WRITE_LIKE = [
  "confirm",
  "send",
  "confirm_transaction ",
  "CONFIRM_TRANSACTION",
  "perform",
  "",
];

/** One step of an agent that tries everything but the tool that sends. */
const stepOf = (fuzz: Fuzz): readonly [string, object] => {
  const chance = fuzz.roll();
  if (chance < 0.35) return ["read", spoilt(fuzz, callOf(fuzz, "read"))];
  if (chance < 0.8) return ["prepare_transaction", spoilt(fuzz, callOf(fuzz, "prepare"))];
  if (chance < 0.83) return ["portfolio_overview", spoilt(fuzz, {})];
  if (chance < 0.86) {
    // As if the word could be smuggled past its tool.
    const token = pick(fuzz, [...fuzz.tokens, "1.2.abcdefgh.0"]);
    return [pick(fuzz, WRITE_LIKE), { token, word: "CONFIRM" }];
  }
  if (chance < 0.9) return ["list_accounts", spoilt(fuzz, {})];
  if (chance < 0.95) return ["search_endpoints", spoilt(fuzz, { query: pick(fuzz, ODD) })];
  return ["describe_endpoint", spoilt(fuzz, { endpoint: pick(fuzz, specs).name })];
};

/** What of a world nobody may change without the word: all but time, used limits and asked-for files. */
const kept = ({ time: _time, limits: _limits, downloads: _downloads, ...rest }: World): object =>
  rest;

const wander = async (place: Place, agent: Agent, seed: number, steps: number) => {
  const tokens: string[] = [];
  const fuzz: Fuzz = { roll: dice(seed), tokens };
  const tally: Record<string, number> = {};
  const note = (what: string): void => void (tally[what] = (tally[what] ?? 0) + 1);
  for (let i = 0; i < steps; i++) {
    const [tool, args] = stepOf(fuzz);
    try {
      const { isError, data } = await agent.call(tool, args);
      note(isError ? `${tool} ${data.failure._tag}` : tool);
      if (data.token) tokens.push(data.token);
    } catch {
      note("refused by the protocol");
    }
    // The used weight of a minute is forgotten in the next one.
    if (i % 20 === 0) {
      const world = place.ref.read();
      place.wait(60_000);
      const limits = { ...world.limits, used: {} };
      place.ref.write({ ...world, time: world.time + 60_000, limits })();
    }
  }
  return tally;
};

describe("mcp fuzz", () => {
  it(
    `${STEPS} calls of all that does not send change nothing`,
    { timeout: 120_000 },
    () =>
      placed(async (place) => {
        const agent = await agentOn(place.home);
        await agent.call("list_accounts");
        const before = structuredClone(kept(place.ref.read()));
        // The kept world of the simulated account is made by the first look at it.
        await agent.call("read", { endpoint: "accountBalance", account: "paper" });
        const paper = () => agent.call("read", { endpoint: "accountBalance", account: "paper" });
        const first = (await paper()).data;
        const tally = await wander(place, agent, 20_251_121, STEPS);
        assert.equal(place.changed(), 0, JSON.stringify(tally));
        assert.deepEqual(kept(place.ref.read()), before);
        assert.deepEqual((await paper()).data, first);
        // It did look, and it did prepare: the fuzz reached what it is about.
        for (const what of ["read", "prepare_transaction", "portfolio_overview"]) {
          assert.ok((tally[what] ?? 0) > 50, JSON.stringify(tally));
        }
        for (const what of ["read Blocked", "read BadParams", "prepare_transaction BadArguments"]) {
          assert.ok((tally[what] ?? 0) > 50, JSON.stringify(tally));
        }
        assert.ok(
          Object.keys(tally).every((what) => !what.includes("Broken")),
          JSON.stringify(tally),
        );
        const events = new Set(place.audit().map(({ event }) => event));
        assert.deepEqual([...events], ["prepared"]);
      }),
  );
});
