/** Endpoints that clients of others call and that the library does not have. */
import type { Handler } from "../handler.ts";
import type { Route } from "../route.ts";

/** An endpoint beside the catalog, and what answers it. */
export interface Beside {
  readonly spec: Route;
  readonly handler: Handler;
}

/** What one writes to declare one. */
export interface Declared extends
  Pick<Route, "verb" | "path">,
  Partial<
    Pick<Route, "host" | "access" | "weight" | "params" | "rules">
  > {
  readonly handler: Handler;
}

/** Declares an endpoint beside the catalog; market data of `sapi` and `api` unless it says otherwise. */
export const beside = ({ handler, ...given }: Declared): Beside => {
  const { verb, path, access = "NONE" } = given;
  return {
    handler,
    spec: {
      name: `${verb} ${path}`,
      host: "sapi",
      weight: { ip: 1 },
      params: {},
      rules: [],
      ...given,
      access,
      family: "other",
      signed: access === "USER_DATA" || access === "TRADE" || access === "MARGIN",
    },
  };
};
