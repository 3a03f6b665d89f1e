/** One table for what several events and answers call by different names. */
import { type Maybe, maybe, type Reader } from "../../../lib/answers/answer.ts";
import type { Read, RequiredKey } from "../../../lib/answers/reader.ts";
import { type Lettered, reading } from "../../events/lettered.ts";

/**
 * For each field of `A` its reader, and its name in each of the columns, of which the last goes on: `=`
 * where the name is that of the field, `-` where it has none, `C|c` where the first that is not empty counts.
 */
export type Columns<A> = {
  readonly [K in keyof A]-?: readonly [
    of: Reader<Exclude<A[K], undefined>> | Maybe<Reader<Exclude<A[K], undefined>>>,
    names: string,
  ];
};

/** What reads the columns of a table. Fields that are not essential may be absent in all. */
export const columnsOf = <A extends object>(
  essential: readonly (keyof A & string)[],
  table: () => Columns<A>,
): (column: number) => Read<A> => {
  const made: Read<A>[] = [];
  const needed: readonly string[] = essential;
  const make = (column: number): Lettered<A> => {
    const fields: Record<string, readonly [string, unknown]> = {};
    for (const [key, [of, names]] of Object.entries<readonly [object, string]>(table())) {
      const all = names.split(" ");
      const name = all[column] ?? all.at(-1) ?? "-";
      if (name === "-") continue;
      const isMaybe = !needed.includes(key) && !("reader" in of);
      fields[key] = [name === "=" ? key : name, isMaybe ? maybe(of) : of];
    }
    // The table has the reader of each field of `A`.
    return fields as unknown as Lettered<A>;
  };
  return (column) => made[column] ??= reading<A>(essential as RequiredKey<A>[], make(column));
};
