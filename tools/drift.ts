/**
 * Compares the catalog with a folder of endpoint facts and prints what differs, one line each; exits
 * with 1 if anything does.
 *
 *     deno task drift FOLDER
 *
 * A reader may be more tolerant than the documentation, never stricter: a field that is optional here
 * and not there is no difference. Differences that are meant stand in `drift_allowed.ts`.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { catalog } from "../endpoints/catalog.ts";
import { driftOf, type Facts } from "./drift_compare.ts";
import { allowed } from "./drift_allowed.ts";

const FILES = {
  portfolio: "papi.json",
  portfolio_pro: "portfolio-pro.json",
  margin: "margin.json",
  usdm_market: "fapi-market.json",
  coinm_market: "dapi-market.json",
} as const;

const folder = process.argv[2];
if (!folder) {
  console.error("Name the folder of facts: deno task drift FOLDER");
  process.exit(2);
}

const facts = Object.entries(FILES).map(([family, file]) => ({
  family,
  endpoints: JSON.parse(readFileSync(join(folder, file), "utf8")) as Facts[],
}));

const found = facts.flatMap(({ family, endpoints }) => driftOf(family, endpoints, catalog));
const isAllowed = (line: string): boolean =>
  allowed.some(({ differs }) =>
    typeof differs === "string" ? differs === line : differs.test(line)
  );
const unexpected = found.filter((line) => !isAllowed(line));
const stale = allowed.filter(({ differs }) =>
  !found.some((line) => typeof differs === "string" ? differs === line : differs.test(line))
);

for (const line of unexpected) console.log(line);
for (const { differs } of stale) {
  console.log(`drift_allowed.ts: nothing differs any more: ${differs}`);
}
console.error(
  `${catalog.length} endpoints compared; ${
    found.length - unexpected.length
  } differences are meant, ${unexpected.length} are not`,
);
process.exit(unexpected.length + stale.length > 0 ? 1 : 0);
