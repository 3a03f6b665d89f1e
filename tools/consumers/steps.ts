/** All steps that use the packed packages. */
import type { Step } from "../run/steps.ts";
import { builderSteps } from "./builders.ts";
import { commandLineSteps } from "./command_line.ts";
import { declaredSteps } from "./declared.ts";
import { packageSteps } from "./packages.ts";
import { runtimeSteps } from "./runtimes.ts";

/** All of them. */
export const consumerSteps: readonly Step[] = [
  ...packageSteps,
  ...runtimeSteps,
  ...builderSteps,
  ...declaredSteps,
  ...commandLineSteps,
];
