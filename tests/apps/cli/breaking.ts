/** The command line on a machine whose clock breaks with a secret in its words. For a test. */
import process from "node:process";
import { run } from "../../../apps/cli/program.ts";
import { realSystem, runToEnd } from "../../../apps/cli/terminal/real_system.ts";

const now = (): number => {
  throw new TypeError("canarySecretCanarySecret");
};

await runToEnd(() => run({ ...realSystem(), now }, process.argv.slice(2)));
