/** Durable Objects, measured inside workerd. */
import { it } from "node:test";
import { memoryRows } from "../../reliability/mod.ts";
import { durableObjectBudget, durableObjectRows } from "../../reliability/stores/durable_object.ts";
import { line, timesOf } from "./times.ts";

const stub = (host: string) => ({
  fetch: (_url: string, init: RequestInit) => fetch(`http://${host}.test/measure`, init),
});

it("tells its times", async () => {
  console.log(line("in workerd: memory", await timesOf(memoryRows(), 20_000)));
  const budget = durableObjectBudget(stub("budget"));
  console.log(line("`BudgetObject`", await timesOf(budget, 2000)));
  console.log(line("`RowsObject`", await timesOf(durableObjectRows(stub("rows")), 2000)));
});
