/** `unimargin risk`: where an account stands, what if, stress, watch, record. */
import { Command } from "commander";
import { trimmed, units } from "../../../lib/decimal.ts";
import * as E from "../../../lib/either.ts";
import {
  afterChange,
  grid,
  heatMap,
  heatMapText,
  largest,
  reconcile,
  record,
  type RiskRecord,
  standing,
} from "../../../risk/mod.ts";
import { type Common, type Finish, within } from "../calling/options.ts";
import { EXIT, isTable, printAnswer, printFailure } from "../terminal/output.ts";
import { type System, UserError } from "../terminal/system.ts";
import { readAccount, recorded, writeOut } from "./account.ts";
import { axisOf, checkMoves } from "./axis_words.ts";
import { worded } from "./change_words.ts";
import { compared, inShort, roomsOf, whole } from "./shown.ts";
import { changeText, nowText } from "./text.ts";
import { watching } from "./watching.ts";

interface From extends Common {
  readonly from?: string;
}

const FROM = ["--from <file>", "a file that risk record wrote, in place of the account"] as const;

/** Works on a record, or on the account as it is now. */
const on = async (
  system: System,
  common: From,
  also: Parameters<typeof readAccount>[1],
  work: (of: RiskRecord) => number,
): Promise<number> =>
  common.from !== undefined
    ? work(recorded(system, common.from))
    : await within(system, common, async (session) => {
      const read = await readAccount(session, also);
      return E.isLeft(read) ? printFailure(system, read.left, false, common) : work(read.right);
    });

const nowCommand = (system: System, finish: Finish): Command =>
  new Command("now").summary("where the account stands, and how far prices may move")
    .option(...FROM)
    .action((_, own: Command) => {
      const common = own.optsWithGlobals<From>();
      return finish(on(system, common, {}, ({ account, terms }) => {
        const now = standing(account, terms);
        const rooms = roomsOf({ portfolio: account, terms });
        const reconciled = reconcile(account, terms);
        if (!isTable(system, common)) {
          const comparison = compared(reconciled);
          const answer = { ...whole(now), rooms, ...(comparison && { compared: comparison }) };
          return printAnswer(system, answer, common);
        }
        system.out(nowText(now, rooms, reconciled, system.columns).join("\n"));
        return EXIT.ok;
      }));
    });

interface WhatIf extends From {
  readonly keep: string;
}

const whatIfCommand = (system: System, finish: Finish): Command =>
  new Command("what-if").argument("<change...>", "as in: buy BTCUSDT 0.5, or withdraw USDT 1000")
    .summary("what an order, a loan or a withdrawal would leave")
    .description(
      "What would be left of the account after buy SYMBOL QUANTITY [PRICE], sell SYMBOL QUANTITY [PRICE], borrow ASSET AMOUNT, withdraw ASSET AMOUNT or deposit ASSET AMOUNT. Nothing is sent",
    )
    .option(...FROM)
    .option("--keep <uniMMR>", "also how large it may be to leave that", "1.5")
    .action((words: readonly string[], _, own: Command) => {
      const common = own.optsWithGlobals<WhatIf>();
      const { also, of } = worded(words);
      if (!/^\d{1,6}(\.\d{1,8})?$/.test(common.keep)) {
        throw new UserError(`Cannot use --keep ${common.keep}: write a uniMMR such as 1.5`);
      }
      return finish(on(system, common, also, ({ account, terms }) => {
        const change = of(terms);
        const made = afterChange(account, terms, change);
        if (E.isLeft(made)) {
          const lacking = made.left.map(({ needs, of, from }) => `${needs} of ${of} (${from})`);
          throw new UserError(`Cannot think that through: ${lacking.join("; ")}`, EXIT.refused);
        }
        const before = standing(account, terms);
        const after = standing(made.right.portfolio, made.right.terms);
        const found = largest(account, terms, change, { keep: units(common.keep) });
        const most = E.isRight(found) ? found.right : undefined;
        if (!isTable(system, common)) {
          const size = most && { size: trimmed(most.size), binds: most.binds ?? null };
          return printAnswer(
            system,
            { now: inShort(before), then: inShort(after), ...(size && { largest: size }) },
            common,
          );
        }
        system.out(changeText(before, after).join("\n"));
        if (most) {
          system.out(
            `\nThe largest that leaves a uniMMR of ${common.keep}: ${trimmed(most.size)}${
              most.binds ? `, bound by ${most.binds}` : ""
            }`,
          );
        }
        return EXIT.ok;
      }));
    });

