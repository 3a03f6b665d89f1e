/** Looks for moved money in the history that the exchange keeps of it: there are no client ids. */
import { type Exact, minus, signOf, spelled } from "../../lib/decimal.ts";
import * as E from "../../lib/either.ts";
import { type AnyEndpoint, build, type Spec } from "../../lib/endpoint.ts";
import type { CallOptions, Environment } from "../../lib/environment.ts";
import { send } from "../../lib/send.ts";
import type { Sign } from "./evidence.ts";
import { AROUND, fieldOf, momentOf, type Sought, unanswered, unclear } from "./lookup.ts";
import type { Places } from "./resolve.ts";
import type { Subject } from "./subject.ts";

/** How much earlier than its timestamp a call may have been carried out: the exchange takes a second. */
const AHEAD = 1000;

/** How far back the rows from before are read, in ms. */
const BEFORE = 60_000;

/** The reader of the history that a subject names. */
export const historyOf = (
  readers: readonly AnyEndpoint[],
  { history }: Subject,
): Spec | undefined => readers.map(({ spec }) => spec).find(({ name }) => name === history);

const idOf = (row: unknown): string => `${fieldOf(row, "txId") ?? fieldOf(row, "tranId") ?? ""}`;

const timeOf = (row: unknown, otherwise: number): number =>
  Number(fieldOf(row, "timestamp") ?? fieldOf(row, "time") ?? otherwise);

const asked = (
  spec: Spec,
  { asset, type, symbol, isIsolated }: Subject,
  since: number,
  endTime?: number,
) => {
  const given = {
    asset,
    type,
    isolatedSymbol: isIsolated?.toUpperCase() === "TRUE" ? symbol : undefined,
    incomeType: "TRANSFER",
    startTime: since - BEFORE,
    endTime,
    size: 100,
    limit: 1000,
  };
  const has = ([name, value]: readonly [string, unknown]) =>
    value !== undefined && Object.hasOwn(spec.params, name);
  return Object.fromEntries(Object.entries(given).filter(has));
};

const rowsOf = (answer: unknown): readonly unknown[] => {
  const rows: unknown = fieldOf(answer, "rows") ?? answer;
  return Array.isArray(rows) ? rows : [];
};

const isAmount = (amount: Exact | undefined, row: unknown): boolean => {
  const fields = ["income", "principal", "amount"].map((name) => spelled(fieldOf(row, name)));
  return amount !== undefined &&
    fields.some((field) => field !== undefined && signOf(minus(field, amount)) === 0);
};

/** Ids of what the history holds before something is moved; `undefined` if it cannot be read. */
export const heldBefore = async (
  environment: Environment,
  readers: readonly AnyEndpoint[],
  subject: Subject,
  options?: CallOptions,
): Promise<readonly string[] | undefined> => {
  const spec = historyOf(readers, subject);
  if (!spec) return undefined;
  const now = Math.floor(Number(environment.now()));
  const answer = await send(build(spec, asked(spec, subject, now)), options)(environment)();
  return E.isLeft(answer) ? undefined : rowsOf(answer.right).map(idOf);
};

/** Looks for the one row of the asset and amount that was not there before, of the time in which it could arrive. */
export const lookInHistory = async (
  environment: Environment,
  readers: readonly AnyEndpoint[],
  { subject, since, until, shown }: Sought,
  options?: CallOptions,
): Promise<Sign> => {
  const { before } = subject;
  const spec = historyOf(readers, subject);
  if (!spec) return unclear("none of the readers reads its history");
  if (!before) return unclear("nobody has written down what its history held before");
  const [at, moment] = momentOf(environment);
  // What has been moved since then is not asked for: it would leave no room for it.
  const given = asked(spec, subject, since, shown < at ? shown : undefined);
  const answer = await send(build(spec, given), options)(moment)();
  if (E.isLeft(answer)) return unanswered(answer.left);
  const amount = spelled(subject.amount);
  const rows = rowsOf(answer.right);
  if (!rows.every((row) => fieldOf(row, "asset") && idOf(row))) {
    return unclear("its history has a row without an asset or an id");
  }
  const fresh = rows.filter((row) =>
    fieldOf(row, "asset") === subject.asset && !before.includes(idOf(row)) &&
    timeOf(row, Infinity) >= since - AHEAD && timeOf(row, since) <= shown
  );
  const [row, ...others] = fresh.filter((each) => isAmount(amount, each));
  if (others.length > 0) return unclear("its history holds several of this amount");
  if (row === undefined && fresh.length > 0) return unclear("its history holds another amount");
  if (rows.length >= Number(given["size"] ?? given["limit"])) {
    return unclear("its history of that time is full, and may not hold all");
  }
  if (row === undefined) return { kind: "missing", at };
  if (timeOf(row, since) > until + AROUND) {
    return unclear("its history holds this amount, moved when it could not arrive any more");
  }
  const status = fieldOf(row, "status") ?? "CONFIRMED";
  if (status === "FAILED") return { kind: "failed", why: "its history says that it failed" };
  return status === "CONFIRMED" ? { kind: "found", row } : unclear(`its history says ${status}`);
};

/** Histories of transfers are not documented to hold all of them: what they do not show may have happened. */
const lookAround: typeof lookInHistory = async (environment, readers, sought, options) => {
  const spec = historyOf(readers, sought.subject);
  return spec?.act.does === "read" && spec.act.of === "moves"
    ? unclear("its history does not show it, and may not show all")
    : await lookInHistory(environment, readers, sought, options);
};

/** Where moved money is looked for. */
export const ofMoney: Places = { look: lookInHistory, lookAround, isWitnessed: false };
