/** The simulated exchange as a transport and as an environment. */
import * as E from "../../lib/either.ts";
import {
  credentials,
  type Environment,
  environment,
  type Transport,
} from "../../lib/environment.ts";
import { hmac } from "../../signers/hmac.ts";
import { type Hear, tell } from "../exchange/streams.ts";
import { checkRef, type Ref } from "../engine/world/ref.ts";
import { step } from "../exchange/step.ts";
import { sampleKey } from "../engine/open.ts";

/**
 * A transport to the world in `ref`: each request is one {@link step}, and the resulting world is
 * written back.
 *
 * @param onEvents called after each request with what the user data stream of an account would send,
 * once for each account that has heard something
 * @throws TypeError where it is given no reference, such as a world itself
 */
export const simulated = (ref: Ref, onEvents?: Hear): Transport => {
  checkRef(ref);
  return (signed) => () => {
    const [world, reply, events, accounts] = step(ref.read(), signed);
    ref.write(world)();
    if (onEvents) tell({ world, events, accounts }, onEvents);
    return Promise.resolve(E.right(reply));
  };
};

/** Hosts that do not exist: a simulated request sent elsewhere reaches nobody. */
export const simulatedHosts: Environment["hosts"] = {
  papi: "https://papi.simulated.invalid",
  sapi: "https://sapi.simulated.invalid",
  fapi: "https://fapi.simulated.invalid",
  dapi: "https://dapi.simulated.invalid",
};

/**
 * An environment on the world in `ref`, with its clock and with {@link sampleKey}; client order ids
 * count up, so that a run repeats byte for byte.
 *
 * @example
 * ```ts ignore
 * const ref = worldRef(openWorld());
 * const ask = connect(simulatedEnvironment(ref));
 * ```
 */
export const simulatedEnvironment = (
  ref: Ref,
  given: Partial<Environment> = {},
): Environment => {
  let count = 0;
  return environment({
    hosts: simulatedHosts,
    transport: simulated(ref),
    credentials: credentials(sampleKey.apiKey, hmac(sampleKey.secret)),
    now: () => ref.read().time,
    newId: () => `sim${++count}`,
    ...given,
  });
};
