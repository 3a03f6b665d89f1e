/** What happens on the simulated margin accounts whose answers are written down. */
import type { Story } from "./margin_acts.ts";
import { byHand, forced, liquidation, loans } from "./margin_loans_story.ts";
import { lists, orders } from "./margin_orders_story.ts";

/** The stories, each on an account of its own. */
export const acts: readonly Story[] = [orders, lists, loans, liquidation, forced, byHand];
