/** Sends an order to each URL of the arguments as programs on this machine do; prints what came of each. */
import process from "node:process";
import { systemTransport } from "../../../apps/transport.ts";
import { signedOrder } from "../../support/signed.ts";

const transport = systemTransport();
const told: string[] = [];
for (const url of process.argv.slice(2)) {
  const result = await transport(await signedOrder(url))();
  told.push(result._tag === "Right" ? result.right.body : result.left._tag);
}
console.log(JSON.stringify(told));
process.exit(0);
