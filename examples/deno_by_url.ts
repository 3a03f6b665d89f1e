/**
 * Deno, by URL: nothing is installed, no configuration is read. The URL of `mod.ts` is the first
 * argument; write it into the import in a script of your own.
 *
 *     deno run --allow-net --allow-import examples/deno_by_url.ts http://127.0.0.1:8000
 */
const base = Deno.args[0] ?? new URL("..", import.meta.url).href.replace(/\/$/, "");
const { connect, newUmOrder, sign } = await import(`${base}/mod.ts`);
const { openWorld, simulatedEnvironment, worldRef } = await import(`${base}/simulator/mod.ts`);

const env = simulatedEnvironment(worldRef(openWorld()));
const order = newUmOrder({ symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity: "0.01" });
const signed = await sign(order)(env)();
console.log("signed", signed.right.payload);
const placed = await connect(env)(order);
console.log("placed", placed.orderId, placed.status);
