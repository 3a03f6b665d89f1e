/** Names of other clients that the guide puts beside ours. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, it } from "node:test";
import * as library from "../../../mod.ts";
import * as streams from "../../../streams/mod.ts";
import { canRun } from "../left_out.ts";
import { root, run } from "../support.ts";
import { pages } from "./blocks.ts";
import { hasClients } from "./shell.ts";

const ours: readonly string[] = Object.keys({ ...library, ...streams });

/** What a program in Node that imports others' clients prints as JSON. */
const told = async (program: string): Promise<unknown> => {
  const words = ["--input-type=module", "-e", `${program};process.exit()`];
  const { stdout, stderr } = await run("node", words, { cwd: join(root, "tests/npm_clients") });
  assert.equal(stderr, "");
  return JSON.parse(stdout);
};

describe("names of other clients", () => {
  // Rows of names alone: a name that is in words is tried by the programs of the page.
  const rows = [...(pages.get("docs/guide/more/from_ccxt.md") ?? "").matchAll(/^\| (.*`.*)\|$/gm)]
    .map(([, row = ""]) => row.split("|").map((cell) => cell.match(/`\w+`/g) ?? []));
  const named = (from: number, to?: number): readonly string[] =>
    rows.flatMap((row) => row.slice(from, to).flat()).map((name) => name.slice(1, -1));

  it("have names beside them that are here", () => {
    const here = named(1);
    assert.ok(here.length > 30);
    assert.deepEqual(here.filter((name) => !ours.includes(name)), []);
  });

  if (
    !canRun(
      hasClients,
      ["names of other clients"],
      "npm run test:clients, which installs others' clients",
    )
  ) return;

  it("are those of ccxt", async () => {
    const theirs = named(0, 1).filter((name) => name !== "triggerPrice");
    const program = `import ccxt from "ccxt"; const exchange = new ccxt.pro.binance();
      console.log(JSON.stringify(${JSON.stringify(theirs)}.filter((name) => !exchange[name])))`;
    assert.deepEqual(await told(program), []);
  });

  it("are the same in the official package", async () => {
    const name = "@binance/derivatives-trading-portfolio-margin";
    const program = `import { DerivativesTradingPortfolioMargin as Client } from "${name}";
      const { restAPI } = new Client({ configurationRestAPI: { apiKey: "a", apiSecret: "b" } });
      console.log(JSON.stringify(Object.getOwnPropertyNames(Object.getPrototypeOf(restAPI))))`;
    const theirs = await told(program);
    assert.ok(Array.isArray(theirs) && theirs.length > 100);
    assert.deepEqual(theirs.filter((each) => !ours.includes(each)), [
      "constructor",
      "sendRequest",
      "sendSignedRequest",
    ]);
  });
});