interface Stress extends From {
  readonly down: string;
  readonly across: string;
  readonly steps: string;
  readonly svg?: string;
}

const stressCommand = (system: System, finish: Finish): Command =>
  new Command("stress").summary("two things at once: prices, a depeg, collateral rates, time")
    .description(
      "uniMMR for each pair of degrees. An axis is an asset, several as in WBETH+BNSOL, rates, hours or funding, with a range in per cent, as in BTC:-50..50",
    )
    .option("--down <axis>", "what happens from top to bottom", "BTC:-50..50")
    .option("--across <axis>", "what happens from left to right", "USDT:-10..0")
    .option("--steps <count>", "degrees of each, 2 to 41", "11")
    .option("--svg <file>", "write a picture too")
    .option(...FROM)
    .action((_, own: Command) => {
      const common = own.optsWithGlobals<Stress>();
      const count = Number(common.steps);
      if (!Number.isInteger(count) || count < 2 || count > 41) {
        throw new UserError(`Cannot use --steps ${common.steps}: it takes a whole number, 2 to 41`);
      }
      const [down, across] = [axisOf(common.down, count), axisOf(common.across, count)];
      return finish(on(system, common, {}, ({ account, terms, at }) => {
        // The usual axes may be of what the account does not have.
        if (own.getOptionValueSource("down") === "cli") checkMoves(down, terms);
        if (own.getOptionValueSource("across") === "cli") checkMoves(across, terms);
        const made = grid(account, terms, down, across, { from: at });
        if (common.svg !== undefined) {
          writeOut(system, common.svg, `${heatMap(made)}\n`);
        }
        if (!isTable(system, common)) {
          const cells = made.cells.map((line) =>
            line.map(({ status, equity, uniMMR }) => ({
              status,
              equity: trimmed(equity),
              uniMMR: trimmed(uniMMR),
            }))
          );
          const degrees = { down: down.degrees.map(trimmed), across: across.degrees.map(trimmed) };
          return printAnswer(system, { ...degrees, cells }, common);
        }
        system.out(heatMapText(made, { width: system.columns ?? 80 }).trimEnd());
        return EXIT.ok;
      }));
    });

interface Watch extends Common {
  readonly level?: string;
  readonly every: string;
  readonly times?: string;
}

const watchCommand = (system: System, finish: Finish): Command =>
  new Command("watch").summary("look again and again, and tell when a level is reached")
    .option("--level <uniMMR>", "a level of your own, besides the exchange's")
    .option("--every <seconds>", "seconds between two looks, 5 to 3600", "10")
    .option("--times <count>", "how many looks; without end if not given")
    .action((_, own: Command) => {
      const { level, every, times, ...common } = own.optsWithGlobals<Watch>();
      const seconds = Number(every);
      if (!Number.isInteger(seconds) || seconds < 5 || seconds > 3600) {
        throw new UserError(`Cannot use --every ${every}: it takes whole seconds, 5 to 3600`);
      }
      if (times !== undefined && !/^[1-9]\d{0,8}$/.test(times)) {
        throw new UserError(`Cannot use --times ${times}: it takes a whole number`);
      }
      return finish(within(system, common, (session) =>
        watching(session, {
          every: seconds,
          isJson: !isTable(system, common),
          ...(level !== undefined && { level }),
          ...(times !== undefined && { times: Number(times) }),
        })));
    });

const recordCommand = (system: System, finish: Finish): Command =>
  new Command("record").argument("[file]", "where to write it; printed if not given")
    .summary("write down what the risk is calculated from, without ids and keys")
    .action((file: string | undefined, _, own: Command) => {
      const common = own.optsWithGlobals<Common>();
      return finish(on(system, common, {}, (of) => {
        const text = record(of);
        if (file === undefined) system.out(text.trimEnd());
        else writeOut(system, file, text);
        return EXIT.ok;
      }));
    });

/** `risk`. */
export const riskCommand = (system: System, finish: Finish): Command =>
  new Command("risk").summary("how close to liquidation, and what if")
    .description("How close the account is to liquidation, and what would change that")
    .addCommand(nowCommand(system, finish), { isDefault: true })
    .addCommand(whatIfCommand(system, finish))
    .addCommand(stressCommand(system, finish))
    .addCommand(watchCommand(system, finish))
    .addCommand(recordCommand(system, finish));
