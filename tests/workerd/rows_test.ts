import { describe, it } from "node:test";
import { memoryRows } from "../../reliability/mod.ts";
import { durableObjectBudget, durableObjectRows } from "../../reliability/stores/durable_object.ts";
import { contract } from "../reliability/stores/contract.ts";

describe("rows in a Durable Object", () => {
  for (const [i, [what, history]] of Object.entries(contract).entries()) {
    // The outbound worker hands on what it gets to the object of that name.
    const stub = {
      fetch: (_url: string, init: RequestInit) => fetch(`http://rows.test/${i}`, init),
    };
    it(what, () => history(() => durableObjectRows(stub)));
  }
});

describe("a budget in a Durable Object", () => {
  for (const [i, [what, history]] of Object.entries(contract).entries()) {
    if (!/counts|takes|budget/.test(what)) continue;
    const stub = {
      fetch: (_url: string, init: RequestInit) => fetch(`http://budget.test/${i}`, init),
    };
    it(what, () => history(() => ({ ...memoryRows(), ...durableObjectBudget(stub) })));
  }
});
