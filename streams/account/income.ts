/** Income names contracts in which something happened, also those that nobody named. */
import type { Income } from "../../endpoints/portfolio/income.ts";
import { change, type Draft, tell, wish } from "./draft.ts";
import { walk } from "./passes.ts";
import { PAGE } from "./plan.ts";
import { shelved } from "./shelf.ts";
import type { Ask } from "./state.ts";

/** Takes in a page of income: the trades of each contract in it are walked, and must show what it names. */
export const takeIncome = (
  draft: Draft,
  ask: Extract<Ask, { readonly what: "income" }>,
  rows: readonly Income[],
): void => {
  const { pass, since } = draft.state;
  if (!pass || ask.pass !== pass.id) return;
  let last = ask.startTime;
  for (const { symbol, tradeId, time } of rows) {
    if (Number.isSafeInteger(time)) last = Math.max(last, time);
    if (typeof symbol !== "string" || symbol === "") continue;
    walk(draft, symbol);
    if (!/^\d+$/.test(tradeId) || !(time >= since)) continue;
    const { named } = draft.state.pass ?? pass;
    const key = `${symbol}/${tradeId}`;
    change(draft, {
      pass: { ...draft.state.pass ?? pass, named: shelved(named, key, { symbol, tradeId }) },
    });
  }
  if (rows.length < PAGE) return;
  // The rows of the last moment come once more; pages cannot be turned within a moment.
  if (last > ask.startTime) return wish(draft, { what: "income", startTime: last, pass: pass.id });
  const reason = `more than ${PAGE} rows of income in one ms: ${last}`;
  tell(draft, { type: "unknown", what: "fills", reason });
};
