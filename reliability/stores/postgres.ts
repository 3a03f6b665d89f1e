/**
 * Rows in a PostgreSQL table. The connection is the caller's: any function that runs a query with parameters.
 *
 * @example
 * ```ts ignore
 * const pool = new pg.Pool();
 * const rows = await postgresRows((text, values) => pool.query(text, [...values]));
 * ```
 *
 * @module
 */
import { nothing, type Row, type Rows } from "./rows.ts";

/** Runs a query; what `query` of `pg` gives has its rows. */
export type PostgresQuery = (
  text: string,
  values: readonly (string | number | null)[],
) => Promise<{ readonly rows: readonly unknown[] }>;

const TABLE = `create table if not exists unimargin_rows (
  space text not null, key text not null, version bigint not null, text text not null,
  due double precision, primary key (space, key))`;

const INDEX =
  "create index if not exists unimargin_due on unimargin_rows (space, due) where due is not null";

const READ = "select version, text from unimargin_rows where space = $1 and key = $2";

const INSERT =
  "insert into unimargin_rows (space, key, version, text, due) values ($1, $2, 1, $3, $4) on conflict do nothing returning version";

const UPDATE =
  "update unimargin_rows set version = version + 1, text = $3, due = $4 where space = $1 and key = $2 and version = $5 returning version";

const DUE =
  "select version, text from unimargin_rows where space = $1 and due is not null order by due limit $2";

const fieldOf = (row: unknown, name: string): unknown =>
  Object.entries(Object(row)).find(([other]) => other === name)?.[1];

const rowOf = (found: unknown): Row | undefined =>
  found === undefined
    ? undefined
    : { version: Number(fieldOf(found, "version")), text: `${fieldOf(found, "text")}` };

/** Makes the table unless it is there. Of several that do so at once one may be told that it is there. */
const prepared = async (query: PostgresQuery): Promise<void> => {
  for (const statement of [TABLE, INDEX]) {
    await query(statement, []).catch(async (reason: unknown) => {
      // Two that make it at the same time collide in the catalogue; the second time it is there.
      if (!/already exists|duplicate key/i.test(`${reason}`)) throw reason;
      await query(statement, []);
    });
  }
};

/**
 * Rows in the table `unimargin_rows`, which is made unless it is there. What is written is as durable as the
 * server is told to be: leave `synchronous_commit` on.
 */
export const postgresRows = async (query: PostgresQuery): Promise<Rows> => {
  await prepared(query);
  const read = async (space: string, key: string) =>
    rowOf((await query(READ, [space, key])).rows[0]);
  return {
    read: (space, key) => () => read(space, key),
    swap: ({ space, key, version, text, due = null }) => async () => {
      const { rows } = version === 0
        ? await query(INSERT, [space, key, text, due])
        : await query(UPDATE, [space, key, text, due, version]);
      return rows.length > 0 ? undefined : await read(space, key) ?? nothing;
    },
    due: (space, limit) => async () => {
      const { rows } = await query(DUE, [space, Number.isFinite(limit) ? limit : null]);
      return rows.flatMap((row) => rowOf(row) ?? []);
    },
  };
};
