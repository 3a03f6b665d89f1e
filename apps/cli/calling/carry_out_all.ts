/** Several requests from one command: shown together, confirmed with one word, sent one after the other. */
import * as E from "../../../lib/either.ts";
import { type BadParams, costOf, type Failure, type Request } from "../../../mod.ts";
import {
  EXIT,
  exitOf,
  failureData,
  isTable,
  printAnswer,
  printFailure,
  tellFailure,
} from "../terminal/output.ts";
import { UserError } from "../terminal/system.ts";
import { inWords } from "../wording/sentence.ts";
import { confirmed, type How, showCurl } from "./carry_out.ts";
import { interruptible } from "./interruptible.ts";
import { needsWord, type Passage, perform, ready, unlocked, verdict } from "./perform.ts";
import type { Session } from "./session.ts";

/** What became of one of the requests. */
interface Done {
  readonly request: Request<unknown>;
  readonly answer: E.Either<Failure, unknown>;
}

/** Does work for one after the other. */
const inTurn = async <A, B>(all: readonly A[], work: (each: A) => Promise<B>): Promise<B[]> => {
  const results: B[] = [];
  for (const each of all) results.push(await work(each));
  return results;
};

/** The worst of several ends: that something may have happened counts before all. */
const worst = (codes: readonly number[]): number =>
  codes.includes(EXIT.unknown) ? EXIT.unknown : codes.find((code) => code !== EXIT.ok) ?? EXIT.ok;

const doneData = ({ request: { spec, query }, answer }: Done): object => ({
  endpoint: spec.name,
  request: Object.fromEntries(query),
  ...(E.isRight(answer) ? { answer: answer.right } : { failure: failureData(answer.left) }),
});

const doneRow = ({ request: { spec, query }, answer }: Done): object => ({
  endpoint: spec.name,
  symbol: new Map(query).get("symbol"),
  outcome: E.isRight(answer) ? "done" : answer.left.outcome,
});

const printDone = (session: Session, all: readonly Done[], how: How): number => {
  const isForEyes = isTable(session.system, how);
  printAnswer(session.system, all.map(isForEyes ? doneRow : doneData), how);
  for (const { answer } of all) {
    if (E.isLeft(answer)) tellFailure(session.system, answer.left, true, how);
  }
  return worst(
    all.map(({ request: { spec }, answer }) =>
      E.isRight(answer) ? EXIT.ok : exitOf(answer.left, spec.mutates)
    ),
  );
};

const printDryRun = (
  session: Session,
  requests: readonly Request<unknown>[],
  verdicts: readonly E.Either<Failure, unknown>[],
  how: How,
): number => {
  const { system } = session;
  system.err(`Dry run on account ${session.account}: nothing was sent`);
  printAnswer(
    system,
    requests.map((request, i) => {
      const found = verdicts[i];
      const stops = found && E.isLeft(found) && !needsWord(found.left) ? found.left.message : "";
      return {
        endpoint: request.spec.name,
        words: inWords(request, session),
        ...(isTable(system, how)
          ? {}
          : { request: Object.fromEntries(request.query), cost: costOf(request) }),
        ...(stops !== "" && { stops }),
      };
    }),
    how,
  );
  return verdicts.some((found) => E.isLeft(found) && !needsWord(found.left))
    ? EXIT.blocked
    : EXIT.ok;
};

/**
 * Carries out several requests that all change something, through the same gate as one: each is checked
 * by the policy, described, noted and logged. One word confirms all of them. If one fails, the others are
 * sent all the same: they do not depend on it.
 *
 * @returns what the program ends with
 */
export const carryOutAll = async (
  session: Session,
  built: readonly E.Either<BadParams, Request<unknown>>[],
  how: How,
): Promise<number> => {
  const { system } = session;
  if (how.once || how.onceId !== undefined) {
    throw new UserError("Cannot send several requests with --once: it is for one");
  }
  const requests: Request<unknown>[] = [];
  for (const each of built) {
    const request = ready(session, each);
    if (E.isLeft(request)) return printFailure(system, request.left, false, how);
    requests.push(request.right);
  }
  const [first] = requests;
  if (!first) return EXIT.ok;
  if (how.curl) return worst(await inTurn(requests, (request) => showCurl(session, request)));
  const key = await unlocked(session, first);
  if (E.isLeft(key)) return printFailure(system, key.left, true, how);
  const verdicts = await inTurn(requests, (request) => verdict(session, request));
  if (how.dryRun) return printDryRun(session, requests, verdicts, how);
  const waiting = requests.filter((_, i) => {
    const found = verdicts[i];
    return found && E.isLeft(found) && needsWord(found.left);
  });
  const given = await confirmed(session, waiting, how);
  if (E.isLeft(given)) return printFailure(system, given.left, true, how);
  const passages = new Map(waiting.map((request, i) => [request, given.right[i]]));
  const plain: readonly [Session, Passage] = [session, { door: "cli" }];
  const all = await interruptible(
    system,
    (signal) =>
      inTurn(requests, async (request): Promise<Done> => {
        const [by, passage] = passages.get(request) ?? plain;
        return { request, answer: await perform(by, request, { ...passage, signal }) };
      }),
  );
  return printDone(session, all, how);
};
