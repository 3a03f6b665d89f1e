/** The account whose risk is looked at: read from the exchange, or from a record. */
import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import * as E from "../../../lib/either.ts";
import type { Failure } from "../../../mod.ts";
import { accountIn, riskAnswers, type RiskReading } from "../../../overview/mod.ts";
import { readRecord, type RiskRecord } from "../../../risk/mod.ts";
import type { Session } from "../calling/session.ts";
import { type System, UserError } from "../terminal/system.ts";
import { asksOf } from "./foreseen.ts";

/** Reads the account of a session; on the left why it could not be asked. */
export const readAccount = async (
  session: Session,
  also: NonNullable<RiskReading["also"]> = {},
): Promise<E.Either<Failure, RiskRecord>> => {
  const env = session.envOf("portfolio");
  if (E.isLeft(env)) return env;
  const key = await session.unlock();
  if (E.isLeft(key)) return key;
  const { answers, failures } = await riskAnswers(asksOf(session), { also });
  const [failure] = failures;
  if (failure) return E.left(failure);
  const found = accountIn(answers);
  if (E.isLeft(found)) {
    const lacking = found.left.map(({ needs, of, from }) => `${needs} of ${of} (${from})`);
    throw new UserError(`Cannot calculate the account's risk: ${lacking.join("; ")}`, 3);
  }
  return E.right({ at: session.system.now(), ...found.right });
};

/** Writes a file that was asked for by its name. */
export const writeOut = ({ folder }: System, file: string, text: string): void => {
  try {
    writeFileSync(resolve(folder, file), text);
  } catch (error) {
    const { code = "" } = Object(error);
    throw new UserError(`Cannot write ${file} (${code}): name a file in a folder that is there`);
  }
};

/** Reads a record that `risk record` wrote. */
export const recorded = ({ folder }: System, file: string): RiskRecord => {
  let text: string;
  try {
    text = readFileSync(resolve(folder, file), "utf8");
  } catch {
    throw new UserError(`Cannot read ${file}: name a file that risk record wrote`);
  }
  const read = readRecord(text);
  if (E.isRight(read)) return read.right;
  throw new UserError(`Cannot use ${file}: ${read.left.slice(0, 3).join("; ")}`);
};
