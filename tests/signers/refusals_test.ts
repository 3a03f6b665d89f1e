import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { base64, fromBase64, joined } from "../../signers/bytes.ts";
import { element, OCTET_STRING, OID, SEQUENCE } from "../../signers/der.ts";
import { detect, kindOf } from "../../signers/detect.ts";
import { encryptedEd25519 } from "../vectors/encrypted_keys.ts";
import { published } from "../vectors/hmac_sha256.ts";
import { ed25519Pkcs8, passphrase, rsaPkcs1, rsaPkcs8 } from "../vectors/keys.ts";
import { unusable } from "../vectors/unusable_keys.ts";
import { ed25519Pkcs8 as ed25519Der } from "../../signers/private_key.ts";
import { hidden, refusal, showsNothingOf, unhex } from "./support.ts";

const { secret } = published;
const GARBAGE = /neither an API secret.*nor a private key.*copy it again/;
const DAMAGED = /damaged or incomplete.*copy it again/;

const texts: readonly (readonly [name: string, says: RegExp, text: string])[] = [
  ["nothing", /is empty: pass/, ""],
  ["white space", /is empty: pass/, " \r\n\t "],
  ["empty quotes", /is empty: pass/, '""'],
  ["a secret that lacks its last character", /63 letters and digits.*has 64/, secret.slice(0, -1)],
  ["a secret that lacks its first half", /32 letters and digits.*has 64/, secret.slice(32)],
  ["a secret with a character too many", /65 letters and digits.*has 64/, `${secret}x`],
  ["two secrets in a row", /128 letters and digits.*has 64/, secret + secret],
  ["two secrets with a line end between", GARBAGE, `${secret}\n${secret}.`],
  ["a secret with a space inside", GARBAGE, `${secret.slice(0, 20)}! ${secret.slice(20)}`],
  ["a secret with an underscore", GARBAGE, `_${secret.slice(1)}`],
  ["a secret with a letter that is not ASCII", GARBAGE, `é${secret.slice(1)}`],
  ["a line of an environment file", GARBAGE, `API_SECRET=${secret}`],
  ["prose", GARBAGE, "Please paste your private key here, thank you!"],
  ["a JSON Web Key", GARBAGE, `{"kty":"OKP","crv":"Ed25519","d":"${secret.slice(0, 43)}"}`],
  ["a file name", /looks like a file name: pass the content/, "/home/trader/.keys/binance.pem"],
  ["a file name of Windows", /looks like a file name/, "C:\\keys\\binance.key"],
  ["a PuTTY key", /a PuTTY private key/, `PuTTY-User-Key-File-3: ssh-ed25519\nComment: ${secret}`],
  [
    "an unknown PEM label",
    GARBAGE,
    `-----BEGIN ${"X".repeat(30)}-----\nMAA=\n-----END ${"X".repeat(30)}-----`,
  ],
  ["only a BEGIN line", DAMAGED, "-----BEGIN PRIVATE KEY-----\n"],
  ["a PEM without its END line", DAMAGED, ed25519Pkcs8.replace(/-----END.*/, "")],
  ["a PEM without its BEGIN line", DAMAGED, ed25519Pkcs8.replace(/-----BEGIN.*/, "")],
  ["a PEM that ends as something else", DAMAGED, ed25519Pkcs8.replace("END", "END RSA")],
  ["a PEM with a line missing", DAMAGED, rsaPkcs8.split("\n").toSpliced(9, 1).join("\n")],
  ["a PEM with a line twice", DAMAGED, rsaPkcs1.replace(/\n([^-\n]+)\n/, "\n$1\n$1\n")],
  ["a PEM with a character that is not base64", DAMAGED, rsaPkcs8.replace(/\nM/, "\n*")],
  ["a PEM with an empty body", DAMAGED, "-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----"],
  ["the first half of an RSA key without armour", DAMAGED, hidden(rsaPkcs8).slice(0, 800)],
  ["an Ed25519 key without armour and end", DAMAGED, hidden(ed25519Pkcs8).slice(0, 60)],
  ["a text without end", GARBAGE, "-----BEGIN PRIVATE KEY-----\n".repeat(1e5)],
  ["65,000 backslashes", GARBAGE, "\\".repeat(65000)],
  ["65,000 characters of BEGIN lines", DAMAGED, "-----BEGIN PRIVATE KEY-----\n".repeat(2300)],
  ["two private keys", /more than one private key/, ed25519Pkcs8 + rsaPkcs8],
  ...unusable,
];

