import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { base64, fromBase64, hex } from "../../signers/bytes.ts";
import { element, elements, integer, members, shape } from "../../signers/der.ts";
import { unhex } from "./support.ts";

describe("der", () => {
  it("reads back what it makes, whatever the length", () => {
    for (const length of [0, 1, 127, 128, 255, 256, 65535]) {
      const body = new Uint8Array(length).fill(7);
      const [read, ...more] = elements(element(4, body))!;
      assert.equal(read!.tag, 4);
      assert.deepEqual(read!.body, body);
      assert.equal(more.length, 0);
    }
  });

  it("reads a sequence's members and their shape", () => {
    const parts = members(unhex("30080201053003020107"))!;
    assert.equal(shape(parts), "02 30");
    assert.equal(integer(parts[0]!), 5);
  });

  const bad: readonly (readonly [string, string])[] = [
    ["nothing", ""],
    ["a tag alone", "30"],
    ["a length beyond the end", "300302"],
    ["bytes after the end", "300000"],
    ["an indefinite length", "30800000"],
    ["a long form where the short one would do", "3081020500"],
    ["a leading zero in the length", "30820080047e" + "00".repeat(126)],
    ["a length of five octets", "3085000000000105"],
    ["a length that is cut off", "3082"],
    ["a member that is cut off", "3003020200"],
    ["another tag than a sequence", "04020500"],
  ];
  for (const [name, text] of bad) {
    it(`is no sequence: ${name}`, () => assert.equal(members(unhex(text)), undefined));
  }

  it("takes no negative, empty or huge integer", () => {
    for (const text of ["0201ff", "0200", "0206010000000000", "0401ff"]) {
      assert.equal(integer(elements(unhex(text))![0]!), undefined);
    }
    assert.equal(integer(elements(unhex("02050080000000"))![0]!), 0x80000000);
  });
});

describe("base64 and hex", () => {
  it("read back what they write", () => {
    const all = Uint8Array.from({ length: 256 }, (_, i) => i);
    assert.deepEqual(fromBase64(base64(all)), all);
    assert.deepEqual(unhex(hex(all)), all);
  });

  it("skip white space and take no other character", () => {
    assert.deepEqual(fromBase64(" AQ\r\nI = "), Uint8Array.of(1, 2));
    for (const text of ["", "A", "A*==", "AQI-", "AQ=I", "é", "AQID\0"]) {
      assert.equal(fromBase64(text), undefined);
    }
  });
});
