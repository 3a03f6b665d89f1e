/** What is tried on the wire, and what must hold. */

/** Methods of requests. */
export const METHODS = ["POST", "PUT", "DELETE", "GET"] as const;

/** When the server gives up the connection. */
export const POINTS = [
  "idle",
  "idle, after an unasked 408",
  "while the request leaves",
  "before the request",
  "half the request",
  "all of the request",
  "half a status line",
  "half the headers",
  "half the body",
  "a reply of 421",
] as const;

/** When the server gives up the connection. */
export type Point = typeof POINTS[number];

/** One request on one connection. */
export interface Case {
  readonly transport: "fetch" | "http";
  readonly scheme: "http" | "https";
  /** Whether the connection has carried a request before. */
  readonly warm: boolean;
  readonly point: Point;
  /** Whether the connection is closed, or reset. */
  readonly drop: "close" | "reset";
  /** Whether the server answers whatever comes after the drop, or can no longer be reached. */
  readonly then: "answers" | "gone";
  readonly method: typeof METHODS[number];
}

/** What became of a case. */
export interface Seen {
  /** How often the request reached the server. */
  readonly arrived: number;
  /** What the caller got: an outcome, or `answered`. */
  readonly outcome: string;
}

const IDLE: readonly Point[] = [
  "idle",
  "idle, after an unasked 408",
  "while the request leaves",
];

const isPossible = ({ warm, point }: Case): boolean =>
  warm ? point !== "before the request" : !IDLE.includes(point);

const crossed = <A extends object, K extends string, B>(
  rows: readonly A[],
  name: K,
  values: readonly B[],
): readonly (A & Record<K, B>)[] =>
  rows.flatMap((row) => values.map((value) => ({ ...row, [name]: value }) as A & Record<K, B>));

/** All cases of some transports; the short form leaves out how the connection is dropped. */
export const casesOf = (
  transports: readonly Case["transport"][],
  isShort: boolean,
): readonly Case[] => {
  const ends = isShort
    ? [{ drop: "close", then: "answers" }, { drop: "reset", then: "gone" }] as const
    : crossed(
      crossed([{}], "drop", ["close", "reset"] as const),
      "then",
      ["answers", "gone"] as const,
    );
  const places = crossed(
    crossed(crossed([{}], "transport", transports), "scheme", ["http", "https"] as const),
    "warm",
    [false, true],
  );
  return places.flatMap((place) =>
    crossed(ends.map((end) => ({ ...place, ...end })), "point", POINTS)
  )
    .flatMap((row) => crossed([row], "method", METHODS))
    .filter(isPossible);
};

/** Runtimes whose `fetch` sends a GET again by itself where the connection drops; README says so. */
const REPEATS_READS = ["Bun", "Deno"];

/** Those whose `fetch` does so after status 421, as its standard says; README says so too. */
const REPEATS_MISDIRECTED = ["Node"];

/** Which law a case breaks; `undefined` where it keeps them all. */
export const brokenLaw = (
  runtime: string,
  { transport, point, method }: Case,
  { arrived, outcome }: Seen,
): string | undefined => {
  const isRead = method === "GET";
  const repeating = point === "a reply of 421" ? REPEATS_MISDIRECTED : REPEATS_READS;
  if (isRead && transport === "fetch" && repeating.includes(runtime)) {
    return arrived <= 2 ? undefined : "arrived more than twice";
  }
  if (arrived > 1) return `arrived ${arrived} times`;
  if (outcome === "accepted") return "was taken for carried out";
  if (IDLE.includes(point)) {
    return arrived === 0 && !["notSent", "unknown"].includes(outcome)
      ? `is reported as ${outcome}, and never arrived`
      : arrived === 1 && !["answered", "unknown"].includes(outcome)
      ? `is reported as ${outcome}, and arrived`
      : undefined;
  }
  if (point === "before the request") {
    return ["notSent", "unknown"].includes(outcome) ? undefined : `is reported as ${outcome}`;
  }
  if (arrived !== 1) return "never arrived, over a connection that was alive";
  const due = point === "a reply of 421" ? "rejected" : "unknown";
  return outcome === due ? undefined : `is reported as ${outcome}, and arrived`;
};
