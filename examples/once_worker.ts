/**
 * A Cloudflare Worker that places the UM order it is sent as JSON once, whatever fails: the same
 * `newClientOrderId` is the same order. Its journal is a Durable Object for the account, its budget one for the
 * address that requests leave from, shared with every other Worker that names them alike. Keep it behind a login.
 *
 * In `wrangler.toml`: bind `ROWS` to `RowsObject` and `BUDGET` to `BudgetObject`, with
 * `new_sqlite_classes = ["RowsObject", "BudgetObject"]`.
 */
import {
  credentials,
  environment,
  fetchTransport,
  hmac,
  newUmOrder,
  productionHosts,
} from "../mod.ts";
import {
  budgeted,
  placeOnce,
  sharedBudget,
  storedJournal,
  synchronised,
  umReaders,
} from "../reliability/mod.ts";
import {
  durableObjectBudget,
  durableObjectRows,
  type ObjectStub,
} from "../reliability/stores/durable_object.ts";

export { BudgetObject, RowsObject } from "../reliability/stores/durable_object.ts";

interface Namespace {
  readonly getByName: (name: string) => ObjectStub;
}

interface Bindings {
  readonly ROWS: Namespace;
  readonly BUDGET: Namespace;
  readonly BINANCE_API_KEY: string;
  readonly BINANCE_SECRET_KEY: string;
  /** Another host, such as a simulated exchange. */
  readonly BINANCE_HOST?: string;
}

const ACCOUNT = "main";
const EGRESS = "workers";

export default {
  async fetch(request: Request, bindings: Bindings): Promise<Response> {
    const { papi, fapi } = productionHosts;
    const { BINANCE_HOST: host } = bindings;
    const env = synchronised(environment({
      transport: fetchTransport(),
      credentials: credentials(bindings.BINANCE_API_KEY, hmac(bindings.BINANCE_SECRET_KEY)),
      hosts: { ...productionHosts, papi: host ?? papi, fapi: host ?? fapi },
    }));
    const store = durableObjectBudget(() => bindings.BUDGET.getByName(EGRESS));
    const budget = sharedBudget({ store, now: env.now, egress: EGRESS, account: ACCOUNT });
    const journal = storedJournal(durableObjectRows(() => bindings.ROWS.getByName(ACCOUNT)));
    const placed = await placeOnce(newUmOrder(await request.json()), {
      journal,
      account: ACCOUNT,
      readers: umReaders,
    })({ ...env, transport: budgeted(budget)(env.transport) })();
    return Response.json(placed, { status: placed.state === "accepted" ? 200 : 502 });
  },
};
