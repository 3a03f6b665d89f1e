import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  closeFrame,
  frame,
  FrameError,
  frameReader,
  OP,
  textFrame,
} from "../../../apps/simulator/frames.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (payload: Uint8Array): string => new TextDecoder().decode(payload);

/** A frame of a client: masked, with the length in as few bytes as fit. */
const masked = (op: number, payload: Uint8Array, isLast = true): Uint8Array => {
  const plain = frame(op, payload);
  const start = plain.length - payload.length;
  const mask = [1, 200, 3, 255];
  plain[0] = (plain[0] ?? 0) & (isLast ? 255 : 127);
  plain[1] = (plain[1] ?? 0) | 128;
  return Uint8Array.from([
    ...plain.slice(0, start),
    ...mask,
    ...payload.map((byte, i) => byte ^ (mask[i % 4] ?? 0)),
  ]);
};

const codeOf = (read: () => unknown): number => {
  try {
    read();
  } catch (error) {
    if (error instanceof FrameError) return error.code;
    throw error;
  }
  return 0;
};

describe("frames of a client", () => {
  for (const length of [0, 1, 125, 126, 65_535, 65_536]) {
    it(`of ${length} bytes are read in pieces of any size`, () => {
      const payload = bytes("x".repeat(length));
      const whole = masked(OP.text, payload);
      for (const size of [1, 7, whole.length]) {
        if (size === 1 && length > 1000) continue;
        const read = frameReader(100_000);
        const messages = [];
        for (let i = 0; i < whole.length; i += size) {
          messages.push(...read(whole.subarray(i, i + size)));
        }
        assert.deepEqual(messages.map((each) => each.payload.length), [length]);
        assert.ok(messages[0]?.payload.every((byte) => byte === 120));
      }
    });
  }

  it("are joined from fragments, with control frames between", () => {
    const read = frameReader(100);
    const messages = [
      ...read(masked(OP.text, bytes("in "), false)),
      ...read(masked(OP.ping, bytes("p"))),
      ...read(masked(OP.more, bytes("two "), false)),
      ...read(masked(OP.more, bytes("pieces"))),
    ];
    assert.deepEqual(messages.map(({ op, payload }) => [op, text(payload)]), [
      [OP.ping, "p"],
      [OP.text, "in two pieces"],
    ]);
  });

  const wrong: readonly (readonly [what: string, code: number, bytes: () => Uint8Array])[] = [
    ["are not masked", 1002, () => frame(OP.text, bytes("x"))],
    ["are too large", 1009, () => masked(OP.text, bytes("x".repeat(101)))],
    [
      "are too large together",
      1009,
      () =>
        Uint8Array.from([
          ...masked(OP.text, bytes("x".repeat(60)), false),
          ...masked(OP.more, bytes("x".repeat(60))),
        ]),
    ],
    ["go on with nothing", 1002, () => masked(OP.more, bytes("x"))],
    ["are control frames in fragments", 1002, () => masked(OP.ping, bytes("x"), false)],
    ["have reserved bits", 1002, () => masked(OP.text | 0x40, bytes("x"))],
  ];
  for (const [what, code, make] of wrong) {
    it(`are refused if they ${what}`, () => {
      assert.equal(codeOf(() => frameReader(100)(make())), code);
    });
  }

  it("are no longer read, nor kept, once one was refused", () => {
    const read = frameReader(100);
    assert.equal(codeOf(() => read(masked(OP.text, bytes("x".repeat(101))))), 1009);
    assert.deepEqual(read(new Uint8Array(65_536)), []);
    assert.deepEqual(read(masked(OP.text, bytes("x"))), []);
  });
});

describe("frames of the server", () => {
  it("have the lengths of the protocol", () => {
    assert.deepEqual([...textFrame(OP.text, "hi")], [0x81, 2, 104, 105]);
    assert.deepEqual([...frame(OP.text, new Uint8Array(300)).slice(0, 4)], [0x81, 126, 1, 44]);
    assert.deepEqual(
      [...frame(OP.text, new Uint8Array(70_000)).slice(0, 10)],
      [0x81, 127, 0, 0, 0, 0, 0, 1, 17, 112],
    );
    assert.deepEqual([...closeFrame(1001, "ok")], [0x88, 4, 3, 233, 111, 107]);
  });
});
