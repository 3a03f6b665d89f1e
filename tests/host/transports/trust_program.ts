/** Calls servers, each a host and a port of the arguments, one after another; prints what came of each call. */
import process from "node:process";
import { httpTransport } from "../../../transports/http.ts";
import { signedOrder } from "../../support/signed.ts";

const transport = httpTransport({ timeoutMs: 20_000 });
const told: string[] = [];
for (const place of process.argv.slice(2)) {
  const result = await transport(await signedOrder(`https://${place}`))();
  told.push(result._tag === "Right" ? result.right.body : result.left.outcome);
}
console.log(JSON.stringify(told));
process.exit(0);
