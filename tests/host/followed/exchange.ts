/** An account on a simulator's server, and what of it a view has wrong. Runs in every runtime. */
import {
  accountBalance,
  cancelUmOrder,
  cmAccountTradeList,
  connect,
  credentials,
  type Environment,
  environment,
  fetchTransport,
  hmac,
  marginAccountBorrow,
  marginAccountTradeList,
  newCmOrder,
  newMarginOrder,
  newUmAlgoOrder,
  newUmOrder,
  queryAllCurrentUmOpenAlgoOrders,
  queryAllCurrentUmOpenOrders,
  queryCmPositionInformation,
  queryUmPositionInformation,
  umAccountTradeList,
} from "../../../mod.ts";
import { sampleKey } from "../../../simulator/engine/open.ts";
import type { AccountView, Notice, OpenSocket } from "../../../streams/mod.ts";
import { isEnded } from "../../../streams/account/merge/orders.ts";

/** An account on a server. */
export interface Account {
  readonly env: Environment;
  /** Asks a control route of the server. */
  readonly control: (path: string, body: unknown) => Promise<void>;
  /** Moves the server's time on, and this account's clock with it. */
  readonly advance: (ms: number) => Promise<void>;
}

/** The account of the sample key. */
export const accountAt = (url: string, openSocket: OpenSocket): Account => {
  let ahead = 0;
  const control = async (path: string, body: unknown): Promise<void> => {
    const reply = await fetch(`${url}/simulator/${path}`, {
      method: "POST",
      body: JSON.stringify(body),
    });
    const text = await reply.text();
    if (!reply.ok) throw new Error(`${path}: ${text}`);
  };
  return {
    env: environment({
      hosts: { papi: url, sapi: url, fapi: url, dapi: url },
      transport: fetchTransport(),
      credentials: credentials(sampleKey.apiKey, hmac(sampleKey.secret)),
      openSocket,
      streamBase: `${url.replace("http", "ws")}/pm`,
      now: () => Date.now() + ahead,
    }),
    control,
    advance: async (ms) => {
      ahead += ms;
      await control("advance", { ms });
    },
  };
};

const market = { side: "BUY", type: "MARKET" } as const;

/** Trades in each book, leaves orders waiting, and borrows. */
export const tradedIn = async ({ env }: Account): Promise<void> => {
  const ask = connect(env);
  await ask(newUmOrder({ ...market, symbol: "BTCUSDT", quantity: "0.01" }));
  const { orderId } = await ask(newUmOrder({
    symbol: "BTCUSDT",
    side: "BUY",
    type: "LIMIT",
    timeInForce: "GTC",
    quantity: "0.01",
    price: "50000",
  }));
  await ask(newUmOrder({
    symbol: "ETHUSDT",
    side: "SELL",
    type: "LIMIT",
    timeInForce: "GTC",
    quantity: "0.1",
    price: "9000",
  }));
  await ask(newUmAlgoOrder({
    symbol: "BTCUSDT",
    side: "SELL",
    algoType: "CONDITIONAL",
    type: "STOP_MARKET",
    triggerPrice: "40000",
    quantity: "0.01",
  }));
  await ask(newCmOrder({ ...market, symbol: "BTCUSD_PERP", quantity: "1" }));
  await ask(marginAccountBorrow({ asset: "USDT", amount: "100" }));
  await ask(newMarginOrder({ ...market, symbol: "BTCUSDT", quantity: "0.001" }));
  await ask(cancelUmOrder({ symbol: "BTCUSDT", orderId }));
};

/** The trades of this account, by book and id. */
export const tradesOf = async ({ env }: Account): Promise<readonly string[]> => {
  const ask = connect(env);
  const [um, cm, margin] = await Promise.all([
    ask(umAccountTradeList({ symbol: "BTCUSDT", limit: 1000 })),
    ask(cmAccountTradeList({ symbol: "BTCUSD_PERP", limit: 1000 })),
    ask(marginAccountTradeList({ symbol: "BTCUSDT", limit: 1000 })),
  ]);
  return [
    ...um.map(({ id }) => `UM ${id}`),
    ...cm.map(({ id }) => `CM ${id}`),
    ...margin.map(({ id }) => `MARGIN ${id}`),
  ];
};

/** How often the trades of this account were told, by trade; trades of nobody are named too. */
export const tellings = async (
  account: Account,
  notices: readonly Notice[],
): Promise<Readonly<Record<string, number>>> => {
  const counts: Record<string, number> = {};
  for (const trade of await tradesOf(account)) counts[trade] = 0;
  for (const notice of notices) {
    if (notice.type !== "fill") continue;
    const key = `${notice.fill.book} ${notice.fill.tradeId}`;
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
};

const apart = (what: string, seen: unknown, is: unknown): readonly string[] => {
  const [one, other] = [JSON.stringify(seen), JSON.stringify(is)];
  return one === other ? [] : [`${what}: ${one} instead of ${other}`];
};

/** Where a view is not as the exchange is. */
export const wrongIn = async (
  { env }: Account,
  view: () => AccountView,
): Promise<readonly string[]> => {
  const ask = connect(env);
  const [orders, algos, um, cm, balances] = await Promise.all([
    ask(queryAllCurrentUmOpenOrders()),
    ask(queryAllCurrentUmOpenAlgoOrders()),
    ask(queryUmPositionInformation()),
    ask(queryCmPositionInformation()),
    ask(accountBalance()),
  ]);
  const seen = view();
  const openIn = (book: string) =>
    seen.orders.filter((order) => order.book === book && !isEnded(order))
      .map(({ orderId }) => orderId).sort();
  const sizes = (rows: readonly (readonly [string, string])[]) =>
    rows.map(([symbol, size]) => [symbol, Number(size)]).filter(([, size]) => size !== 0).sort();
  const amount = (type: "balances" | "liabilities", book: string, asset: string) =>
    Number(
      seen[type].find((value) =>
        value.asset === asset && (!("book" in value) || value.book === book)
      )?.amount ?? 0,
    );
  return [
    ...apart("open orders", openIn("UM"), orders.map(({ orderId }) => orderId).sort()),
    ...apart("algo orders", openIn("UM_ALGO"), algos.map(({ algoId }) => algoId).sort()),
    ...apart(
      "positions",
      sizes(seen.positions.map(({ symbol, amount }) => [symbol, amount])),
      sizes([...um, ...cm].map(({ symbol, positionAmt }) => [symbol, positionAmt])),
    ),
    ...balances.flatMap((row) => [
      ...apart(
        `${row.asset} of UM`,
        amount("balances", "UM", row.asset),
        Number(row.umWalletBalance),
      ),
      ...apart(
        `${row.asset} of CM`,
        amount("balances", "CM", row.asset),
        Number(row.cmWalletBalance),
      ),
      ...apart(
        `${row.asset} free`,
        amount("balances", "MARGIN", row.asset),
        Number(row.crossMarginFree),
      ),
      ...apart(
        `${row.asset} owed`,
        amount("liabilities", "", row.asset),
        Number(row.crossMarginBorrowed) + Number(row.crossMarginInterest),
      ),
    ]),
  ];
};
