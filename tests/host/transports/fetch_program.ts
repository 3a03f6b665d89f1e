/** Sends an order with fetch and prints what it is told; the URL of the exchange is its argument. */
import process from "node:process";
import { fetchTransport } from "../../../transports/fetch.ts";
import { signedOrder } from "../../support/signed.ts";

const result = await fetchTransport()(await signedOrder(process.argv[2]))();
console.log(result._tag === "Left" ? JSON.stringify(result.left) : "answered");
// Deno holds a program for ever whose fetch it forbade, where that had a stream for a body.
process.exit(0);
