/**
 * A `node:test` for workerd, whose own has no tests in it: collects at import, runs when told.
 * Everything is deferred to `run`, because workerd forbids timers and random numbers at import.
 */

/** What a test is given. */
export interface Context {
  readonly name: string;
  readonly signal: AbortSignal;
  after(hook: Body): void;
  diagnostic(message: string): void;
}

type Body = (context: Context) => unknown;

interface Options {
  readonly skip?: boolean | string;
  readonly todo?: boolean | string;
  readonly timeout?: number;
}

/** What came of one test; `error` where it failed. */
export interface Result {
  readonly name: string;
  readonly outcome: "passed" | "failed" | "skipped";
  readonly error?: string;
}

/** Declares a test or a suite, with or without options. */
export interface Declare {
  (...args: readonly unknown[]): Promise<void>;
  skip(...args: readonly unknown[]): Promise<void>;
  todo(...args: readonly unknown[]): Promise<void>;
}

/** Declares a hook. */
export type Hook = (hook: Body) => void;

/** The parts of `node:test` that tests may use, and what a runner needs. */
export interface Harness {
  readonly test: Declare;
  readonly describe: Declare;
  readonly before: Hook;
  readonly after: Hook;
  readonly beforeEach: Hook;
  readonly afterEach: Hook;
  /** Puts a file's name before the tests declared from now on. */
  enter(file: string): void;
  /** Runs all that was declared, in order. */
  run(report: (result: Result) => void): Promise<void>;
  /** Blames the running test for an error that nobody awaited. */
  blame(error: unknown): void;
}

type Hooks = Readonly<Record<"before" | "after" | "beforeEach" | "afterEach", Body[]>>;

interface Suite {
  readonly names: readonly string[];
  readonly outer: Suite | undefined;
  readonly hooks: Hooks;
  readonly items: (() => Promise<void>)[];
}

interface State {
  /** Where declarations go. */
  suite: Suite;
  readonly files: Suite[];
  readonly unawaited: unknown[];
  report: (result: Result) => void;
}

type Run = (
  state: State,
  parent: Suite,
  name: string,
  options: Options,
  body: Body,
) => Promise<void>;

const LIMIT_MS = 30_000;

const suiteOf = (names: readonly string[], outer?: Suite): Suite => ({
  names,
  outer,
  hooks: { before: [], after: [], beforeEach: [], afterEach: [] },
  items: [],
});

const nameIn = (parent: Suite, name: string): string => [...parent.names, name].join(" > ");

const textOf = (error: unknown): string =>
  error instanceof Error ? error.stack ?? String(error) : `Thrown: ${String(error)}`;

const failed = (name: string, errors: readonly unknown[]): Result => ({
  name,
  outcome: "failed",
  error: errors.map(textOf).join("\n"),
});

const errorOf = async (step: () => unknown): Promise<unknown[]> => {
  try {
    await step();
    return [];
  } catch (error) {
    return [error];
  }
};

/** Runs steps up to the first that throws. */
const upToError = async (steps: readonly (() => unknown)[]): Promise<unknown[]> => {
  for (const step of steps) {
    const errors = await errorOf(step);
    if (errors.length > 0) return errors;
  }
  return [];
};

/** Runs all steps: one that throws must not keep the others from cleaning up. */
const allErrors = async (steps: readonly (() => unknown)[]): Promise<unknown[]> => {
  const errors: unknown[] = [];
  for (const step of steps) errors.push(...await errorOf(step));
  return errors;
};

const within = async (ms: number, controller: AbortController, work: () => unknown) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      controller.abort();
      reject(new Error(`Still running after ${ms} ms`));
    }, ms);
  });
  try {
    await Promise.race([work(), late]);
  } finally {
    clearTimeout(timer);
  }
};

/** Hooks around each test of a suite: the outermost first before, last after. */
const around = (suite: Suite | undefined, kind: "beforeEach" | "afterEach"): readonly Body[] => {
  if (!suite) return [];
  const outer = around(suite.outer, kind);
  return kind === "beforeEach"
    ? [...outer, ...suite.hooks[kind]]
    : [...suite.hooks[kind], ...outer];
};

