/**
 * What keeps calls right when clocks, networks and machines are not.
 *
 * @example A clock that mends itself
 * ```ts
 * import { accountInformation, connect } from "../mod.ts";
 * import { openWorld, simulatedEnvironment, worldRef } from "../simulator/mod.ts";
 * import { synchronised } from "./mod.ts";
 *
 * const ref = worldRef(openWorld());
 * const slow = simulatedEnvironment(ref, { now: () => ref.read().time - 10_000 });
 * const { uniMMR } = await connect(synchronised(slow))(accountInformation());
 * ```
 *
 * @module
 */
export type { Environment, Transport } from "../lib/environment.ts";
export { type Estimate } from "./clock/estimate.ts";
export {
  type ClockOptions,
  type ExchangeClock,
  type Synchronised,
  synchronised,
} from "./clock/synchronised.ts";
export { retried, type RetryOptions } from "./retry/retried.ts";
export type { RetryPlan } from "./retry/waits.ts";
export { sharedBudget } from "./budget/budget.ts";
export { budgeted, type BudgetedOptions } from "./budget/budgeted.ts";
export type { Draw, Lane, Whose } from "./budget/lanes.ts";
export type { Budget, BudgetOptions, BudgetRows, Facts, Taken, Usage } from "./budget/types.ts";
export type { Counts, Taking, Told } from "./stores/counts.ts";
export type { Change as RowChange, DueRow, Row, Rows } from "./stores/rows.ts";
export { memoryRows } from "./stores/memory.ts";
export { timely } from "./stores/timely.ts";
export {
  type BrokenIntent,
  type Change,
  type Intent,
  type Journal,
  type State,
  type Task,
  type Written,
} from "./journal/journal.ts";
export { memoryJournal, storedJournal } from "./journal/stored.ts";
export { type Amended, amendOnce, type AmendOptions } from "./once/amend.ts";
export { type Cancelled, cancelOnce } from "./once/cancel.ts";
export type { Ending } from "./once/ending.ts";
export { moveOnce, type MoveOptions } from "./once/move.ts";
export type { PursueOptions } from "./once/pursue.ts";
export { placeOnce } from "./once/place.ts";
export type { ResolveOptions, Witness } from "./once/resolve.ts";
export { recover, type Recovered, type RecoverOptions } from "./once/recover.ts";
export type { OnceOptions, Settled } from "./once/settled.ts";
export { cancelEverything } from "./clear/cancel_everything.ts";
export { type Closed, closeEverything, type CloseOptions } from "./clear/close_everything.ts";
export type { Cleared, ClearOptions, Left } from "./clear/settings.ts";
export type { Beat } from "./guard/beats.ts";
export {
  type DeadMansSwitch,
  deadMansSwitch,
  type Pulse,
  type SwitchOptions,
} from "./guard/switch.ts";
export { type Watched, type WatchOptions, watchSwitch } from "./guard/watch.ts";
export type { Subject } from "./once/subject.ts";
export {
  cmReaders,
  marginReaders,
  moneyReaders,
  sapiMarginReaders,
  sapiMoneyReaders,
  umReaders,
} from "./readers.ts";
