/** What must hold of what `send` makes of any reply. */
import { catalog } from "../../endpoints/catalog.ts";
import type { AnswerShape } from "../../lib/answers/answer.ts";
import * as E from "../../lib/either.ts";
import { type Request, requestOf, type Spec } from "../../lib/endpoint.ts";
import {
  credentials,
  type Environment,
  environment,
  type Reply,
  type Transport,
} from "../../lib/environment.ts";
import { explain } from "../../explain/explain.ts";
import type { Failure } from "../../lib/failure.ts";
import { parseJson } from "../../lib/json.ts";
import { send } from "../../lib/send.ts";
import { BinanceError } from "../../promise/mod.ts";
import { Dice, replyOf } from "./replies.ts";

const isObject = (u: unknown): u is Readonly<Record<string, unknown>> =>
  typeof u === "object" && u !== null && !Array.isArray(u);

const isScalar = (u: unknown): boolean => u !== "" && /^(string|number|boolean)$/.test(typeof u);

/** Whether rows hold anything; empty text is a text like any other there. */
const isFilled = (of: AnswerShape, rows: readonly unknown[]): boolean =>
  rows.length === 0 ||
  rows.some((row) => row === "" ? /Text$/.test(of._tag) : hasEssential(of, row));

/** Whether an answer of this shape holds anything of what it is asked for. */
export const hasEssential = (shape: AnswerShape, u: unknown): boolean => {
  switch (shape._tag) {
    case "Any":
      return true;
    case "Nullable":
      return hasEssential(shape.of.shape, u);
    case "Union":
      return shape.of.some((each) => hasEssential(each.shape, u));
    case "Array": {
      const all = Array.isArray(u) ? u : [u];
      return isFilled(shape.of.shape, all);
    }
    case "Map": {
      const all = isObject(u) ? Object.values(u) : [undefined];
      return isFilled(shape.of.shape, all);
    }
    case "Tuple":
      return Array.isArray(u) && shape.of.some(({ shape }, i) => hasEssential(shape, u[i]));
    case "Model": {
      const of = (name: string): AnswerShape => {
        const field = shape.fields[name];
        return field ? ("reader" in field ? field.reader : field).shape : { _tag: "Any" };
      };
      return isObject(u) &&
        (shape.essential.length === 0 ||
          shape.essential.some((name) => hasEssential(of(name), u[name])));
    }
    case "Success":
      return isScalar(u) && String(u).toLowerCase() === String(shape.value);
    case "Bool":
      return /^(true|false)$/i.test(isScalar(u) ? String(u) : "");
    case "IdText":
      return /^-?\d+$/.test(isScalar(u) ? String(u) : "");
    case "Number":
    case "TimeMs":
    case "TimeSec":
      return typeof u === "number" || (typeof u === "string" && /\d/.test(u));
    default:
      return isScalar(u);
  }
};

/** Why a failure of a reply with this body is not one that a program can work with. */
const flaws = (failure: Failure, body: string): string | undefined => {
  const { _tag, endpoint, outcome, message } = failure;
  const error = new BinanceError(failure);
  const text = `${message} ${explain(failure).text} ${JSON.stringify(failure)} ${error}`;
  return !/^(Refused|Limited|Unreachable|Unreadable)$/.test(_tag)
    ? `a ${_tag} after a reply`
    : !/^(rejected|unknown|accepted)$/.test(outcome)
    ? `${outcome} after a reply`
    : !endpoint || error.outcome !== outcome
    ? "no endpoint or outcome"
    : ["undefined", "[object", "NaN"].some((word) => text.includes(word) && !body.includes(word))
    ? `it says ${text}`
    : undefined;
};

/** Why what `send` made of a reply is wrong; `undefined` where it is right. */
const fault = (
  { answer }: Spec,
  { status, body }: Reply,
  result: E.Either<Failure, unknown>,
): string | undefined => {
  if (E.isLeft(result) && result.left.outcome !== "accepted") return flaws(result.left, body);
  if (!(status >= 200 && status < 300)) return `done with status ${status}`;
  if (!hasEssential(answer.shape, parseJson(body))) {
    return "done, and nothing of an answer is there";
  }
  return E.isLeft(result) ? flaws(result.left, body) : undefined;
};

/** Requests of all endpoints; what they ask for does not matter here. */
const requests: readonly Request<unknown>[] = catalog.map(({ spec }) =>
  requestOf({ spec, query: [], answer: spec.answer as Spec["answer"], warnings: [] })
);

const environmentOf = (transport: Transport): Environment =>
  environment({
    transport,
    credentials: credentials("keyOfTheFuzz", () => () => Promise.resolve(E.right("signature"))),
    now: () => 1_700_000_000_000,
    newId: () => "made1",
    allowRetired: true,
    noted: () => {},
  });

/** What came of a run. */
export interface Fuzzed {
  /** How many replies were read as answers, and how many failed with each outcome. */
  readonly counts: Readonly<Record<string, number>>;
  /** The first replies that were treated wrongly, with what was wrong. */
  readonly faults: readonly string[];
}

/** Sends `count` requests whose replies are made from the seed; stops at the tenth fault. */
export const fuzzed = async (
  count: number,
  seed: number,
  onStep: (done: number) => void = () => {},
): Promise<Fuzzed> => {
  const dice = new Dice(seed);
  const counts: Record<string, number> = {};
  const faults: string[] = [];
  let reply: Reply = { status: 200, headers: {}, body: "" };
  const env = environmentOf(() => () => Promise.resolve(E.right(reply)));
  for (let i = 0; i < count && faults.length < 10; i++) {
    const request = dice.of(requests);
    const { spec } = request;
    reply = replyOf(dice, spec);
    let wrong: string | undefined;
    try {
      const result = await send(request)(env)();
      const outcome = E.isRight(result) ? "answered" : result.left.outcome;
      counts[outcome] = (counts[outcome] ?? 0) + 1;
      wrong = fault(spec, reply, result);
    } catch (error) {
      wrong = `it threw ${error}`;
    }
    if (wrong !== undefined) {
      const shown = `HTTP ${reply.status} ${reply.body.slice(0, 300)}`;
      faults.push(
        `reply ${i} of seed ${seed}, to ${spec.name}: ${wrong.slice(0, 500)}\n  ${shown}`,
      );
    }
    if (i % 10_000 === 9_999) onStep(i + 1);
  }
  return { counts, faults };
};
