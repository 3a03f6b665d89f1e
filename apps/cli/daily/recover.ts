/** The command `recover`: what became of requests whose outcome is unknown. */
import { Command } from "commander";
import * as E from "../../../lib/either.ts";
import { type Common, type Finish, within } from "../calling/options.ts";
import { EXIT, isTable, printAnswer, printFailure } from "../terminal/output.ts";
import type { System } from "../terminal/system.ts";
import { openEnv } from "./look.ts";

/** Looks into what an earlier program has sent with `--once`, and did not live to hear of. */
export const recoverCommand = (system: System, finish: Finish): Command =>
  new Command("recover")
    .summary("find out what became of requests whose outcome is unknown")
    .description(
      "Looks into all that was sent with --once and whose outcome is unknown, also by programs that were " +
        "killed. Sends only reads; what is not there takes a minute or two to prove. Ends with 5 while " +
        "something is still open",
    )
    .action((_, own: Command) => {
      const common = own.optsWithGlobals<Common>();
      return finish(within(system, common, async (session) => {
        const env = await openEnv(session);
        if (E.isLeft(env)) return printFailure(system, env.left, false, common);
        const { recovered, recoveredData } = await import("../calling/once.ts");
        const found = await recovered(session, env.right);
        if (found.length === 0) system.err("Nothing is unknown");
        if (found.length > 0 || !isTable(system, common)) {
          printAnswer(system, found.map(recoveredData), common);
        }
        return found.some(({ state }) => state === "open" || state === "sending")
          ? EXIT.unknown
          : EXIT.ok;
      }));
    });
