/** What holds for connections that are the transport's own. */
import assert from "node:assert/strict";
import { gzipSync } from "node:zlib";
import * as E from "../../../lib/deps/either.ts";
import type { Signed } from "../../../lib/environment.ts";
import { type HttpOptions, httpTransport } from "../../../transports/http.ts";
import { signedOrder, signedQuery } from "../../support/signed.ts";
import { carry, type Checks, listening, told, WHY } from "./http_support.ts";

const reply = (body: string, headers = ""): string =>
  `HTTP/1.1 200 OK\r\ncontent-length: ${body.length}\r\n${headers}\r\n${body}`;

/** A request as somebody else's signer may hand it over. */
const plain = ({ endpoint, method, url, headers, payload }: Signed): Signed => ({
  endpoint,
  method,
  url,
  headers,
  payload,
  toJSON: () => ({ method, url, headers: {} }),
});

/** How many connections two calls take, one after the other, where each is answered so. */
const connectionsOf = async (bytes: string): Promise<number> => {
  let connections = 0;
  await listening((socket) => {
    connections++;
    socket.on("data", () => socket.write(bytes));
  }, async (url) => {
    const transport = httpTransport();
    for (const signed of [await signedQuery(url), await signedOrder(url)]) {
      const result = await transport(signed)();
      assert.equal(E.isRight(result) && result.right.body, "{}");
    }
  });
  return connections;
};

