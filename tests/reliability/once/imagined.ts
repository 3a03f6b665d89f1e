/** Orders on a simulated exchange whose network fails on purpose. Its time passes only while something waits. */
import type * as E from "../../../lib/either.ts";
import type { AnyEndpoint, Request } from "../../../lib/endpoint.ts";
import {
  type BadParams,
  type Environment,
  marginAccountNewOco,
  marginAccountNewOrder,
  marginMarginAccountNewOco,
  newCmConditionalOrder,
  newCmOrder,
  newMarginOrder,
  newUmAlgoOrder,
  newUmOrder,
  type Transport,
} from "../../../mod.ts";
import {
  cmReaders,
  marginReaders,
  memoryJournal,
  type OnceOptions,
  sapiMarginReaders,
  umReaders,
} from "../../../reliability/mod.ts";
import {
  advance,
  type FaultRule,
  faulty,
  openWorld,
  type Ref,
  simulated,
  simulatedEnvironment,
  worldRef,
} from "../../../simulator/mod.ts";

/** A way to place something that rests, by its client id. */
export interface Sample {
  readonly readers: readonly AnyEndpoint[];
  readonly request: (id: string) => E.Either<BadParams, Request<unknown>>;
  /** How many orders or lists it has placed. */
  readonly count: (ref: Ref) => number;
}

const limit = { side: "BUY", type: "LIMIT", timeInForce: "GTC", price: "30000" } as const;
const oco = { side: "SELL", price: "150000", stopPrice: "20000" } as const;

/** One for each endpoint that places something. */
export const samples: Readonly<Record<string, Sample>> = {
  newUmOrder: {
    readers: umReaders,
    request: (newClientOrderId) =>
      newUmOrder({ ...limit, symbol: "BTCUSDT", quantity: "0.01", newClientOrderId }),
    count: (ref) => ref.read().um.orders.size,
  },
  newUmAlgoOrder: {
    readers: umReaders,
    request: (clientAlgoId) =>
      newUmAlgoOrder({
        symbol: "BTCUSDT",
        side: "BUY",
        type: "STOP_MARKET",
        triggerPrice: "150000",
        quantity: "0.01",
        clientAlgoId,
      }),
    count: (ref) => ref.read().algos.orders.size,
  },
  newCmOrder: {
    readers: cmReaders,
    request: (newClientOrderId) =>
      newCmOrder({ ...limit, symbol: "BTCUSD_PERP", quantity: "1", newClientOrderId }),
    count: (ref) => ref.read().cm.orders.size,
  },
  newCmConditionalOrder: {
    readers: cmReaders,
    request: (newClientStrategyId) =>
      newCmConditionalOrder({
        symbol: "BTCUSD_PERP",
        side: "BUY",
        strategyType: "STOP_MARKET",
        stopPrice: "150000",
        quantity: "1",
        newClientStrategyId,
      }),
    count: (ref) => ref.read().strategies.orders.size,
  },
  newMarginOrder: {
    readers: marginReaders,
    request: (newClientOrderId) =>
      newMarginOrder({ ...limit, symbol: "BTCUSDT", quantity: "0.01", newClientOrderId }),
    count: (ref) => ref.read().margin.orders.size,
  },
  marginAccountNewOco: {
    readers: marginReaders,
    request: (listClientOrderId) =>
      marginAccountNewOco({ ...oco, symbol: "BTCUSDT", quantity: "0.01", listClientOrderId }),
    count: (ref) => ref.read().margin.lists.size,
  },
  marginAccountNewOrder: {
    readers: sapiMarginReaders,
    request: (newClientOrderId) =>
      marginAccountNewOrder({ ...limit, symbol: "BTCUSDT", quantity: "0.01", newClientOrderId }),
    count: (ref) => ref.read().margin.orders.size,
  },
  marginMarginAccountNewOco: {
    readers: sapiMarginReaders,
    request: (listClientOrderId) =>
      marginMarginAccountNewOco({ ...oco, symbol: "BTCUSDT", quantity: "0.01", listClientOrderId }),
    count: (ref) => ref.read().margin.lists.size,
  },
};

/** A machine on the exchange. */
export interface Place {
  readonly ref: Ref;
  readonly env: Environment;
  readonly options: OnceOptions;
  readonly calls: readonly string[];
  readonly pass: (ms: number) => void;
}

/** A machine whose calls meet faults. */
export const placed = (
  rules: readonly FaultRule[],
  given: Partial<OnceOptions> & Pick<OnceOptions, "readers">,
  ref: Ref = worldRef(openWorld()),
): Place => {
  const calls: string[] = [];
  const pass = (ms: number) => ref.write(advance(ref.read(), ms).world)();
  const sleep = (ms: number) => Promise.resolve(pass(ms));
  const inner = faulty({ seed: 1, rules }, { ref, sleep })(simulated(ref));
  const transport: Transport = (signed, options) => async () => {
    calls.push(signed.endpoint);
    pass(10);
    const result = await inner(signed, options)();
    pass(10);
    return result;
  };
  const options: OnceOptions = {
    journal: memoryJournal(),
    account: "main",
    withoutWitness: true,
    sleep,
    ...given,
  };
  return { ref, env: simulatedEnvironment(ref, { transport }), options, calls, pass };
};
