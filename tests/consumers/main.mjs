// For runtimes with a command line.
import { trade } from "./trade.mjs";

console.log(await trade());
