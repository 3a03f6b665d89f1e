/** What the commands below `unimargin risk` do. */
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
import { type Common, within } from "../calling/options.ts";
import { EXIT, isTable, printAnswer, printFailure } from "../terminal/output.ts";
import { type System, UserError } from "../terminal/system.ts";
import { readAccount, recorded, writeOut } from "./account.ts";
import { axisOf, checkMoves } from "./axis_words.ts";
import { worded } from "./change_words.ts";
import { compared, inShort, roomsOf, whole } from "./shown.ts";
import { changeText, nowText } from "./text.ts";
import { watching } from "./watching.ts";

/** Flags of those that take a record too. */
export interface From extends Common {
  /** A record, in place of the account. */
  readonly from?: string;
}

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

/** Tells where the account stands. */
export const tellNow = (system: System, common: From): Promise<number> =>
  on(system, common, {}, ({ account, terms }) => {
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
  });

/** Flags of `what-if`. */
export interface WhatIf extends From {
  /** The uniMMR that shall be left. */
  readonly keep: string;
}

/** Tells what a change would leave. */
export const tellWhatIf = async (
  system: System,
  common: WhatIf,
  words: readonly string[],
): Promise<number> => {
  const { also, of } = worded(words);
  if (!/^\d{1,6}(\.\d{1,8})?$/.test(common.keep)) {
    throw new UserError(`Cannot use --keep ${common.keep}: write a uniMMR such as 1.5`);
  }
  return await on(system, common, also, ({ account, terms }) => {
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
  });
};

/** Flags of `stress`. */
export interface Stress extends From {
  /** The axis from top to bottom. */
  readonly down: string;
  /** The axis from left to right. */
  readonly across: string;
  /** Degrees of each. */
  readonly steps: string;
  /** Where a picture goes. */
  readonly svg?: string;
}

/** Tells what two things at once would leave; `isOwn` says whether an axis was asked for. */
export const tellStress = async (
  system: System,
  common: Stress,
  isOwn: (flag: "down" | "across") => boolean,
): Promise<number> => {
  const count = Number(common.steps);
  if (!Number.isInteger(count) || count < 2 || count > 41) {
    throw new UserError(`Cannot use --steps ${common.steps}: it takes a whole number, 2 to 41`);
  }
  const [down, across] = [axisOf(common.down, count), axisOf(common.across, count)];
  return await on(system, common, {}, ({ account, terms, at }) => {
    // The usual axes may be of what the account does not have.
    if (isOwn("down")) checkMoves(down, terms);
    if (isOwn("across")) checkMoves(across, terms);
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
  });
};

/** Flags of `watch`. */
export interface Watch extends Common {
  /** A level of uniMMR besides the exchange's. */
  readonly level?: string;
  /** Seconds between two looks. */
  readonly every: string;
  /** How many looks. */
  readonly times?: string;
}

/** Looks again and again. */
export const watch = async (
  system: System,
  { level, every, times, ...common }: Watch,
): Promise<number> => {
  const seconds = Number(every);
  if (!Number.isInteger(seconds) || seconds < 5 || seconds > 3600) {
    throw new UserError(`Cannot use --every ${every}: it takes whole seconds, 5 to 3600`);
  }
  if (times !== undefined && !/^[1-9]\d{0,8}$/.test(times)) {
    throw new UserError(`Cannot use --times ${times}: it takes a whole number`);
  }
  return await within(system, common, (session) =>
    watching(session, {
      every: seconds,
      isJson: !isTable(system, common),
      ...(level !== undefined && { level }),
      ...(times !== undefined && { times: Number(times) }),
    }));
};

/** Writes down what the risk is calculated from. */
export const keepRecord = (
  system: System,
  common: Common,
  file: string | undefined,
): Promise<number> =>
  on(system, common, {}, (of) => {
    const text = record(of);
    if (file === undefined) system.out(text.trimEnd());
    else writeOut(system, file, text);
    return EXIT.ok;
  });
