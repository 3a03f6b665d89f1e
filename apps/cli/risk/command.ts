/** `unimargin risk`: where an account stands, what if, stress, watch, record. */
import { Command } from "commander";
import type { Common, Finish } from "../calling/options.ts";
import type { System } from "../terminal/system.ts";
import type { From, Stress, Watch, WhatIf } from "./actions.ts";

// Loaded if one of them runs: with it comes all that calculates risk, which other commands need not wait for.
const actions = () => import("./actions.ts");

const FROM = ["--from <file>", "a file that risk record wrote, in place of the account"] as const;

const nowCommand = (system: System, finish: Finish): Command =>
  new Command("now").summary("where the account stands, and how far prices may move")
    .option(...FROM)
    .action(async (_, own: Command) => {
      const { tellNow } = await actions();
      await finish(tellNow(system, own.optsWithGlobals<From>()));
    });

const whatIfCommand = (system: System, finish: Finish): Command =>
  new Command("what-if").argument("<change...>", "as in: buy BTCUSDT 0.5, or withdraw USDT 1000")
    .summary("what an order, a loan or a withdrawal would leave")
    .description(
      "What would be left of the account after buy SYMBOL QUANTITY [PRICE], sell SYMBOL QUANTITY [PRICE], borrow ASSET AMOUNT, withdraw ASSET AMOUNT or deposit ASSET AMOUNT. Nothing is sent",
    )
    .option(...FROM)
    .option("--keep <uniMMR>", "also how large it may be to leave that", "1.5")
    .action(async (words: readonly string[], _, own: Command) => {
      const { tellWhatIf } = await actions();
      await finish(tellWhatIf(system, own.optsWithGlobals<WhatIf>(), words));
    });

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
    .action(async (_, own: Command) => {
      const { tellStress } = await actions();
      const isOwn = (flag: "down" | "across") => own.getOptionValueSource(flag) === "cli";
      await finish(tellStress(system, own.optsWithGlobals<Stress>(), isOwn));
    });

const watchCommand = (system: System, finish: Finish): Command =>
  new Command("watch").summary("look again and again, and tell when a level is reached")
    .option("--level <uniMMR>", "a level of your own, besides the exchange's")
    .option("--every <seconds>", "seconds between two looks, 5 to 3600", "10")
    .option("--times <count>", "how many looks; without end if not given")
    .action(async (_, own: Command) => {
      const { watch } = await actions();
      await finish(watch(system, own.optsWithGlobals<Watch>()));
    });

const recordCommand = (system: System, finish: Finish): Command =>
  new Command("record").argument("[file]", "where to write it; printed if not given")
    .summary("write down what the risk is calculated from, without ids and keys")
    .action(async (file: string | undefined, _, own: Command) => {
      const { keepRecord } = await actions();
      await finish(keepRecord(system, own.optsWithGlobals<Common>(), file));
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
