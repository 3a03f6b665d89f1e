/** Short words for daily work. Each goes through the same gate as the commands of endpoints. */
import type { Command } from "commander";
import type { Finish } from "../calling/options.ts";
import type { System } from "../terminal/system.ts";
import { cancelAllCommand, closeCommand } from "./clear.ts";
import { balanceCommand, ordersCommand, positionsCommand } from "./look.ts";
import { recoverCommand } from "./recover.ts";
import { tradeCommand } from "./trade.ts";

/** The commands, in the order of help. */
export const dailyCommands = (system: System, finish: Finish): readonly Command[] => [
  balanceCommand(system, finish),
  positionsCommand(system, finish),
  ordersCommand(system, finish),
  tradeCommand(system, "BUY", finish),
  tradeCommand(system, "SELL", finish),
  closeCommand(system, finish),
  cancelAllCommand(system, finish),
  recoverCommand(system, finish),
];
