/** A Worker that places the limit order it is sent as JSON, on whatever environment it is given. */
import { type Environment, newUmOrder, send } from "../mod.ts";

/** Makes the Worker. In production its environment comes from secrets, as in `worker.ts`. */
export const orderWorker = (
  env: Environment,
): { readonly fetch: (request: Request) => Promise<Response> } => ({
  fetch: async (request) => {
    const order = newUmOrder({ ...await request.json(), type: "LIMIT", timeInForce: "GTC" });
    const result = await send(order)(env)();
    return result._tag === "Right"
      ? Response.json(result.right)
      : Response.json(result.left, { status: result.left.outcome === "unknown" ? 502 : 400 });
  },
});
