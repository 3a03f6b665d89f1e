/**
 * Carries requests over connections of its own, kept alive, one request at a time on each: no client of a
 * runtime stands between, so nothing is sent that was not asked for, and a call takes half of the time.
 */
import type { Buffer } from "node:buffer";
import { connect as connectPlain, isIP, type Socket } from "node:net";
import { setImmediate } from "node:timers";
import { connect as connectSecure } from "node:tls";
import type { Signed } from "../../lib/environment.ts";
import { bareHost, type Carrier, type Exchange, perHost } from "./exchange.ts";
import { type Progress, ReplyReader } from "./reply_reader.ts";
import { writer } from "./request_text.ts";

/** What the connections to one host have in common. */
interface Host {
  readonly open: () => Socket;
  /** Forgets what the last connection agreed on; says whether there was something. */
  readonly forget: () => boolean;
  /** What tells that a connection of it stands. */
  readonly readyEvent: "connect" | "secureConnect";
  /** Connections that wait for a request, the one used last at the end. */
  readonly idle: Connection[];
  /** A request to it as it goes out; throws if a part of it is not what HTTP can carry. */
  readonly written: (signed: Signed, path: string) => string;
}

// Above this a connection that idles is likelier to have been given up by the other side.
const IDLE_MS = 30_000;

// As many as Node's own agent keeps: a burst leaves no more behind.
const MOST_IDLE = 256;

// What has arrived comes to light in the next turn of the loop; of Deno, whose loop looks for it in one turn
// of 61, only then.
const TURNS = "Deno" in globalThis ? 64 : 2;

// Some servers close after each reply and do not say so. Of 5,000 orders in a row to one of them, 800 met their end
// in Bun after two turns, and 2 after these, which take a fifth of a ms.
const FIRST_TURNS = 256;

// Right after a reply nothing else comes from a server that has kept the connection after one before. Two turns
// took a twelfth of a call in Bun.
const RIGHT_AFTER_MS = 1;

const afterTurns = (turns: number, then: () => void): void => {
  if (turns === 0) then();
  else setImmediate(afterTurns, turns - 1, then);
};

const hostOf = (url: URL, headers: Readonly<Record<string, string>>): Host => {
  const host = bareHost(url.hostname);
  const idle: Connection[] = [];
  const written = writer(url.host, headers);
  if (url.protocol !== "https:") {
    const port = Number(url.port || 80);
    const open = () => connectPlain({ host, port, noDelay: true });
    return { written, open, forget: () => false, readyEvent: "connect", idle };
  }
  const port = Number(url.port || 443);
  // What an earlier connection agreed on spares the next a part of the handshake.
  let session: Buffer | undefined;
  const open = () => {
    const servername = isIP(host) ? "" : host;
    const known = session && { session };
    const socket = connectSecure({ host, port, servername, ALPNProtocols: ["http/1.1"], ...known });
    socket.setNoDelay(true);
    socket.on("session", (made: Buffer) => session = made);
    return socket;
  };
  const forget = (): boolean => {
    const was = session;
    session = undefined;
    return was !== undefined;
  };
  return { written, open, forget, readyEvent: "secureConnect", idle };
};

/** How long a connection may idle, in ms, where the other side says how long it keeps it. */
const idleMsOf = (keepAlive: string | undefined): number => {
  const seconds = /\btimeout=(\d+)/.exec(keepAlive ?? "")?.[1];
  return seconds === undefined ? IDLE_MS : Math.min(IDLE_MS, Number(seconds) * 1000 - 1000);
};

class Connection {
  readonly socket: Socket;
  /** Until when it may be taken again, by `performance.now()`. */
  goodUntil = 0;
  #idleSince = 0;
  readonly #host: Host;
  readonly #reader: ReplyReader;
  #exchange: Exchange | undefined;
  #isKept = false;
  /** Whether the other side has answered over it again after a reply. */
  #isProven = false;

