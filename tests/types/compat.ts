/** Types of PortfolioClient, as they must come out; checked by the type checkers alone. */
import { PortfolioClient } from "../../compat/mod.ts";
import type { DecimalText } from "../../mod.ts";

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends (<T>() => T extends B ? 1 : 2) ? true
  : false;
const holds = <_ extends true>(): void => {};

const plain = new PortfolioClient({ api_key: "k", api_secret: undefined });
const query = { symbol: "BTCUSDT", orderId: 1 };
const text = await plain.getUMOrder(query);
holds<Same<typeof text.orderId, string>>();
holds<Same<typeof text.origQty, DecimalText>>();
// Answers are the caller's own.
(await plain.getUMTrades({ symbol: "BTCUSDT" })).sort((a, b) => a.time - b.time);

const numbers = new PortfolioClient({ ids: "number", beautifyResponses: true });
const like = await numbers.getUMOrder(query);
holds<Same<typeof like.orderId, string | number>>();
holds<Same<typeof like.origQty, number>>();
holds<Same<typeof like.clientOrderId, string>>();
const [{ brackets: [bracket] = [] } = { brackets: [] }] = await plain.getUMLeverageBrackets();
holds<Same<NonNullable<typeof bracket>["cum"], number>>();

// @ts-expect-error: there are two ways for ids to come
new PortfolioClient({ ids: "bigint" });
// @ts-expect-error: a misspelt option
new PortfolioClient({ apiKey: "k" });
// @ts-expect-error: side is missing
plain.submitNewUMOrder({ symbol: "BTCUSDT", type: "MARKET" });
// @ts-expect-error: no method of the SDK
plain.submitOrder();
