import { describe, it } from "node:test";
import { durableObjectRows } from "../../reliability/stores/durable_object.ts";
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