/** What must hold, by its name. */
export const connectionChecks: Checks = {
  "keeps a connection only while both sides do": async () => {
    assert.equal(await connectionsOf(reply("{}")), 1);
    assert.equal(await connectionsOf(reply("{}", "keep-alive: timeout=60\r\n")), 1);
    assert.equal(await connectionsOf(reply("{}", "keep-alive: timeout=1\r\n")), 2);
    assert.equal(await connectionsOf(reply("{}", "Connection: Close\r\n")), 2);
    assert.equal(await connectionsOf(reply("{}").replace("1.1", "1.0")), 2);
  },

  "loses nothing to a server that closes after each reply and does not say so": async () => {
    let connections = 0;
    await listening((socket) => {
      connections++;
      socket.on("data", () => socket.end(reply("{}")));
    }, async (url) => {
      const transport = httpTransport();
      for (let i = 1; i <= 20; i++) {
        assert.deepEqual(await told(transport, await signedOrder(url)), ["answered", "{}"]);
        assert.equal(connections, i);
      }
    });
  },

  "gives up in time, over a connection that was kept too": async () => {
    let requests = 0;
    await listening((socket) => {
      socket.on("data", () => ++requests === 1 && socket.write(reply("{}")));
    }, async (url) => {
      const transport = httpTransport({ timeoutMs: 300 });
      assert.deepEqual(await told(transport, await signedOrder(url)), ["answered", "{}"]);
      assert.deepEqual(await told(transport, await signedOrder(url)), [
        "unknown",
        `${WHY}no reply within 300 ms`,
      ]);
      assert.equal(requests, 2);
    });
  },

  "gives up in time where no connection comes to stand": async () => {
    await listening(() => {}, async (url) => {
      const secure = await signedOrder(url.replace("http:", "https:"));
      assert.deepEqual(await carry(secure, { timeoutMs: 300 }), [
        "notSent",
        `${WHY}no connection within 300 ms`,
      ]);
    });
  },

  "keeps no connection on which more came than was asked for": async () => {
    assert.equal(await connectionsOf(`${reply("{}")}HTTP/1.1 200 OK\r\n`), 2);
  },

  "takes another connection where a part of an answer came before it asked": async () => {
    let connections = 0;
    let evil = (): Promise<void> => Promise.resolve();
    await listening((socket) => {
      if (++connections === 1) {
        evil = () => new Promise((done) => socket.write("HTT", () => done()));
      }
      socket.on("data", () => socket.write(reply("{}")));
    }, async (url) => {
      const transport = httpTransport();
      await transport(await signedQuery(url))();
      await evil();
      await new Promise((done) => setTimeout(done, 20));
      const result = await transport(await signedOrder(url))();
      assert.equal(E.isRight(result) && result.right.body, "{}");
    });
    assert.equal(connections, 2);
  },

  "opens a connection for each request in flight, and takes them again": async () => {
    let connections = 0;
    await listening((socket) => {
      connections++;
      socket.on("data", () => setTimeout(() => socket.write(reply("{}")), 20));
    }, async (url) => {
      const transport = httpTransport();
      const query = await signedQuery(url);
      for (let i = 0; i < 2; i++) {
        const results = await Promise.all([1, 2, 3].map(() => transport(query)()));
        assert.deepEqual(results.map(E.isRight), [true, true, true]);
      }
    });
    assert.equal(connections, 3);
  },

  "leaves no more than 256 connections of a burst idle, and takes those again": async () => {
    let opened = 0;
    let closed = 0;
    const waiting: (() => void)[] = [];
    await listening((socket) => {
      opened++;
      socket.on("close", () => closed++);
      socket.on("data", () => waiting.push(() => socket.write(reply("{}"))));
    }, async (url) => {
      const transport = httpTransport();
      const query = await signedQuery(url);
      for (const burst of [260, 256]) {
        const results = Array.from({ length: burst }, () => transport(query)());
        while (waiting.length < burst) await new Promise((done) => setTimeout(done, 1));
        for (const answer of waiting.splice(0)) answer();
        assert.deepEqual((await Promise.all(results)).filter(E.isLeft), []);
        for (let turn = 0; closed < 4 && turn < 2000; turn++) {
          await new Promise((done) => setTimeout(done, 1));
        }
        assert.deepEqual([opened, closed], [260, 4]);
      }
    });
  },

  "leaves alone who took the connection of a reply that cannot be unpacked": async () => {
    let asked = 0;
    const broken = gzipSync("{}").subarray(0, -4);
    await listening((socket) =>
      socket.on("data", () => {
        if (++asked > 1) return void setTimeout(() => socket.write(reply("{}")), 50);
        const head = `content-encoding: gzip\r\ncontent-length: ${broken.length}`;
        socket.write(`HTTP/1.1 200 OK\r\n${head}\r\n\r\n`);
        socket.write(broken);
      }), async (url) => {
      const transport = httpTransport();
      const query = await signedQuery(url);
      const first = transport(query)();
      while (asked === 0) await new Promise((done) => setTimeout(done, 1));
      assert.equal((await first)._tag, "Left");
      const [second, third] = await Promise.all([transport(query)(), transport(query)()]);
      assert.deepEqual([second._tag, third._tag], ["Right", "Right"]);
    });
  },

  "is not sent where a part of it does not fit HTTP": async () => {
    const received: string[] = [];
    const cannot = [
      "notSent",
      `${WHY}no connection could be made (ERR_INVALID_CHAR)`,
    ];
    await listening(
      (socket) => socket.on("data", (bytes) => received.push(String(bytes))),
      async (url) => {
        const order = await signedOrder(url);
        const made = (change: Partial<Signed>): Signed => ({ ...plain(order), ...change });
        for (const text of ["a\r\nx-evil: 1", "a\nb", "é→", "\0"]) {
          assert.deepEqual(await carry(made({ headers: { "X-MBX-APIKEY": text } })), cannot);
          assert.deepEqual(await carry(made({ headers: { [text]: "a" } })), cannot);
        }
        for (const path of ["/a b", "/a\r\nx-evil: 1", "/é"]) {
          assert.deepEqual(await carry(made({ url: url + path })), cannot);
        }
      },
    );
    assert.deepEqual(received, []);
  },

  "writes a request to the letter": async () => {
    const asked: string[] = [];
    const options: HttpOptions = { headers: { "X-Mine": "é", "User-Agent": "mine/1.0" } };
    await listening((socket) =>
      socket.on("data", (bytes: Uint8Array) => {
        asked.push(new TextDecoder("latin1").decode(bytes));
        socket.write(reply("{}"));
      }), async (url) => {
      const host = url.slice("http://".length);
      for (const make of [signedQuery, signedOrder]) {
        const { headers, ...rest } = plain(await make(url));
        await carry({ ...rest, headers: { ...headers, "X-MINE": "own" } }, options);
        const isRead = rest.method === "GET";
        assert.equal(
          asked.at(-1),
          `${rest.method} ${rest.url.slice(url.length)} HTTP/1.1\r\nhost: ${host}\r\n` +
            `connection: keep-alive\r\n${
              isRead ? "accept-encoding: gzip" : "content-length: 0"
            }\r\n` +
            "user-agent: mine/1.0\r\nx-mine: own\r\n" +
            `x-mbx-apikey: ${headers["X-MBX-APIKEY"]}\r\n\r\n`,
        );
      }
    });
  },
  "asks for the encodings that its headers name": async () => {
    const asked: string[] = [];
    await listening((socket) =>
      socket.on("data", (bytes: Uint8Array) => {
        asked.push(new TextDecoder().decode(bytes));
        socket.write(reply("{}"));
      }), async (url) => {
      await carry(await signedQuery(url), { headers: { "Accept-Encoding": "identity" } });
    });
    assert.match(asked.join(), /accept-encoding: identity\r\n/);
    assert.doesNotMatch(asked.join(), /gzip/);
  },

  "puts one listener on a signal, however many calls it may end, and takes it away": async () => {
    const aborter = new AbortController();
    const { signal } = aborter;
    let listeners = 0;
    const [add, remove] = [signal.addEventListener, signal.removeEventListener];
    signal.addEventListener = (...given: Parameters<typeof add>) => {
      listeners++;
      add.apply(signal, given);
    };
    signal.removeEventListener = (...given: Parameters<typeof remove>) => {
      listeners--;
      remove.apply(signal, given);
    };
    let isHeld = false;
    await listening((socket) => {
      socket.on("data", () => isHeld || socket.write(reply("{}")));
    }, async (url) => {
      const transport = httpTransport();
      const query = await signedQuery(url);
      const many = () => Array.from({ length: 20 }, () => transport(query, { signal })());
      const all = many();
      assert.equal(listeners, 1);
      assert.ok((await Promise.all(all)).every(E.isRight));
      assert.equal(listeners, 0);
      isHeld = true;
      const held = many();
      assert.equal(listeners, 1);
      await new Promise((done) => setTimeout(done, 50));
      aborter.abort();
      assert.ok((await Promise.all(held)).every(E.isLeft));
      assert.equal(listeners, 0);
    });
  },

  "makes no transport of settings that cannot be used": () => {
    const cannot = (options: HttpOptions, message: RegExp): void =>
      assert.throws(() => httpTransport(options), { name: "TypeError", message });
    cannot({ timeoutMs: 0 }, /timeoutMs must be /);
    cannot({ maxBodyBytes: NaN }, /maxBodyBytes must be /);
    cannot({ headers: { "X-Mbx-ApiKey": "canary" } }, /give credentials to the environment/);
    cannot({ headers: { "a b": "" } }, /must be ASCII/);
    for (const name of ["Content-Length", "transfer-encoding", "HOST"]) {
      cannot({ headers: { [name]: "5" } }, /is its own to set/);
    }
    // Nothing of these would be sent.
    const named = [["x-of", "5"]];
    for (const headers of [new Headers([["x-of", "5"]]), new Map([["x-of", "5"]]), named]) {
      cannot(Object({ headers }), /headers must be a plain object/);
    }
    for (const name of ["proxy", "timeout", "httpsAgent"]) {
      cannot(
        Object({ [name]: 5 }),
        new RegExp(`${name} is no setting: there are agent, timeoutMs`),
      );
    }
    return Promise.resolve();
  },
};