  constructor(host: Host, maxBodyBytes: number) {
    this.#host = host;
    this.#reader = new ReplyReader(maxBodyBytes);
    this.socket = host.open();
    // Once for a connection: to set them for each request took a tenth of a call.
    this.socket.on("data", (bytes: Buffer) => this.#take(bytes));
    this.socket.on("end", () => this.#advance(this.#reader.ended()));
    this.socket.on("error", (error) => this.#lose(error));
    this.socket.on("close", () => this.#lose());
  }

  /** Carries a request, written as it goes out. */
  carry(head: string, exchange: Exchange): void {
    this.#exchange = exchange;
    const write = () => {
      if (this.#exchange !== exchange || exchange.isOver()) return;
      exchange.leave();
      this.#reader.begin();
      this.socket.write(head, "latin1");
      // Only now, while the other side is at work: a timer before took a thirtieth of a call in Bun.
      exchange.wait();
    };
    if (!this.#isKept) {
      exchange.wait();
      this.socket.once(this.#host.readyEvent, write);
      return;
    }
    this.socket.ref();
    // The other side may have closed it meanwhile.
    afterTurns(this.#turns(), write);
  }

  #turns(): number {
    if (!this.#isProven) return FIRST_TURNS;
    return performance.now() - this.#idleSince > RIGHT_AFTER_MS ? TURNS : 0;
  }

  /** Gives a request up, unless it is answered: the connection may carry another by then. */
  giveUp(exchange: Exchange): void {
    if (this.#exchange === exchange) this.drop();
  }

  /** Gives the connection up. */
  drop(): void {
    this.#exchange = undefined;
    this.#forget();
    this.socket.destroy();
  }

  #take(bytes: Buffer): void {
    // Whatever answers before it was asked is no answer to this request.
    if (!this.#exchange?.hasLeft()) return this.#lose();
    this.#advance(this.#reader.feed(bytes));
  }

  #advance(progress: Progress): void {
    const exchange = this.#exchange;
    if (progress === "more") return;
    if (progress === "none" || !exchange?.hasLeft()) return this.#lose();
    this.#exchange = undefined;
    if (progress === "too long") {
      this.socket.destroy();
      return exchange.tooLong();
    }
    const reply = this.#reader.reply();
    if (this.#reader.isKept) this.#keep(idleMsOf(this.#reader.keepAlive));
    else this.socket.destroy();
    exchange.answer(reply);
  }

  #keep(idleMs: number): void {
    const { idle } = this.#host;
    const now = performance.now();
    this.#isProven = this.#isKept;
    this.#isKept = true;
    this.#idleSince = now;
    this.goodUntil = now + idleMs;
    // One that waits holds no program back.
    this.socket.unref();
    while (idle[0] && (idle[0].goodUntil < now || idle.length >= MOST_IDLE)) idle[0].drop();
    idle.push(this);
  }

  #lose(error?: unknown): void {
    const exchange = this.#exchange;
    this.drop();
    if (!exchange) return;
    // Where it never stood, what an earlier one agreed on may be why: the next begins without.
    const isStale = !exchange.hasLeft() && !this.#isKept && this.#host.forget();
    exchange.lose(error, this.#isKept || isStale);
  }

  #forget(): void {
    const at = this.#host.idle.indexOf(this);
    if (at >= 0) this.#host.idle.splice(at, 1);
  }
}

const taken = ({ idle }: Host): Connection | undefined => {
  for (;;) {
    const last = idle.pop();
    if (!last || (last.goodUntil >= performance.now() && !last.socket.destroyed)) return last;
    last.drop();
  }
};

/** Carries requests over connections of its own; `headers` are those of all, by name in lower case. */
export const overConnections = (
  headers: Readonly<Record<string, string>>,
  maxBodyBytes: number,
): Carrier => {
  const hosts = perHost((url) => hostOf(url, headers));
  return (signed, exchange) => {
    const [host, path] = hosts(signed.url);
    const head = host.written(signed, path);
    const connection = taken(host) ?? new Connection(host, maxBodyBytes);
    connection.carry(head, exchange);
    return () => connection.giveUp(exchange);
  };
};
