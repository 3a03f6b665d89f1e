/**
 * Writes `docs/simulator.md` from the catalog and the simulator's routes; with `--check` it writes
 * nothing and exits with 1 where the file is stale.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { catalog } from "../../endpoints/catalog.ts";
import { fidelity } from "../../simulator/exchange/fidelity.ts";
import { cannedHostRoutes, simulatedRoutes } from "../../simulator/exchange/routes.ts";
import { simulatorPage } from "./simulator_page.ts";

const NAME = "docs/simulator.md";
const file = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), NAME);

const text = simulatorPage(fidelity(catalog, simulatedRoutes, cannedHostRoutes));

const isCheck = process.argv.includes("--check");
const isStale = !existsSync(file) || readFileSync(file, "utf8") !== text;
if (isStale && !isCheck) writeFileSync(file, text);
if (isStale) console.log(isCheck ? `${NAME} is stale: run deno task docs` : `Wrote ${NAME}`);
process.exit(isCheck && isStale ? 1 : 0);
