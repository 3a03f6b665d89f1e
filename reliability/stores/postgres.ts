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
import { sleeping } from "../../lib/timers/sleep.ts";
import { countsOf } from "./counts.ts";
import { countsIn, nothing, type Row, type Rows } from "./rows.ts";

export type { Rows } from "./rows.ts";

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
  "select key, version, text from unimargin_rows where space = $1 and due is not null order by due limit $2";

/**
 * Takes from counts as `counted` of `counts.ts` says; the tests hold the two beside each other. Another text
 * needs another name: a function that is there stays.
 */
const FUNCTION = `create function unimargin_take_4(space_ text, key_ text, a double precision[],
  out given double precision, out counts text) as $body$
declare
  c double precision[];
  passed double precision;
  side double precision := a[2];
  room double precision;
  free double precision;
begin
  insert into unimargin_rows values (space_, key_, 1, '[0,0,0,0,0,0,0,0,0,0,0,100]') on conflict do nothing;
  select string_to_array(btrim(r.text, '[]'), ',')::double precision[] into strict c
    from unimargin_rows r where r.space = space_ and r.key = key_ for update;
  if array_length(c, 1) is distinct from 12 then
    raise 'Cannot read the budget: the store holds something else';
  end if;
  passed := a[1] - c[1];
  if passed > 0 then
    c := array[a[1], case passed when 1 then c[3] else 0 end, case passed when 1 then c[4] else 0 end, 0,
      case passed when 1 then c[6] else 0 end, 0, 0, 0, c[8], c[10], c[11], c[12]];
  end if;
  if a[10] > c[10] or c[10] > least(c[11], c[1] * 60000) + 345600000 then
    c[10] := a[10];
    c[11] := a[11];
    c[12] := a[12];
  end if;
  if c[1] > a[1] then side := -1; end if;
  if c[1] = a[1] then
    if a[8] > c[3] then
      c[7] := c[7] + a[8] - c[3];
      c[3] := a[8];
      c[8] := 'infinity';
    end if;
    c[8] := least(c[8], ceil(c[7] * a[9]));
  end if;
  c[6] := c[6] + a[7];
  room := a[5] - c[3];
  free := case when side < 0 then a[6] - c[2] when side > 0 then a[6] - c[4] else room end;
  given := 0;
  if room >= a[3] and free >= a[3] then
    given := case when side <> 0 then a[3] else greatest(a[3], least(a[4], floor(room / 2))) end;
    c[3] := c[3] + given;
    if side < 0 then c[2] := c[2] + given; end if;
    if side > 0 then c[4] := c[4] + given; end if;
  end if;
  counts := '[' || array_to_string(c::bigint[], ',') || ']';
  update unimargin_rows r set version = r.version + 1, text = counts where r.space = space_ and r.key = key_;
end $body$ language plpgsql`;

const TAKE =
  "select given, counts from unimargin_take_4($1, $2, string_to_array($3, ',')::double precision[])";

/** SQLSTATE of what the server has undone because another was at the same row: nothing of it is left. */
const UNDONE: readonly unknown[] = ["40001", "40P01"];

/** How often a query is tried. */
const TRIES = 30;

/**
 * Runs a query again that the server has undone. Where its isolation is stricter than `read committed`, all but
 * one of those who change a row at the same time are refused.
 */
const again = (query: PostgresQuery): PostgresQuery => async (text, values) => {
  for (let tries = 1;; tries++) {
    try {
      return await query(text, values);
    } catch (reason) {
      // Drivers call it `code`, that of Bun `errno`.
      const { code, errno } = Object(reason);
      if (tries === TRIES || ![code, errno].some((each) => UNDONE.includes(each))) throw reason;
      await sleeping(Math.random() * 2 ** Math.min(tries, 8));
    }
  }
};

const fieldOf = (row: unknown, name: string): unknown =>
  Object.entries(Object(row)).find(([other]) => other === name)?.[1];

const rowOf = (found: unknown): Row | undefined =>
  found === undefined
    ? undefined
    : { version: Number(fieldOf(found, "version")), text: `${fieldOf(found, "text")}` };

const PARTS = [
  [TABLE, "to_regclass('unimargin_rows')"],
  [INDEX, "to_regclass('unimargin_due')"],
  [FUNCTION, "to_regprocedure('unimargin_take_4(text, text, double precision[])')"],
] as const;

/** Makes what is not there yet: a role that may not make anything can use what is. */
const prepared = async (query: PostgresQuery): Promise<void> => {
  for (const [statement, found] of PARTS) {
    const isThere = async () =>
      (await query(`select 1 where ${found} is not null`, [])).rows.length > 0;
    if (await isThere()) continue;
    await query(statement, []).catch(async (reason: unknown) => {
      // Of several that make it at the same time all but one are refused, in the language of the server.
      if (!await isThere()) throw reason;
    });
  }
};

/**
 * Rows in the table `unimargin_rows`, which is made unless it is there, with its index and a function. A role that
 * may not make them needs them made, and select, insert and update on the table. What is written is as durable
 * as the server is told to be: leave `synchronous_commit` on.
 */
export const postgresRows = async (given: PostgresQuery): Promise<Rows> => {
  const query = again(given);
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
      return rows.map((row) => ({ key: `${fieldOf(row, "key")}`, ...rowOf(row) ?? nothing }));
    },
    take: (space, key, taking) => async () => {
      const { rows: [told] } = await query(TAKE, [countsIn(space), key, taking.join(",")]);
      const counts = fieldOf(told, "counts");
      // What the server did not confirm was not given.
      if (counts === undefined) throw new Error("Cannot take: PostgreSQL gave no row");
      return { given: Number(fieldOf(told, "given")), counts: countsOf(`${counts}`) };
    },
  };
};
