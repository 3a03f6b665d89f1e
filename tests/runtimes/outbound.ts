/**
 * Stands for the network in workerd: whatever host a test asks, the request lands here.
 *
 * - `echo.test` answers what it received, as JSON
 * - `redirect-302.test` (or another 3xx) redirects to `canary.test`
 * - `canary.test` counts what reaches it; `/count` answers the number
 * - `guard.test` hands on to a Durable Object that is a dead man's switch, named by the path; `/open` after it
 *   tells how many orders are open on its account
 * - `rows.test` hands on to a Durable Object that keeps rows, named by the path
 * - `budget.test` hands on to a Durable Object that keeps a budget, named by the path
 * - `exchange.test` is a simulated exchange
 * - `slow.test` never answers
 * - `socket.test` opens a socket: `/echo` sends back what comes, `/away` closes, `/refused` does not open
 */
export { BudgetObject, RowsObject } from "../../reliability/stores/durable_object.ts";

export { GuardObject } from "./guard_object.ts";
import { fetchHandler, openWorld, worldRef } from "../../simulator/mod.ts";

let caught = 0;

let exchange: ((request: Request) => Promise<Response>) | undefined;

interface ServerSocket {
  accept(): void;
  send(text: string): void;
  close(code: number, reason: string): void;
  addEventListener(type: string, listener: (event: { readonly data?: unknown }) => void): void;
}

declare const WebSocketPair: new () => Readonly<Record<0 | 1, ServerSocket>>;

const socketAt = (pathname: string): Response => {
  if (pathname === "/refused") return new Response("no", { status: 403 });
  const { 0: client, 1: server } = new WebSocketPair();
  server.accept();
  server.addEventListener("message", ({ data }) => {
    if (pathname === "/echo") server.send(String(data));
    else server.close(1001, "going away");
  });
  const init = { status: 101, webSocket: client };
  return new Response(null, init);
};

interface Objects {
  idFromName(name: string): string;
  get(id: string): { fetch(request: Request): Promise<Response> };
}

interface Bindings {
  readonly BudgetObject: Objects;
  readonly RowsObject: Objects;
  readonly GuardObject: Objects;
}

const reply = async (
  request: Request,
  { BudgetObject, RowsObject, GuardObject }: Bindings,
): Promise<Response> => {
  const { hostname, pathname } = new URL(request.url);
  const redirect = /^redirect-(3\d\d)\.test$/.exec(hostname)?.[1];
  if (redirect) {
    const headers = { location: "https://canary.test/caught" };
    return new Response(null, { status: Number(redirect), headers });
  }
  switch (hostname) {
    case "echo.test":
      return Response.json({
        method: request.method,
        url: request.url,
        headers: Object.fromEntries(request.headers),
        body: await request.text(),
      });
    case "canary.test":
      return new Response(pathname === "/count" ? String(caught) : String(++caught));
    case "socket.test":
      return socketAt(pathname);
    case "rows.test":
      return await RowsObject.get(RowsObject.idFromName(pathname)).fetch(request);
    case "guard.test": {
      const [, name = ""] = pathname.split("/");
      return await GuardObject.get(GuardObject.idFromName(name)).fetch(request);
    }
    case "budget.test":
      return await BudgetObject.get(BudgetObject.idFromName(pathname)).fetch(request);
    case "exchange.test":
      exchange ??= fetchHandler(worldRef(openWorld({ time: Date.now() })), { clock: "machine" });
      return await exchange(request);
    case "slow.test":
      await new Promise((resolve) => setTimeout(resolve, 60_000));
      return new Response("late");
    default:
      return new Response(`No such host in tests: ${hostname}`, { status: 502 });
  }
};

const worker: { fetch(request: Request, bindings: Bindings): Promise<Response> } = { fetch: reply };
export default worker;
