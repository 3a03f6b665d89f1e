/** Public keys as text. */
import { fromBase64, hex } from "../../signers/bytes.ts";

/** Kind of a public key, PEM or its base64 alone; nothing if it is neither RSA nor Ed25519. */
export const publicKeyKind = (publicKey: string): "RSA" | "Ed25519" | undefined => {
  const bytes = fromBase64(publicKey.replace(/-----(BEGIN|END) PUBLIC KEY-----|\s/g, ""));
  const text = bytes ? hex(bytes) : "";
  if (text.includes("2a864886f70d010101")) return "RSA";
  return text.includes("06032b6570") ? "Ed25519" : undefined;
};
