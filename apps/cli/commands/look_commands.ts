/** Commands that look things up: `endpoints`, `describe` and `portfolio overview`. */
import { Command } from "commander";
import * as E from "../../../lib/either.ts";
import { describe } from "../describing/describe.ts";
import { describeText } from "../describing/describe_text.ts";
import { searchEndpoints } from "../search/search.ts";
import { type System, UserError } from "../terminal/system.ts";
import { findEndpoint } from "../describing/names.ts";
import { type Common, type Finish, within } from "../calling/options.ts";
import { EXIT, printAnswer, printFailure } from "../terminal/output.ts";

const MANY = 1000;

/** `endpoints [words]`. */
export const endpointsCommand = (system: System, finish: Finish): Command =>
  new Command("endpoints").argument("[words...]", "all endpoints where none are given")
    .summary("find endpoints by words, routes or names")
    .option("--limit <count>", "the most to list")
    .action((words: readonly string[], _, own: Command) => {
      const given = own.optsWithGlobals<Common & { readonly limit?: string }>();
      const limit = given.limit ?? (words.length === 0 ? String(MANY) : undefined);
      if (limit !== undefined && !/^[1-9]\d{0,5}$/.test(limit)) {
        throw new UserError(`Cannot use --limit ${limit}: it takes a whole number of 1 or more`);
      }
      const found = searchEndpoints(words.join(" "), limit ? { limit: Number(limit) } : {});
      const rows = found.map(({ command, route, summary }) => ({ command, route, summary }));
      return finish(printAnswer(system, given.table ? rows : found, given));
    });

/** `describe <endpoint>`. */
export const describeCommand = (system: System, finish: Finish): Command =>
  new Command("describe").argument("<endpoint...>", "name, command or route")
    .summary("tell all about an endpoint")
    .action((words: readonly string[], _, own: Command) => {
      const name = words.join(" ");
      const found = findEndpoint(name);
      if (!found) {
        const like = searchEndpoints(name, { limit: 3 }).map((hit) => hit.command).join(", ");
        throw new UserError(
          `There is no endpoint ${name}: ${
            like === "" ? "look for it with unimargin endpoints" : `did you mean ${like}?`
          }`,
        );
      }
      const description = describe(found.spec);
      const { table } = own.optsWithGlobals<Common>();
      if (!table) return finish(printAnswer(system, description));
      system.out(describeText(description));
      return finish(EXIT.ok);
    });

/** `portfolio overview`. */
export const overviewCommand = (system: System, finish: Finish): Command =>
  new Command("overview").summary("how the account is: equity, uniMMR, positions, orders, loans")
    .action((_, own: Command) => {
      const common = own.optsWithGlobals<Common>();
      return finish(within(system, common, async ({ envOf, unlock }) => {
        const env = envOf("portfolio");
        if (E.isLeft(env)) return printFailure(system, env.left, false, common);
        const key = await unlock();
        if (E.isLeft(key)) return printFailure(system, key.left, false, common);
        const { readOverview } = await import("../../../overview/mod.ts");
        const { overviewText } = await import("../overview/text.ts");
        const overview = await readOverview(env.right);
        if (E.isLeft(overview)) return printFailure(system, overview.left, false, common);
        if (!common.table) return printAnswer(system, overview.right);
        system.out(overviewText(overview.right));
        return EXIT.ok;
      }));
    });
