/**
 * One limit of the exchange, as all machines share it. Pure: a bucket and a question in, a bucket and an answer
 * out. The exchange counts by minutes of its own clock, and counts a request in the minute in which it arrives.
 */
import type { Lane } from "./lanes.ts";

/** What is known of one limit. All but `limit` begins anew each minute, or decays. */
export interface Bucket {
  /** The minute, counted since 1970. */
  readonly minute: number;
  /** Units given out for the minute before, for this one and for the next. */
  readonly last: number;
  readonly used: number;
  readonly next: number;
  /** How many took from it in the minute before and in this one. */
  readonly tookBefore: number;
  readonly took: number;
  /** Units that were told to come in the next minute. */
  readonly waiting: number;
  /** Units that strangers used in this minute, and are expected to use in each. */
  readonly strangers: number;
  readonly expected: number;
  /** Nothing may leave before; for `banned` nothing at all. */
  readonly stoppedUntil: number;
  readonly bannedUntil: number;
  /** How much of the limit is used: less after it was broken, and more with every minute since. */
  readonly share: number;
  /** When the limit was broken last. */
  readonly limitedAt: number;
}

/** Nothing is used yet. */
export const empty: Bucket = {
  minute: 0,
  last: 0,
  used: 0,
  next: 0,
  tookBefore: 0,
  took: 0,
  waiting: 0,
  strangers: 0,
  expected: 0,
  stoppedUntil: 0,
  bannedUntil: 0,
  share: 1,
  limitedAt: 0,
};

/** A question. */
export interface Ask {
  /** Time of the exchange, as far as it is known, in ms. */
  readonly at: number;
  /** How much is needed. */
  readonly units: number;
  readonly lane: Lane;
  /** How much a minute has. */
  readonly limit: number;
  /** Requests that leave so near to the end or the beginning of a minute may count in either, in ms. */
  readonly guardMs: number;
  /** What is left free for what cannot be foreseen. */
  readonly spare: number;
  /** Whether this program has not asked in this minute yet. */
  readonly isFirst: boolean;
  /** How much it used in the minute before, if it was there. */
  readonly wont?: number;
  /** From 0 to 1, drawn anew. */
  readonly random: number;
}

/** An answer. */
export type Given =
  /** `units` may leave until the minute ends; what is over is the asker's. */
  | { readonly state: "go"; readonly units: number; readonly minute: number }
  /** Nothing now; ask again then. */
  | { readonly state: "later"; readonly notBefore: number; readonly why: "full" | "stopped" };

/** Length of a minute in ms. */
export const MINUTE = 60_000;

/** The most that is given at once for requests to come. */
const LEASE = 64;

/** Who uses more than this is not given less. */
const LEAST = 4;

/** Two broken limits within this time halve what is used. */
const MEMORY = 10 * MINUTE;

/** How much a lane leaves for those before it at the beginning of a minute, as a part of the limit. */
const HELD: Readonly<Record<Lane, number>> = { cancel: 0, order: 0.1, read: 0.14, bulk: 0.3 };

/** How much of that it leaves to the end. */
const KEPT = 0.05;

/** What is held gets less in steps of this length, so that nobody need ask all the time, in ms. */
const STEP = 5000;

/** Kept free for requests that are under way for longer than the guard, and for strangers who vary. */
export const usualSpare = (limit: number): number => Math.max(4, Math.ceil(limit * 0.003));

/** How many more strangers may come than came before. */
const MORE = 1.1;

/** The bucket in a minute. A minute that has passed is not opened again. */
export const rolled = (bucket: Bucket, minute: number): Bucket => {
  const passed = minute - bucket.minute;
  if (passed <= 0) return bucket;
  const isNext = passed === 1;
  return {
    ...bucket,
    minute,
    last: isNext ? bucket.used : 0,
    used: isNext ? bucket.next : 0,
    next: 0,
    tookBefore: isNext ? bucket.took : 0,
    took: 0,
    waiting: 0,
    strangers: 0,
    expected: Math.ceil(Math.max(bucket.strangers * MORE, bucket.expected * 0.7 ** passed)),
    share: Math.min(1, bucket.share + 0.05 * passed),
  };
};

/** What a lane leaves for others when so much of the minute is left: less and less, as what they need gets less. */
const held = (lane: Lane, limit: number, rest: number): number => {
  const most = lane === "cancel" ? 0 : Math.max(limit * HELD[lane], Math.min(60, limit / 10));
  return Math.ceil(
    most * (KEPT + (1 - KEPT) * Math.min(1, Math.ceil(rest / STEP) * STEP / MINUTE)),
  );
};

/** Where in the next minute those who are told to wait have their turn. */
const turn = (bucket: Bucket, { limit, guardMs }: Ask): number =>
  (bucket.minute + 1) * MINUTE + guardMs +
  Math.floor(Math.min(1, bucket.waiting / limit) * (MINUTE - 2 * guardMs));

