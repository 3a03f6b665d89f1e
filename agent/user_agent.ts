/** How an agent names itself to the exchange. */
import * as E from "../lib/either.ts";
import { type Blocked, blocked } from "../lib/failure.ts";
import type { Family } from "../lib/family.ts";

/** The user agent of each product, as the skills of the exchange ask. */
export const userAgents: Readonly<Record<Family, string>> = {
  portfolio: "binance-derivatives-trading-portfolio-margin/1.0.0 (Skill)",
  portfolio_pro: "binance-derivatives-trading-portfolio-margin-pro/1.0.0 (Skill)",
  margin: "binance-margin-trading/1.0.0 (Skill)",
  usdm_market: "binance-derivatives-trading-usds-futures/1.0.0 (Skill)",
  coinm_market: "binance-derivatives-trading-coin-futures/1.0.0 (Skill)",
};

const WELL_FORMED = "give 1 to 200 printable ASCII characters, without spaces around";

/** Settings of {@link userAgentHeaders}. */
export interface UserAgentOptions {
  /** Stands in place of the skill's own text; printable ASCII. */
  readonly text?: string;
  /** The runtime lets nobody set the header, as browsers do: leave it out. */
  readonly forbidden?: boolean;
}

/**
 * The header that names the agent to the exchange, by product; none where the runtime forbids it.
 * Fails with `Blocked` (rule `userAgent`) where the text holds characters that no header may.
 *
 * @example
 * ```ts ignore
 * userAgentHeaders("margin"); // right({ "User-Agent": "binance-margin-trading/1.0.0 (Skill)" })
 * ```
 */
export const userAgentHeaders = (
  family: Family,
  { text = userAgents[family], forbidden = false }: UserAgentOptions = {},
): E.Either<Blocked, Readonly<Record<string, string>>> => {
  if (forbidden) return E.right({});
  return /^[\x21-\x7e]([\x20-\x7e]{0,198}[\x21-\x7e])?$/.test(text)
    ? E.right({ "User-Agent": text })
    : E.left(blocked("", "userAgent", WELL_FORMED, `Cannot use the user agent: ${WELL_FORMED}`));
};
