/** Runs the trials in Node, Bun or Deno: the control server's URL is its argument. */
import process from "node:process";
import { fetchTransport } from "../../transports/fetch.ts";
import { httpTransport } from "../../transports/http.ts";
import { carryOutAll } from "./client.ts";

await carryOutAll(process.argv[2] ?? "", { fetch: fetchTransport, http: httpTransport });
process.exit(0);
