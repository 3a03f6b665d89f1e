/** What a request asks, as tapes keep it. */
import type { Signed } from "../lib/environment.ts";
import { maskParam } from "../lib/masking.ts";

/** What a request asks, without secrets: by this its reply is found on a tape. */
export interface Asked {
  /** HTTP method. */
  readonly method: Signed["method"];
  /** As in `/papi/v1/um/order`. */
  readonly path: string;
  /** Parameters as they went out, without timestamp and signature; secret ones masked. */
  readonly params: Readonly<Record<string, string>>;
}

/** What a request asks. */
export const askedBy = ({ method, url }: Signed): Asked => {
  const { pathname, searchParams } = new URL(url);
  const params = [...searchParams]
    .filter(([name]) => name !== "timestamp" && name !== "signature")
    .map(([name, text]) => [name, maskParam(name, text)]);
  return { method, path: pathname, params: Object.fromEntries(params) };
};

// The looks of ids that `randomId` makes: they differ from run to run, so a tape must not ask for them.
// Those on older tapes have no dashes.
const GENERATED_ID = /^[0-9a-f]{32}$|^[0-9a-f]{4}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Without the client order id, where the library made it up. */
export const withoutGeneratedId = (asked: Asked, { clientOrderId }: Signed): Asked =>
  clientOrderId === undefined || !GENERATED_ID.test(clientOrderId) ? asked : {
    ...asked,
    params: Object.fromEntries(
      Object.entries(asked.params).filter(([, text]) => text !== clientOrderId),
    ),
  };
