/** How far to trust each endpoint of the simulator, as data. */
import type { AnyEndpoint, Host, Spec } from "../../lib/endpoint.ts";
import type { Routes } from "./handler.ts";

/**
 * `simulated`: the answer follows from the state of the world, and calls change it. `absent`: checked
 * and then refused, because there is no handler.
 */
export type Fidelity = "simulated" | "absent";

/** Handlers by host and route. */
export type HostRoutes = Readonly<Partial<Record<Host, Routes>>>;

/** How far to trust one endpoint. */
export interface Honest {
  /** The endpoint. */
  readonly spec: Spec;
  /** How far the simulator goes. */
  readonly fidelity: Fidelity;
}

const has = (routes: HostRoutes, { host, verb, path }: Spec): boolean =>
  Object.hasOwn(routes[host] ?? {}, `${verb} ${path}`);

/** How far to trust an endpoint. */
export const fidelityOf = (spec: Spec, routes: HostRoutes): Fidelity =>
  has(routes, spec) ? "simulated" : "absent";

/** How far to trust each endpoint of the catalog, in its order. */
export const fidelity = (
  catalog: readonly AnyEndpoint[],
  routes: HostRoutes,
): readonly Honest[] => catalog.map(({ spec }) => ({ spec, fidelity: fidelityOf(spec, routes) }));
