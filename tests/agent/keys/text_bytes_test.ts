/** Bytes of files as texts, one rule after the other. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  decodeText,
  encodeText,
  type Encoding,
  keyTextOf,
  splitLines,
} from "../../../agent/keys/text_bytes.ts";

const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);

describe("bytes of a file", () => {
  const FILES: readonly (readonly [bytes: readonly number[], Encoding, text: string])[] = [
    [[], "utf-8", ""],
    [[0x61], "utf-8", "a"],
    [[0xc3, 0xa9], "utf-8", "\u00e9"],
    [[0xef, 0xbb, 0xbf, 0x61], "utf-8", "\ufeffa"],
    [[0xe9], "latin1", "\u00e9"],
    [[0x61, 0xe9, 0x62], "latin1", "a\u00e9b"],
    [[0xff, 0xfe], "utf-16le", "\ufeff"],
    [[0xfe, 0xff], "utf-16be", "\ufeff"],
    [[0xff, 0xfe, 0x2d, 0x4e], "utf-16le", "\ufeff\u4e2d"],
    [[0xfe, 0xff, 0x4e, 0x2d], "utf-16be", "\ufeff\u4e2d"],
    [[0xff, 0xfe, 0x61], "latin1", "\u00ff\u00fea"],
    [[0xff, 0x61], "latin1", "\u00ffa"],
    [[0x61, 0xfe], "latin1", "a\u00fe"],
    [[0xfe, 0x61], "latin1", "\u00fea"],
    [[0x61, 0], "utf-16le", "a"],
    [[0, 0x61], "utf-16be", "a"],
    [[0x61, 0, 0x62, 0, 0x63, 0], "utf-16le", "abc"],
    [[0, 0x61, 0, 0x62, 0, 0x63], "utf-16be", "abc"],
    [[0x61, 0, 0x62], "utf-8", "a\0b"],
    [[0x61, 0, 0, 0x62], "utf-8", "a\0\0b"],
    [[0, 0], "utf-8", "\0\0"],
    // Seven of ten characters are Latin: those of UTF-16 mostly are.
    [
      [
        ...[1, 2, 3, 4, 5, 6, 7].flatMap((each) => [0x60 + each, 0]),
        ...[1, 2, 3].flatMap(() => [0x2d, 0x4e]),
      ],
      "utf-16le",
      "abcdefg\u4e2d\u4e2d\u4e2d",
    ],
    [
      [
        ...[1, 2, 3, 4, 5, 6].flatMap((each) => [0x60 + each, 0]),
        ...[1, 2, 3, 4].flatMap(() => [0x2d, 0x4e]),
      ],
      "utf-8",
      "a\0b\0c\0d\0e\0f\0-N-N-N-N",
    ],
  ];
  for (const [values, encoding, text] of FILES) {
    it(`are ${encoding}: ${values.join(" ")}`, () => {
      assert.deepEqual(decodeText(bytes(...values)), { encoding, text });
      assert.deepEqual(encodeText(text, encoding), bytes(...values));
    });
  }

  it("are read where they stand in others", () => {
    const inner = bytes(9, 9, 0x61, 0, 0x62, 0, 9).subarray(2, 6);
    assert.deepEqual(decodeText(inner), { encoding: "utf-16le", text: "ab" });
  });

  it("are none for characters that the encoding lacks", () => {
    assert.deepEqual(encodeText("\u00ff", "latin1"), bytes(0xff));
    assert.equal(encodeText("a\u0100", "latin1"), undefined);
    assert.deepEqual(encodeText("\ud83d\ude00", "utf-16be"), bytes(0xd8, 0x3d, 0xde, 0));
  });
});

describe("texts in which keys are looked for", () => {
  it("are without what nobody sees", () => {
    for (const unseen of "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff") {
      assert.equal(keyTextOf(`${unseen}a${unseen}b${unseen}`), "ab");
    }
    assert.equal(keyTextOf("a\u00a0\u200a\u2010b"), "a\u00a0\u200a\u2010b");
  });

  it("are put right where UTF-16 was taken for UTF-8", () => {
    assert.equal(keyTextOf("\ufffd\ufffda\0b\0"), "ab");
    assert.equal(keyTextOf("\ufffd\0a\0\ufffd"), "a\ufffd");
    assert.equal(keyTextOf("\ufffda"), "\ufffda");
    assert.equal(keyTextOf(bytes(0x61, 0, 0x62, 0)), "ab");
  });

  it("have lines of every kind", () => {
    assert.deepEqual(splitLines("a\nb\r\nc\rd\u2028e\u2029f\n\ng"), [..."abcdef", "", "g"]);
    assert.deepEqual(splitLines(""), [""]);
  });
});
