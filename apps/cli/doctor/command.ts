/** The command `doctor`. */
import { Command } from "commander";
import type { System } from "../terminal/system.ts";
import type { Common, Finish } from "../calling/options.ts";

const ABOUT = [
  "Looks at everything that has to be right before a request can succeed, and says how to mend what " +
  "is not: account, files, policy, kind of key, hosts, clock, permissions, the address that the " +
  "exchange saw, Portfolio Margin. Reads alone go out; no secret is printed.",
  "",
  "Standard output is a list of { name, status, found, remedy }, status one of ok, warning, failed " +
  "and skipped. Ends with 0 where nothing failed, else with the exit code of the first failure.",
].join("\n");

/** Says what keeps requests from succeeding. */
export const doctorCommand = (system: System, finish: Finish): Command =>
  new Command("doctor").summary("find out why requests fail, and what to do")
    .description(ABOUT)
    .action(async (_, own: Command) => {
      const { runDoctor } = await import("./doctor.ts");
      await finish(runDoctor(system, own.optsWithGlobals<Common>()));
    });
