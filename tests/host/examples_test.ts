import assert from "node:assert/strict";
import { describe, it } from "node:test";
import worker from "../../examples/worker.ts";
import { sampleKey } from "../../simulator/mod.ts";
import { runScript } from "./support.ts";

const expected: readonly (readonly [file: string, output: RegExp])[] = [
  ["examples/demo.ts", /Next: read README\.md[^\n]*\n$/],
  ["examples/bun.ts", /^8886774212345678901 NEW 0\.5 ETHUSDT at 2400\n$/],
  [
    "examples/curl.ts",
    /^curl -X POST -H 'X-MBX-APIKEY: vmPUZ\.\.\.Eh8A' '[^']+&signature=\*\*\*'\n$/,
  ],
];

describe("an example", () => {
  for (const [file, output] of expected) {
    it(`${file} runs`, async () => {
      const ended = await runScript(file);
      assert.equal(ended.code, 0, ended.stderr);
      assert.match(ended.stdout, output);
      assert.equal(ended.stdout.includes(sampleKey.secret), false);
    });
  }

  it("examples/worker.ts answers with a failure where it has no key", async () => {
    const secrets = { BINANCE_API_KEY: "", BINANCE_SECRET_KEY: "" };
    const reply = await worker.fetch(new Request("https://worker.invalid/"), secrets);
    assert.equal(reply.status, 502);
    assert.equal((await reply.json())._tag, "BadCredentials");
  });
});
