/** Rules that hold between the parameters of one endpoint, as data, and their reading. */
/** Holds when the parameter was given (one element), or has one of the wire texts that follow it. */
export type Condition<Name extends string = string> = readonly [Name, ...string[]];

/** What must hold between parameters, always or `when` a condition does. */
export interface Rule<Name extends string = string> {
  /** When the rule applies; always where absent. */
  readonly when?: Condition<Name>;
  /** All of these must be given. */
  readonly needs?: readonly Name[];
  /** At least one of these must be given. */
  readonly anyOf?: readonly Name[];
  /** At most one of these may be given. */
  readonly exclusive?: readonly Name[];
  /** All of these or none. */
  readonly together?: readonly Name[];
  /** Sources contradict each other: warn, do not refuse. */
  readonly soft?: true;
}

/** One thing that is wrong with a call. */
export interface Problem {
  /** What is wrong. */
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

const told = ([name, ...texts]: Condition): string =>
  texts.length === 0 ? ` with ${name}` : ` when ${name} is ${texts.join(" or ")}`;

const listed = (names: readonly string[], word: string): string =>
  names.join(names.length > 2 ? ", " : ` ${word} `);

const broken = (rule: Rule, given: ReadonlyMap<string, string>): Problem[] => {
  if (rule.when && !holds(rule.when, given)) return [];
  const why = rule.when ? told(rule.when) : "";
  const present = (names: readonly string[]) => names.filter((n) => given.has(n));
  const absent = (names: readonly string[]) => names.filter((n) => !given.has(n));
  const { needs = [], anyOf = [], exclusive = [], together = [] } = rule;
  const problems: Problem[] = absent(needs).map((name) => ({
    kind: "missing",
    params: [name],
    message: `${name} is required${why}`,
  }));
  if (anyOf.length > 0 && present(anyOf).length === 0) {
    problems.push({
      kind: "missing",
      params: anyOf,
      message: `${listed(anyOf, "or")} is required${why}`,
    });
  }
  const rivals = present(exclusive);
  if (rivals.length > 1) {
    // A rule may say of its own condition what cannot stand beside it.
    const cause = exclusive.find((name) => name === rule.when?.[0]);
    const others = rivals.filter((name) => name !== cause);
    problems.push({
      kind: "conflict",
      params: rivals,
      message: cause === undefined
        ? `${listed(rivals, "and")} exclude each other${why}: send one`
        : `${listed(others, "and")} cannot be given${why}: leave it out`,
    });
  }
  if (present(together).length > 0 && absent(together).length > 0) {
    problems.push({
      kind: "missing",
      params: absent(together),
      message: `${listed(together, "and")} go together${why}: ${
        listed(absent(together), "and")
      } is missing`,
    });
  }
  return problems;
};

/** Everything in which the given parameters (name to wire text) break the rules, in their order. */
export const breaches = (
  rules: readonly Rule[],
  given: ReadonlyMap<string, string>,
): Problem[] => rules.flatMap((rule) => broken(rule, given));
