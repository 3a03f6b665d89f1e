/** The table of what arrived and what was reported. */
import { brokenLaw, type Case, METHODS, type Seen } from "./cases.ts";

/** What a runtime did with its cases. */
export interface Ran {
  readonly runtime: string;
  readonly cases: readonly Case[];
  readonly seen: readonly Seen[];
}

const named = (runtime: string, { transport, scheme, warm, point, drop, then }: Case) =>
  [
    `${runtime} ${transport}`.padEnd(13),
    scheme.padEnd(5),
    (warm ? "warm" : "cold").padEnd(4),
    point.padEnd(26),
    `${drop}, ${then}`.padEnd(14),
  ].join("  ");

const cell = ({ arrived, outcome }: Seen): string => `${arrived} ${outcome}`.padEnd(11);

/** A line for each place and drop point, a column for each method. */
export const tableOf = (ran: readonly Ran[]): string => {
  const lines = new Map<string, string[]>();
  for (const { runtime, cases, seen } of ran) {
    for (const [i, each] of cases.entries()) {
      const name = named(runtime, each);
      const found = seen[i];
      lines.set(name, [...lines.get(name) ?? [], found ? cell(found) : "?".padEnd(11)]);
    }
  }
  const head = " ".repeat([...lines.keys()][0]?.length ?? 0);
  const columns = METHODS.map((method) => method.padEnd(11)).join("  ");
  return [
    `${head}  ${columns}`,
    ...[...lines].map(([name, cells]) => `${name}  ${cells.join("  ")}`),
  ]
    .map((line) => line.trimEnd())
    .join("\n");
};

/** A line for each broken law. */
export const breaches = (ran: readonly Ran[]): readonly string[] =>
  ran.flatMap(({ runtime, cases, seen }) =>
    cases.flatMap((each, i) => {
      const found = seen[i];
      const broken = found ? brokenLaw(runtime, each, found) : "was not tried";
      return broken === undefined
        ? []
        : [`${named(runtime, each).replace(/ {2,}/g, " ")} ${each.method}: ${broken}`];
    })
  );
