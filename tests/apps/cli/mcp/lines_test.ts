import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { describe, it } from "node:test";
import { join } from "node:path";
import { root, scriptArgs } from "../../../host/support.ts";
import { inFolder } from "../../simulator/support.ts";

interface Ended {
  readonly code: number | null;
  /** What it said, line by line. */
  readonly said: readonly unknown[];
  readonly err: string;
}

interface Answer {
  readonly id: unknown;
  readonly error?: { readonly code: number };
}

/** Gives lines to a server of its own, and ends its input once it has said so many. */
const given = (text: string, count: number): Promise<Ended> =>
  inFolder((folder) =>
    new Promise((resolve, reject) => {
      const child = spawn(
        process.execPath,
        [...scriptArgs(join(root, "apps/cli/main.ts"), ["mcp"])],
        { cwd: folder, env: { ...process.env, UNIMARGIN_HOME: folder }, timeout: 30_000 },
      );
      let out = "";
      let err = "";
      const lines = () => out.split("\n").slice(0, -1);
      child.stdout.on("data", (data: Uint8Array) => {
        out += new TextDecoder().decode(data);
        if (lines().length >= count) child.stdin.end();
      });
      child.stderr.on("data", (data: Uint8Array) => err += new TextDecoder().decode(data));
      // A server that is gone takes nothing more.
      child.stdin.on("error", () => {});
      child.on("error", reject);
      child.on(
        "close",
        (code) => resolve({ code, said: lines().map((line) => JSON.parse(line)), err }),
      );
      child.stdin.write(text);
    })
  );

const ping = (id: unknown) => ({ jsonrpc: "2.0", id, method: "ping" });
const initialized = { jsonrpc: "2.0", method: "notifications/initialized" };

const line = (message: unknown): string => `${JSON.stringify(message)}\n`;

const codes = (answers: unknown) =>
  (answers as readonly Answer[]).map(({ id, error }) => [id, error?.code]);

describe("lines of a client of mcp", () => {
  it("are refused by the id that they have, and blank ones are left out", async () => {
    const { code, said } = await given(
      [
        "\n  \r\n",
        line({ jsonrpc: "2.0", id: "q", method: "tools/list", params: 5 }),
        line({ jsonrpc: "1.0", id: 7, method: "tools/list" }),
        line({ jsonrpc: "2.0", id: 1.5, method: "tools/list" }),
        line({ jsonrpc: "2.0", id: 8, result: 7 }),
        "nonsense\n",
        line([]),
        line(ping(9)),
      ].join(""),
      7,
    );
    assert.equal(code, 0);
    assert.deepEqual(codes(said), [
      ["q", -32600],
      [7, -32600],
      [null, -32600],
      [null, -32600],
      [null, -32700],
      [null, -32600],
      [9, undefined],
    ]);
  });

  it("may be batches, whose answers come together", async () => {
    const call = { name: "no such tool", arguments: {} };
    const { code, said } = await given(
      [
        line([initialized]),
        line([ping("a"), initialized, 5, { ...ping("b"), method: "tools/call", params: call }]),
        line([ping("d"), { jsonrpc: "1.0", id: "c", method: "ping" }]),
        line([null]),
      ].join(""),
      3,
    );
    assert.equal(code, 0);
    const batches = said.map((each) => codes(each).sort().join(" "));
    assert.deepEqual(batches.sort(), [",-32600", ",-32600 a, b,-32602", "c,-32600 d,"]);
  });

  it("may take back one of a batch, and the others are answered", async () => {
    const read = {
      name: "read",
      arguments: { endpoint: "accountInformation", params: {} },
    };
    const { code, said } = await given(
      [
        line([{ ...ping("slow"), method: "tools/call", params: read }, {
          jsonrpc: "2.0",
          method: "notifications/cancelled",
          params: { requestId: "slow" },
        }, ping("quick")]),
      ].join(""),
      1,
    );
    assert.equal(code, 0);
    assert.deepEqual(codes(said[0]), [["quick", undefined]]);
  });

  it("end the server where one is too long, which says why", async () => {
    const { code, said, err } = await given("x".repeat(11 * 1024 * 1024), 1);
    assert.equal(code, 2);
    assert.deepEqual(said, []);
    assert.match(err, /^A message of the client is longer than \d+ bytes: the server ends$/m);
  });
});
