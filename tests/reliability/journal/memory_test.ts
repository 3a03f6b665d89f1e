import { describe, it } from "node:test";
import { memoryJournal } from "../../../reliability/mod.ts";
import { contract } from "./contract.ts";

describe("the journal in memory", () => {
  for (const [what, history] of Object.entries(contract)) it(what, () => history(memoryJournal));
});
