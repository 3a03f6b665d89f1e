/**
 * PortfolioClient of `./compat` beside the one of the community SDK, as npm has it: the same calls, the
 * same bytes in reply. It is installed by `npm run test:clients` alone.
 */
import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, describe, it } from "node:test";
import * as methods from "../../compat/methods.ts";
import { beautifiedFields, PortfolioClient, PortfolioClientError } from "../../compat/mod.ts";
import type { Reader } from "../../lib/answers/answer.ts";
import type { Reply } from "../../lib/environment.ts";
import { sampleKey } from "../../simulator/mod.ts";
import { inFolder, simulating } from "../apps/simulator/support.ts";
import { callOf, type Replayed, replayed } from "../compat/replays.ts";
import { fake } from "../support/sending.ts";
import { canRun } from "./left_out.ts";
import { root, run, type runScript, scriptArgs, serving } from "./support.ts";

const folder = join(root, "tests", "npm_clients");
const isInstalled = canRun(
  existsSync(join(folder, "node_modules", "binance")),
  ["PortfolioClient beside the community SDK"],
  "npm run test:clients, which installs it",
);

/** Without the SDK there is nothing to run, and nothing that would be skipped. */
const describeWhere = (isMet: boolean, name: string, tests: () => void): void => {
  if (isMet) describe(name, tests);
};

type Call = Pick<Replayed, "method" | "given"> & Pick<Reply, "status" | "body">;

interface Told {
  readonly answer?: unknown;
  readonly failure?: unknown;
}

/** What the original makes of the calls, and what it sends. */
const original = (options: object, calls: readonly Call[]) =>
  inFolder(async (temporary) => {
    const sent: string[] = [];
    let next = 0;
    return await serving((request, response) => {
      sent.push(`${request.method} ${request.url}`);
      const { status = 500, body = "" } = calls[next++] ?? {};
      response.writeHead(status, { "content-type": "application/json" }).end(body);
    }, async (url) => {
      const file = join(temporary, "calls.json");
      const words = calls.map(({ method, given }) => given ? [method, given] : [method]);
      writeFileSync(file, JSON.stringify({ options, calls: words }));
      const { stdout, stderr } = await run("node", [join(folder, "beside.mjs")], {
        env: {
          SIMULATOR_URL: url,
          SIMULATOR_API_KEY: sampleKey.apiKey,
          SIMULATOR_SECRET: sampleKey.secret,
          SIMULATOR_CALLS: file,
        },
      });
      const told = stdout.split("\n").filter((line) => line.startsWith("{"))
        .map((line): Told => JSON.parse(line));
      assert.equal(told.length, calls.length, stderr);
      return { told, sent };
    });
  });

/** What ours makes of the same bytes. */
const ours = async (options: object, { method, given, ...reply }: Call): Promise<Told> => {
  const environment = fake(reply, { allowRetired: true }).env;
  const client = new PortfolioClient({ ...options, environment });
  try {
    return { answer: await callOf(client, method)(given) };
  } catch (error) {
    if (!(error instanceof PortfolioClientError)) throw error;
    const { code, message, body } = error;
    return { failure: { code, message, body } };
  }
};

/** Values that differ, place by place: theirs, and ours. */
const differences = (theirs: unknown, own: unknown, at = ""): readonly string[] => {
  if (typeof theirs === "object" && typeof own === "object" && theirs && own) {
    const names = new Set([...Object.keys(theirs), ...Object.keys(own)]);
    return [...names].flatMap((name) =>
      differences(
        Reflect.get(theirs, name),
        Reflect.get(own, name),
        Array.isArray(theirs) ? at : `${at}.${name}`,
      )
    );
  }
  return Object.is(theirs, own) ? [] : [`${at} ${JSON.stringify(theirs)} ${JSON.stringify(own)}`];
};

/** Ids that fit a JavaScript number. */
const small = (body: string): string => body.replace(/(?<=:)\d{6,}(?=\d{12}\b)/g, "7");

/** Fields of which ours is what the types say, where the exchange sends text in place of it. */
const TYPED: readonly string[] = [
  '.code "200" 200',
];

/** What is sent, but for time, signature and the ids that each client makes. */
const wire = (text: string): string => {
  const [verb, url = ""] = text.split(" ");
  const { pathname, searchParams } = new URL(url, "http://localhost");
  const made = /^(timestamp|recvWindow|signature|\w*Client(Order|Strategy)Id|clientAlgoId)$/i;
  const kept = [...searchParams].filter(([name]) => !made.test(name)).map((pair) => pair.join("="));
  return `${verb} ${pathname} ${kept.sort().join("&")}`;
};

