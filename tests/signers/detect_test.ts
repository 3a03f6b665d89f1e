import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { detect, identify, kindOf } from "../../signers/detect.ts";
import {
  encryptedEc,
  encryptedEd25519,
  encryptedRsa,
  legacyRsa,
  otherEncryption,
} from "../vectors/encrypted_keys.ts";
import { published } from "../vectors/hmac_sha256.ts";
import { ed25519Pkcs8, passphrase, rsaPkcs1, rsaPkcs8 } from "../vectors/keys.ts";
import {
  ed25519Signature,
  hmacSignature,
  payload,
  rsaSignature,
} from "../vectors/openssl_signatures.ts";
import { hidden, refusal, right, showsNothingOf, withoutSubtle } from "./support.ts";

const plain = [
  ["HMAC", published.secret, hmacSignature],
  ["RSA", rsaPkcs8, rsaSignature],
  ["RSA", rsaPkcs1, rsaSignature],
  ["Ed25519", ed25519Pkcs8, ed25519Signature],
] as const;

/** How people and programs hand on the text of a key. */
const dresses: readonly (readonly [string, (text: string) => string])[] = [
  ["as it is", (text) => text],
  ["without its last line end", (text) => text.trimEnd()],
  ["with CRLF", (text) => text.replaceAll("\n", "\r\n")],
  ["with white space around", (text) => `\n\t ${text} \n`],
  ["after a byte order mark", (text) => `\uFEFF${text}`],
  ["with escaped line ends", (text) => text.replaceAll("\n", "\\n")],
  ["with escaped CRLF", (text) => text.replaceAll("\n", "\\r\\n")],
  ["with line ends escaped twice", (text) => text.replaceAll("\n", "\\\\n")],
  ["as a JSON string", (text) => JSON.stringify(text)],
  ["in quotes with white space inside", (text) => `" ${text.replaceAll("\n", "\\n")} "`],
  ["in single quotes", (text) => `'${text.replaceAll("\n", "\\n")}'`],
  ["in quotes of a word processor", (text) => `\u201c${text.replaceAll("\n", "\\n")}\u201d`],
  ["with what nobody sees", (text) => `\u200b${text}\ufeff`],
  ["from a file in UTF-16", (text) => `\ufffd\ufffd${[...`${text}\r\n`].join("\0")}\0`],
  ["with spaces for line ends", (text) => text.replaceAll("\n", " ")],
  ["in one line of base64", (text) => text.replace(/(.)\n(?=[^-])/g, "$1")],
  ["without its armour", hidden],
  ["in base64 as a whole", (text) => text.startsWith("-") ? btoa(text) : text],
];

describe("detect", () => {
  for (const [kind, text, signature] of plain) {
    const form = /BEGIN ([A-Z ]+)/.exec(text)?.[1]?.toLowerCase() ?? "secret";
    for (const [name, dress] of dresses) {
      it(`finds the ${kind} key in a ${form} ${name}`, async () => {
        const given = dress(text);
        assert.equal(right(kindOf(given)), kind);
        assert.equal(right(await right(await detect(given)())(payload)()), signature);
      });
    }
  }

  it("says what kind of key it found", async () => {
    for (const [kind, text] of plain) assert.equal(right(await identify(text)()).kind, kind);
    const opened = await identify(Object.values(encryptedRsa)[0]!, passphrase)();
    assert.equal(right(opened).kind, "RSA");
  });

  it("takes the private key out of a file with a certificate before it", async () => {
    const other = "-----BEGIN CERTIFICATE-----\nMAAwADAA\n-----END CERTIFICATE-----\n";
    const sign = right(await detect(`Bag Attributes\n${other}${ed25519Pkcs8}`)());
    assert.equal(right(await sign(payload)()), ed25519Signature);
  });

  it("takes a secret that begins as a key does for a secret", () => {
    for (const start of ["MC4CAQAwBQYDK2Vw", "MIIEvQIBADANBgkq", "MHcCAQEEIIpXoJXp"]) {
      assert.equal(right(kindOf(start.padEnd(64, "x"))), "HMAC");
    }
  });

  it("needs no passphrase for a key that is not encrypted", async () => {
    right(await detect(ed25519Pkcs8, "not needed")());
  });
});

