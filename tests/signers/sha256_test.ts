import assert from "node:assert/strict";
import { it } from "node:test";
import { sha256 as reference } from "../../lib/deps/noble_sha2.ts";
import { hex, utf8 } from "../../signers/bytes.ts";
import { hmac, hmacOfBytes } from "../../signers/hmac.ts";
import { sha256 } from "../../signers/sha256.ts";
import * as fc from "../deps/fast_check.ts";

/** Examples of FIPS 180-4: nothing, one block, two blocks, many. */
const vectors: readonly (readonly [message: string, digest: string])[] = [
  ["", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
  ["abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
  [
    "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
    "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
  ],
  ["a".repeat(1_000_000), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"],
];

it("sha256: published digests", () => {
  for (const [message, digest] of vectors) assert.equal(hex(sha256(utf8(message))), digest);
});

it("sha256: as the package has it, at every length around the ends of blocks", () => {
  for (let length = 0; length <= 260; length++) {
    const message = Uint8Array.from({ length }, (_, i) => (i * 167 + length) & 255);
    assert.equal(hex(sha256(message)), hex(reference(message)), `${length} bytes`);
  }
});

it("sha256: as the package has it, for any bytes, be they a part of others", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 500 }), fc.nat(40), (bytes, from) => {
      const message = bytes.subarray(from);
      assert.equal(hex(sha256(message)), hex(reference(message)));
    }),
  );
});

it("hmac: the runtime's own gives the bytes of ours, for any secret and any text", async () => {
  const secrets = fc.string({ unit: "binary", minLength: 1, maxLength: 150 })
    .filter((secret) => secret.trim() !== "");
  await fc.assert(
    fc.asyncProperty(secrets, fc.string({ unit: "binary" }), async (secret, text) => {
      const ours = hmacOfBytes(utf8(secret.trim()))(utf8(text));
      const sign = hmac(secret);
      // Twice: nothing of the first text may be left in the second.
      assert.deepEqual(await sign(text)(), { _tag: "Right", right: ours });
      assert.deepEqual(await sign(text)(), { _tag: "Right", right: ours });
    }),
  );
});
