/** Commands that look things up: `endpoints`, `describe` and `portfolio overview`. */
import { Command } from "commander";
import * as E from "../../../lib/either.ts";
import { describe } from "../describing/describe.ts";
import { describeText } from "../describing/describe_text.ts";
import { type EndpointHit, searchEndpoints } from "../search/search.ts";
import { type System, UserError } from "../terminal/system.ts";
import { findEndpoint } from "../describing/names.ts";
import { type Common, type Finish, within } from "../calling/options.ts";
import { readerAt } from "../daily/look.ts";
import { clip } from "../terminal/lines.ts";
import { EXIT, isTable, printAnswer, printFailure } from "../terminal/output.ts";

const MANY = 1000;

/** Endpoints that a person looks at. */
const FEW = 5;

/** Columns of a table that nobody reads at a terminal. */
const WIDE = 100;

const NOTHING = "Nothing fits: use other words";

/** Found endpoints for eyes: the short command first, then each with what it does. */
const foundText = (found: readonly EndpointHit[], room: number): string => {
  if (found.length === 0) return NOTHING;
  const shorts = [...new Set(found.flatMap(({ short }) => short ?? []))];
  return [
    ...shorts.map((short) => `Short: unimargin ${short} --help`),
    ...found.flatMap(({ command, summary, retired }) => [
      `unimargin ${command}`,
      clip(`    ${retired ? "RETIRED: " : ""}${summary}`, room),
    ]),
  ].join("\n");
};

/** `endpoints [words]`. */
export const endpointsCommand = (system: System, finish: Finish): Command =>
  new Command("find").alias("endpoints")
    .argument("[words...]", "a task, words, a route or a name; all endpoints without any")
    .summary("find the command for a task")
    .description("Finds endpoints by task, as people say it, by words, routes or names")
    .option("--limit <count>", "the most to list; 5 at a terminal, else 20")
    .action((words: readonly string[], _, own: Command) => {
      const given = own.optsWithGlobals<Common & { readonly limit?: string }>();
      const limit = given.limit ?? (words.length === 0 ? String(MANY) : undefined);
      if (limit !== undefined && !/^[1-9]\d{0,5}$/.test(limit)) {
        throw new UserError(`Cannot use --limit ${limit}: it takes a whole number of 1 or more`);
      }
      const isForEyes = system.isRead && isTable(system, given);
      if (isForEyes && words.length === 0 && given.limit === undefined) {
        throw new UserError("Say what you want to do, as in: unimargin find stop loss");
      }
      const most = limit ?? (isForEyes ? String(FEW) : undefined);
      const found = searchEndpoints(words.join(" "), most ? { limit: Number(most) } : {});
      if (!isTable(system, given)) {
        if (found.length === 0) system.err(NOTHING);
        return finish(printAnswer(system, found, given));
      }
      system.out(foundText(found, system.columns ?? WIDE));
      return finish(EXIT.ok);
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
      const style = own.optsWithGlobals<Common>();
      if (!isTable(system, style)) return finish(printAnswer(system, description, style));
      system.out(describeText(description, system.columns));
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
        if (!isTable(system, common)) return printAnswer(system, overview.right, common);
        system.out(overviewText(overview.right, readerAt(system)));
        return EXIT.ok;
      }));
    });
