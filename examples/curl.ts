/**
 * Stops after signing and prints a curl line with key and signature masked, to show to somebody. The
 * payload is what was signed, byte for byte.
 */
import { credentials, environment, fetchTransport, hmac, newUmOrder, sign } from "../mod.ts";
import { sampleKey } from "../simulator/mod.ts";

const env = environment({
  transport: fetchTransport(),
  credentials: credentials(sampleKey.apiKey, hmac(sampleKey.secret)),
});
const order = newUmOrder({ symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity: "0.01" });
const signed = await sign(order)(env)();

if (signed._tag === "Left") console.error(signed.left.message);
else {
  const { method, url, headers } = signed.right.toJSON();
  const flags = Object.entries(headers).map(([name, value]) => `-H '${name}: ${value}'`).join(" ");
  console.log(`curl -X ${method} ${flags} '${url}'`);
}
