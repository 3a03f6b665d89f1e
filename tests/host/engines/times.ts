/** How long a store takes: one question after the other, and many at a time. */
import type { BudgetRows, Rows } from "../../../reliability/mod.ts";

/** What was measured of a store. */
export interface Times {
  /** Of one question at a time, in ms. */
  readonly half: number;
  readonly most: number;
  /** Questions in a second: one at a time, and 64 at a time. */
  readonly single: number;
  readonly many: number;
  /** Changes of a row in a second, 16 rows at a time; absent where only budgets are kept. */
  readonly changes?: number;
}

const MANY = 64;

const rateOf = async (
  count: number,
  sides: number,
  run: (side: number, i: number) => Promise<unknown>,
): Promise<number> => {
  const began = performance.now();
  await Promise.all(Array.from({ length: sides }, async (_, side) => {
    for (let i = 0; i < count / sides; i++) await run(side, i);
  }));
  return 1000 * count / Math.max(1, performance.now() - began);
};

/** Measures a store with so many questions. */
export const timesOf = async (
  store: BudgetRows & Partial<Pick<Rows, "swap">>,
  count: number,
): Promise<Times> => {
  const ask = () => store.take("measure", "m", [1, 0, 1, 1, 1e12, 1e12, 0, 0, 1, 0, 0, 100])();
  for (let i = 0; i < count / 10; i++) await ask();
  const times: number[] = [];
  const single = await rateOf(count, 1, async () => {
    const began = performance.now();
    await ask();
    times.push(performance.now() - began);
  });
  times.sort((a, b) => a - b);
  const many = await rateOf(count, MANY, ask);
  const { swap } = store;
  const name = `${Date.now()} ${Math.random()}`;
  const changes = swap && await rateOf(
    count,
    16,
    (side, i) => swap({ space: name, key: `${side}`, version: i, text: "x".repeat(400) })(),
  );
  return {
    half: times[Math.floor(times.length / 2)] ?? 0,
    most: times[Math.floor(times.length * 0.99)] ?? 0,
    single,
    many,
    ...(changes !== undefined && { changes }),
  };
};

/** A row of the table. */
export const line = (name: string, { half, most, single, many, changes }: Times): string =>
  `| ${
    [
      name,
      half.toFixed(3),
      most.toFixed(3),
      single.toFixed(0),
      many.toFixed(0),
      changes?.toFixed(0) ?? "",
    ]
      .join(" | ")
  } |`;
