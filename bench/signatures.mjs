// What a runtime itself takes to sign the text of an order, by its two ways.
import { createPrivateKey, sign, webcrypto } from "node:crypto";

const MESSAGE = new TextEncoder().encode(
  "symbol=BTCUSDT&side=BUY&type=LIMIT&quantity=0.001&price=60000&timeInForce=GTC" +
    "&newClientOrderId=x-0123456789abcdef0123456789ab&timestamp=1700000000000",
);

const ALGORITHMS = {
  Ed25519: "Ed25519",
  RSA: { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" },
};

/** The ways by name, for a key as PEM. */
export const signatures = async (kind, pem) => {
  const key = createPrivateKey(pem);
  const algorithm = ALGORITHMS[kind];
  const pkcs8 = key.export({ type: "pkcs8", format: "der" });
  const own = await webcrypto.subtle.importKey("pkcs8", pkcs8, algorithm, false, ["sign"]);
  const digest = kind === "RSA" ? "sha256" : null;
  return [
    ["node:crypto alone", () => sign(digest, MESSAGE, key)],
    ["WebCrypto alone", () => webcrypto.subtle.sign(algorithm, own, MESSAGE)],
  ];
};