/** Takes from a bucket. */
export const take = (given: Bucket, ask: Ask): readonly [Bucket, Given] => {
  const { at, units, lane, limit, guardMs, isFirst, random } = ask;
  const bucket = rolled(given, Math.floor(at / MINUTE));
  const stop = Math.max(bucket.stoppedUntil, bucket.bannedUntil);
  if (at < stop) return [bucket, { state: "later", notBefore: stop, why: "stopped" }];
  const start = bucket.minute * MINUTE;
  // A clock behind that of others is in the minute before: its requests may count in either.
  const place = Math.max(0, at - start);
  const rest = MINUTE - place;
  const whole = Math.floor(limit * bucket.share) - ask.spare;
  const strangers = Math.max(0, bucket.expected - bucket.strangers);
  const room = whole - strangers - held(lane, limit, rest) - bucket.used;
  const later = (notBefore: number, waits = units): readonly [Bucket, Given] => [
    { ...bucket, waiting: bucket.waiting + waits },
    { state: "later", notBefore: Math.ceil(notBefore), why: "full" },
  ];
  if (room < units) {
    const isHeld = whole - strangers - bucket.used >= units;
    if (!isHeld) return later(turn(bucket, ask));
    // What is held gets less until the minute ends: some of those who ask again then find room.
    const step = (Math.floor(place / STEP) + 1) * STEP;
    const left = MINUTE - guardMs - step;
    return left > 0 ? later(start + step + 0.9 * random * left, 0) : later(turn(bucket, ask));
  }
  const took = bucket.took + (isFirst ? 1 : 0);
  if (rest < guardMs) {
    if (whole - bucket.next < units) return later(turn(bucket, ask));
    const taken = { ...bucket, took, used: bucket.used + units, next: bucket.next + units };
    return [taken, { state: "go", units, minute: bucket.minute }];
  }
  if (place < guardMs) {
    if (whole - bucket.last < units) return later(start + guardMs + random * guardMs, 0);
    const taken = { ...bucket, took, used: bucket.used + units, last: bucket.last + units };
    return [taken, { state: "go", units, minute: bucket.minute }];
  }
  const share = room / Math.max(took, bucket.tookBefore, 1);
  // Who is new here gets half a share; who has been here takes no more than it is likely to use.
  const useful = ask.wont === undefined
    ? share / 2
    : Math.min(0.7 * ask.wont * rest / MINUTE, Math.max(share, LEAST));
  const more = Math.floor(Math.min(LEASE, useful, room));
  const lease = lane === "cancel" ? units : Math.max(units, more);
  return [
    { ...bucket, took, used: bucket.used + lease },
    { state: "go", units: lease, minute: bucket.minute },
  ];
};

/** What a reply told. */
export interface Seen {
  /** When it came, in ms of the exchange. */
  readonly at: number;
  /** The minute in which it was counted. */
  readonly minute: number;
  /** How much the exchange has counted in it. */
  readonly used?: number;
  /** Nothing may leave before, in ms of the exchange; the limit is broken. */
  readonly stoppedUntil?: number;
  /** The address is banned until then. */
  readonly bannedUntil?: number;
}

/** Learns what a reply told: the exchange's count is the truth, as far as it is higher. */
export const learned = (given: Bucket, seen: Seen): Bucket => {
  let bucket = rolled(given, seen.minute);
  const { used = 0, bannedUntil, stoppedUntil } = seen;
  if (bucket.minute === seen.minute && used > bucket.used) {
    const strangers = bucket.strangers + used - bucket.used;
    bucket = { ...bucket, used, strangers };
  }
  if (bannedUntil !== undefined && bannedUntil > bucket.bannedUntil) {
    bucket = { ...bucket, bannedUntil };
  }
  if (stoppedUntil !== undefined && stoppedUntil > bucket.stoppedUntil) {
    const isAgain = seen.at - bucket.limitedAt < MEMORY;
    const share = isAgain ? Math.max(0.1, bucket.share / 2) : bucket.share;
    bucket = { ...bucket, stoppedUntil, share, limitedAt: seen.at };
  }
  return bucket;
};

const FIELDS: readonly string[] = /*#__PURE__*/ Object.keys(empty);

/** A bucket as text, and back. What is no bucket is refused: nobody guesses what is used. */
export const written = (bucket: Bucket): string => JSON.stringify(bucket);

/** Reads what {@link written} wrote. */
export const readBucket = (text: string): Bucket => {
  if (text === "") return empty;
  const bucket: Bucket = JSON.parse(text);
  const isSound = FIELDS.every((name) =>
    Number.isFinite(Object.entries(bucket).find(([other]) => other === name)?.[1])
  );
  if (!isSound) throw new Error("Cannot read the budget: the store holds something else");
  return bucket;
};
