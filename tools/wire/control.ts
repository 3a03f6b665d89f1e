/** Hands cases to a client, one after the other, and takes down what became of them. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Case, Seen } from "./cases.ts";
import type { Identity } from "./certificate.ts";
import { type CaseServer, serve } from "./server.ts";

/** A control server for one client. */
export interface Control {
  readonly url: string;
  /** What became of each case; shorter than the cases where the client has not ended. */
  readonly seen: () => readonly Seen[];
  readonly close: () => void;
}

/** Starts a control server on a free port of this machine. */
export const control = async (cases: readonly Case[], identity: Identity): Promise<Control> => {
  const servers: CaseServer[] = [];
  const outcomes: string[] = [];
  const answer = async (url: string): Promise<string> => {
    const [, command = "", number = "", outcome = ""] = /^\/(\w+)\??(\d*)&?(.*)$/.exec(url) ?? [];
    const i = Number(number);
    if (command === "cases") return JSON.stringify(cases);
    if (command === "open") {
      const server = await serve(cases[i] as Case, identity);
      servers[i] = server;
      return server.url;
    }
    if (command === "drop") await servers[i]?.dropIdle();
    if (command === "close") {
      outcomes[i] = decodeURIComponent(outcome);
      servers[i]?.close();
    }
    return "";
  };
  const server = createServer((request, response) => {
    answer(request.url ?? "").then((text) => response.end(text), (error) => {
      response.writeHead(500);
      response.end(String(error));
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen: () => outcomes.map((each, i) => ({ outcome: each, arrived: servers[i]?.arrived() ?? 0 })),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
};
