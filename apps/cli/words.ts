/** What a request will do, for a person who has to confirm it. */
import { type EnvironmentName, environments } from "../../agent/mod.ts";
import type { Request } from "../../lib/endpoint.ts";
import { proseOf } from "./prose.ts";

/** The request in words, with every parameter. */
export const inWords = (
  request: Request<unknown>,
  { account, environment }: {
    readonly account: string;
    readonly environment: EnvironmentName;
  },
): string =>
  `${proseOf(request.spec).summary} ${
    JSON.stringify(request)
  }, on account ${account} (${environments[environment].label})`;
