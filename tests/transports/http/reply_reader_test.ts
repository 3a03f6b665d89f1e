import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { describe, it } from "node:test";
import * as fc from "../../deps/fast_check.ts";
import { type Progress, ReplyReader } from "../../../transports/http/reply_reader.ts";

interface Read {
  readonly progress: Progress;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly isKept?: boolean;
}

/** What a reader makes of pieces of a reply, one after the other. */
const readOf = (
  pieces: readonly Buffer[],
  maxBytes = 1000,
  reader = new ReplyReader(maxBytes),
): Read => {
  reader.begin();
  let progress: Progress = "more";
  for (const piece of pieces) {
    progress = reader.feed(piece);
    if (progress !== "more") break;
  }
  if (progress === "more") progress = reader.ended();
  if (progress !== "whole") return { progress };
  const { status, headers, body } = reader.reply();
  const { isKept } = reader;
  return { progress, status, headers: headers(), body: Buffer.from(body).toString(), isKept };
};

const bytes = (text: string): Buffer => Buffer.from(text, "latin1");

const whole = (text: string, maxBytes?: number): Read => readOf([bytes(text)], maxBytes);

const OK = "HTTP/1.1 200 OK\r\n";

const CHUNKED = `${OK}transfer-encoding: chunked\r\n\r\n`;

/** Replies and what they say. */
const REPLIES: Readonly<Record<string, Partial<Read>>> = {
  [`${OK}content-length: 2\r\n\r\n{}`]: { body: "{}", isKept: true },
  [`${OK}content-length: 0\r\n\r\n`]: { body: "", isKept: true },
  [`${OK}\r\n{}`]: { body: "{}", isKept: false, headers: {} },
  ["HTTP/1.1 204 No Content\r\n\r\n"]: { status: 204, body: "", isKept: true },
  ["HTTP/1.1 304 Not Modified\r\ncontent-length: 5\r\n\r\n"]: { status: 304, body: "" },
  ["HTTP/1.1 429\r\ncontent-length: 1\r\n\r\n0"]: { status: 429, body: "0" },
  ["HTTP/1.0 200 OK\r\ncontent-length: 2\r\n\r\n{}"]: { body: "{}", isKept: false },
  [`${OK}Connection: keep-alive, Close\r\ncontent-length: 2\r\n\r\n{}`]: { isKept: false },
  [`HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nlink: a\r\n\r\n${OK}content-length: 2\r\n\r\n{}`]:
    { status: 200, body: "{}", headers: { "content-length": "2" } },
  [`${CHUNKED}1\r\n{\r\n1;a=b\r\n}\r\n0\r\n\r\n`]: { body: "{}", isKept: true },
  [`${CHUNKED}1;a="x;y"\r\n{\r\n1 ;\ta = "\\"" ; b ; c = d\r\n}\r\n0;e\r\n\r\n`]: { body: "{}" },
  [`${CHUNKED}A\r\n0123456789\r\n000\r\nx-sum: 1\r\n\r\n`]: { body: "0123456789", isKept: true },
  [`${OK}X-A:1\r\nx-a:\t 2 \r\nx-b:\r\ncontent-length:2\r\n\r\n{}`]: {
    headers: { "x-a": "1, 2", "x-b": "", "content-length": "2" },
  },
  [`${OK}X: a:b \t c\t \r\nContent-Length: 2 \r\n\r\n{}`]: {
    headers: { x: "a:b \t c", "content-length": "2" },
  },
};

