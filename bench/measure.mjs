// Measures in the runtime that runs it, and prints JSON. Cases take turns, so that what disturbs the machine
// disturbs all alike. Times are of the processor: of all threads, and none while others have it.
import { generateKeyPairSync } from "node:crypto";
import process from "node:process";
import { clients } from "./clients.mjs";
import { eventCases, MANY } from "./events.mjs";
import { parameters, resting } from "./growth.mjs";
import { riskCases } from "./risk.mjs";
import { signatures } from "./signatures.mjs";
import { largeIds, ORDER, positions, smallIds } from "./replies.mjs";

const isQuick = process.argv.includes("--quick");
const ROUNDS = isQuick ? 3 : 21;
const WARM_US = isQuick ? 150_000 : 700_000;
const ROUND_US = isQuick ? 8_000 : 40_000;

const spent = () => {
  const { user, system } = process.cpuUsage();
  return user + system;
};

const timed = async (run, count) => {
  const start = spent();
  for (let i = 0; i < count; i++) await run();
  return (spent() - start) / count;
};

const quantile = (sorted, part) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];

/** Microseconds of each case: median, least and most of its rounds. */
const measured = async (cases) => {
  const all = [];
  for (const [name, run] of cases) {
    await timed(run, 2);
    let each = await timed(run, 3);
    const countOf = () => Math.max(2, Math.round(ROUND_US / Math.max(each, 0.05)));
    // Until the compilers are done with it: of what they have done, more fits into a round.
    for (const end = spent() + WARM_US; spent() < end;) each = await timed(run, countOf());
    all.push({ name, run, count: countOf(), rounds: [] });
  }
  for (let i = 0; i < ROUNDS; i++) {
    for (const each of all) each.rounds.push(await timed(each.run, each.count));
  }
  return all.map(({ name, rounds }) => {
    rounds.sort((a, b) => a - b);
    return {
      name,
      median: quantile(rounds, 0.5),
      least: rounds[0],
      most: rounds.at(-1),
    };
  });
};

const pem = (kind, options) =>
  generateKeyPairSync(kind, options).privateKey.export({
    type: "pkcs8",
    format: "pem",
  });

const SECRETS = {
  HMAC: "s".repeat(64),
  Ed25519: pem("ed25519", {}),
  RSA: pem("rsa", { modulusLength: 2048 }),
};

const left = [];

/** A client without a network; `undefined` where it does not work in this runtime. */
const offline = async (name, kind, answer) => {
  try {
    const given = {
      url: "https://papi.example",
      apiKey: "k".repeat(64),
      kind,
      secret: SECRETS[kind],
      answer,
    };
    const client = await clients[name](given);
    await client.order();
    return client;
  } catch (error) {
    left.push(
      `${name}, ${kind}: ${String(error?.message ?? error).slice(0, 100)}`,
    );
    return undefined;
  }
};

const names = Object.keys(clients).filter((name) => !name.endsWith("http.ts"));
const callers = names.filter((name) => name !== "ccxt, parseOrders");

const calls = async (kind) => {
  const cases = [];
  for (const name of callers) {
    if (name === "floor" && kind !== "HMAC") continue;
    const client = await offline(name, kind, () => ORDER);
    if (client) cases.push([name, client.order]);
  }
  if (kind !== "HMAC") {
    const { order } = await offline("unimargin", "HMAC", () => ORDER);
    cases.push(["unimargin, HMAC", order], ...await signatures(kind, SECRETS[kind]));
  }
  return measured(cases);
};

const readings = async (text, call) => {
  let body = ORDER;
  const cases = [["JSON.parse", () => JSON.parse(text)]];
  for (const name of names.filter((name) => name !== "floor")) {
    const client = await offline(name, "HMAC", () => body);
    if (!client?.[call]) continue;
    const read = (given) => () => {
      body = given;
      return client[call]();
    };
    cases.push([name, read(text)], [`${name}, nothing`, read("[]")]);
  }
  const all = await measured(cases);
  // What is left without the call itself.
  return all.filter(({ name }) => !name.endsWith(", nothing")).map((each) => {
    const nothing = all.find(({ name }) => name === `${each.name}, nothing`)?.median ?? 0;
    return {
      name: each.name,
      median: each.median - nothing,
      least: each.least - nothing,
      most: each.most - nothing,
    };
  });
};

/** Lists of orders, ever longer. */
const lists = async () => {
  let body = ORDER;
  const client = await offline("unimargin", "HMAC", () => body);
  return [10, 100, 1000].map((count) => {
    const text = largeIds(count);
    return [`a list of ${count} orders`, () => {
      body = text;
      return client.orders();
    }];
  });
};

/** Microseconds of one event. */
const eventTimes = async (cases) =>
  (await measured(cases)).map(({ name, median, least, most }) => ({
    name,
    median: median / MANY,
    least: least / MANY,
    most: most / MANY,
  }));

const events = {};
for (const [name, cases] of Object.entries(eventCases)) events[name] = await eventTimes(cases);

const result = {
  calls: {
    HMAC: await calls("HMAC"),
    Ed25519: await calls("Ed25519"),
    RSA: await calls("RSA"),
  },
  readings: {
    "1,000 orders, small ids": await readings(smallIds(1000), "orders"),
    "1,000 orders, ids of 19 digits": await readings(largeIds(1000), "orders"),
    "500 positions": await readings(positions(500), "positions"),
  },
  events,
  growth: [
    await measured(parameters()),
    await measured(await lists()),
    await measured(await resting()),
  ],
  risk: await measured(riskCases),
  left: [...new Set(left)],
};
process.stdout.write(
  `\nRESULT ${JSON.stringify(result)}\n`,
  () => process.exit(0),
);
