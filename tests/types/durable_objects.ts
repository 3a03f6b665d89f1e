/** Classes of Durable Objects fit Cloudflare's types, which are written here as `@cloudflare/workers-types` has them. */
import type {
  BudgetObject,
  RowsObject,
  SwitchObject,
} from "../../reliability/stores/durable_object.ts";

declare const brand: "__DURABLE_OBJECT_BRAND";
interface Branded {
  [brand]: never;
}
type Namespace<T extends Branded | undefined> = { readonly get: () => T };

export interface Env {
  readonly rows: Namespace<RowsObject>;
  readonly budget: Namespace<BudgetObject>;
  readonly guard: Namespace<InstanceType<SwitchObject<unknown>>>;
  // @ts-expect-error: without the brand it is no Durable Object
  readonly other: Namespace<{ fetch(request: Request): Promise<Response> }>;
}
