/** Asks the person for parameters that a call still needs. */
import * as E from "../../../lib/either.ts";
import type { BadParams, Request, Spec } from "../../../mod.ts";
import { commandLine } from "../describing/example.ts";
import { paramsOf } from "../describing/params.ts";
import { proseOf } from "../describing/prose.ts";
import { describeShape } from "../describing/spec_text.ts";
import { type System, UserError } from "../terminal/system.ts";
import { buildTyped } from "../commands/input.ts";
import { choicesOf } from "./flags.ts";

type Typed = Readonly<Record<string, string>>;

/** How often a value may be wrong before the call is given up. */
const TRIES = 3;

const asked = async (system: System, spec: Spec, name: string): Promise<string> => {
  const { person } = system;
  const shape = paramsOf(spec).find((param) => param.name === name)?.shape;
  const text = proseOf(spec).params[name] ?? "";
  const choices = shape && shape._tag !== "List" ? choicesOf(shape) : [];
  const question = [name, text].filter(Boolean).join(": ");
  const answer = choices.length > 1
    ? await person?.choose(question, choices.map((value) => ({ value, label: value })))
    : await person?.line(shape ? `${question} (${describeShape(shape)})` : question);
  if (answer !== undefined && answer.trim() !== "") return answer.trim();
  throw new UserError(`Called off: ${name} was not given, so nothing was sent`);
};

/** The parameter to ask for next; `undefined` if asking cannot help. */
const nextMissing = (failure: BadParams, typed: Typed): string | undefined =>
  failure.problems.every(({ kind }) => kind === "missing")
    ? failure.problems[0]?.params.find((name) => !Object.hasOwn(typed, name))
    : undefined;

const without = (typed: Typed, name: string): Typed =>
  Object.fromEntries(Object.entries(typed).filter(([each]) => each !== name));

/**
 * Builds a request. What is missing is asked for, if a person sits at the terminal and reads the answer
 * there; a program is never asked.
 *
 * @throws UserError if the person calls it off
 */
export const buildAsking = async (
  system: System,
  spec: Spec,
  typed: Typed,
): Promise<E.Either<BadParams, Request<unknown>>> => {
  let given = typed;
  let built = buildTyped(spec, given);
  if (!system.person || !system.isRead) return built;
  for (let tries = 0; E.isLeft(built);) {
    const name = nextMissing(built.left, given);
    if (name === undefined) break;
    const next: Typed = { ...given, [name]: await asked(system, spec, name) };
    const after = buildTyped(spec, next);
    const wrong = E.isLeft(after)
      ? after.left.problems.find(({ kind, params }) => kind !== "missing" && params.includes(name))
      : undefined;
    if (wrong && ++tries < TRIES) system.err(wrong.message);
    given = wrong && tries < TRIES ? without(next, name) : next;
    built = wrong && tries < TRIES ? built : after;
  }
  if (E.isRight(built) && given !== typed) {
    system.err(`The same again: ${commandLine(spec, given)}`);
  }
  return built;
};
