import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { plain } from "../../../lib/fields/plain.ts";

describe("numbers as plain text", () => {
  const NUMBERS: readonly (readonly [number: number, text: string])[] = [
    [0, "0"],
    [-0, "0"],
    [1.5, "1.5"],
    [-1.5, "-1.5"],
    [0.000001, "0.000001"],
    [1e-7, "0.0000001"],
    [-1e-7, "-0.0000001"],
    [1.25e-10, "0.000000000125"],
    [-1.25e-10, "-0.000000000125"],
    [123456789012345680000, "123456789012345680000"],
    [1e21, `1${"0".repeat(21)}`],
    [-1e21, `-1${"0".repeat(21)}`],
    [1.25e21, `125${"0".repeat(19)}`],
    [-1.234567e25, `-1234567${"0".repeat(19)}`],
  ];
  for (const [number, text] of NUMBERS) {
    it(`have no exponent: ${number}`, () => assert.equal(plain(number), text));
  }
});
