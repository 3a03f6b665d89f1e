/**
 * The command line with another exchange at the other end: production is a simulated world in a file, so
 * that a test can confirm real orders. For the tests that need a program of its own.
 */
import { join } from "node:path";
import process from "node:process";
import { run } from "../../../apps/cli/program.ts";
import { keptWorld } from "../../../apps/cli/calling/simulated.ts";
import { realSystem, runToEnd } from "../../../apps/cli/terminal/real_system.ts";
import * as E from "../../../lib/either.ts";
import type { Transport } from "../../../lib/environment.ts";
import { step } from "../../../simulator/mod.ts";

const system = realSystem();
const kept = keptWorld(system, join(process.env["UNIMARGIN_HOME"] ?? "", "pretended.json"));

const transport: Transport = (signed) => async () =>
  E.right(
    await kept.change((world) => {
      const [after, reply] = step(world, signed);
      return [after, reply];
    }),
  );

await runToEnd(() => run({ ...system, transport: () => transport }, process.argv.slice(2)));
