/** The proxy that a person's variables name. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import process from "node:process";
import { describe, it } from "node:test";
import { webSockets } from "../../../sockets/web_socket.ts";
import { inDeno, root, run, scriptArgs } from "../support.ts";

const listening = async (server: Server): Promise<string> => {
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

describe("HTTPS_PROXY", () => {
  it("is followed to the exchange, and not to a simulated one on this machine", async () => {
    const asked: string[] = [];
    const proxy = createServer();
    // It lets nothing through: no test needs a network.
    proxy.on("connect", (request, socket) => {
      asked.push(`${request.url}`);
      socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
    });
    const exchange = createServer((_, response) => void response.end("{}"));
    try {
      const env = { HTTPS_PROXY: await listening(proxy), NO_PROXY: "", no_proxy: "" };
      const urls = ["https://papi.example.invalid", await listening(exchange)];
      const program = scriptArgs("tests/host/transports/proxy_program.ts", urls);
      const { stdout, stderr } = await run(process.execPath, program, { env });
      assert.equal(stdout.trim(), '["Unreachable","{}"]', stderr);
      assert.ok(asked.length > 0);
      assert.deepEqual(new Set(asked), new Set(["papi.example.invalid:443"]));
    } finally {
      proxy.close();
      exchange.close();
    }
  });
});

describe("the guide's sockets through a proxy", () => {
  it("ask that proxy in Bun, and nobody else", { skip: inDeno }, async () => {
    const asked: string[] = [];
    const proxy = createServer();
    proxy.on("connect", (request, socket) => {
      asked.push(`${request.url}`);
      socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
    });
    const guide = readFileSync(join(root, "docs/guide/run/proxy.md"), "utf8");
    const [, body = "nothing"] =
      /^class ProxiedSocket extends WebSocket \{\n([^]*?)^\}$/m.exec(guide) ?? [];
    try {
      const script = body.replaceAll(/: string| as never/g, "");
      const make = new Function("PROXY", `return class extends WebSocket {${script}}`);
      const open = webSockets({ WebSocket: make(await listening(proxy)) });
      await new Promise<void>((done) => {
        open("wss://fstream.example.invalid/pm", ({ _tag }) => _tag === "Ended" && done());
      });
      assert.deepEqual(asked, ["fstream.example.invalid:443"]);
    } finally {
      proxy.close();
    }
  });
});
