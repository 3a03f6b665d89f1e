/** The command line on a machine whose clock breaks with a secret in its words. For a test. */
import process from "node:process";
import { run } from "../../../apps/cli/program.ts";
import { runToEnd, thisMachine } from "../../../apps/cli/terminal/this_machine.ts";

const now = (): number => {
  throw new TypeError("canarySecretCanarySecret");
};

await runToEnd(() => run({ ...thisMachine(), now }, process.argv.slice(2)));
