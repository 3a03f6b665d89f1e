/** Prints as JSON what is heard of sockets at each path of a server; for Node, which has no test run. */
import { allHeard } from "./heard.ts";

console.log(JSON.stringify(await allHeard(process.argv[2] ?? "")));
// Node keeps a connection whose end was not answered, and stays for it.
process.exit();
