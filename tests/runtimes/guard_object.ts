/** A dead man's switch in a Durable Object over a simulated account in the same object. */
import { connect, newUmOrder, queryAllCurrentUmOpenOrders } from "../../mod.ts";
import { cancelEverything, storedJournal } from "../../reliability/mod.ts";
import { type AlarmState, switchObject } from "../../reliability/stores/durable_object.ts";
import {
  advance,
  faulty,
  openWorld,
  simulated,
  simulatedEnvironment,
  worldRef,
} from "../../simulator/mod.ts";

/** An account on which all cancellations fail at first. */
const accountOf = () => {
  const ref = worldRef(openWorld());
  const fault = { kind: "loseRequest" } as const;
  const rules = ["cancelAllUmOpenOrders", "cancelUmOrder"].map((endpoint) => ({
    endpoint,
    fault,
    nth: [1, 2],
  }));
  const env = simulatedEnvironment(ref, { transport: faulty({ seed: 1, rules })(simulated(ref)) });
  const sleep = (ms: number) => Promise.resolve(ref.write(advance(ref.read(), ms).world)());
  return { env, sleep };
};

type Account = ReturnType<typeof accountOf>;

const Switch = switchObject<{ readonly account: Account }>({
  act: ({ account }, rows) =>
    cancelEverything({
      journal: storedJournal(rows),
      account: "main",
      rounds: 2,
      settleMs: 10,
      patienceMs: 10,
      sleep: account.sleep,
    })(account.env),
  againMs: 300,
});

const limit = { side: "BUY", type: "LIMIT", timeInForce: "GTC", price: "30000" } as const;

/** The object; it opens two orders at first. */
export class GuardObject {
  readonly #account = accountOf();
  readonly #inner: InstanceType<typeof Switch>;
  #isOpen = false;

  constructor(state: AlarmState) {
    this.#inner = new Switch(state, { account: this.#account });
  }

  async fetch(request: Request): Promise<Response> {
    const ask = connect(this.#account.env);
    if (!this.#isOpen) {
      this.#isOpen = true;
      for (const symbol of ["BTCUSDT", "BTCUSDT"]) {
        await ask(newUmOrder({ ...limit, symbol, quantity: "0.01" }));
      }
    }
    if (!request.url.endsWith("/open")) return await this.#inner.fetch(request);
    return new Response(`${(await ask(queryAllCurrentUmOpenOrders())).length}`);
  }

  alarm(): Promise<void> {
    return this.#inner.alarm();
  }
}
