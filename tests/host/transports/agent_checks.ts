/** What holds for the transport where somebody gives it an agent, in Node and Bun. */
import assert from "node:assert/strict";
import { Agent } from "node:http";
import { Agent as SecureAgent } from "node:https";
import { Socket } from "node:net";
import { setImmediate } from "node:timers";
import * as E from "../../../lib/deps/either.ts";
import { makeIdentity } from "../../../tools/wire/certificate.ts";
import { httpTransport } from "../../../transports/http.ts";
import { signedOrder, signedQuery } from "../../support/signed.ts";
import { serving } from "../support.ts";
import { carry, type Checks, listening, WHY } from "./http_support.ts";

const failing = (code: string): Error => Object.assign(new Error("canaryText"), { code });

/** An agent whose connections come from a function. */
const agentOf = (connect: () => Socket): Agent =>
  Object.assign(new Agent(), { createConnection: connect });

const REPLIES = [
  "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}",
  "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{\r\n1\r\n}\r\n0\r\n\r\n",
  "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nx: 1\r\n\r\n{}",
];

const PIECES = ["\r\n", "\n", "\r", " ", ":", "0", "1", "2", "a", ";", ",", "x: 1\r\n"];

/** A reply with a piece put in, taken out or put in place of another. */
const changed = (reply: string, random: () => number): string => {
  const at = Math.floor(random() * reply.length);
  const piece = PIECES[Math.floor(random() * PIECES.length)]!;
  const [put, taken] = [[piece, 0], ["", 1], [piece, 1]][Math.floor(random() * 3)] as [
    string,
    number,
  ];
  return reply.slice(0, at) + put + reply.slice(at + taken);
};

/** What must hold with an agent, by its name. */
export const agentChecks: Checks = {
  "is not sent where the name is unknown": async () => {
    const agent = new SecureAgent({
      lookup: (_name, _options, done) => done(failing("ENOTFOUND"), []),
    });
    assert.deepEqual(await carry(await signedOrder("https://papi.invalid"), { agent }), [
      "notSent",
      `${WHY}no connection could be made (ENOTFOUND)`,
    ]);
  },

  "is not sent to a certificate of another name": async () => {
    const identity = makeIdentity();
    let received = 0;
    await listening((socket) => socket.on("data", () => received++), async (url) => {
      const agent = new SecureAgent({ ca: identity.cert, servername: "papi.binance.com" });
      assert.deepEqual(await carry(await signedOrder(url), { agent }), [
        "notSent",
        `${WHY}no connection could be made (ERR_TLS_CERT_ALTNAME_INVALID)`,
      ]);
    }, identity);
    assert.equal(received, 0);
  },

  "is sent to a certificate that its agent trusts": async () => {
    const identity = makeIdentity();
    await listening(
      (socket) => socket.on("data", () => socket.end("HTTP/1.1 200 OK\r\n\r\n{}")),
      async (url) => {
        const agent = new SecureAgent({ ca: identity.cert });
        assert.deepEqual(await carry(await signedOrder(url), { agent }), ["answered", "{}"]);
      },
      identity,
    );
  },

  "is not sent where the agent has no connection": async () => {
    const order = await signedOrder("http://127.0.0.1:1");
    const throwing = agentOf(() => {
      throw failing("ENOBUFS");
    });
    const [outcome, message] = await carry(order, { agent: throwing });
    assert.equal(outcome, "notSent");
    assert.doesNotMatch(message, /canaryText/);
    const never = Object.assign(new Agent(), { addRequest: () => {} });
    assert.deepEqual(await carry(order, { agent: never, timeoutMs: 20 }), [
      "notSent",
      `${WHY}no connection within 20 ms`,
    ]);
    const ofOther = new SecureAgent();
    assert.equal((await carry(order, { agent: ofOther }))[0], "notSent");
  },

  "is not sent through a proxy that refuses, whose status is told": async () => {
    // As https-proxy-agent hands on what the proxy says in place of a connection.
    const agent = agentOf(() => {
      const socket = new Socket();
      setImmediate(() => {
        socket.push("HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n");
        socket.push(null);
      });
      return socket;
    });
    assert.deepEqual(await carry(await signedOrder("http://127.0.0.1:1"), { agent }), [
      "notSent",
      `${WHY}no connection could be made (HTTP_407)`,
    ]);
  },

  "is not sent later where a connection comes too late": async () => {
    let received = 0;
    await serving((_, response) => {
      received++;
      response.end("{}");
    }, async (url) => {
      const agent = new Agent({ maxSockets: 1 });
      const aborter = new AbortController();
      const transport = httpTransport({ agent });
      const [first, second] = await Promise.all([
        transport(await signedQuery(url))(),
        (async () => {
          const waiting = transport(await signedOrder(url), { signal: aborter.signal })();
          aborter.abort();
          return await waiting;
        })(),
      ]);
      assert.equal(first._tag, "Right");
      assert.ok(E.isLeft(second));
      assert.deepEqual([second.left.outcome, second.left.message], [
        "notSent",
        `${WHY}the call was aborted`,
      ]);
      // The next request takes the connection that the aborted one had waited for.
      assert.equal((await transport(await signedQuery(url))())._tag, "Right");
    });
    assert.equal(received, 2);
  },

  "reads without an agent nothing that node:http does not, and the same": async () => {
    let seed = 11;
    const random = () => (seed = seed * 48_271 % 2_147_483_647) / 2_147_483_647;
    let answered = 0;
    let reply = "";
    await listening(
      (socket) => socket.on("data", () => socket.end(reply, "latin1")),
      async (url) => {
        const order = await signedOrder(url);
        for (let i = 0; i < 400; i++) {
          reply = changed(REPLIES[i % REPLIES.length]!, random);
          const own = await carry(order);
          if (own[0] !== "answered") continue;
          answered++;
          assert.deepEqual(await carry(order, { agent: new Agent() }), own, JSON.stringify(reply));
        }
      },
    );
    assert.ok(answered > 100 && answered < 350, `${answered} were answered`);
  },
};
