/** The simulated exchange on loopback, behind a network that fails on purpose. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { units } from "../../lib/decimal.ts";
import {
  fetchHandler,
  openWorld,
  type Ref,
  simulated,
  simulatedEnvironment,
  usualLiquidity,
  type World,
  worldRef,
} from "../../simulator/mod.ts";
import { connect } from "../../promise/mod.ts";
import { marginAccountBorrow } from "../../endpoints/portfolio/mod.ts";
import { clockSince, pause } from "./clock.ts";
import { type Carried, carriedIn } from "./ledger.ts";

/** An exchange, and what became of what came late. */
export interface Exchange {
  readonly ref: Ref;
  readonly port: number;
  readonly carried: Carried;
  /** Its time. */
  readonly now: () => number;
  /** Whether the network fails. */
  readonly fail: (isFailing: boolean) => void;
  /** Requests that came when they were no longer valid, and how many of them were refused. */
  readonly late: () => { readonly came: number; readonly refused: number };
  /** How many requests came. */
  readonly came: () => number;
  readonly close: () => void;
}

const BUSY = { code: -1007, msg: "Timeout waiting for response from backend server." };

/** How much later than it is valid a request counts as late, in ms of the exchange. */
const LATE = 100;

const RICH = {
  USDT: { cross: "50000000", um: "500000000" },
  BTC: { cross: "1000" },
  ETH: { cross: "10000" },
  BNB: { cross: "50000", um: "50000" },
  SOL: { cross: "100000" },
} as const;

/** A rich account, a book with little at its best price, and no limits of weight. */
const worldAt = (time: number): World => {
  const limits = { minute: time - time % 60_000, used: {}, calls: {}, bannedUntil: 0, ignored: 0 };
  const world = openWorld({ time, limits: { ...limits, enforced: false } }, RICH);
  const { um } = world.market;
  const contract = um["BTCUSDT"];
  if (!contract) return world;
  const liquidity = { ...usualLiquidity, touch: units("1200") };
  return {
    ...world,
    market: { ...world.market, um: { ...um, BTCUSDT: { ...contract, liquidity } } },
  };
};

/** What repayments need. */
const borrowed = async (ref: Ref): Promise<void> => {
  const ask = connect(simulatedEnvironment(ref, { transport: simulated(ref) }));
  const debts = { USDT: "400000", BTC: "10", ETH: "100", BNB: "300", SOL: "1000" };
  for (const [asset, amount] of Object.entries(debts)) {
    await ask(marginAccountBorrow({ asset, amount }));
  }
};

/** Serves an exchange whose network fails as often as it is told. */
export const exchangeOn = async (
  random: () => number,
  probabilityAt: (now: number) => number,
  { start, valid }: { readonly start: number; readonly valid: number },
): Promise<Exchange> => {
  const now = clockSince(start);
  const ref = worldRef(worldAt(start));
  await borrowed(ref);
  const carried = carriedIn(ref.read);
  carried.look();
  const handler = fetchHandler(ref, { clock: "machine", now });
  let isFailing = true;
  const late = { came: 0, refused: 0 };
  let came = 0;

  const answer = async (incoming: IncomingMessage, reply: ServerResponse): Promise<void> => {
    came++;
    const probability = probabilityAt(Date.now());
    const fate = isFailing ? random() / probability : 1;
    // The request is lost.
    if (fate < 0.3) return void incoming.socket.destroy();
    // It comes late, mostly later than it is valid.
    const isSlow = isFailing && random() < probability / 3;
    // Its sender may have heard by then that the connection broke.
    if (isSlow && random() < 0.6) incoming.socket.destroy();
    if (isSlow) await pause(2 * valid * random());
    const url = new URL(incoming.url ?? "/", "http://127.0.0.1");
    const { searchParams } = url;
    const until = Number(searchParams.get("timestamp")) +
      Number(searchParams.get("recvWindow") ?? 5000);
    const method = incoming.method ?? "GET";
    const isLate = isFailing && searchParams.has("timestamp") && now() > until + LATE;
    const headers = { "x-mbx-apikey": `${incoming.headers["x-mbx-apikey"]}` };
    const response = await handler(new Request(url, { method, headers }));
    carried.look();
    const body = await response.text();
    if (isLate) {
      late.came++;
      if (body.includes("-1021")) late.refused++;
    }
    // It was carried out, and the reply is lost, cut off or hides it.
    if (fate < 0.7 || incoming.socket.destroyed) return void incoming.socket.destroy();
    // The dates of its replies go by its own clock.
    reply.sendDate = false;
    if (fate < 0.85) {
      reply.writeHead(503, { "content-type": "application/json" });
      return void reply.end(JSON.stringify(BUSY));
    }
    reply.writeHead(response.status, { "content-type": "application/json" });
    if (fate < 1) return void reply.write(body.slice(0, body.length / 2), () => reply.destroy());
    reply.end(body);
  };

  const server = createServer((incoming, reply) => {
    answer(incoming, reply).catch(() => reply.destroy());
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port }: AddressInfo = server.address() as AddressInfo;
  return {
    ref,
    port,
    carried,
    now,
    fail: (failing) => void (isFailing = failing),
    late: () => late,
    came: () => came,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};
