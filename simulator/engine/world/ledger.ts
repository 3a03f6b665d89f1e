/**
 * Double-entry bookkeeping: every change takes from one place what it gives to another, so the
 * places of each asset sum to exactly zero.
 */
import type { Units } from "../../../lib/decimal.ts";
import type { Entry, EntryKind, Ledger, Place } from "./entries.ts";
import { appended, KEPT } from "./histories.ts";
import { at } from "./vector.ts";
import type { World } from "./world.ts";

/** A movement to book; a negative amount moves the other way, zero does nothing. */
export interface Movement {
  readonly kind: EntryKind;
  readonly asset: string;
  readonly amount: Units;
  readonly from: Place;
  readonly to: Place;
  readonly symbol?: string;
  readonly ref?: string;
}

/** Balance of an asset at a place. */
export const balance = (world: World, asset: string, place: Place): Units =>
  world.ledger.balances[asset]?.[place] ?? 0n;

/** Assets that any place has ever held, in order of appearance. */
export const heldAssets = (world: World): readonly string[] => Object.keys(world.ledger.balances);

/** Which entries of each asset are the last ones of each place. */
type LastEntries = ReadonlyMap<string, Readonly<Partial<Record<Place, number>>>>;

/** The last entries up to an entry: what is before one never changes, so nobody needs to walk it twice. */
const lastUpTo = /*#__PURE__*/ new WeakMap<Entry, LastEntries>();

const lastEntries = ({ entries }: Ledger): LastEntries => {
  const found = new Map<string, Partial<Record<Place, number>>>();
  for (let i = entries.size - 1; i >= 0; i--) {
    const entry = at(entries, i);
    if (!entry) break;
    const known = lastUpTo.get(entry);
    if (known) {
      for (const [asset, places] of known) found.set(asset, { ...places, ...found.get(asset) });
      break;
    }
    const places = found.get(entry.asset) ?? {};
    found.set(entry.asset, places);
    places[entry.from] ??= i;
    places[entry.to] ??= i;
  }
  const last = at(entries, entries.size - 1);
  if (last) lastUpTo.set(last, found);
  return found;
};

/** When money of each asset last came to some places or left them, in ms; not of movements long forgotten. */
export const lastMoves = (
  { ledger }: World,
  places: readonly Place[],
): ReadonlyMap<string, number> => {
  const times = new Map<string, number>();
  for (const [asset, last] of lastEntries(ledger)) {
    const entry = at(ledger.entries, Math.max(...places.map((place) => last[place] ?? -1)));
    if (entry) times.set(asset, entry.time);
  }
  return times;
};

const moved = (ledger: Ledger, id: string, time: number, movement: Movement): Ledger => {
  const { amount, asset } = movement;
  if (amount === 0n) return ledger;
  const [from, to] = amount > 0n ? [movement.from, movement.to] : [movement.to, movement.from];
  const size = amount > 0n ? amount : -amount;
  const held = ledger.balances[asset] ?? {};
  const balances = {
    ...ledger.balances,
    [asset]: { ...held, [from]: (held[from] ?? 0n) - size, [to]: (held[to] ?? 0n) + size },
  };
  return {
    balances,
    entries: appended(ledger.entries, { ...movement, id, time, amount: size, from, to }, 4 * KEPT),
  };
};

/** Books movements as one transaction and returns its id. */
export const book = (
  world: World,
  movements: readonly Movement[],
): readonly [tranId: string, world: World] => {
  const id = world.nextTransaction;
  const ledger = movements.reduce(
    (before, movement) => moved(before, id, world.time, movement),
    world.ledger,
  );
  return [id, { ...world, ledger, nextTransaction: String(BigInt(id) + 1n) }];
};

/** Books movements as one transaction. */
export const post = (world: World, movements: readonly Movement[]): World =>
  book(world, movements)[1];
