/** Files that `npm run update` writes, and what stands in them. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { catalog } from "../../endpoints/catalog.ts";
import { fidelity } from "../../simulator/exchange/fidelity.ts";
import { simulatedRoutes } from "../../simulator/exchange/routes.ts";
import { scenarios } from "../../simulator/scenarios/mod.ts";
import { root } from "../run/exec.ts";
import { commands, commandTable, scriptsIn, tasksIn, withExample } from "./commands.ts";
import { commented, endpointsPage, namesPage } from "./docs_pages.ts";
import { openApiFile, withRoutes } from "./control_routes.ts";
import { endpointFactsFile } from "./endpoint_facts.ts";
import { guideIndex } from "./guide_index.ts";
import { exportedNamesFile } from "./exported_names.ts";
import { accountAnswersFile } from "./account_answers.ts";
import { marketAnswersFile } from "./market_answers.ts";
import { prosePage } from "./prose.ts";
import { sdkMethods } from "./sdk_methods.ts";
import { skillReferences, skillsFile } from "./skill_pages.ts";
import { scenarioFiles } from "./scenario_pages.ts";
import { simulatorPage, usageIn } from "./simulator_page.ts";
import { mistakesFile } from "./type_mistakes.ts";

const read = (file: string): string => readFileSync(join(root, file), "utf8");

const source = (file: string) => ({ file, text: read(file) });

const specs = catalog.map(({ spec }) => spec);

const sources = readdirSync(join(root, "endpoints"), { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => source(`endpoints/${name.replaceAll("\\", "/")}`));

const comments = commented(sources);

/** The text of each file, by its path from the root. */
export const generated: Readonly<Record<string, () => string | Promise<string>>> = {
  "docs/endpoints.md": () => endpointsPage(specs, comments),
  "docs/names.md": () => namesPage(specs, comments, sdkMethods),
  "docs/simulator.openapi.json": openApiFile,
  "docs/guide/test/control.md": () => withRoutes(read("docs/guide/test/control.md")),
  "docs/guide/index.md": () =>
    guideIndex(
      read("docs/guide/index.md"),
      JSON.parse(read("docs/guide/contents.json")),
      (page) => read(`docs/guide/${page}`),
    ),
  ...scenarioFiles(Object.values(scenarios)),
  "docs/simulator.md": () =>
    simulatorPage(fidelity(catalog, simulatedRoutes), usageIn(read("apps/simulator/options.ts"))),
  "apps/cli/prose.json": () => prosePage(specs, comments, [...sources, source("lib/endpoint.ts")]),
  // After the text of the command line, from which their examples come.
  ...skillReferences(specs, comments),
  // After the references, which are in it.
  "apps/cli/skills.json": skillsFile,
  "tests/types/mistakes.ts": () => mistakesFile(specs),
  "tests/vectors/endpoint_facts.ts": () => endpointFactsFile(specs),
  "tests/vectors/exported_names.ts": exportedNamesFile,
  "tests/vectors/account_answers.ts": accountAnswersFile,
  "tests/vectors/market_answers.ts": marketAnswersFile,
  "package.json": () => scriptsIn(read("package.json"), commands),
  "deno.json": () => tasksIn(read("deno.json"), commands),
  "CONTRIBUTING.md": () =>
    withExample(
      commandTable(read("CONTRIBUTING.md"), commands),
      read("tests/endpoints/notification.ts"),
    ),
};
