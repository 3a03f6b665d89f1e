import assert from "node:assert/strict";
import { Agent } from "node:http";
import { join } from "node:path";
import { describe, it } from "node:test";
import { systemTransport } from "../../../apps/transport.ts";
import { httpTransport } from "../../../transports/http.ts";
import { checks, takesAgent } from "./http_checks.ts";
import { inFolder } from "../../apps/simulator/support.ts";
import { bundledForNode, bunProgram, type Ended, inDeno, isInstalled, run } from "../support.ts";

const PROGRAM = "tests/host/transports/http_program.ts";

const inNode = (): Promise<Ended> =>
  inFolder(async (folder) => {
    const outfile = join(folder, "checks.mjs");
    const bundled = await bundledForNode(PROGRAM, outfile);
    return bundled.code === 0 ? await run("node", [outfile]) : bundled;
  });

const inBun = (): Promise<Ended> =>
  run(bunProgram ?? "", ["--no-install", "--no-env-file", PROGRAM]);

const once = <A>(make: () => Promise<A>): () => Promise<A> => {
  let made: Promise<A> | undefined;
  return () => made ??= make();
};

const RUNTIMES = { Node: once(inNode), Bun: once(inBun) };

describe("http transport", () => {
  for (const [runtime, ran] of Object.entries(RUNTIMES)) {
    for (const name of Object.keys(checks)) {
      it(`in ${runtime} ${name}`, { skip: !isInstalled || bunProgram === undefined }, async () => {
        const { code, stdout, stderr } = await ran();
        assert.equal(code, 0, stdout + stderr);
        assert.equal(JSON.parse(stdout)[name], "ok");
      });
    }
  }

  // Here too, so that coverage sees what they run.
  for (const [name, check] of Object.entries(checks)) {
    const isLeftOut = takesAgent(name) && inDeno;
    it(`${takesAgent(name) ? "with an agent" : "here"} ${name}`, { skip: isLeftOut }, check);
  }

  it("is made in every runtime that has sockets; with an agent not in Deno", () => {
    httpTransport();
    if (!inDeno) return void httpTransport({ agent: new Agent() });
    assert.throws(() => httpTransport({ agent: new Agent() }), {
      name: "TypeError",
      message:
        "Cannot make the transport: node:https of Deno, which an agent needs, sends requests " +
        "again by itself; use httpTransport without agent, or fetchTransport",
    });
  });

  it("of a program on somebody's machine is made in every runtime", () => {
    assert.equal(typeof systemTransport({ headers: { "User-Agent": "mine" } }), "function");
  });
});
