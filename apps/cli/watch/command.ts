/** The command `watch`: the account as it changes. */
import { Command } from "commander";
import * as E from "../../../lib/either.ts";
import { type Common, type Finish, within } from "../calling/options.ts";
import { isTable, printFailure } from "../terminal/output.ts";
import { type System, UserError } from "../terminal/system.ts";
import { NO_STREAMS, streamingEnv } from "./streams.ts";

const ABOUT = [
  "Follows the account: fills, orders, positions, uniMMR, gaps and the health of the connection, as " +
  "they come. Every fill is told once; what a broken connection missed is read and told as recovered. " +
  "At a terminal it is a view that is drawn anew; elsewhere a line of JSON for each piece of news, or " +
  "a line of words with --table. Ctrl-C ends it. Reads alone go out.",
  "",
  `${NO_STREAMS}.`,
].join("\n");

interface Watch extends Common {
  readonly margin?: string;
  readonly every: string;
  readonly lag: string;
  readonly for?: string;
}

const whole = (flag: string, text: string, least: number, most: number): number => {
  const number = Number(text);
  if (/^\d{1,9}$/.test(text) && number >= least && number <= most) return number;
  throw new UserError(`Cannot use ${flag} ${text}: it takes whole seconds, ${least} to ${most}`);
};

const pairsOf = (text: string): readonly string[] =>
  text.split(",").map((each) => {
    const pair = each.trim().toUpperCase();
    if (/^[A-Z0-9]{2,30}$/.test(pair)) return pair;
    throw new UserError(`Cannot use --margin ${text}: it takes pairs, as in BTCUSDT,ETHUSDT`);
  });

/** `watch`. */
export const watchCommand = (system: System, finish: Finish): Command =>
  new Command("watch").summary("the account as it changes: fills, orders, positions, gaps")
    .description(ABOUT)
    .option("--margin <pairs>", "pairs of cross margin to follow, joined by commas")
    .option("--every <seconds>", "seconds between two reads of uniMMR, 5 to 3600", "60")
    .option("--lag <seconds>", "how long reads may lag behind events, 0 to 60", "5")
    .option("--for <seconds>", "how long to watch; without end if not given")
    .action((_, own: Command) => {
      const common = own.optsWithGlobals<Watch>();
      const every = whole("--every", common.every, 5, 3600);
      const lag = whole("--lag", common.lag, 0, 60);
      const seconds = common.for === undefined ? undefined : whole("--for", common.for, 1, 1e8);
      const margin = common.margin === undefined ? [] : pairsOf(common.margin);
      return finish(within(system, common, async (session) => {
        const env = await streamingEnv(session, common.server);
        if (E.isLeft(env)) return printFailure(system, env.left, false, common);
        const { watching } = await import("./watching.ts");
        return await watching(session, env.right, {
          style: common,
          isJson: !isTable(system, common),
          lag,
          margin,
          every,
          ...(seconds !== undefined && { seconds }),
        });
      }));
    });
