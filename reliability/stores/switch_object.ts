/** A dead man's switch as a Durable Object: its alarm clears up where no sign of life comes. */
import { type Beat, noteWatcher, readBeat } from "../guard/beats.ts";
import { AHEAD, fire, type WatchOptions } from "../guard/watch.ts";
import { answered, databaseOf, type ObjectState } from "./object_rows.ts";
import type { Rows } from "./rows.ts";
import { sqliteRowsIn } from "./sqlite_rows.ts";

/** What is used of an object's state, alarms besides its database. */
export interface AlarmState extends ObjectState {
  /** Where it keeps things. */
  readonly storage: ObjectState["storage"] & {
    /** Sets when its alarm is due, in ms; an earlier one is forgotten. */
    setAlarm(at: number): Promise<void>;
  };
}

/** What a switch needs to clear up: keys and settings of your Worker, and rows of the object itself. */
export interface SwitchSettings<Bindings> {
  /** Clears up, as `cancelEverything({ journal: storedJournal(rows), … })(env)` does. */
  readonly act: (bindings: Bindings, rows: Rows) => WatchOptions["act"];
  /** How long to wait before what is left is tried again, in ms; 10 s if absent. */
  readonly againMs?: number;
}

/** The class of an object that is a switch. */
export interface SwitchObject<Bindings> {
  /** Opens its table. */
  new (state: AlarmState, bindings: Bindings): {
    /** Cloudflare's types ask for it in a class that is bound; a declaration alone, nothing is there. */
    readonly __DURABLE_OBJECT_BRAND: never;
    /** Reads, changes and lists rows. */
    fetch(request: Request): Promise<Response>;
    /** Clears up if no sign of life came. */
    alarm(): Promise<void>;
  };
}

const AGAIN_MS = 10_000;

/** Where it keeps when it heard a sign of life, by its own clock. */
const HEARD = "switch heard";

/** Every switch of an object looks like this from outside, so its rows are the store of `deadMansSwitch`. */
const isBeat = (space: string): boolean => space === "switch";

/**
 * Makes the class of a Durable Object that watches a dead man's switch: its rows, through `durableObjectRows`,
 * are the `store` of `deadMansSwitch`. Each sign of life sets its alarm anew; an alarm clears up, and again
 * until nothing is left. It goes by its own clock alone. Take one object for each switch.
 *
 * @example
 * ```ts ignore
 * // A class of your own, as types that wrangler makes name it.
 * export class Guard extends switchObject<Env>({
 *   act: (bindings, rows) =>
 *     cancelEverything({ journal: storedJournal(rows), account: "main" })(envOf(bindings)),
 * }) {}
 * ```
 */
export const switchObject = <Bindings>(
  { act, againMs = AGAIN_MS }: SwitchSettings<Bindings>,
): SwitchObject<Bindings> =>
  class {
    declare readonly __DURABLE_OBJECT_BRAND: never;
    readonly #state: AlarmState;
    readonly #bindings: Bindings;
    readonly #rows: Rows;

    constructor(state: AlarmState, bindings: Bindings) {
      this.#state = state;
      this.#bindings = bindings;
      const rows = sqliteRowsIn(databaseOf(state), (run) => run());
      this.#rows = {
        ...rows,
        swap: (change) => async () => {
          const other = await rows.swap(change)();
          if (!other && isBeat(change.space)) {
            await this.#heard(change.key, JSON.parse(change.text));
          }
          return other;
        },
      };
    }

    /** Notes a sign of life, and sets the alarm for when no other comes. */
    async #heard(name: string, { state, withinMs, beatAt }: Beat): Promise<void> {
      if (state === "fired") return;
      const now = Date.now();
      const row = await this.#rows.read(HEARD, name)();
      const text = JSON.stringify({ name, at: now });
      const version = row?.version ?? 0;
      await this.#rows.swap({ space: HEARD, key: name, version, text, due: now })();
      await noteWatcher(this.#rows, name, beatAt);
      if (state === "armed") await this.#state.storage.setAlarm(now + withinMs + AHEAD);
    }

    async fetch(request: Request): Promise<Response> {
      return await answered(this.#rows, await request.json());
    }

    /** Looks at one switch; tells when to look again, if ever. */
    async #look(name: string, heardAt: number): Promise<number | undefined> {
      const kept = await readBeat(this.#rows, name);
      if (!kept || kept.beat.state === "off" || kept.beat.isDone) return undefined;
      const due = heardAt + kept.beat.withinMs + AHEAD;
      if (kept.beat.state === "armed" && Date.now() < due) return due;
      // First: an alarm in which the object dies again and again is not called any more.
      await this.#state.storage.setAlarm(Date.now() + againMs);
      const task = act(this.#bindings, this.#rows);
      const firing = { store: this.#rows, name, act: task, now: Date.now };
      const watched = await fire(firing, "object", kept);
      return watched.state === "acted" && watched.cleared.isClear
        ? undefined
        : Date.now() + againMs;
    }

    async alarm(): Promise<void> {
      const next: number[] = [];
      for (const { text } of await this.#rows.due(HEARD, Infinity)()) {
        const { name, at }: { readonly name: string; readonly at: number } = JSON.parse(text);
        const again = await this.#look(name, at).catch(() => Date.now() + againMs);
        if (again !== undefined) next.push(again);
      }
      if (next.length > 0) await this.#state.storage.setAlarm(Math.min(...next));
    }
  };
