/** What happens on the simulated accounts whose answers are written down. */
import type { Story } from "./acts.ts";
import { hedged, inverse, linear } from "./futures.ts";
import { keys } from "./margin_keys.ts";
import { lists } from "./margin_lists.ts";
import { byHand, forced, liquidation, loans } from "./margin_loans.ts";
import { orders } from "./margin_orders.ts";
import { waiting, waitingInverse } from "./waiting.ts";

/** The stories, each on an account of its own. */
export const stories: readonly Story[] = [
  ...[orders, lists, loans, liquidation, forced, byHand, keys],
  ...[linear, inverse, hedged, waiting, waitingInverse],
];
