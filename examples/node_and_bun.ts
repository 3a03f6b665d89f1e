/**
 * Node and Bun: the transport that is made for them. Reads the account that the key in the environment
 * variables belongs to: `bun examples/node_and_bun.ts`. With BINANCE_HOST it asks another host, such as
 * a simulated exchange.
 */
import process from "node:process";
import {
  accountInformation,
  credentials,
  environment,
  hmac,
  productionHosts,
  send,
} from "../mod.ts";
import { httpTransport } from "../transports/http.ts";

const { BINANCE_API_KEY = "", BINANCE_SECRET_KEY = "", BINANCE_HOST } = process.env;

const env = environment({
  transport: httpTransport(),
  credentials: credentials(BINANCE_API_KEY, hmac(BINANCE_SECRET_KEY)),
  hosts: { ...productionHosts, papi: BINANCE_HOST ?? productionHosts.papi },
});
const account = await send(accountInformation())(env)();

if (account._tag === "Left") console.error(`${account.left.outcome}: ${account.left.message}`);
else console.log(`${account.right.accountStatus}, uniMMR ${account.right.uniMMR}`);
