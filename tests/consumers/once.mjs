// Places an order once while its reply is lost, and takes up what an earlier run left. Runs wherever there is WebCrypto.
import { connect, newUmOrder, queryAllUmOrders } from "unimargin";
import {
  memoryRows,
  placeOnce,
  recover,
  storedJournal,
  synchronised,
  umReaders,
} from "unimargin/reliability";
import { faulty, openWorld, simulated, simulatedEnvironment, worldRef } from "unimargin/simulator";

const expect = (isTrue, what) => {
  if (!isTrue) throw new Error(`Expected ${what}`);
};

const order = (newClientOrderId) =>
  newUmOrder({
    symbol: "BTCUSDT",
    side: "BUY",
    type: "MARKET",
    quantity: "0.01",
    newClientOrderId,
  });

/** A line that says what became of two orders whose replies were lost. */
export const placed = async () => {
  const ref = worldRef(openWorld());
  const plan = { seed: 1, rules: [{ endpoint: "newUmOrder", fault: { kind: "loseReply" } }] };
  const env = synchronised(
    simulatedEnvironment(ref, { transport: faulty(plan)(simulated(ref)) }),
  );
  // Both runs share the rows and nothing else.
  const rows = memoryRows();
  const run = () => ({ journal: storedJournal(rows), account: "main", readers: umReaders });

  const found = await placeOnce(order("found1"), run())(env)();
  expect(found.row?.status === "FILLED", `an order that was found, not ${JSON.stringify(found)}`);

  // This run ends before it has looked.
  const left = await placeOnce(order("left1"), { ...run(), patienceMs: -1 })(env)();
  const [one, ...others] = await recover(run())(env)();
  expect(others.length === 0, "one order to recover");
  const again = await placeOnce(order("left1"), run())(env)();

  const orders = await connect(env)(queryAllUmOrders({ symbol: "BTCUSDT" }));
  return `once: found ${found.state}, left ${left.state}, recovered ${one?.state}, again ${again.state}, ${orders.length} orders`;
};
