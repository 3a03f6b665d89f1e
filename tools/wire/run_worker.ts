/** Runs the trials in workerd. */
import { fetchTransport } from "../../transports/fetch.ts";
import { carryOutAll } from "./client.ts";

export default {
  test: (_: unknown, env: { readonly CONTROL: string }): Promise<void> =>
    carryOutAll(env.CONTROL, { fetch: fetchTransport }),
};
