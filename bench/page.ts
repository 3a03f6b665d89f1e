/** What was measured, as a page for docs/. */
import type { WorkerTimes } from "./worker.ts";

/** One case: microseconds, of rounds that took turns with those of other cases. */
export interface Case {
  readonly name: string;
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** What `measure.mjs` gives. */
export interface Measured {
  readonly calls: Readonly<Record<string, readonly Case[]>>;
  readonly readings: Readonly<Record<string, readonly Case[]>>;
  readonly events: Readonly<Record<string, readonly Case[]>>;
  /** Groups of cases of which each is ten times the one before. */
  readonly growth: readonly (readonly Case[])[];
  /** Risk of one account: each is told beside the first. */
  readonly risk: readonly Case[];
  /** Clients that did not work in the runtime, and why. */
  readonly left: readonly string[];
}

/** What `loopback.mjs` gives: microseconds, and calls a second with 16 in flight. */
export interface Loopback {
  readonly client: string;
  readonly scheme: "http" | "https";
  readonly p50: number;
  readonly p99: number;
  readonly rate: number;
  readonly connections: number;
  readonly requests: number;
}

/** All that was measured in one runtime. */
export interface Run extends Measured {
  readonly name: string;
  readonly version: string;
  readonly loopback: readonly Loopback[];
  readonly started: { readonly ms: number; readonly rss: number };
}

/** All that was measured. */
export interface Result {
  readonly machine: string;
  readonly runs: readonly Run[];
  readonly worker: { readonly bytes: number; readonly gzip: number };
  readonly workerd: { readonly http: WorkerTimes; readonly https: WorkerTimes };
}

const digits = (n: number): string =>
  n >= 100 ? n.toFixed(0) : n >= 10 ? n.toFixed(1) : n.toFixed(2);

const table = (
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string =>
  [head, head.map((_, i) => i === 0 ? "---" : "---:"), ...rows]
    .map((cells) => `| ${cells.join(" | ")} |`).join("\n");

const range = ({ median, least, most }: Case): string =>
  `${digits(median)} (${digits(least)}–${digits(most)})`;

/** Cases of all runtimes side by side, each with its ratio to ours. */
const beside = (
  runs: readonly Run[],
  casesOf: (run: Run) => readonly Case[],
): string => {
  const names = [
    ...new Set(runs.flatMap((run) => casesOf(run).map(({ name }) => name))),
  ];
  return table(
    ["", ...runs.flatMap(({ name }) => [`${name}, µs`, "× ours"])],
    names.map((name) => [
      name,
      ...runs.flatMap((run) => {
        const own = casesOf(run).find((each) => each.name === "unimargin");
        const found = casesOf(run).find((each) => each.name === name);
        return found && own ? [range(found), digits(found.median / own.median)] : ["", ""];
      }),
    ]),
  );
};

const loopbacks = (
  { name, loopback }: Run,
  scheme: Loopback["scheme"],
): string => {
  const all = loopback.filter((each) => each.scheme === scheme);
  const floor = all.find(({ client }) => client === "floor");
  return table(
    [
      `${name}, ${scheme}`,
      "p50, µs",
      "× fetch",
      "p99, µs",
      "calls/s, 16 in flight",
      "× fetch",
      "connections",
      "calls per connection",
    ],
    all.map(({ client, p50, p99, rate, connections, requests }) => [
      client === "floor" ? "bare fetch" : client,
      digits(p50),
      digits(p50 / (floor?.p50 ?? NaN)),
      digits(p99),
      digits(rate),
      digits(rate / (floor?.rate ?? NaN)),
      String(connections),
      digits(requests / connections),
    ]),
  );
};

const inWorkerd = (scheme: string, times: WorkerTimes): string =>
  `over ${scheme} ${digits(times.order)} µs for a call that places an order, ${
    digits(times.fetch)
  } µs for one that fetches the same, ${
    digits(times.order / times.fetch)
  } × (${times.requests} orders, ${times.connections} connections)`;

/** The page. */
export const page = ({ machine, runs, worker, workerd }: Result): string => {
  const first = runs[0];
  const versions = runs.map(({ name, version }) => `${name} ${version}`).join(
    ", ",
  );
  const left = runs.flatMap(({ name, left }) => left.map((each) => `- ${name}: ${each}`));
  return `# Performance

Made by \`npm run bench\` on ${machine}; ${versions}. Ratios carry to other machines, figures do not. In
parentheses the least and the most of the rounds, which took turns.

## One call

One USDⓈ-M order, signed. No network: \`fetch\` gives a ready answer with the headers that the exchange sends, its
length among them. Processor time, all threads. The floor is this \`fetch\`, \`text()\` and \`JSON.parse\`.
Under Ed25519 and RSA stands what the same call takes with HMAC, and what the runtime's own two ways take to sign
alone: the call cannot cost less than the sum of the first and the faster one.

${
    Object.keys(first?.calls ?? {}).map((kind) =>
      `### ${kind}\n\n${beside(runs, (run) => run.calls[kind] ?? [])}`
    ).join("\n\n")
  }

## Reading

Processor time of a call less that of the same call with an empty list. The length of a long answer is not
told, as of one that comes compressed.

${
    Object.keys(first?.readings ?? {}).map((name) =>
      `### ${name}\n\n${beside(runs, (run) => run.readings[name] ?? [])}`
    ).join("\n\n")
  }

### Growth

${
    (first?.growth ?? []).map((cases, group) =>
      table(
        ["", ...runs.flatMap(({ name }) => [`${name}, µs`, "× first"])],
        cases.map(({ name }, i) => [
          name,
          ...runs.flatMap(({ growth }) => {
            const [least] = growth[group] ?? [];
            const found = growth[group]?.[i];
            return found && least ? [range(found), digits(found.median / least.median)] : ["", ""];
          }),
        ]),
      )
    ).join("\n\n")
  }

## Events

One event of a user data stream, from text. \`unimargin\` keeps all digits and checks each field; \`binance\`
renames fields; \`@binance/common\` keeps all digits.

${
    Object.keys(first?.events ?? {}).map((name) =>
      `### ${name}\n\n${beside(runs, (run) => run.events[name] ?? [])}`
    ).join("\n\n")
  }

## Risk

An account of 20 assets and 50 positions, 10 of them COIN-M, with tiers and brackets. No other client calculates this.

${
    table(
      ["", ...runs.flatMap(({ name }) => [`${name}, µs`, "× standing"])],
      (first?.risk ?? []).map(({ name }, i) => [
        name,
        ...runs.flatMap(({ risk }) => {
          const [standing, found] = [risk[0], risk[i]];
          return standing && found
            ? [range(found), digits(found.median / standing.median)]
            : ["", ""];
        }),
      ]),
    )
  }

## Over a connection

To servers on the same machine. The clients of a program take turns, each with a server of its own. Bare \`fetch\`
sends the same order, signed once beforehand.

${
    runs.flatMap((run) => [loopbacks(run, "http"), loopbacks(run, "https")])
      .join("\n\n")
  }

A Worker in workerd, without Node compatibility, timed by whoever calls it: ${
    inWorkerd("http", workerd.http)
  }; ${inWorkerd("https", workerd.https)}.

## Size and start

A Worker that places one order: ${worker.bytes} bytes, ${worker.gzip} gzipped.

${
    table(
      ["", "loads in, ms", "memory of the program, MB"],
      runs.map((
        { name, started },
      ) => [name, digits(started.ms), digits(started.rss / 2 ** 20)]),
    )
  }
${left.length > 0 ? `\n## Left out\n\n${left.join("\n")}\n` : ""}`;
};
