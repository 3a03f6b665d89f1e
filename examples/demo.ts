/**
 * The whole way of an order, without a key and without a network: built, signed, sent to a simulated
 * exchange, answered, refused and explained.
 */
import { explain } from "../explain/explain.ts";
import {
  accountBalance,
  accountInformation,
  connect,
  type Failure,
  getPortfolioMarginProAccountBalance,
  newUmOrder,
  proBnbTransfer,
  queryUmPositionInformation,
  send,
  sign,
} from "../mod.ts";
import { openWorld, sampleKey, simulatedEnvironment, worldRef } from "../simulator/mod.ts";
import { orderWorker } from "./order_worker.ts";

const heading = (text: string) => console.log(`\n── ${text}`);
const show = (label: string, value: unknown) =>
  console.log(`${label.padEnd(13)}${typeof value === "string" ? value : JSON.stringify(value)}`);
const stop = (failure: Failure): never => {
  throw new Error(failure.message);
};

const world = worldRef(openWorld());
const env = simulatedEnvironment(world);
const ask = connect(env);

const account = async () => {
  const { uniMMR, accountEquity, accountInitialMargin } = await ask(accountInformation());
  const [usdt] = await ask(accountBalance({ asset: "USDT" }));
  const [position] = await ask(queryUmPositionInformation({ symbol: "BTCUSDT" }));
  return {
    uniMMR,
    equity: accountEquity,
    initialMargin: accountInitialMargin,
    umWallet: usdt?.umWalletBalance,
    position: position?.positionAmt,
  };
};

console.log("unimargin on a simulated exchange: our own prices, nobody's money, no network");

heading("1. Build: a pure, checked description; nothing is sent");
const order = newUmOrder({
  symbol: "BTCUSDT",
  side: "BUY",
  type: "LIMIT",
  timeInForce: "GTC",
  quantity: "0.05",
  price: "60000",
});
if (order._tag === "Left") stop(order.left);
else show("description", order.right);

heading("2. Sign: the exact text that is signed, and what would go out");
const signed = await sign(order)(env)();
if (signed._tag === "Left") stop(signed.left);
else {
  show("payload", signed.right.payload);
  show("goes out", signed.right.toJSON());
}

heading("3. Send: the account before, the reply, the account after");
show("before", await account());
show("reply", await ask(order));
show("after", await account());

heading("4. Portfolio Margin Pro: move 1 BNB to the USDⓈ-M account");
show("transfer", await ask(proBnbTransfer({ amount: 1, transferSide: "TO_UM" })));
const [bnb] = await ask(getPortfolioMarginProAccountBalance({ asset: "BNB" }));
show("BNB", { crossMarginFree: bnb?.crossMarginFree, umWalletBalance: bnb?.umWalletBalance });

heading("5. A refusal, explained: an order far beyond the account's margin");
const tooLarge = newUmOrder({ symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity: 500 });
const refused = await send(tooLarge)(env)();
if (refused._tag === "Right") {
  throw new Error("The simulated exchange took an order without margin");
}
console.log(explain(refused.left).text);

heading("6. A call that never leaves: the library says what is wrong, all at once");
const wrong = newUmOrder({ symbol: "BTCUSDT", side: "BUY", type: "LIMIT", quantity: 0.1 + 0.2 });
if (wrong._tag === "Left") {
  for (const { message } of wrong.left.problems) console.log(`- ${message}`);
}

heading("7. The same order as a Worker makes it");
const answer = await orderWorker(env).fetch(
  new Request("https://worker.invalid/", {
    method: "POST",
    body: JSON.stringify({ symbol: "BTCUSDT", side: "SELL", quantity: "0.05", price: "59000" }),
  }),
);
show(`HTTP ${answer.status}`, await answer.json());
show("account", await account());

console.log(
  `\nThe API key ${
    sampleKey.apiKey.slice(0, 5)
  }... is the public sample of the exchange's documentation.`,
);
console.log("Next: read README.md, then change examples/demo.ts and run it again.");
