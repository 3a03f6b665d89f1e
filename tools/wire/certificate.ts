/** A self-signed certificate for localhost, created for each run. */
import { generateKeyPairSync, sign } from "node:crypto";

/** A key and its certificate, as PEM. */
export interface Identity {
  readonly key: string;
  readonly cert: string;
}

const der = (tag: number, ...parts: readonly Uint8Array[]): Uint8Array => {
  const body = Buffer.concat(parts);
  const length = body.length < 128
    ? [body.length]
    : body.length < 256
    ? [0x81, body.length]
    : [0x82, body.length >> 8, body.length & 255];
  return Buffer.concat([Uint8Array.of(tag, ...length), body]);
};

const sequence = (...parts: readonly Uint8Array[]): Uint8Array => der(0x30, ...parts);
const bytes = (hex: string): Uint8Array => Buffer.from(hex, "hex");
const text = (tag: number, value: string): Uint8Array => der(tag, Buffer.from(value));

const COMMON_NAME = bytes("0603550403");
const SUBJECT_ALT_NAME = bytes("0603551d11");
const ECDSA_WITH_SHA256 = sequence(bytes("06082a8648ce3d040302"));

const NAME = sequence(der(0x31, sequence(COMMON_NAME, text(0x0c, "localhost"))));
const DNS_NAME = 0x82;
const IP_ADDRESS = 0x87;

/** Makes a key and a certificate for `localhost` and 127.0.0.1 (RFC 5280). */
export const makeIdentity = (): Identity => {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const names = sequence(
    text(DNS_NAME, "localhost"),
    der(IP_ADDRESS, Uint8Array.of(127, 0, 0, 1)),
  );
  const body = sequence(
    der(0xa0, bytes("020102")),
    bytes("020101"),
    ECDSA_WITH_SHA256,
    NAME,
    sequence(text(0x17, "200101000000Z"), text(0x17, "491231235959Z")),
    NAME,
    publicKey.export({ type: "spki", format: "der" }),
    der(0xa3, sequence(sequence(SUBJECT_ALT_NAME, der(0x04, names)))),
  );
  const signature = sign("sha256", body, privateKey);
  const whole = sequence(body, ECDSA_WITH_SHA256, der(0x03, Uint8Array.of(0), signature));
  const lines = Buffer.from(whole).toString("base64").match(/.{1,64}/g) ?? [];
  return {
    key: String(privateKey.export({ type: "pkcs8", format: "pem" })),
    cert: ["-----BEGIN CERTIFICATE-----", ...lines, "-----END CERTIFICATE-----", ""].join("\n"),
  };
};
