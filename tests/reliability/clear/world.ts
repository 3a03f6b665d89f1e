/** An account with open orders of every kind, positions in both futures and a loan. */
import {
  connect,
  type Environment,
  marginAccountBorrow,
  marginAccountNewOco,
  newCmConditionalOrder,
  newCmOrder,
  newMarginOrder,
  newUmAlgoOrder,
  newUmOrder,
} from "../../../mod.ts";
import type { ClearOptions } from "../../../reliability/mod.ts";
import { type FaultRule, type Ref, simulatedEnvironment } from "../../../simulator/mod.ts";
import { type Place, placed } from "../once/imagined.ts";

const limit = { side: "BUY", type: "LIMIT", timeInForce: "GTC" } as const;

/** Opens orders of every kind: two plain ones of a contract, the others once. */
export const openOrdersIn = async (env: Environment): Promise<void> => {
  const ask = connect(env);
  for (const price of ["30000", "30001"]) {
    await ask(newUmOrder({ ...limit, symbol: "BTCUSDT", quantity: "0.01", price }));
  }
  await ask(newUmOrder({ ...limit, symbol: "ETHUSDT", quantity: "0.1", price: "1000" }));
  await ask(newUmAlgoOrder({
    symbol: "BTCUSDT",
    side: "BUY",
    type: "STOP_MARKET",
    triggerPrice: "150000",
    quantity: "0.01",
  }));
  await ask(newCmOrder({ ...limit, symbol: "BTCUSD_PERP", quantity: "1", price: "30000" }));
  await ask(newCmConditionalOrder({
    symbol: "BTCUSD_PERP",
    side: "BUY",
    strategyType: "STOP_MARKET",
    stopPrice: "150000",
    quantity: "1",
  }));
  await ask(newMarginOrder({ ...limit, symbol: "BTCUSDT", quantity: "0.01", price: "30000" }));
  const oco = { side: "SELL", price: "150000", stopPrice: "20000" } as const;
  await ask(marginAccountNewOco({ ...oco, symbol: "BTCUSDT", quantity: "0.01" }));
};

/** How many of them there are: of a list both orders count. */
export const OPEN = 9;

/** Opens positions and owes something. */
export const openPositionsIn = async (env: Environment): Promise<void> => {
  const ask = connect(env);
  const market = { type: "MARKET" } as const;
  await ask(newUmOrder({ ...market, symbol: "BTCUSDT", side: "BUY", quantity: "0.5" }));
  await ask(newUmOrder({ ...market, symbol: "ETHUSDT", side: "SELL", quantity: "2" }));
  await ask(newCmOrder({ ...market, symbol: "BTCUSD_PERP", side: "SELL", quantity: "20" }));
  await ask(marginAccountBorrow({ asset: "USDT", amount: "1000" }));
};

/** A machine, the way to the exchange without its faults, and settings. */
export const clearing = (
  rules: readonly FaultRule[] = [],
): Place & { readonly calm: Environment; readonly clear: ClearOptions; readonly ref: Ref } => {
  const at = placed(rules, { readers: [] });
  const { journal, account, sleep } = at.options;
  const clear = { journal, account, ...(sleep && { sleep }) };
  return { ...at, calm: simulatedEnvironment(at.ref), clear };
};
