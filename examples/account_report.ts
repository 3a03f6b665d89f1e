/** How an account is, and what it did: an overview, and a history read row by row. */
import { collect } from "../history/mod.ts";
import { connect, getUmIncomeHistory, newUmOrder } from "../mod.ts";
import { openPositions, overview } from "../overview/mod.ts";
import { openWorld, simulatedEnvironment, worldRef } from "../simulator/mod.ts";

// For a real account: environment({ transport: fetchTransport(), credentials: … }).
const env = simulatedEnvironment(worldRef(openWorld()));
const ask = connect(env);
for (const quantity of ["0.02", "0.03"]) {
  await ask(newUmOrder({ symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity }));
}

const account = await overview(env);
console.log(`${account.risk.status.value}, equity ${account.risk.equity.value} USD`);
for (const { symbol, side, amount } of openPositions(account)) {
  console.log(`${side} ${amount} ${symbol}`);
}

const month = env.now() - 30 * 86_400_000;
const wanted = { incomeType: "COMMISSION", startTime: month } as const;
for await (const { income, asset } of collect(env, getUmIncomeHistory, wanted)) {
  console.log(`paid ${income} ${asset}`);
}
