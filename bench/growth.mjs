// Cases that show how costs grow: of calls with more parameters, and of orders in a simulated exchange where more
// of them rest.
// By a name that no checker follows: it is made when the measurement starts.
const own = await import(new URL("./out/simulated.mjs", import.meta.url).href);

const { declare, simulator } = own;

/** Calls of endpoints with ever more parameters, all of which are given. */
export const parameters = () =>
  [5, 50, 500].map((count) => {
    const names = Array.from({ length: count }, (_, i) => `param${i}`);
    const endpoint = declare.endpoint(() => ({
      name: "example",
      verb: "GET",
      host: "papi",
      path: "/papi/v1/example",
      access: "USER_DATA",
      weight: { ip: 1 },
      act: declare.reads,
      params: Object.fromEntries(names.map((name) => [name, declare.Decimal])),
      answer: declare.Nothing(),
    }));
    const given = Object.fromEntries(names.map((name, i) => [name, `${i}.5`]));
    return [`a call with ${count} parameters`, () => endpoint(given)];
  });

const signedOrders = async (count, prefix) => {
  const env = simulator.simulatedEnvironment(
    simulator.worldRef(simulator.openWorld()),
  );
  const all = [];
  for (let i = 0; i < count; i++) {
    const order = {
      symbol: "BTCUSDT",
      side: "BUY",
      type: "LIMIT",
      timeInForce: "GTC",
      quantity: "0.001",
      price: 52000 + (i % 7000),
      newClientOrderId: `${prefix}${i}`,
    };
    all.push((await own.sign(own.newUmOrder(order))(env)()).right);
  }
  return all;
};

const placed = (world, signed) => {
  const [after, { status, body }] = simulator.step(world, signed);
  if (status !== 200) throw new Error(body);
  return after;
};

/** One order more where ever more rest; none of them is kept. */
export const resting = async () => {
  const more = await signedOrders(100, "more");
  const cases = [];
  for (const count of [100, 1000, 10_000]) {
    const open = simulator.openWorld({}, { USDT: { cross: "100000000000" } });
    const { maxOrders: _, ...contract } = open.market.um.BTCUSDT;
    const wide = {
      ...open,
      market: { ...open.market, um: { ...open.market.um, BTCUSDT: contract } },
      limits: { ...open.limits, enforced: false },
    };
    const world = (await signedOrders(count, "rest")).reduce(placed, wide);
    let i = 0;
    cases.push([
      `an order beside ${count} that rest`,
      () => placed(world, more[i++ % more.length]),
    ]);
  }
  return cases;
};
