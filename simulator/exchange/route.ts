/** What the exchange must know of an endpoint, of the catalog or beside it. */
import type { Spec } from "../../lib/endpoint.ts";
import type { Family } from "../../lib/family.ts";

/** What the exchange must know of an endpoint to take a call of it. */
export interface Route extends
  Pick<
    Spec,
    | "name"
    | "verb"
    | "host"
    | "path"
    | "access"
    | "keyless"
    | "weight"
    | "retired"
    | "signed"
    | "params"
    | "rules"
  > {
  /** Product it belongs to; `other` where it belongs to none of the library's. */
  readonly family: Family | "other";
}
