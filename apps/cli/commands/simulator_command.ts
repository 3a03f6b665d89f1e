/** The command `simulator`: the simulated exchange as a server, for `--server` and for other programs. */
import { Command } from "commander";
import { type System, UserError } from "../terminal/system.ts";
import type { Finish } from "../calling/options.ts";
import { EXIT } from "../terminal/output.ts";

const PROGRAM = "unimargin simulator";

const serve = async (system: System, flags: readonly string[]): Promise<number> => {
  // Loaded here, so that no other command waits for it.
  const { runSimulator } = await import("../../simulator/run.ts");
  const args = flags.map((flag) => flag === "-h" ? "--help" : flag);
  try {
    await runSimulator(args, { program: PROGRAM, print: system.out });
  } catch (error) {
    throw new UserError(error instanceof Error ? error.message : String(error));
  }
  return EXIT.ok;
};

/** Starts the simulated exchange; its flags are those of the simulator's own program. */
export const simulatorCommand = (system: System, finish: Finish): Command =>
  new Command("simulator").argument("[flags...]", "see unimargin simulator --help")
    .summary("run the simulated exchange as a server on this machine")
    // Its own flags, --help among them, are read by the simulator.
    .allowUnknownOption().helpOption(false)
    .action((_, __, own: Command) => {
      // A flag of all commands too, which takes it away.
      const { accounts } = own.optsWithGlobals<{ readonly accounts?: string }>();
      const flags = accounts === undefined ? own.args : [...own.args, "--accounts", accounts];
      return finish(serve(system, flags));
    });
