/** Histories that can be collected, and what is none; checked by the type checkers alone. */
import { collect, type Wanted } from "../../history/mod.ts";
import {
  accountBalance,
  accountInformation,
  type AnyEndpoint,
  changeUmInitialLeverage,
  type DecimalText,
  type Endpoint,
  type Environment,
  getUmIncomeHistory,
  queryAllCurrentUmOpenOrders,
  umAccountTradeList,
  usdmKlineCandlestickData,
} from "../../mod.ts";

declare const env: Environment;
const startTime = 1763683200000;

export const amounts = async (): Promise<readonly DecimalText[]> => {
  const all: DecimalText[] = [];
  for await (const { qty } of collect(env, umAccountTradeList, { symbol: "BTCUSDT", startTime })) {
    all.push(qty);
  }
  return all;
};
collect(env, getUmIncomeHistory, { startTime, endTime: startTime, incomeType: "FUNDING_FEE" });
collect(env, usdmKlineCandlestickData, { symbol: "BTCUSDT", interval: "1m", startTime });
// Of an endpoint whose type was lost, nothing is known.
declare const erased: AnyEndpoint;
collect(env, erased, { startTime } as never);
collect(env, Object(getUmIncomeHistory), { startTime });
export const passedOn = <P, A, T>(endpoint: Endpoint<P, A, T>, wanted: Wanted<P>): unknown =>
  collect(env, endpoint, wanted);

// @ts-expect-error: symbol is missing
collect(env, umAccountTradeList, { startTime });
// @ts-expect-error: startTime is missing
collect(env, umAccountTradeList, { symbol: "BTCUSDT" });
// @ts-expect-error: which part a call gives is not the caller's
collect(env, umAccountTradeList, { symbol: "BTCUSDT", startTime, fromId: 1 });
// @ts-expect-error: balances are no history
collect(env, accountBalance, { startTime });
// @ts-expect-error: nor is an account
collect(env, accountInformation, { startTime });
// @ts-expect-error: nor are open orders
collect(env, queryAllCurrentUmOpenOrders, { symbol: "BTCUSDT", startTime });
// @ts-expect-error: nor is what changes something
collect(env, changeUmInitialLeverage, { symbol: "BTCUSDT", leverage: 3, startTime });
