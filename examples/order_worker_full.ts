/** A Cloudflare Worker that places the limit order it is sent as JSON. Keep it behind a login. */
import { credentials, environment, fetchTransport, hmac, newUmOrder, send } from "../mod.ts";

interface Secrets {
  readonly BINANCE_API_KEY: string;
  readonly BINANCE_SECRET_KEY: string;
}

export default {
  async fetch(request: Request, secrets: Secrets): Promise<Response> {
    const env = environment({
      transport: fetchTransport(),
      credentials: credentials(secrets.BINANCE_API_KEY, hmac(secrets.BINANCE_SECRET_KEY)),
    });
    const order = newUmOrder({ ...await request.json(), type: "LIMIT", timeInForce: "GTC" });
    const placed = await send(order)(env)();
    return placed._tag === "Right"
      ? Response.json(placed.right)
      : Response.json(placed.left, { status: placed.left.outcome === "unknown" ? 502 : 400 });
  },
};
