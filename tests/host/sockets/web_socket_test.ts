import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, it } from "node:test";
import { inspect } from "node:util";
import type { Heard } from "../../../lib/socket.ts";
import { inFolder } from "../../apps/simulator/support.ts";
import { isInstalled, root, run } from "../support.ts";
import { type AllHeard, allHeard, KEY } from "./heard.ts";
import { servingSockets } from "./ws_server.ts";

const inNode = (url: string): Promise<AllHeard> =>
  inFolder(async (folder) => {
    const outfile = join(folder, "heard.mjs");
    const esbuild = join(root, "node_modules", ".bin", "esbuild");
    const program = "tests/host/sockets/socket_program.ts";
    await run(esbuild, [program, "--bundle", "--format=esm", `--outfile=${outfile}`]);
    // Node 20 has its WebSocket behind this flag; later ones have it without.
    const { stdout, stderr } = await run("node", ["--experimental-websocket", outfile, url]);
    assert.ok(!stderr.includes(KEY), stderr);
    return JSON.parse(stdout);
  });

const once = <A>(make: () => Promise<A>): () => Promise<A> => {
  let made: Promise<A> | undefined;
  return () => made ??= make();
};

const RUNTIMES = {
  "this runtime": once(() => servingSockets(allHeard)),
  Node: once(() => servingSockets(inNode)),
};

const tags = (heard: readonly Heard[]) => heard.map(({ _tag }) => _tag);
const texts = (heard: readonly Heard[]) =>
  heard.flatMap((each) => each._tag === "Frame" ? [each.text] : []);

const HELLO = "hello 8389765521783456789";

const CHECKS: Readonly<Record<string, (all: AllHeard) => void>> = {
  "carry text both ways, and end when told to": (all) => {
    assert.deepEqual(tags(all["/echo"]), ["Opened", "Frame", "Ended"]);
    assert.deepEqual(texts(all["/echo"]), [HELLO]);
  },
  "end where the other side does not answer the end": (all) => {
    assert.deepEqual(tags(all["/deaf"]), ["Opened", "Frame", "Ended"]);
  },
  "end once where the upgrade is refused": (all) => {
    assert.deepEqual(tags(all["/refused"]), ["Ended"]);
  },
  "end once where the upgrade is not answered": (all) => {
    assert.deepEqual(tags(all["/silent"]), ["Ended"]);
  },
  "end once where the other side vanishes": (all) => {
    for (const heard of [all["/vanish"], all["/half"]]) {
      assert.deepEqual(tags(heard).filter((tag) => tag !== "Frame"), ["Opened", "Ended"]);
      assert.ok(texts(heard).every((text) => text === HELLO));
    }
  },
  "end once where the other side closes": (all) => {
    assert.deepEqual(tags(all["/away"]).filter((tag) => tag !== "Frame"), ["Opened", "Ended"]);
  },
  "hear a message in pieces as one": (all) => {
    assert.ok(texts(all["/pieces"]).every((text) => text === HELLO || text === "in pieces"));
    assert.equal(tags(all["/pieces"]).at(-1), "Ended");
  },
  "answer pings with what they carry": (all) => {
    assert.deepEqual(texts(all["/ping"]).sort(), [HELLO, "pong 1700000000000"]);
  },
  "lose nothing of a burst before an end": (all) => {
    const burst = texts(all["/burst"]).filter((text) => text !== HELLO);
    assert.deepEqual(burst, Array.from({ length: 1000 }, (_, i) => String(i)));
  },
  "show no key": (all) => {
    assert.ok(!inspect(all, { depth: 9 }).includes(KEY));
    assert.ok(!JSON.stringify(all).includes(KEY));
  },
};

describe("sockets against a server", () => {
  for (const [runtime, ran] of Object.entries(RUNTIMES)) {
    for (const [name, check] of Object.entries(CHECKS)) {
      const skip = runtime === "Node" && !isInstalled;
      it(`in ${runtime} ${name}`, { skip }, async () => check(await ran()));
    }
  }
});
