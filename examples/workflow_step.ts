/**
 * `placeOnce` as a step of a durable workflow: a step runs at least once, and the order is placed once. It is
 * type-checked and not run: no workflow engine comes with the library. `Step` is what is used of the step of a
 * Cloudflare Workflow; an activity of Temporal is a function like `place`.
 */
import { type Environment, newUmOrder } from "../mod.ts";
import { type Journal, placeOnce, umReaders } from "../reliability/mod.ts";

interface Step {
  do<A>(
    name: string,
    settings: { readonly retries: { readonly limit: number; readonly delay: string } },
    run: () => Promise<A>,
  ): Promise<A>;
}

interface Wish {
  /** Names what the order is for: a step that runs again places the same order, that is none. */
  readonly id: string;
  readonly symbol: string;
  readonly quantity: string;
}

const place = async ({ id, symbol, quantity }: Wish, journal: Journal, env: Environment) => {
  const order = newUmOrder({
    symbol,
    side: "BUY",
    type: "MARKET",
    quantity,
    newClientOrderId: id,
  });
  const options = { journal, account: "main", readers: umReaders };
  const { state, clientOrderId } = await placeOnce(order, options)(env)();
  // The engine runs the step again, which asks what became of the order and sends nothing.
  if (state === "open") throw new Error(`${clientOrderId}: nobody knows yet`);
  return { state, clientOrderId };
};

/** What a workflow does: one step for each order. */
export const rebalance = async (
  step: Step,
  wishes: readonly Wish[],
  journal: Journal,
  env: Environment,
): Promise<readonly string[]> => {
  const states: string[] = [];
  for (const wish of wishes) {
    const settings = { retries: { limit: 5, delay: "30 seconds" } };
    const { state } = await step.do(wish.id, settings, () => place(wish, journal, env));
    states.push(state);
  }
  return states;
};
