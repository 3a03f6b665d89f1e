/** Fidelity of the simulator by endpoint, as data. */
import type { AnyEndpoint, Host, Spec } from "../../lib/endpoint.ts";
import type { Routes } from "./handler.ts";

/**
 * `simulated`: the answer follows from the state of the world, and calls change it. `absent`:
 * checked and then refused, because no handler exists.
 */
export type Fidelity = "simulated" | "absent";

/** Handlers by host and route. */
export type HostRoutes = Readonly<Partial<Record<Host, Routes>>>;

/** Fidelity of one endpoint. */
export interface EndpointFidelity {
  /** The endpoint. */
  readonly spec: Spec;
  /** Whether the simulator answers it. */
  readonly fidelity: Fidelity;
}

const has = (routes: HostRoutes, { host, verb, path }: Spec): boolean =>
  Object.hasOwn(routes[host] ?? {}, `${verb} ${path}`);

/** Fidelity of an endpoint. */
export const fidelityOf = (spec: Spec, routes: HostRoutes): Fidelity =>
  has(routes, spec) ? "simulated" : "absent";

/** Fidelity of each endpoint of the catalog, in its order. */
export const fidelity = (
  catalog: readonly AnyEndpoint[],
  routes: HostRoutes,
): readonly EndpointFidelity[] =>
  catalog.map(({ spec }) => ({ spec, fidelity: fidelityOf(spec, routes) }));
