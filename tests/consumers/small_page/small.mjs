// What a page pays for one endpoint, its signature and its way out.
import { credentials, environment, fetchTransport, hmac, newUmOrder, send } from "unimargin";

const env = environment({
  transport: fetchTransport(),
  credentials: credentials("the key", hmac("the secret")),
});
const order = newUmOrder({ symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity: "0.01" });
document.body.addEventListener("click", async () => console.log(await send(order)(env)()));
