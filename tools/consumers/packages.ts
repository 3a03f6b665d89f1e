/** The packages themselves. */
import { basename } from "node:path";
import { libraryProblems, programProblems, sizesOf } from "../publish/checks.ts";
import type { Step } from "../run/steps.ts";
import { hasNpm, node, scripts } from "./programs.ts";
import { type Seen, using } from "./step.ts";
import { rehearsal } from "../publish/jsr.ts";
import { inFolder, type Workshop } from "./workshop.ts";

const INSTALLED = "tests/consumers installed";

const judged = async (shop: Workshop, argv: readonly string[]): Promise<Seen> => {
  for (const { tarball } of [shop.library, shop.program]) {
    await inFolder(shop, shop.folder, argv.map((arg) => arg === "TARBALL" ? tarball : arg));
  }
  return {};
};

/** What is said of the packages. */
export const packageSteps: readonly Step[] = [
  using(
    "packages made",
    { npm: hasNpm },
    ({ library, program }) =>
      Promise.resolve({
        note: [library, program].map(({ tarball }) => basename(tarball)).join(", "),
      }),
  ),
  using(
    "package of the library",
    { npm: hasNpm },
    ({ library }) =>
      Promise.resolve({ problems: libraryProblems(library), note: sizesOf(library) }),
  ),
  using(
    "package of the command line",
    { npm: hasNpm },
    ({ program }) =>
      Promise.resolve({ problems: programProblems(program), note: sizesOf(program) }),
  ),
  using(
    "publint --strict",
    { npm: hasNpm, Node: node, [INSTALLED]: scripts.publint },
    (shop) => judged(shop, [node ?? "", scripts.publint ?? "", "TARBALL", "--strict"]),
  ),
  using(
    "attw --profile esm-only",
    { npm: hasNpm, Node: node, [INSTALLED]: scripts.attw },
    async (shop) => {
      const argv = [node ?? "", scripts.attw ?? "", shop.library.tarball, "--profile", "esm-only"];
      await inFolder(shop, shop.folder, argv);
      return {};
    },
  ),
  using("package of JSR", { npm: hasNpm }, async (shop) => {
    await inFolder(shop, shop.built.jsr, rehearsal);
    return {};
  }),
];
