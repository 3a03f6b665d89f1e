/**
 * What holds for the transport of Node, Bun and Deno. Kept apart from the tests, because it must run in
 * Node too, where tests do not: `http_program.ts` runs them there.
 */
import assert from "node:assert/strict";
import { Agent, type ServerResponse } from "node:http";
import { Agent as SecureAgent } from "node:https";
import { brotliCompressSync, gzipSync } from "node:zlib";
import * as E from "../../../lib/deps/either.ts";
import type { CallOptions, Signed } from "../../../lib/environment.ts";
import { makeIdentity } from "../../../tools/wire/certificate.ts";
import { type HttpOptions, httpTransport } from "../../../transports/http.ts";
import { signedOrder, signedQuery } from "../../support/signed.ts";
import { serving } from "../support.ts";
import { agentChecks } from "./agent_checks.ts";
import { connectionChecks } from "./connection_checks.ts";
import { carry as carryWith, type Checks, listening, type Told, WHY } from "./http_support.ts";

/** Whose connections carry requests to a URL. */
type Way = (url: string) => HttpOptions;

const own: Way = () => ({});

const ofAgent: Way = (url) => ({
  agent: url.startsWith("https:")
    ? new SecureAgent({ keepAlive: true })
    : new Agent({ keepAlive: true }),
});

/** Keeps the program busy until a connection counts as idle; what arrives meanwhile nobody looks at. */
const leaveIdle = (): void => {
  const start = performance.now();
  while (performance.now() < start + 2);
};

const nextTurn = (): Promise<void> => new Promise((done) => setImmediate(done));

