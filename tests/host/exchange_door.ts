/** The way to the simulated exchange of the tests of the command line and the overview. */
import type { Transport } from "../../lib/environment.ts";
import { decorated, type Ref, simulated } from "../../simulator/mod.ts";

/** With `DECORATED` in the environment, answers come in the shapes that living accounts have shown. */
export const isDecorated: boolean = process.env["DECORATED"] !== undefined;

/** A transport to the world in `ref`. */
export const exchangeAt = (ref: Ref): Transport =>
  isDecorated ? decorated(simulated(ref)) : simulated(ref);
