/** All house rules under their names. */
import { noCircles } from "./circles.ts";
import { actsNotNames } from "./acts.ts";
import { endpointsDeclared } from "./endpoints.ts";
import { frontDoors, importsGoDown, oneModulePerFile, specifiers } from "./imports.ts";
import { pureAtImport } from "./pure.ts";
import type { Rule } from "./source.ts";
import {
  noAny,
  noConsole,
  noFalsePasses,
  noStarAs,
  portableTests,
  shortFiles,
  smallFolders,
  testNames,
} from "./style.ts";
import { locksAgree, noForeignPaths, noRegistry } from "./text.ts";

/** What the house asks of its files. */
export const rules: Readonly<Record<string, Rule>> = {
  importsGoDown,
  frontDoors,
  noCircles,
  specifiers,
  oneModulePerFile,
  endpointsDeclared,
  actsNotNames,
  pureAtImport,
  shortFiles,
  smallFolders,
  noStarAs,
  noConsole,
  noAny,
  noFalsePasses,
  testNames,
  portableTests,
  noForeignPaths,
  noRegistry,
  locksAgree,
};
