// Follows an account and a market on the simulated exchange. Runs wherever there are timers.
import { connect, newUmOrder } from "unimargin";
import { openWorld, simulatedEnvironment, simulatedSockets, worldRef } from "unimargin/simulator";
import { webSockets } from "unimargin/sockets";
import { accountStream, follow, orderBook, waitFor } from "unimargin/streams";

const exchange = () => {
  const world = worldRef(openWorld());
  const { transport, openSocket } = simulatedSockets(world);
  return simulatedEnvironment(world, {
    transport,
    openSocket,
    streamBase: "wss://fstream.simulated.invalid/pm",
    marketStreams: {
      UM: "wss://fstream.simulated.invalid",
      CM: "wss://dstream.simulated.invalid",
    },
  });
};

/** Why a socket to an address of no stream ends; the constructor is never called. */
const refusal = () =>
  new Promise((done) => {
    const open = webSockets({ WebSocket: class {} });
    open("http://nowhere.invalid", ({ _tag, reason }) => _tag === "Ended" && done(reason));
  });

/** A line that says what was followed. */
export const followed = async () => {
  const env = exchange();
  const account = follow(accountStream({ lagMs: 20 }))(env);
  for await (const notice of account) {
    if (notice.type === "recovered") break;
  }
  const again = follow(accountStream({ lagMs: 20 }), account.checkpoint())(env);
  const buy = newUmOrder({ symbol: "BTCUSDT", side: "BUY", type: "MARKET", quantity: "0.01" });
  await connect(env)(buy);
  const { right } = await waitFor(again, buy)(env);
  again.stop();
  let state = "";
  for await (const book of orderBook("BTCUSDT")(env)) {
    state = book.state;
    if (state === "live") break;
  }
  return `streams: ${right.end} by ${right.fills.length}, book ${state}, ${await refusal()}`;
};