const contextOf = (name: string, afters: Body[], signal: AbortSignal): Context => ({
  name,
  signal,
  after: (hook) => void afters.push(hook),
  diagnostic: (message) => console.log(message),
});

const runTest: Run = async (state, parent, name, { timeout = LIMIT_MS }, body) => {
  const afters: Body[] = [];
  const controller = new AbortController();
  const context = contextOf(name, afters, controller.signal);
  const call = (hook: Body) => () => hook(context);
  const errors = await upToError([
    ...around(parent, "beforeEach").map(call),
    () => within(timeout, controller, call(body)),
  ]);
  errors.push(...await allErrors([...afters, ...around(parent, "afterEach")].map(call)));
  // Rejections that nobody awaited are told one turn later.
  await new Promise((resolve) => setTimeout(resolve, 0));
  errors.push(...state.unawaited.splice(0));
  const full = nameIn(parent, name);
  state.report(errors.length > 0 ? failed(full, errors) : { name: full, outcome: "passed" });
};

const runItems = async (state: State, suite: Suite): Promise<void> => {
  const name = suite.names.at(-1) ?? "";
  const context = contextOf(name, suite.hooks.after, new AbortController().signal);
  const call = (hook: Body) => () => hook(context);
  const before = await upToError(suite.hooks.before.map(call));
  if (before.length > 0) state.report(failed(nameIn(suite, "(before)"), before));
  else for (const item of suite.items) await item();
  const after = await allErrors(suite.hooks.after.map(call));
  if (after.length > 0) state.report(failed(nameIn(suite, "(after)"), after));
};

const runSuite: Run = async (state, parent, name, _options, body) => {
  const suite = suiteOf([...parent.names, name], parent);
  const outer = state.suite;
  state.suite = suite;
  const errors = await errorOf(() => body({} as Context));
  state.suite = outer;
  if (errors.length > 0) state.report(failed(nameIn(suite, "(suite)"), errors));
  else await runItems(state, suite);
};

const argumentsOf = (args: readonly unknown[]): [string, Options, Body | undefined] => {
  const body = args.find((arg) => typeof arg === "function") as Body | undefined;
  const options = args.find((arg) => typeof arg === "object" && arg !== null) ?? {};
  const name = typeof args[0] === "string" ? args[0] : body?.name || "<anonymous>";
  return [name, options as Options, body];
};

const declare = (state: State, run: Run): Declare => {
  const add = (skipped: boolean) => (...args: readonly unknown[]): Promise<void> => {
    const [name, options, body] = argumentsOf(args);
    const parent = state.suite;
    parent.items.push(async () => {
      if (body && !skipped && !options.skip && !options.todo) {
        await run(state, parent, name, options, body);
      } else {
        state.report({ name: nameIn(parent, name), outcome: "skipped" });
      }
    });
    return Promise.resolve();
  };
  return Object.assign(add(false), { skip: add(true), todo: add(true) });
};

/** Makes an independent harness. */
export const createHarness = (): Harness => {
  const first = suiteOf([]);
  const state: State = { suite: first, files: [first], unawaited: [], report: () => {} };
  const hook = (kind: keyof Hooks): Hook => (body) => void state.suite.hooks[kind].push(body);
  return {
    test: declare(state, runTest),
    describe: declare(state, runSuite),
    before: hook("before"),
    after: hook("after"),
    beforeEach: hook("beforeEach"),
    afterEach: hook("afterEach"),
    enter: (file) => {
      state.suite = suiteOf([file]);
      state.files.push(state.suite);
    },
    run: async (report) => {
      state.report = report;
      for (const file of state.files) await runItems(state, file);
      if (state.unawaited.length > 0) report(failed("(unawaited)", state.unawaited));
    },
    blame: (error) => void state.unawaited.push(error),
  };
};
