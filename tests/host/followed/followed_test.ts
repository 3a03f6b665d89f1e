import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { webSockets } from "../../../sockets/web_socket.ts";
import { serveWorker } from "../../../tools/run/workerd.ts";
import { inFolder, simulating } from "../../apps/simulator/support.ts";
import { canRun } from "../left_out.ts";
import { inDeno, isInstalled, root, run } from "../support.ts";
import { bundled, freePort } from "./programs.ts";
import { type Chapter, faults, story } from "./story.ts";

type Story = Readonly<Record<string, Chapter>>;
type Tell = (url: string, names: readonly string[]) => Promise<Story>;

const ws = join(root, "tests/npm_clients/node_modules/ws/wrapper.mjs");
const hasWs = canRun(
  existsSync(ws),
  ["an account followed in Node with the sockets of ws"],
  "npm run test:clients, which installs them",
);

const inNode = (flags: readonly string[], ...module: readonly string[]): Tell => (url, names) =>
  inFolder(async (folder) => {
    const outfile = join(folder, "story.mjs");
    await bundled("tests/host/followed/node_program.ts", outfile);
    const ended = await run("node", [...flags, outfile, url, names.join(","), ...module]);
    assert.equal(ended.code, 0, ended.stderr);
    return JSON.parse(ended.stdout);
  });

const inWorkerd: Tell = (url, names) =>
  inFolder(async (folder) => {
    await bundled("tests/host/followed/worker_program.ts", join(folder, "story.mjs"));
    const worker = { name: "story", module: "story.mjs", date: "2026-10-01", outbound: "machine" };
    const machine = '(name = "machine", network = (allow = ["private"]))';
    const address = `127.0.0.1:${await freePort()}`;
    const child = serveWorker(folder, worker, address, [machine]);
    const asked = new URLSearchParams({ url, names: names.join(",") });
    const ask = (tries: number): Promise<Response> =>
      fetch(`http://${address}/?${asked}`).catch(async (error) => {
        if (tries === 0) throw error;
        await new Promise((done) => setTimeout(done, 200));
        return await ask(tries - 1);
      });
    try {
      const reply = await ask(50);
      assert.ok(reply.ok, `workerd answered ${reply.status}`);
      return await reply.json();
    } finally {
      child.kill("SIGKILL");
    }
  });

/** Those that wait long go beside the others, each on a server of its own. */
const LONG = ["half open"];
const SHORT = Object.keys(faults).filter((name) => !LONG.includes(name));

const told = (tell: Tell): () => Promise<Story> => {
  let made: Promise<Story> | undefined;
  const all = (): Promise<Story> =>
    Promise.all(
      [SHORT, LONG].map((names) =>
        simulating(["--control", "--no-limits", "--quiet"], ({ url }) => tell(url, names))
      ),
    ).then(([one, other]) => ({ ...one, ...other }));
  return () => made ??= all();
};

const here: Tell = (url, names) => story(url, webSockets(), names);

/** Programs that are the same whoever starts them. */
const others: Readonly<Record<string, Tell>> = inDeno || !isInstalled ? {} : {
  ...(hasWs && { "Node with the sockets of ws": inNode([], ws) }),
  // As Node 22 and later without a flag.
  "Node with its own": inNode(["--experimental-websocket"]),
  workerd: inWorkerd,
};

/** Why there are gaps, where it is certain. */
const REASONS: Readonly<Record<string, string>> = {
  "half open": "it did not answer",
  "key expired": "the listen key expired",
  "key replaced": "the listen key is another one",
};

const GAPLESS = ["silent", "taken over by the next socket"];

const check = (name: string, chapter: Chapter | undefined): void => {
  assert.ok(chapter, "it was not told");
  const { gaps, recovered, read, opened, ...rest } = chapter;
  assert.deepEqual({ ...rest, sockets: [] }, {
    miscounted: {},
    wrong: [],
    unknown: [],
    sockets: [],
    showsKey: false,
  });
  assert.ok(opened >= 2, `${opened} sockets were opened`);
  assert.equal(recovered, gaps.length + 1);
  if (GAPLESS.includes(name)) assert.deepEqual(gaps, []);
  else assert.ok(gaps.length > 0 && read > 0, "a gap that nobody told or closed");
  const reason = REASONS[name];
  if (reason !== undefined) assert.deepEqual(gaps, [reason]);
  // A socket that says nothing more misses what audits then find.
  if (name === "silent") assert.ok(read > 0);
  if (name === "taken over by the next socket") assert.equal(read, 0);
};

describe("an account followed over a server's sockets", () => {
  for (const [runtime, tell] of Object.entries({ "this runtime": here, ...others })) {
    describe(`in ${runtime}`, () => {
      const whole = told(tell);
      for (const name of Object.keys(faults)) {
        it(`is as the exchange has it: ${name}`, { timeout: 90_000 }, async () => {
          check(name, (await whole())[name]);
        });
      }
    });
  }
});
