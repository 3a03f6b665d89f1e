/** The server on standard input and output, for the client that started this program. */
import { StdioServerTransport } from "./sdk.ts";
import process from "node:process";
import type { Machine } from "../machine.ts";
import type { Started } from "./accounts.ts";
import { serve } from "./server.ts";

/** Serves until standard input ends. Standard output carries messages of the protocol and nothing else. */
export const serveStdio = (machine: Machine, where: Started): Promise<number> => {
  const transport = new StdioServerTransport();
  const end = (): void => void transport.close();
  process.stdin.once("end", end);
  process.stdin.once("close", end);
  // The client is gone: nobody reads what would be written.
  process.stdout.once("error", end);
  return serve(machine, where, transport);
};
