/** Uses the packed packages as their users do: `npm run test:consumers`. */
import { finish } from "../run/finish.ts";
import { runSteps } from "../run/steps.ts";
import { consumerSteps } from "./steps.ts";
import { tidy } from "./workshop.ts";

const parts = process.argv.slice(2);
const steps = consumerSteps.filter(({ name }) =>
  parts.length === 0 || parts.some((part) => name.includes(part))
);
if (steps.length === 0) {
  console.error(`No step has ${parts.join(" or ")} in its name`);
  process.exit(1);
}
const outcomes = await runSteps(steps);
await tidy();
finish(outcomes);
