import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { inspect } from "node:util";
import { credentials } from "../../lib/environment.ts";
import { identify } from "../../signers/detect.ts";
import { ed25519 } from "../../signers/ed25519.ts";
import { hmac } from "../../signers/hmac.ts";
import { rsa } from "../../signers/rsa.ts";
import { published } from "../vectors/hmac_sha256.ts";
import { ed25519Pkcs8, rsaPkcs1, rsaPkcs8 } from "../vectors/keys.ts";
import { right, showsNothingOf } from "./support.ts";

/** Every way in which a value gets printed by mistake. */
const shown = (value: unknown): string =>
  [
    JSON.stringify(value),
    JSON.stringify({ value }),
    String(value),
    `${value}`,
    inspect(value, { depth: 9, showHidden: true }),
    inspect({ value }, { depth: 9 }),
    Object.getOwnPropertyNames(value).join(),
    JSON.stringify(Object.assign({}, value)),
  ].join("\n");

const keys = [
  ["hmac", published.secret, () => hmac(published.secret)],
  ["rsa", rsaPkcs8, () => rsa(rsaPkcs8)],
  ["ed25519", ed25519Pkcs8, () => ed25519(ed25519Pkcs8)],
] as const;

describe("a signer shows nothing of its key", () => {
  for (const [name, text, make] of keys) {
    it(`${name}, before and after it signed`, async () => {
      const sign = make();
      showsNothingOf(shown(sign), text);
      const task = sign("a=1");
      showsNothingOf(shown(task), text);
      const signature = right(await task());
      assert.ok(signature.length >= 64);
      showsNothingOf(shown(sign) + shown(task), text);
      showsNothingOf(shown(credentials("k".repeat(64), sign)), text);
    });
  }

  it("what identify gives", async () => {
    for (const text of [published.secret, rsaPkcs1, ed25519Pkcs8]) {
      showsNothingOf(shown(right(await identify(text)())), text);
    }
  });
});
