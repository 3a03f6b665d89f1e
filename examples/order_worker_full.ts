/** A Cloudflare Worker that places the UM order it is sent as JSON. Keep it behind a login. */
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
    const placed = await send(newUmOrder(await request.json()))(env)();
    return Response.json(placed, { status: placed._tag === "Right" ? 200 : 502 });
  },
};