/** What is no reply. */
const NONE = [
  "",
  "\0\x01\x02",
  "<html>",
  "HTTP/9.9 200 OK\r\n\r\n",
  "HTTP/2 200\r\n\r\n",
  "HTTP/1.1 20 OK\r\n\r\n",
  "HTTP/1.1 2000 OK\r\n\r\n",
  "HTTP/1.1 099 OK\r\n\r\n",
  "HTTP/1.1 101 Switching Protocols\r\n\r\n",
  "HTTP/1.1 100 Continue\r\n\r\n",
  `HTTP/1.0 100 Continue\r\n\r\n${OK}content-length: 2\r\n\r\n{}`,
  "HTTP/1.1 200 OK\n\n{}",
  "HTTP/1.1 200 OK\na: b\r\n\r\n{}",
  `${OK}a: b\nc: d\r\n\r\n{}`,
  `${OK}a: b\r\n folded\r\n\r\n{}`,
  `${OK}a : b\r\n\r\n{}`,
  `${OK}: b\r\n\r\n{}`,
  `${OK}a\r\n\r\n{}`,
  `${OK}a: \0\r\n\r\n{}`,
  `${OK}a: \v\r\ncontent-length: 2\r\n\r\n{}`,
  `${OK}a: b\rc\r\ncontent-length: 2\r\n\r\n{}`,
  `${OK}content-length: \xa02\r\n\r\n{}`,
  `${OK}content-length: 2\xa0\r\n\r\n{}`,
  `${OK}content-length: x\r\n\r\n{}`,
  `${OK}content-length: -2\r\n\r\n{}`,
  `${OK}content-length: 2\r\ncontent-length: 2\r\n\r\n{}`,
  `${OK}content-length: 3\r\n\r\n{}`,
  `${OK}content-length: 2\r\ntransfer-encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n`,
  `${OK}transfer-encoding: gzip, chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n`,
  `${OK}transfer-encoding: identity\r\n\r\n{}`,
  `${CHUNKED}zz\r\n{}`,
  `${CHUNKED}\r\n`,
  `${CHUNKED}2 \r\n{}\r\n0\r\n\r\n`,
  `${CHUNKED} 2\r\n{}\r\n0\r\n\r\n`,
  `${CHUNKED}2;\r\n{}\r\n0\r\n\r\n`,
  `${CHUNKED}2;a=\r\n{}\r\n0\r\n\r\n`,
  `${CHUNKED}2;a="x\r\n{}\r\n0\r\n\r\n`,
  `${CHUNKED}2;a="x\\"\r\n{}\r\n0\r\n\r\n`,
  `${CHUNKED}2;a="x"y\r\n{}\r\n0\r\n\r\n`,
  `${CHUNKED}2;a=b c\r\n{}\r\n0\r\n\r\n`,
  `${CHUNKED}2;a="\v"\r\n{}\r\n0\r\n\r\n`,
  `${CHUNKED}-2\r\n{}\r\n0\r\n\r\n`,
  `${CHUNKED}2\r\n{}0\r\n\r\n`,
  `${CHUNKED}2\n{}\r\n0\r\n\r\n`,
  `${CHUNKED}2\r\n{}\r\n`,
  `${CHUNKED}2\r\n{}\r\n0\r\n`,
  `${CHUNKED}0\r\nno trailer\r\n\r\n`,
  `${CHUNKED}${"0".repeat(5000)}\r\n`,
  `${CHUNKED}0\r\n${`x: ${"y".repeat(4000)}\r\n`.repeat(9)}\r\n`,
  `${OK}x: ${"x".repeat(2 ** 16)}\r\n\r\n`,
  `${OK}x: ${"x".repeat(2 ** 16)}`,
];

