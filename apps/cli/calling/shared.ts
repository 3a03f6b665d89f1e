/** What the programs of one home share of the exchange: its time, and what its limits leave. */
import type { Environment, Transport } from "../../../mod.ts";
import { budgeted, type Rows, sharedBudget, synchronised } from "../../../reliability/mod.ts";
import type { Home } from "../storage/home.ts";
import { budgetRows } from "../storage/shared_rows.ts";

/** Whose limits. */
interface Whose {
  readonly egress: string;
  readonly account: string;
}

/** What is shared, and the clock as an earlier program left it. */
export interface Shared extends Whose {
  readonly rows: Rows;
  /** How far the exchange's clock is ahead of this machine's, in ms. */
  readonly offset: number;
}

const SPACE = "clock";

/** What is kept of a clock is not worth more: it mends itself. */
const WORTH_MS = 250;

/** A clock whose bounds are wider was not measured. */
const MEASURED_MS = 500;

const readOffset = async (rows: Rows, key: string): Promise<number> => {
  const row = await rows.read(SPACE, key)().catch(() => undefined);
  const offset = Number(row?.text ?? 0);
  return Number.isFinite(offset) ? offset : 0;
};

const keepOffset = async (rows: Rows, key: string, offset: number): Promise<void> => {
  const version = (await rows.read(SPACE, key)())?.version ?? 0;
  await rows.swap({ space: SPACE, key, version, text: `${Math.round(offset)}` })();
};

/** Opens what the programs of a home share. */
export const sharedIn = async (home: Home, whose: Whose): Promise<Shared> => {
  const rows = await budgetRows(home);
  return { ...whose, rows, offset: await readOffset(rows, whose.egress) };
};

/** A clock that stands still where the machine's breaks: once a request has left, its answer must not be lost. */
const lasting = (now: () => number): () => number => {
  let last = NaN;
  return () => {
    try {
      last = now();
    } catch {
      // The gate has looked at the clock itself before anything left.
    }
    return last;
  };
};

/**
 * An environment with the exchange's time, as far as it is known here, that lets out what the budget of this
 * home has room for. What is learned of the clock after -1021 is kept for the next program.
 */
export const sharedEnvironment = (shared: Shared, environment: Environment): Environment => {
  const { rows, egress, account } = shared;
  let { offset } = shared;
  const machine = lasting(environment.now);
  const synced = synchronised({ ...environment, now: () => machine() + shared.offset });
  // What an earlier program has left of the clock is as good as a measurement.
  const read = () => {
    const { time, error } = synced.clock.read();
    return { time, error: Math.min(error, MEASURED_MS) };
  };
  const clock = { read };
  const budget = sharedBudget({
    store: rows,
    now: synced.now,
    clock,
    egress,
    account,
    remembers: true,
  });
  const keeping = (transport: Transport): Transport => (signed, options) => async () => {
    const result = await transport(signed, options)();
    const { time, error } = synced.clock.read();
    const now = time - machine();
    if (error <= MEASURED_MS && Math.abs(now - offset) > WORTH_MS) {
      offset = now;
      // The next program finds out by itself.
      await keepOffset(rows, egress, offset).catch(() => {});
    }
    return result;
  };
  return { ...synced, transport: keeping(budgeted(budget)(synced.transport)) };
};
