// Builds, signs and trades on the simulated exchange, with a key of each kind. Runs wherever there is WebCrypto.
import {
  connect,
  credentials,
  ed25519,
  hmac,
  newUmOrder,
  productionHosts,
  queryUmOrder,
  rsa,
  sign,
} from "unimargin";
import { explain } from "unimargin/explain";
import { openWorld, simulatedEnvironment, worldRef } from "unimargin/simulator";
import { followed } from "./follow.mjs";
import { placed } from "./once.mjs";

const pem = (label, bytes) => {
  const text = btoa(String.fromCharCode(...new Uint8Array(bytes))).replace(/.{64}/g, "$&\n");
  return `-----BEGIN ${label} KEY-----\n${text}\n-----END ${label} KEY-----\n`;
};

const newPair = async (algorithm) => {
  const { privateKey, publicKey } = await crypto.subtle.generateKey(algorithm, true, [
    "sign",
    "verify",
  ]);
  return {
    privatePem: pem("PRIVATE", await crypto.subtle.exportKey("pkcs8", privateKey)),
    publicPem: pem("PUBLIC", await crypto.subtle.exportKey("spki", publicKey)),
  };
};

const RSA = {
  name: "RSASSA-PKCS1-v1_5",
  modulusLength: 2048,
  publicExponent: new Uint8Array([1, 0, 1]),
  hash: "SHA-256",
};

const expect = (isTrue, what) => {
  if (!isTrue) throw new Error(`Expected ${what}`);
};

const tradeWith = async (kind, signer, key) => {
  const apiKey = `key of kind ${kind}`.replaceAll(" ", "").padEnd(64, "x");
  const keys = { [apiKey]: { kind, ...key } };
  const opened = openWorld({ keys, switches: { largeIds: true } });
  const env = simulatedEnvironment(worldRef(opened), {
    credentials: credentials(apiKey, signer),
  });
  const built = newUmOrder({ symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity: "0.01" });
  const signed = await sign(built)(env)();
  expect(signed._tag === "Right", `a signature, not ${JSON.stringify(signed)}`);
  const ask = connect(env);
  const { orderId } = await ask(built);
  expect(typeof orderId === "string" && orderId.length === 19, "an id with all its digits");
  const { status, avgPrice } = await ask(queryUmOrder({ symbol: "BTCUSDT", orderId }));
  const refused = await ask(queryUmOrder({ symbol: "BTCUSDT", orderId: "1" })).catch((e) => e);
  expect(refused.outcome === "rejected", "a refusal of an unknown order");
  expect(explain(refused.cause).reason !== "", "a reason");
  return `${kind}: ${status} at ${avgPrice}`;
};

/** A line for each kind of key, one for what was followed, and one for what was placed once. */
export const trade = async () => {
  expect(productionHosts.papi.startsWith("https://"), "hosts of the exchange");
  const rsaPair = await newPair(RSA);
  const edPair = await newPair({ name: "Ed25519" });
  return [
    await tradeWith("HMAC", hmac("a secret"), { secret: "a secret" }),
    await tradeWith("RSA", rsa(rsaPair.privatePem), { publicKey: rsaPair.publicPem }),
    await tradeWith("Ed25519", ed25519(edPair.privatePem), { publicKey: edPair.publicPem }),
    await followed(),
    await placed(),
  ].join("\n");
};
