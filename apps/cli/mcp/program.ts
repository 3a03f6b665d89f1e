/** The command `mcp`. */
import { Command } from "commander";
import { type System, UserError } from "../terminal/system.ts";
import type { Common, Finish } from "../calling/options.ts";

/** Serves agents over standard input and output. */
export const mcpCommand = (system: System, finish: Finish): Command =>
  new Command("mcp").summary("serve agents over standard input and output (MCP)")
    .description(
      "Serves agents over standard input and output (Model Context Protocol). Whatever changes something needs the word CONFIRM of a person",
    )
    .action(async (_, own: Command) => {
      const { confirm, curl, recvWindow, ...where } = own.optsWithGlobals<Common>();
      if (confirm !== undefined || curl || recvWindow !== undefined) {
        throw new UserError(
          "mcp takes no --confirm, --curl or --recv-window: each request is confirmed by itself",
        );
      }
      // Only this command needs the protocol.
      const { serveStdio } = await import("./stdio.ts");
      await finish(serveStdio(system, where));
    });