describe("reader of replies", () => {
  for (const [text, expected] of Object.entries(REPLIES)) {
    it(`reads ${JSON.stringify(text)}, wherever it is cut`, () => {
      const read = whole(text);
      assert.equal(read.progress, "whole");
      for (const [name, value] of Object.entries(expected)) {
        assert.deepEqual(read[name as keyof Read], value, name);
      }
      const all = bytes(text);
      for (let at = 1; at < all.length; at++) {
        assert.deepEqual(readOf([all.subarray(0, at), all.subarray(at)]), read, `cut at ${at}`);
      }
      assert.deepEqual(readOf([...all].map((byte) => Buffer.from([byte]))), read);
    });
  }

  for (const text of NONE) {
    it(`takes ${JSON.stringify(text.slice(0, 90))} for none, wherever it is cut`, () => {
      assert.deepEqual(whole(text), { progress: "none" });
      const all = bytes(text);
      for (let at = 1; at < Math.min(all.length, 200); at++) {
        const read = readOf([all.subarray(0, at), all.subarray(at)]);
        assert.deepEqual(read, { progress: "none" }, `cut at ${at}`);
      }
    });
  }

  it("takes half a reply for none, unless the end of the connection ends it", () => {
    for (const [text, { isKept }] of Object.entries(REPLIES)) {
      if (isKept !== true) continue;
      const all = bytes(text);
      for (let at = 0; at < all.length; at++) {
        assert.deepEqual(readOf([all.subarray(0, at)]), { progress: "none" }, text.slice(0, at));
      }
    }
  });

  it("bounds a body, said or not", () => {
    const long = "x".repeat(1001);
    for (
      const text of [
        `${OK}content-length: 1001\r\n\r\n`,
        `${OK}content-length: 999999999999999\r\n\r\n`,
        `${OK}\r\n${long}`,
        `${CHUNKED}3e9\r\n${long}\r\n0\r\n\r\n`,
        `${CHUNKED}${"1\r\nx\r\n".repeat(1001)}0\r\n\r\n`,
      ]
    ) assert.equal(whole(text).progress, "too long", JSON.stringify(text.slice(0, 60)));
    assert.equal(whole(`${OK}content-length: 1000\r\n\r\n${long.slice(1)}`).progress, "whole");
  });

  it("keeps no connection on which more came than the reply", () => {
    for (const text of Object.keys(REPLIES)) {
      if (!whole(text).isKept) continue;
      assert.equal(whole(`${text}\r\n`).isKept, false, JSON.stringify(text));
    }
  });

  it("takes a few replies that say that one will come, and no flood of them", () => {
    const interim = "HTTP/1.1 100 Continue\r\n\r\n";
    const last = `${OK}content-length: 2\r\n\r\n{}`;
    assert.equal(whole(interim.repeat(8) + last).body, "{}");
    assert.equal(whole(interim.repeat(9) + last).progress, "none");
  });

  it("gives a body of pieces of any size as it came", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9_000 })), {
          maxLength: 60,
        }),
        (sizes) => {
          const pieces = sizes.map((size, i) => Buffer.alloc(size, 97 + i % 26));
          const body = Buffer.concat(pieces);
          const chunks = pieces.map((piece) => `${piece.length.toString(16)}\r\n${piece}\r\n`);
          const read = readOf([bytes(`${CHUNKED}${chunks.join("")}0\r\n\r\n`)], 1e6);
          assert.equal(read.body, String(body));
        },
      ),
      { examples: [[Array<number>(40).fill(3_000)]] },
    );
  });

  it("reads heads of thousands of lines, and finds the one that is none", () => {
    const [many, end] = ["a:\r\n".repeat(6000), "content-length: 2\r\n\r\n{}"];
    assert.equal(whole(OK + many + end).body, "{}");
    assert.equal(whole(`${OK}${many}a\r\n${end}`).progress, "none");
  });

  it("begins anew with each reply", () => {
    const reader = new ReplyReader(10);
    const next = (text: string): Read => readOf([bytes(text)], 10, reader);
    assert.equal(next(`${OK}a: 1\r\ncontent-length: 9\r\n\r\n123456789`).body, "123456789");
    assert.equal(next(`${OK}a: 1\r\ncontent-le`).progress, "none");
    assert.equal(next(`${CHUNKED}9\r\n1234`).progress, "none");
    const last = next(`${CHUNKED}9\r\n987654321\r\n0\r\n\r\n`);
    assert.deepEqual(last.headers, { "transfer-encoding": "chunked" });
    assert.equal(last.body, "987654321");
  });
});