describeWhere(isInstalled, "PortfolioClient beside the community SDK", () => {
  let story: readonly Call[] = [];
  let sent: readonly string[] = [];
  before(async () => {
    const all = await replayed();
    sent = all.map((each) => each.sent);
    story = all.map(({ method, given, body }) => ({ method, given, body, status: 200 }));
  });

  it("sends the same calls", async () => {
    const theirs = await original({}, story);
    assert.deepEqual(sent.map(wire), theirs.sent.map(wire));
  });

  for (const beautifyResponses of [false, true]) {
    it(`gives the same answers with ids as numbers, beautified ${beautifyResponses}`, async () => {
      const calls = story.map((call) => ({ ...call, body: small(call.body) }));
      const { told } = await original({ beautifyResponses }, calls);
      for (const [i, call] of calls.entries()) {
        const own = await ours({ ids: "number", beautifyResponses }, call);
        const different = differences(told[i], own, "").filter((each) =>
          !TYPED.some((typed) => each.endsWith(typed))
        );
        assert.deepEqual(different, [], call.method);
      }
    });
  }

  it("gives the same answers but for ids, which keep their digits as text", async () => {
    const { told } = await original({}, story);
    let ids = 0;
    for (const [i, call] of story.entries()) {
      const own = await ours({}, call);
      for (const each of differences(told[i], own, "")) {
        if (TYPED.some((typed) => each.endsWith(typed))) continue;
        const [, theirs, digits = ""] = /^\S+ (-?\d+) "(-?\d+)"$/.exec(each) ??
          assert.fail(`${call.method}: ${each}`);
        assert.equal(Number(digits), Number(theirs));
        assert.ok(call.body.includes(`:${digits}`), `${call.method}: ${digits}`);
        ids++;
      }
    }
    assert.ok(ids > 100, `${ids}`);
  });

  it("throws the same code and text where the exchange refuses", async () => {
    const refusals: readonly Call[] = [
      [400, '{"code":-2013,"msg":"Order does not exist."}'],
      [401, '{"code":-2015,"msg":"Invalid API-key, IP, or permissions for action"}'],
      [429, '{"code":-1003,"msg":"Too many requests."}'],
      [503, '{"code":-1007,"msg":"Timeout waiting for response from backend server."}'],
    ].map(([status = 0, body]) => ({
      method: "getUMOrder",
      given: { symbol: "BTCUSDT", orderId: 1 },
      status: Number(status),
      body: `${body}`,
    }));
    const { told } = await original({}, refusals);
    for (const [i, call] of refusals.entries()) assert.deepEqual(await ours({}, call), told[i]);
  });
});

/** A program for the community SDK. */
const PROGRAM = `import { PortfolioClient } from "binance";

const client = new PortfolioClient({
  api_key: process.env.BINANCE_API_KEY,
  api_secret: process.env.BINANCE_API_SECRET,
  beautifyResponses: true,
});

async function overview() {
  const account = await client.getAccountInfo();
  console.log(account.uniMMR, account.accountEquity, account.accountStatus);
  for (const { asset, totalWalletBalance } of await client.getBalance()) {
    console.log(asset, totalWalletBalance + 1);
  }
  const um = await client.getUMPosition();
  console.log(um.filter((position) => Number(position.positionAmt) !== 0).length, "UM");
  const cm = await client.getCMPosition();
  console.log(cm.filter((position) => Number(position.positionAmt) !== 0).length, "CM");
}

overview().catch((error) => console.log("failed", error));
`;

describeWhere(isInstalled, "a program for the community SDK", () => {
  it("prints the same with only the import changed", () =>
    simulating([], (running) =>
      inFolder(async (temporary) => {
        // Where the exchange is stands in the import too: the program itself stays as it is.
        const printed = async (name: string, from: string, start: typeof runScript) => {
          const client = join(temporary, `${name}_client.mjs`);
          writeFileSync(
            client,
            `import { PortfolioClient as Client } from ${JSON.stringify(join(root, from))};
export class PortfolioClient extends Client {
  constructor(options) {
    super({ ...options, baseUrl: ${JSON.stringify(running.url)} });
  }
}
`,
          );
          const program = join(temporary, `${name}.mjs`);
          writeFileSync(program, PROGRAM.replace('"binance"', JSON.stringify(client)));
          const { stdout, stderr } = await start(program);
          assert.equal(stderr, "");
          return stdout;
        };
        const keys = {
          BINANCE_API_KEY: sampleKey.apiKey,
          BINANCE_API_SECRET: sampleKey.secret,
        };
        const inNode: typeof runScript = (file) => run("node", [file], { env: keys });
        const here: typeof runScript = (file) =>
          run(process.execPath, scriptArgs(file), { env: keys });
        const sdk = "tests/npm_clients/node_modules/binance/lib/index.js";
        const theirs = await printed("theirs", sdk, inNode);
        assert.match(theirs, /^99999999\.00000000 55680\.\d+ NORMAL\nUSDT 15001\n/);
        assert.equal(await printed("ours", "compat/mod.ts", here), theirs);
      })));
});

/** Names of all fields in the answers of the table. */
const fieldsIn = ({ shape }: Reader<unknown>): readonly string[] => {
  switch (shape._tag) {
    case "Array":
    case "Map":
    case "Nullable":
      return fieldsIn(shape.of);
    case "Model":
      return Object.entries(shape.fields).flatMap(([name, field]) => [
        name,
        ...fieldsIn("reader" in field ? field.reader : field),
      ]);
    default:
      return [];
  }
};

describeWhere(isInstalled, "fields that become numbers", () => {
  it("are those of the SDK that the answers have", () => {
    const file = join(folder, "node_modules", "binance", "lib", "util", "beautifier.js");
    const [list = ""] = /floatKeys = \[[^\]]*\]/.exec(readFileSync(file, "utf8")) ?? [];
    const theirs = [...list.matchAll(/'(\w+)'/g)].map(([, name]) => name);
    const all = Object.values(methods).flatMap(({ spec }) => fieldsIn(spec.answer));
    assert.deepEqual(
      [...beautifiedFields],
      [...new Set(all)].filter((each) => theirs.includes(each)).sort(),
    );
  });
});

describe("the reader of these comparisons", () => {
  it("finds a difference in a number, a kind and a missing field", () => {
    assert.deepEqual(differences({ a: [{ b: 1 }], c: "1" }, { a: [{ b: 2 }], c: 1, d: null }), [
      ".a.b 1 2",
      '.c "1" 1',
      ".d undefined null",
    ]);
  });
});
