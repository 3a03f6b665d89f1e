/** Names an account for what is counted and written down of it. */
import { createHash } from "node:crypto";
import type { EnvironmentName, Keys } from "../../../agent/mod.ts";

/** What names an account. */
interface Named {
  readonly account: string;
  readonly environment: EnvironmentName;
  readonly keys?: Keys;
}

/**
 * The account that orders are counted for. A key is the same account whatever name or file it comes from;
 * of a key, only a digest is written down.
 */
export const orderKey = ({ account, environment, keys }: Named): string =>
  `${environment} ${
    keys ? createHash("sha256").update(keys.apiKey).digest("hex").slice(0, 32) : account
  }`;
