import { clients } from "./clients.mjs";
import { ORDER } from "./replies.mjs";
const c = await clients[process.argv[2]]({
  url: "https://papi.example",
  apiKey: "k".repeat(64),
  kind: "HMAC",
  secret: "s".repeat(64),
  answer: () => ORDER,
});
for (let i = 0; i < 60000; i++) await c.order();
