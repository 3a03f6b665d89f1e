/** A program written for the community SDK `binance`: only the import and the account are others. */
import { PortfolioClient } from "../compat/mod.ts";
import { openWorld, simulatedEnvironment, worldRef } from "../simulator/mod.ts";

const client = new PortfolioClient({
  // For a real account: api_key and api_secret, as with the SDK.
  environment: simulatedEnvironment(worldRef(openWorld())),
  beautifyResponses: true,
});

const order = await client.submitNewUMOrder({
  symbol: "BTCUSDT",
  side: "BUY",
  type: "LIMIT",
  timeInForce: "GTC",
  quantity: "0.01",
  price: "55000",
});
const orders = await client.getAllUMOpenOrders({ symbol: "BTCUSDT" });
console.log(orders.map(({ orderId, price }) => `${orderId} at ${price + 1}`).join());
await client.cancelUMOrder({ symbol: "BTCUSDT", orderId: order.orderId });
try {
  await client.cancelUMOrder({ symbol: "BTCUSDT", orderId: order.orderId });
} catch (error) {
  const { code, message } = Object(error);
  console.log(code, message);
}
