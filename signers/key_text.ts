/** From the text that a person copies or an environment variable holds to the key in it. */
import * as E from "../lib/either.ts";
import type { BadCredentials } from "../lib/failure.ts";
import { fromBase64 } from "./bytes.ts";
import { type PrivateKey, readDer } from "./private_key.ts";
import {
  cannotSign,
  DAMAGED,
  EMPTY,
  FILE_NAME,
  GARBAGE,
  legacy,
  openSsh,
  otherKind,
  SEVERAL,
  wrongLength,
} from "./refusals.ts";
import { refuse } from "./refuse.ts";

/** The key in a text. */
export type Key = PrivateKey | { readonly kind: "HMAC"; readonly secret: string };

interface Block {
  readonly label: string;
  readonly body: string;
}

/** No file with one key in it is longer, and searching longer texts would take long. */
const LONGEST = 65536;

/** Takes off quotes and turns escaped line ends into real ones, as `.env` files and shells leave them. */
const unwrapped = (text: string): string => {
  // Word processors turn quotes, web pages leave what nobody sees, and PowerShell writes files in UTF-16.
  const bare = text.replace(/^\ufffd+|[\0\u00ad\u200b-\u200f\u2060\ufeff]/g, "").trim()
    .replace(/^["'`\u2018-\u201f\u00ab\u00bb]([^]*)["'`\u2018-\u201f\u00ab\u00bb]$/, "$1");
  return bare.replace(/(\\{1,4}r)?\\{1,4}n/g, "\n").trim();
};

/** The textual encoding of RFC 7468. */
const blocks = (text: string): readonly Block[] =>
  [...text.matchAll(/-----BEGIN ([A-Z0-9 ]+)-----([^]*?)-----END \1-----/g)]
    .map(([, label, body]) => ({ label: label!, body: body! }));

const REFUSED: Readonly<Record<string, string>> = {
  "OPENSSH PRIVATE KEY": /*#__PURE__*/ openSsh(),
  "EC PRIVATE KEY": /*#__PURE__*/ otherKind("an EC"),
  "DSA PRIVATE KEY": /*#__PURE__*/ otherKind("a DSA"),
  "PUBLIC KEY": /*#__PURE__*/ cannotSign("a public key"),
  "RSA PUBLIC KEY": /*#__PURE__*/ cannotSign("a public key"),
  "CERTIFICATE": /*#__PURE__*/ cannotSign("a certificate"),
  "X509 CERTIFICATE": /*#__PURE__*/ cannotSign("a certificate"),
  "TRUSTED CERTIFICATE": /*#__PURE__*/ cannotSign("a certificate"),
  "CERTIFICATE REQUEST": /*#__PURE__*/ cannotSign("a certificate request"),
  "NEW CERTIFICATE REQUEST": /*#__PURE__*/ cannotSign("a certificate request"),
};

const READ = ["PRIVATE KEY", "RSA PRIVATE KEY", "ENCRYPTED PRIVATE KEY"];

const readBlock = ({ label, body }: Block): E.Either<BadCredentials, Key> => {
  if (/Proc-Type:\s*4,\s*ENCRYPTED/.test(body)) return refuse(legacy());
  const refused = REFUSED[label];
  if (refused !== undefined) return refuse(refused);
  if (!READ.includes(label)) return refuse(GARBAGE);
  const der = fromBase64(body);
  return der === undefined ? refuse(DAMAGED) : readDer(der);
};

/** What a text without a key in it most looks like. */
const strayText = (text: string): string => {
  // How the base64 of RSA, EC and Ed25519 keys starts.
  if (/^M(I[GHIJ]|HcCAQ|C4CAQ)/.test(text)) return DAMAGED;
  if (/^(ssh|ecdsa)-/.test(text)) return cannotSign("an OpenSSH public key");
  if (/^PuTTY-User-Key-File/.test(text)) return otherKind("a PuTTY");
  if (/^[A-Za-z0-9]+$/.test(text)) return wrongLength(text.length);
  if (/^\S+\.(pem|key|der|p8|p12|pfx|txt)$/i.test(text)) return FILE_NAME;
  return GARBAGE;
};

const readPem = (text: string): E.Either<BadCredentials, Key> => {
  const all = blocks(text);
  // Files also carry certificates or curve parameters beside the key.
  const secret = all.filter(({ label }) => label.endsWith("PRIVATE KEY"));
  if (secret.length > 1) return refuse(SEVERAL);
  const block = secret[0] ?? all[0];
  return block === undefined ? refuse(DAMAGED) : readBlock(block);
};

/** Key text without PEM armour: the base64 of a DER key or of a PEM text, or an API secret. */
const readBare = (text: string): E.Either<BadCredentials, Key> => {
  const bytes = fromBase64(text);
  const key = bytes?.[0] === 0x30 ? readDer(bytes) : refuse(DAMAGED);
  // The body of an Ed25519 key also has 64 characters, so that DER goes first.
  if (E.isRight(key) || key.left.message !== DAMAGED) return key;
  if (/^[A-Za-z0-9]{64}$/.test(text)) return E.right({ kind: "HMAC", secret: text });
  const inner = bytes === undefined ? "" : new TextDecoder().decode(bytes);
  return inner.startsWith("-----BEGIN ") ? readPem(inner) : refuse(strayText(text));
};

/**
 * Finds the key in a text: an API secret (64 letters and digits), or a private key in PEM form, with
 * real or escaped line ends, with or without quotes, or its bare base64 body. Fails, with advice, on
 * everything else. No message quotes the text.
 */
export const readKeyText = (keyText: string): E.Either<BadCredentials, Key> => {
  const text = typeof keyText === "string" ? unwrapped(keyText) : "";
  if (text === "") return refuse(EMPTY);
  if (text.length > LONGEST) return refuse(GARBAGE);
  return text.includes("-----BEGIN") || text.includes("-----END") ? readPem(text) : readBare(text);
};