const holdsNothing = async (text: string): Promise<string> => {
  const { message } = refusal(await detect(text, passphrase)());
  showsNothingOf(message, text);
  assert.ok(!message.includes(passphrase));
  return message;
};

describe("detect refuses", () => {
  for (const [name, says, text] of texts) {
    it(`${name}, and says so without showing any of it`, async () => {
      assert.match(await holdsNothing(text), says);
      assert.match(refusal(kindOf(text)).message, says);
    });
  }

  for (const [name, says, text] of unusable) {
    // OpenSSH's own form is no DER, and a file with two blocks has no one body.
    if (/OpenSSH|parameters/.test(name)) continue;
    it(`${name}, also without its armour`, async () => {
      assert.match(await holdsNothing(hidden(text)), says);
    });
  }

  for (const [name, says, text] of unusable) {
    it(`${name}, also with escaped line ends, in quotes and with CRLF`, async () => {
      for (
        const given of [JSON.stringify(text), text.replaceAll("\n", "\r\n"), ` '${text.trim()}' `]
      ) assert.match(await holdsNothing(given), says);
    });
  }

  it("what is no text at all", async () => {
    // A file that was read without an encoding is bytes.
    const bytes = new TextEncoder().encode(ed25519Pkcs8);
    for (const value of [undefined, null, 7, {}, [], bytes]) {
      const { message } = refusal(await detect(value as unknown as string)());
      assert.match(message, /^The key is no text or is empty: pass the API secret or the PEM text/);
    }
  });

  it("an Ed25519 key of another length", async () => {
    for (const length of [0, 31, 33, 64]) {
      const body = base64(ed25519Der(new Uint8Array(length).fill(7)));
      const text = `-----BEGIN PRIVATE KEY-----\n${body}\n-----END PRIVATE KEY-----\n`;
      assert.match(await holdsNothing(text), DAMAGED);
    }
  });

  it("an Ed25519 key with more beside it", async () => {
    const der = joined(ed25519Der(new Uint8Array(32).fill(7)), Uint8Array.of(5, 0));
    // The lengths of the sequence and of the octet string around the key.
    for (const at of [1, 13]) der[at]! += 2;
    const text = `-----BEGIN PRIVATE KEY-----\n${base64(der)}\n-----END PRIVATE KEY-----\n`;
    assert.match(await holdsNothing(text), DAMAGED);
  });

  it("an RSA key that lacks some of its numbers", async () => {
    const algorithm = element(SEQUENCE, element(OID, unhex("2a864886f70d010101")), unhex("0500"));
    const numbers = element(OCTET_STRING, unhex("30090201000201030201ff"));
    const text = `-----BEGIN PRIVATE KEY-----\n${
      base64(element(SEQUENCE, unhex("020100"), algorithm, numbers))
    }\n-----END PRIVATE KEY-----`;
    assert.match(await holdsNothing(text), DAMAGED);
  });

  it("keys cut off at any place, and never throws", async () => {
    for (const text of [secret, ed25519Pkcs8, encryptedEd25519["hmacWithSHA1 aes-128-cbc"]!]) {
      const [begin, end] = text.match(/-----[^-]*-----/g) ?? ["", ""];
      const body = hidden(text);
      for (let length = 0; length < body.length; length++) {
        const cut = body.slice(0, length);
        await holdsNothing(`${begin}${cut}${end}`);
        // So many letters and digits are a secret, wherever they come from.
        if (length !== 64) await holdsNothing(cut);
      }
    }
  });

  it("an RSA key whose numbers do not fit", async () => {
    const der = fromBase64(hidden(rsaPkcs1))!;
    // The first prime begins some 540 bytes in: modulus, exponents and their lengths come before.
    for (const at of [20, 300, 560, 700]) {
      const changed = der.with(at, der[at]! ^ 0x55) as typeof der;
      const text = `-----BEGIN RSA PRIVATE KEY-----\n${
        base64(changed)
      }\n-----END RSA PRIVATE KEY-----`;
      assert.match(await holdsNothing(text), /RSA key cannot be used: check/);
    }
  });

  it("or takes, and never throws at, a key with any one byte changed", async () => {
    for (const text of [ed25519Pkcs8, Object.values(encryptedEd25519)[0]!]) {
      const der = fromBase64(hidden(text))!;
      for (let at = 0; at < der.length; at++) {
        for (const bit of [1, 0x80]) {
          const changed = base64(der.with(at, der[at]! ^ bit));
          const found = kindOf(changed);
          if (found._tag === "Left") showsNothingOf(refusal(found).message, changed);
          await detect(changed, passphrase)();
        }
      }
    }
  });
});
