/** Calls a server twice by the name of its certificate, and once by another; prints what came of it. */
import process from "node:process";
import { httpTransport } from "../../../transports/http.ts";
import { signedOrder } from "../../support/signed.ts";

const transport = httpTransport({ timeoutMs: 20_000 });
const told: string[] = [];
for (const host of ["127.0.0.1", "127.0.0.1", "127.0.0.2"]) {
  const result = await transport(await signedOrder(`https://${host}:${process.argv[2]}`))();
  told.push(result._tag === "Right" ? result.right.body : result.left.outcome);
}
console.log(JSON.stringify(told));
process.exit(0);
