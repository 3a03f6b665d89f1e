/**
 * A Cloudflare Durable Object that follows an account for days: `POST /start`, then `GET /view` and
 * `GET /fills`. Keep the Worker behind a login; whoever can call it sees the account.
 *
 * An outgoing socket keeps an object alive for at most 15 minutes, and the object may be moved at any time. So
 * another socket takes over before that, an alarm wakes the object each minute, and what is known is kept: a new
 * object goes on from there as after a gap, and reads what was missed.
 */
import { keepText, keptText, type TextStorage } from "./kept_text.ts";
import { credentials, environment, fetchTransport, hmac } from "../mod.ts";
import { synchronised } from "../reliability/mod.ts";
import { webSockets } from "../sockets/web_socket.ts";
import { accountStream, follow, type Following, type Notice } from "../streams/mod.ts";

interface Storage extends TextStorage {
  delete(key: string): Promise<boolean>;
  list(options: { readonly prefix: string }): Promise<ReadonlyMap<string, string>>;
  setAlarm(at: number): Promise<void>;
  deleteAlarm(): Promise<void>;
}

interface State {
  readonly storage: Storage;
  blockConcurrencyWhile<A>(work: () => Promise<A>): Promise<A>;
}

interface Secrets {
  readonly BINANCE_API_KEY: string;
  readonly BINANCE_SECRET_KEY: string;
  /** Pairs of cross margin, as in `BTCUSDT,ETHUSDT`. */
  readonly PAIRS?: string;
  /** Address of a simulated exchange, in place of the real one. */
  readonly SIMULATOR?: string;
  /** Other times than those below, for tests: `{"alarmMs":500}`. */
  readonly TIMES?: string;
}

const TIMES = { rotateMs: 720_000, auditMs: 720_000, lagMs: 5_000 };
const ALARM_MS = 60_000;

const environmentOf = (secrets: Secrets) => {
  const url = secrets.SIMULATOR;
  return synchronised(environment({
    transport: fetchTransport(),
    credentials: credentials(secrets.BINANCE_API_KEY, hmac(secrets.BINANCE_SECRET_KEY)),
    openSocket: webSockets(),
    ...(url !== undefined && {
      hosts: { papi: url, sapi: url, fapi: url, dapi: url },
      streamBase: `${url.replace("http", "ws")}/pm`,
    }),
  }));
};

export class FollowedAccount {
  readonly #storage: Storage;
  readonly #secrets: Secrets;
  readonly #times: typeof TIMES;
  readonly #alarmMs: number;
  #following: Following | undefined;

  constructor(state: State, secrets: Secrets) {
    this.#storage = state.storage;
    this.#secrets = secrets;
    const { alarmMs = ALARM_MS, ...times } = JSON.parse(secrets.TIMES ?? "{}");
    this.#times = { ...TIMES, ...times };
    this.#alarmMs = alarmMs;
    // A new object goes on where the last one was.
    void state.blockConcurrencyWhile(async () => {
      if (!await this.#storage.get("isOn")) return;
      // The last alarm may have failed too often to be called again.
      await this.#storage.setAlarm(Date.now() + this.#alarmMs);
      await this.#begin();
    });
  }

  async fetch(request: Request): Promise<Response> {
    switch (`${request.method} ${new URL(request.url).pathname}`) {
      case "POST /start":
        await this.#storage.put({ isOn: "yes" });
        await this.#storage.delete("ended");
        await this.#begin();
        await this.alarm();
        return Response.json({ isOn: this.#following !== undefined });
      case "POST /stop":
        await this.#storage.delete("isOn");
        await this.#storage.deleteAlarm();
        this.#following?.stop();
        await this.#keep();
        this.#following = undefined;
        return Response.json({ isOn: false });
      case "GET /view":
        return Response.json({
          view: this.#following?.view() ?? null,
          health: this.#following?.health() ?? null,
          ended: await this.#storage.get("ended") ?? null,
        });
      case "GET /fills": {
        const fills = [...(await this.#storage.list({ prefix: "fill/" })).values()];
        return Response.json(fills.map((fill) => JSON.parse(fill)));
      }
      default:
        return new Response(null, { status: 404 });
    }
  }

  /** Keeps what is known, and wakes an object that was put away meanwhile. */
  async alarm(): Promise<void> {
    if (!await this.#storage.get("isOn")) return;
    // First: an alarm that fails again and again is not called any more.
    await this.#storage.setAlarm(Date.now() + this.#alarmMs);
    await this.#keep();
  }

  async #begin(): Promise<void> {
    if (this.#following) return;
    const kept = await keptText(this.#storage, "checkpoint");
    try {
      this.#following = this.#followed(kept);
    } catch (error) {
      // Settings that cannot be followed. Thrown in the constructor, it would fail each call, even that which stops.
      return this.#end(error instanceof Error ? error.message : "Cannot follow");
    }
    this.#following.hear((notice) => this.#hear(notice));
  }

  #followed(kept: string): Following {
    const from = kept === "" ? undefined : JSON.parse(kept);
    const pairs = (this.#secrets.PAIRS ?? "").split(",").map((pair) => pair.trim());
    // Those of tests may be shorter than accountStream takes.
    const stream = { ...accountStream({ margin: pairs.filter(Boolean) }), ...this.#times };
    return follow(stream, from)(environmentOf(this.#secrets));
  }

  #end(why: string): void {
    void this.#storage.put({ ended: why });
    void this.#storage.delete("isOn");
    this.#following = undefined;
  }

  #hear(notice: Notice): void {
    if (notice.type === "fill") {
      const { book, symbol, tradeId, orderId } = notice.fill;
      // What was told after the last checkpoint is told once more by the next object: under the same key.
      const key = `fill/${book}/${symbol}/${tradeId}/${orderId}`;
      void this.#storage.put({ [key]: JSON.stringify(notice.fill) });
    }
    if (notice.type === "stopped" && notice.failure) this.#end(notice.failure.message);
  }

  async #keep(): Promise<void> {
    // Fills were put before: storage keeps the order.
    if (!this.#following) return;
    await keepText(this.#storage, "checkpoint", JSON.stringify(this.#following.checkpoint()));
  }
}

interface Bindings {
  readonly FollowedAccount: {
    idFromName(name: string): string;
    get(id: string): { fetch(request: Request): Promise<Response> };
  };
}

const worker = {
  fetch: (request: Request, { FollowedAccount }: Bindings): Promise<Response> =>
    FollowedAccount.get(FollowedAccount.idFromName("main")).fetch(request),
};
export default worker;
