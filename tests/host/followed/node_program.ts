/** Runs the story and prints it as JSON; for Node, which has no test run: URL, names, module of a WebSocket. */
import { webSockets } from "../../../sockets/web_socket.ts";
import { story } from "./story.ts";

const [url = "", names = "", module] = process.argv.slice(2);
// Node 20 has no WebSocket of its own.
const given = module === undefined ? {} : await import(module);
const open = webSockets(module === undefined ? {} : { WebSocket: given.WebSocket });
console.log(JSON.stringify(await story(url, open, names.split(","))));
// Node keeps a connection whose end was not answered, and stays for it.
process.exit();
