/** The store of the journal as a process of its own, which is killed like the others. */
import { Database } from "bun:sqlite";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import process from "node:process";
import { answered, type Asked } from "../../reliability/stores/object_rows.ts";
import { sqliteRows } from "../../reliability/stores/sqlite.ts";

const [file = "", port = "0"] = process.argv.slice(2);
const rows = sqliteRows(new Database(file));

const bodyOf = async (incoming: IncomingMessage): Promise<string> => {
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of incoming) text += decoder.decode(chunk, { stream: true });
  return text;
};

const answer = async (incoming: IncomingMessage, reply: ServerResponse): Promise<void> => {
  const asked: Asked = JSON.parse(await bodyOf(incoming));
  reply.end(await (await answered(rows, asked)).text());
};

const server = createServer((incoming, reply) => {
  answer(incoming, reply).catch(() => reply.destroy());
});
server.listen(Number(port), "127.0.0.1", () => {
  const address: AddressInfo | string | null = server.address();
  process.stdout.write(`${typeof address === "object" ? address?.port : ""}\n`);
});

// Nobody is left to ask.
const parent = process.ppid;
setInterval(() => process.ppid === parent || process.exit(1), 500);