describe("detect, in a page without WebCrypto", () => {
  it("takes a secret and a plain Ed25519 key", async () => {
    for (const [kind, text, signature] of plain) {
      if (kind === "RSA") continue;
      const given = await withoutSubtle(async () => await right(await detect(text)())(payload)());
      assert.equal(right(given), signature);
    }
  });

  it("says that an RSA key and an encrypted one cannot be used there", async () => {
    for (const text of [rsaPkcs8, ...Object.values(encryptedEd25519)]) {
      const { message } = refusal(await withoutSubtle(detect(text, passphrase)));
      assert.match(message, /no WebCrypto.*serve the page over https/);
    }
  });
});

describe("detect, encrypted keys", () => {
  const all = [
    ...Object.entries(encryptedRsa).map(([method, text]) => ["RSA", method, text] as const),
    ...Object.entries(encryptedEd25519).map(([method, text]) => ["Ed25519", method, text] as const),
  ];
  for (const [kind, method, text] of all) {
    it(`opens a ${kind} key with its passphrase: ${method}`, async () => {
      assert.equal(right(kindOf(text)), "encrypted");
      const sign = right(await detect(text, passphrase)());
      assert.equal(right(await sign(payload)()), kind === "RSA" ? rsaSignature : ed25519Signature);
    });

    it(`refuses a wrong passphrase for a ${kind} key: ${method}`, async () => {
      for (const wrong of ["wrong passphrase", passphrase.toUpperCase(), `${passphrase} `]) {
        const { message } = refusal(await detect(text, wrong)());
        assert.match(message, /passphrase does not open.*check the passphrase/);
        showsNothingOf(message, text);
        assert.ok(!message.includes(wrong));
      }
    });

    it(`asks for the passphrase of a ${kind} key: ${method}`, async () => {
      for (const none of [undefined, ""]) {
        assert.match(
          refusal(await detect(text, none)()).message,
          /is encrypted and no passphrase was given: pass its passphrase/,
        );
      }
    });
  }

  it("opens an encrypted key whose line ends are escaped, or that lacks its armour", async () => {
    const text = encryptedEd25519["hmacWithSHA256 aes-256-cbc"]!;
    for (const given of [JSON.stringify(text), hidden(text)]) {
      const sign = right(await detect(given, passphrase)());
      assert.equal(right(await sign(payload)()), ed25519Signature);
    }
  });

  // With many passphrases, some give a padding that fits by chance.
  it("never takes a wrong passphrase for the right one", async () => {
    const text = encryptedEd25519["hmacWithSHA1 aes-128-cbc"]!;
    for (let i = 0; i < 300; i++) {
      assert.match(refusal(await detect(text, `wrong ${i}`)()).message, /passphrase does not open/);
    }
  });

  it("says that an encrypted EC key is an EC key", async () => {
    const { message } = refusal(await detect(encryptedEc, passphrase)());
    assert.match(message, /is an EC private key.*openssl genpkey/);
  });

  for (const [method, text] of Object.entries(otherEncryption)) {
    it(`refuses ${method} and says how to convert`, async () => {
      const { message } = refusal(await detect(text, passphrase)());
      assert.match(message, /method that is not read here.*openssl pkcs8 -topk8 -v2 aes-256-cbc/);
      showsNothingOf(message, text);
    });
  }

  it("refuses the old PEM encryption and says how to convert", async () => {
    for (const text of [legacyRsa, JSON.stringify(legacyRsa), legacyRsa.replaceAll("\n", "\r\n")]) {
      const { message } = refusal(await detect(text, passphrase)());
      assert.match(message, /Proc-Type: 4,ENCRYPTED.*openssl pkcs8 -topk8 -v2 aes-256-cbc/);
      showsNothingOf(message, text);
    }
  });
});