const checksOver = (way: Way): Checks => {
  const carry = (
    signed: Signed,
    options: HttpOptions = {},
    call: CallOptions = {},
  ): Promise<Told> => carryWith(signed, { ...way(signed.url), ...options }, call);

  /** What a call is told whose server answers with these bytes. */
  const answeredBy = (bytes: string, signed = signedOrder): Promise<Told> =>
    listening(
      (socket) => socket.on("data", () => socket.end(bytes)),
      async (url) => carry(await signed(url)),
    );

  const compressed = (encoding: string, body: Uint8Array, options: HttpOptions = {}) =>
    serving((_, response: ServerResponse) => {
      response.writeHead(200, { "content-encoding": encoding });
      response.end(body);
    }, async (url) => carry(await signedOrder(url), options));

  return {
    "carries what was signed, and keeps its connection": async () => {
      const seen: string[] = [];
      const ports = new Set<number | undefined>();
      await serving((request, response) => {
        ports.add(request.socket.remotePort);
        seen.push(`${request.method} ${request.url} ${request.headers["x-mbx-apikey"]}`);
        response.setHeader("X-MBX-USED-WEIGHT-1M", "7");
        response.end('{"orderId":"é"}');
      }, async (url) => {
        const transport = httpTransport(way(url));
        const order = await signedOrder(url);
        for (const signed of [order, await signedQuery(url), order]) {
          const result = await transport(signed)();
          assert.ok(E.isRight(result));
          assert.equal(result.right.status, 200);
          assert.equal(result.right.body, '{"orderId":"é"}');
          assert.equal(result.right.headers["x-mbx-used-weight-1m"], "7");
          const { headers, method } = signed;
          assert.equal(
            seen.at(-1),
            `${method} ${signed.url.slice(url.length)} ${headers["X-MBX-APIKEY"]}`,
          );
        }
      });
      assert.equal(ports.size, 1);
    },

    "names itself, and takes another name in any spelling": async () => {
      const names: unknown[] = [];
      await serving((request, response) => {
        names.push(request.headers["user-agent"]);
        response.end("{}");
      }, async (url) => {
        await carry(await signedOrder(url));
        await carry(await signedOrder(url), { headers: { "User-AGENT": "mine/1.0" } });
      });
      assert.deepEqual(names, ["unimargin", "mine/1.0"]);
    },

    "follows no redirect": async () => {
      let caught = 0;
      await serving((_, response) => {
        caught++;
        response.end();
      }, (evil) =>
        serving((_, response) => {
          response.writeHead(307, { location: evil });
          response.end();
        }, async (url) => {
          const result = await httpTransport(way(url))(await signedOrder(url))();
          assert.equal(E.isRight(result) && result.right.status, 307);
        }));
      assert.equal(caught, 0);
    },

    "is not sent where nobody listens": async () => {
      const closed = await listening(() => {}, (url) => Promise.resolve(url));
      assert.deepEqual(await carry(await signedOrder(closed)), [
        "notSent",
        `${WHY}no connection could be made (ECONNREFUSED)`,
      ]);
    },

    "is not sent to a certificate that is not trusted": async () => {
      let received = 0;
      await listening((socket) => socket.on("data", () => received++), async (url) => {
        const [outcome, message] = await carry(await signedOrder(url));
        assert.equal(outcome, "notSent");
        assert.match(message, /no connection could be made \(\w*SELF_SIGNED\w*\)/);
      }, makeIdentity());
      assert.equal(received, 0);
    },

    "is not sent where the handshake breaks": async () => {
      await listening((socket) => socket.once("data", () => socket.destroy()), async (url) => {
        const signed = await signedOrder(url.replace("http:", "https:"));
        assert.equal((await carry(signed))[0], "notSent");
      });
    },

    "is not sent where it was aborted before it began": async () => {
      let connected = 0;
      await listening(() => connected++, async (url) => {
        const told = await carry(await signedOrder(url), {}, { signal: AbortSignal.abort() });
        assert.deepEqual(told, ["notSent", `${WHY}the call was aborted`]);
        await nextTurn();
      });
      assert.equal(connected, 0);
    },

    "is unknown where it is aborted after it left": async () => {
      const aborter = new AbortController();
      await listening((socket) => socket.on("data", () => aborter.abort()), async (url) => {
        assert.deepEqual(await carry(await signedOrder(url), {}, { signal: aborter.signal }), [
          "unknown",
          `${WHY}the call was aborted`,
        ]);
      });
    },

    "is unknown where no reply comes in time": async () => {
      await listening((socket) => socket.on("data", () => {}), async (url) => {
        assert.deepEqual(await carry(await signedOrder(url), { timeoutMs: 300 }), [
          "unknown",
          `${WHY}no reply within 300 ms`,
        ]);
      });
    },

    "is unknown where the reply does not end in time": async () => {
      const head = "HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\n{";
      await listening((socket) => socket.on("data", () => socket.write(head)), async (url) => {
        assert.equal((await carry(await signedOrder(url), { timeoutMs: 300 }))[0], "unknown");
      });
    },

    "is unknown where the reply is none": async () => {
      for (
        const bytes of [
          "",
          "\0\x01\x02",
          "<html>",
          "HTTP/9.9 200 OK\r\n\r\n",
          "HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: x\r\n\r\n",
          "HTTP/1.1 100 Continue\r\n\r\n",
          "HTTP/1.1 200 OK\r\ncontent-length: x\r\n\r\n{}",
          "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n{}",
          "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n2\r\n{}\r\n",
          `HTTP/1.1 200 OK\r\nx: ${"x".repeat(2 ** 20)}\r\n\r\n`,
        ]
      ) {
        assert.equal((await answeredBy(bytes))[0], "unknown", JSON.stringify(bytes.slice(0, 60)));
      }
    },

    "reads a reply that comes in pieces or until the connection ends": async () => {
      const chunked =
        "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n1\r\n{\r\n1\r\n}\r\n0\r\n\r\n";
      assert.deepEqual(await answeredBy(chunked), ["answered", "{}"]);
      assert.deepEqual(await answeredBy("HTTP/1.1 200 OK\r\n\r\n{}"), ["answered", "{}"]);
      assert.deepEqual(await answeredBy("HTTP/1.1 204 No Content\r\n\r\n"), ["answered", ""]);
    },

    "takes no answer that came before it asked": async () => {
      const reply = (body: string) =>
        `HTTP/1.1 200 OK\r\ncontent-length: ${body.length}\r\n\r\n${body}`;
      let evil = (): Promise<void> => Promise.resolve();
      await listening((socket) => {
        evil = () => new Promise((done) => socket.write(reply('{"evil":1}'), () => done()));
        socket.on("data", () => socket.write(reply('{"good":1}')));
      }, async (url) => {
        const transport = httpTransport(way(url));
        await transport(await signedQuery(url))();
        await evil();
        leaveIdle();
        const result = await transport(await signedOrder(url))();
        assert.equal(E.isRight(result) && result.right.body, '{"good":1}');
      });
    },

    "bounds a body": async () => {
      const tooLong = ["unknown", `${WHY}the reply exceeds 1000 bytes`];
      const long = new Uint8Array(1001).fill(32);
      const options = { maxBodyBytes: 1000 };
      assert.deepEqual(await compressed("identity", long, options), tooLong);
      assert.equal((await compressed("identity", long.slice(1), options))[0], "answered");
      assert.deepEqual(await compressed("gzip", gzipSync(long), options), tooLong);
      for (const name of ["gzip", "x-gzip"]) {
        assert.equal((await compressed(name, gzipSync(long.slice(1)), options))[0], "answered");
      }
    },

    "gives up a body without an end": async () => {
      let sent = 0;
      const chunk = new Uint8Array(2 ** 16);
      await serving((_, response) => {
        const more = () => {
          sent += chunk.length;
          if (response.write(chunk)) setImmediate(more);
        };
        response.on("drain", more);
        response.on("error", () => {});
        more();
      }, async (url) => {
        const [outcome, message] = await carry(await signedOrder(url));
        assert.deepEqual([outcome, message], [
          "unknown",
          `${WHY}the reply exceeds 33554432 bytes`,
        ]);
      });
      assert.ok(sent < 2 ** 28, `${sent} bytes were sent`);
    },

    "gives up a body that grows without an end as it is unpacked": async () => {
      const bomb = gzipSync(new Uint8Array(2 ** 27));
      assert.match((await compressed("gzip", bomb))[1], /exceeds 33554432 bytes$/);
    },

    "unpacks what it asked for and what its headers ask for": async () => {
      const asked: unknown[] = [];
      await serving((request, response) => {
        asked.push(request.headers["accept-encoding"]);
        response.writeHead(200, { "content-encoding": "GZIP" });
        response.end(gzipSync("{}"));
      }, async (url) => {
        assert.deepEqual(await carry(await signedQuery(url)), ["answered", "{}"]);
        assert.deepEqual(await carry(await signedOrder(url)), ["answered", "{}"]);
      });
      assert.deepEqual(asked, ["gzip", undefined]);
      assert.deepEqual(await compressed("br", brotliCompressSync("{}")), ["answered", "{}"]);
    },

    "is unknown where a body cannot be unpacked": async () => {
      const whole = gzipSync("{}");
      const cannot = ["unknown", `${WHY}the reply cannot be decompressed`];
      assert.deepEqual(await compressed("gzip", whole.subarray(0, -4)), cannot);
      assert.deepEqual(await compressed("gzip", new Uint8Array(50)), cannot);
      assert.deepEqual(await compressed("snappy", whole), cannot);
      assert.deepEqual(await compressed("toString", whole), cannot);
    },

    "takes another connection where the kept one was closed, and sends once": async () => {
      const received: string[] = [];
      let close = (): Promise<unknown> => Promise.resolve();
      await listening((socket) => {
        close = () =>
          new Promise((done) => {
            socket.on("close", done);
            socket.destroy();
          });
        socket.on("data", (data: Uint8Array) => {
          received.push(new TextDecoder().decode(data).split(" ")[0] ?? "");
          socket.write("HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}");
        });
      }, async (url) => {
        const transport = httpTransport(way(url));
        await transport(await signedQuery(url))();
        await close();
        leaveIdle();
        assert.equal((await transport(await signedOrder(url))())._tag, "Right");
      });
      assert.deepEqual(received, ["GET", "POST"]);
    },
  };
};

const overAgents: Checks = Object.fromEntries(
  Object.entries(checksOver(ofAgent)).map(([name, check]) => [`${name}, over an agent`, check]),
);

/** What must hold, by its name. */
export const checks: Checks = {
  ...checksOver(own),
  ...connectionChecks,
  ...overAgents,
  ...agentChecks,
};

/** Whether a check gives the transport an agent, which Deno refuses. */
export const takesAgent = (name: string): boolean => name in overAgents || name in agentChecks;
