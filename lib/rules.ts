/** Rules that hold between the parameters of one endpoint, as data, and their reading. */
/** Holds when the parameter was given (one element), or has one of the wire texts that follow it. */
export type Condition<Name extends string = string> = readonly [Name, ...string[]];

/** What must hold between parameters, always or `when` a condition does. */
export interface Rule<Name extends string = string> {
  /** When the rule applies; always where absent. */
  readonly when?: Condition<Name>;
  /** When the rule does not apply, whatever `when` says. */
  readonly unless?: Condition<Name>;
  /** All of these must be given. */
  readonly needs?: readonly Name[];
  /** At least one of these must be given. */
  readonly anyOf?: readonly Name[];
  /** At most one of these may be given. */
  readonly exclusive?: readonly Name[];
  /** All of these or none. */
  readonly together?: readonly Name[];
  /** None of these may be given. */
  readonly forbids?: readonly Name[];
  /** Sources contradict each other: warn, do not refuse. */
  readonly soft?: true;
}

/** One thing that is wrong with a call. */
export interface Problem {
  /** What is wrong; `surplus` is a parameter that the endpoint, or this kind of call, does not take. */
  readonly kind: "missing" | "malformed" | "surplus" | "conflict";
  /** The parameters at fault. */
  readonly params: readonly string[];
  /** What is wrong and what to do. */
  readonly message: string;
}

/** Whether a condition holds for parameters as they go on the wire. */
export const holds = (
  [name, ...texts]: Condition,
  given: ReadonlyMap<string, string>,
): boolean => texts.length === 0 ? given.has(name) : texts.includes(given.get(name) ?? "");

const told = ([name, ...texts]: Condition, bare: string, word: string): string =>
  texts.length === 0 ? ` ${bare} ${name}` : ` ${word} ${name} is ${texts.join(" or ")}`;

const listed = (names: readonly string[], word: string): string =>
  names.join(names.length > 2 ? ", " : ` ${word} `);

/** Everything in which the given parameters (name to wire text) break a rule. */
export const broken = (rule: Rule, given: ReadonlyMap<string, string>): Problem[] => {
  const { when, unless, needs = [], anyOf = [], exclusive = [], together = [], forbids = [] } =
    rule;
  const problems: Problem[] = [];
  if (when && !holds(when, given) || unless && holds(unless, given)) return problems;
  const why = (when ? told(when, "with", "when") : "") +
    (unless ? told(unless, "without", "unless") : "");
  const add = (kind: Problem["kind"], params: readonly string[], message: string) =>
    problems.push({ kind, params, message });
  const present = (names: readonly string[]) => names.filter((n) => given.has(n));
  const absent = (names: readonly string[]) => names.filter((n) => !given.has(n));
  for (const names of [...needs.map((name) => [name]), anyOf]) {
    if (names.length > 0 && present(names).length === 0) {
      add("missing", names, `${listed(names, "or")} is required${why}`);
    }
  }
  const rivals = present(exclusive);
  if (rivals.length > 1) {
    add("conflict", rivals, `${listed(rivals, "and")} exclude each other${why}: send one`);
  }
  const lacking = absent(together);
  if (lacking.length > 0 && lacking.length < together.length) {
    const lack = `${listed(lacking, "and")} is missing`;
    add("missing", lacking, `${listed(together, "and")} go together${why}: ${lack}`);
  }
  for (const name of present(forbids)) {
    add("surplus", [name], `${name} is not taken${why}: leave it out`);
  }
  return problems;
};

/** Everything in which the given parameters (name to wire text) break the rules, in their order. */
export const breaches = (
  rules: readonly Rule[],
  given: ReadonlyMap<string, string>,
): Problem[] => rules.flatMap((rule) => broken(rule, given));
