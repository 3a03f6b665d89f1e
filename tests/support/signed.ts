/** Requests as transports get them. */
import type { Signed } from "../../lib/environment.ts";
import { newUmOrder, queryUmOrder } from "../../endpoints/portfolio/mod.ts";
import * as E from "../../lib/deps/either.ts";
import { sign } from "../../lib/send.ts";
import { fake } from "./sending.ts";

const signedAt = async (
  papi: string,
  request: Parameters<typeof sign>[0],
): Promise<Signed> => {
  const { hosts } = fake().env;
  const result = await sign(request)(fake({}, { hosts: { ...hosts, papi } }).env)();
  if (E.isLeft(result)) throw new Error(result.left.message);
  return result.right;
};

/** An order, signed, for some host. */
export const signedOrder = (papi = "https://papi.binance.com"): Promise<Signed> =>
  signedAt(
    papi,
    newUmOrder({ symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity: "0.01" }),
  );

/** A question for an order, signed, for some host. */
export const signedQuery = (papi = "https://papi.binance.com"): Promise<Signed> =>
  signedAt(papi, queryUmOrder({ symbol: "BTCUSDT", orderId: "42" }));
