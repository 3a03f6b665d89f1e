/** A doctor that looks at a fake exchange. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { keepAccount } from "../../../../apps/cli/accounts/book_file.ts";
import type { Check } from "../../../../apps/cli/doctor/check.ts";
import { type Answer, answering } from "../exchange.ts";
import { type Bench, bench, type BenchOptions, type Ran } from "../support.ts";
import { passphrase } from "../../../vectors/keys.ts";

const API_KEY = "k".repeat(5) + "0".repeat(55) + "zzzz";
const SECRET = "s".repeat(5) + "1".repeat(54) + "yyyyy";
/** Time of the exchange. */
export const TIME: number = Date.UTC(2026, 10, 20);

/** An account of Portfolio Margin. */
export const account: Readonly<Record<string, string | number>> = {
  uniMMR: "7.5",
  accountStatus: "NORMAL",
  accountEquity: "1",
  actualEquity: "1",
  accountInitialMargin: "0",
  accountMaintMargin: "0",
  virtualMaxWithdrawAmount: "1",
  totalAvailableBalance: "1",
  totalMarginOpenLoss: "0",
  updateTime: TIME,
};

/** A refusal of the exchange. */
export const refusal = (code: number, msg: string, status = 400): Answer => () => ({
  status,
  body: JSON.stringify({ code, msg }),
});

/** A key that is as it should be. */
export const permissions: Readonly<Record<string, boolean | number>> = {
  ipRestrict: true,
  createTime: TIME,
  enableReading: true,
  enableWithdrawals: false,
  enablePortfolioMarginTrading: true,
  enableFutures: false,
};

/** An exchange that answers well. */
export const healthy: Readonly<Record<string, Answer>> = {
  "/papi/v1/ping": () => ({ body: "{}", headers: { "x-mbx-used-weight-1m": "12" } }),
  "/sapi/v1/system/status": { status: 0, msg: "normal" },
  "/fapi/v1/ping": {},
  "/dapi/v1/ping": {},
  "/fapi/v1/time": { serverTime: TIME },
  "/dapi/v1/time": { serverTime: TIME },
  "/papi/v1/account": account,
  "/sapi/v1/portfolio/account": refusal(-21001, "User is not unified account."),
  "/sapi/v1/account/apiRestrictions": permissions,
};

/** What the doctor printed, and its findings by name. */
export interface Seen extends Ran {
  readonly checks: Readonly<Record<string, Check>>;
}

const saidNothing = ({ out, err }: Ran): void => {
  for (const secret of [API_KEY, SECRET, passphrase]) {
    assert.equal(`${out}${err}`.includes(secret), false);
  }
  assert.doesNotMatch(`${out}${err}`, /signature=|PRIVATE KEY/);
};

/** Runs the doctor, and sees that it said no secret. */
export const look = async ({ run }: Bench, ...args: readonly string[]): Promise<Seen> => {
  const ran = await run("doctor", ...args);
  saidNothing(ran);
  const checks = JSON.parse(ran.out) as readonly Check[];
  return { ...ran, checks: Object.fromEntries(checks.map((each) => [each.name, each])) };
};

/** The doctor's findings on a production account. */
export const seeing = (
  answers: Readonly<Record<string, Answer>>,
  use: (seen: Seen, place: Bench) => Promise<void> | void,
  given: BenchOptions & { readonly secret?: string; readonly args?: readonly string[] } = {},
): Promise<void> =>
  bench(async (place) => {
    await keepAccount(join(place.folder, "accounts.md"), {
      name: "main",
      apiKey: API_KEY,
      secret: given.secret ?? SECRET,
    });
    await use(await look(place, ...given.args ?? []), place);
  }, { transport: answering(answers), now: () => TIME, ...given });

/** {@link healthy} where some paths are unreachable. */
export const without = (...paths: readonly string[]): Readonly<Record<string, Answer>> =>
  Object.fromEntries(Object.entries(healthy).filter(([path]) => !paths.includes(path)));

/** How each check ended. */
export const statuses = ({ checks }: Seen): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.values(checks).map(({ name, status }) => [name, status]));

/** The remedy of a check, a step on each line. */
export const remedyOf = (seen: Seen, name: string): string =>
  (seen.checks[name]?.remedy ?? []).join("\n");
