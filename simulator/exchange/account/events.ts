/** User data stream events of money moved between wallets, other than by orders. */
import type { Units } from "../../../lib/decimal.ts";
import { type AccountReason, accountUpdate } from "../futures/events.ts";
import type { StreamEvent } from "../event.ts";
import { accountPosition, balanceUpdate } from "../margin/events.ts";
import type { FuturesKind, World } from "../../engine/world/world.ts";
import type { Entry, EntryKind, Place } from "../../engine/world/entries.ts";

const KINDS: readonly FuturesKind[] = ["um", "cm"];

/** Names of these movements in futures wallets; orders and funding have their own events. */
const REASONS: Readonly<Partial<Record<EntryKind, AccountReason>>> = {
  TRANSFER: "ASSET_TRANSFER",
  COLLECTION: "ASSET_TRANSFER",
  AUTO_EXCHANGE: "AUTO_EXCHANGE",
  INSURANCE_CLEAR: "INSURANCE_CLEAR",
  INTEREST: "ADJUSTMENT",
};

/** Sum of entries at a place, by asset. */
const changesOf = (entries: readonly Entry[], place: Place): Readonly<Record<string, Units>> => {
  const changes: Record<string, Units> = {};
  for (const { asset, amount, from, to } of entries) {
    if (from !== place && to !== place) continue;
    changes[asset] = (changes[asset] ?? 0n) + (to === place ? amount : -amount);
  }
  return changes;
};

/** Whether cross margin received or gave money; conversions have their own events. */
const isTransfer = ({ from, to }: Entry): boolean =>
  (from === "cross" && to !== "exchange") || (to === "cross" && from !== "exchange");

/** Events of money that a step moved between futures wallets and cross margin. */
export const walletEvents = (at: World, moved: readonly Entry[]): readonly StreamEvent[] => {
  const entries = moved.filter(({ kind }) => REASONS[kind] !== undefined);
  if (entries.length === 0) return [];
  const futures = KINDS.flatMap((kind) =>
    [...new Set(Object.values(REASONS))].flatMap((reason): StreamEvent[] => {
      const changes = changesOf(entries.filter((entry) => REASONS[entry.kind] === reason), kind);
      return Object.keys(changes).length > 0 ? [accountUpdate(at, kind, reason, changes)] : [];
    })
  );
  const cross = Object.entries(changesOf(entries.filter(isTransfer), "cross"));
  return [
    ...futures,
    ...cross.map(([asset, change]) => balanceUpdate(at, asset, change)),
    ...(cross.length > 0 ? [accountPosition(at, cross.map(([asset]) => asset))] : []),
  ];
};
