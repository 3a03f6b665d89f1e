/** A Cloudflare Worker that returns the Portfolio Margin account as JSON. */
import {
  accountInformation,
  credentials,
  environment,
  fetchTransport,
  hmac,
  send,
} from "../mod.ts";

interface Secrets {
  readonly BINANCE_API_KEY: string;
  readonly BINANCE_SECRET_KEY: string;
}

export default {
  async fetch(_request: Request, secrets: Secrets): Promise<Response> {
    const env = environment({
      transport: fetchTransport(),
      credentials: credentials(secrets.BINANCE_API_KEY, hmac(secrets.BINANCE_SECRET_KEY)),
    });
    const account = await send(accountInformation())(env)();
    return account._tag === "Right"
      ? Response.json(account.right)
      : Response.json(account.left, { status: 502 });
  },
};
