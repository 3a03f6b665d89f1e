/** A Worker that places an order for each request that it gets: `/order` with this library, `/fetch` without. */
import {
  connect,
  credentials,
  environment,
  fetchTransport,
  hmac,
  newUmOrder,
  productionHosts,
} from "../mod.ts";

interface Bindings {
  readonly TARGET: string;
}

const order = {
  symbol: "BTCUSDT",
  side: "BUY",
  type: "LIMIT",
  timeInForce: "GTC",
  quantity: "0.01",
  price: "30000",
} as const;

type Ask = ReturnType<typeof connect>;
let ask: Ask | undefined;

const asking = (target: string): Ask =>
  connect(environment({
    hosts: { ...productionHosts, papi: target },
    transport: fetchTransport(),
    credentials: credentials("k".repeat(64), hmac("s".repeat(64))),
  }));

const place = async (target: string): Promise<unknown> => {
  ask ??= asking(target);
  return await ask(newUmOrder(order));
};

// The same order, as it goes out.
const QUERY = "symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.01&price=30000" +
  `&newClientOrderId=${"a".repeat(32)}&timestamp=1780000000000&signature=${"0".repeat(64)}`;

const fetched = async (target: string): Promise<unknown> => {
  const response = await fetch(`${target}/papi/v1/um/order?${QUERY}`, {
    method: "POST",
    headers: { "X-MBX-APIKEY": "k".repeat(64) },
  });
  return JSON.parse(await response.text());
};

export default {
  fetch: async (
    request: { readonly url: string },
    { TARGET }: Bindings,
  ): Promise<Response> => {
    const made = request.url.endsWith("/order") ? await place(TARGET) : await fetched(TARGET);
    return new Response((made as { readonly status: string }).status);
  },
};
