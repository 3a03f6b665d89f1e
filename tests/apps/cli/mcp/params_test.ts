import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { InMemoryTransport } from "../../../../apps/cli/mcp/client.ts";
import { serve } from "../../../../apps/cli/mcp/server.ts";
import { until } from "../../../support/until.ts";
import { placed } from "./support.ts";

interface Answer {
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

const hello = {
  protocolVersion: "2025-06-18",
  capabilities: {},
  clientInfo: { name: "test", version: "1" },
};

/** What the server answers to a client that speaks by itself. */
const answersTo = (
  asked: readonly (readonly [method: string, params?: unknown])[],
): Promise<readonly Answer[]> =>
  placed(async ({ home }) => {
    const [near, far] = InMemoryTransport.createLinkedPair();
    const heard: Answer[] = [];
    near.onmessage = (message) => void heard.push(message as Answer);
    const ended = serve(home, {}, far);
    const all = [["initialize", hello], ...asked] as const;
    for (const [id, [method, params]] of all.entries()) {
      await near.send(
        { jsonrpc: "2.0", id, method, ...(params !== undefined && { params }) } as never,
      );
    }
    await until(() => heard.length === all.length);
    await near.close();
    await ended;
    return heard.toSorted((a, b) => (a.id ?? 0) - (b.id ?? 0)).slice(1);
  });

describe("what a client asks in another form", () => {
  const rows = [
    ["tools/call", { name: "read", arguments: "canary" }, "params.arguments", "list_accounts"],
    ["tools/call", { name: 5 }, "params.name", "list_accounts"],
    ["tools/call", undefined, "params", "list_accounts"],
    ["resources/read", {}, "params.uri", "unimargin://account"],
    ["resources/subscribe", { uri: 5 }, "params.uri", "unimargin://account"],
    ["tools/list", { cursor: 5 }, "params.cursor", "{}"],
    ["ping", 5, "params", "{}"],
    ["initialize", {}, "params.protocolVersion", "clientInfo"],
  ] as const;
  it("is answered with what is wrong and how it should be", async () => {
    const answers = await answersTo(rows.map(([method, params]) => [method, params]));
    for (const [i, [method, , where, example]] of rows.entries()) {
      const { code, message = "" } = answers[i]?.error ?? {};
      assert.equal(code, -32602, message);
      assert.ok(
        message.startsWith(`Cannot take ${method}: ${where} is missing or of another`),
        message,
      );
      assert.ok(message.includes(example), message);
      assert.doesNotMatch(message, /canary|expected|invalid_type/);
    }
  });

  it("is none where it fits, or nobody takes it", async () => {
    const [ping, tools, unknown] = await answersTo([["ping"], ["tools/list"], ["none/such"]]);
    assert.ok(ping?.result && tools?.result);
    assert.equal(unknown?.error?.code, -32601);
  });
});
