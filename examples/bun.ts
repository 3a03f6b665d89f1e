/** Bun: places an order on the simulated exchange and reads it back. Run it with `bun examples/bun.ts`. */
import { connect, newUmOrder, queryUmOrder } from "../mod.ts";
import { openWorld, simulatedEnvironment, worldRef } from "../simulator/mod.ts";

const ask = connect(simulatedEnvironment(worldRef(openWorld())));

const placed = await ask(newUmOrder({
  symbol: "ETHUSDT",
  side: "BUY",
  type: "LIMIT",
  timeInForce: "GTC",
  quantity: "0.5",
  price: "2400",
}));
const found = await ask(queryUmOrder({ symbol: "ETHUSDT", orderId: placed.orderId }));
console.log(`${found.orderId} ${found.status} ${found.origQty} ${found.symbol} at ${found.price}`);
