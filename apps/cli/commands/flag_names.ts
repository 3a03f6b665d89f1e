/** Flags as people name them, and the one that is meant. */
import { distance } from "../search/query.ts";

/** What people write for flags, in the words of flags. */
const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  qty: ["quantity"],
  size: ["quantity"],
  amount: ["quantity", "amount"],
  volume: ["quantity"],
  ticker: ["symbol"],
  market: ["symbol"],
  pair: ["symbol", "pair"],
  instrument: ["symbol"],
  coin: ["asset", "coin"],
  currency: ["asset"],
  direction: ["side", "transfer-side"],
  tif: ["time-in-force"],
  trigger: ["trigger-price", "stop-price"],
  stop: ["trigger-price", "stop-price"],
  sl: ["trigger-price", "stop-price"],
  tp: ["trigger-price", "stop-price"],
  limit: ["price", "limit"],
  callback: ["callback-rate", "price-rate"],
  id: ["order-id", "algo-id", "strategy-id"],
  "client-id": ["new-client-order-id", "orig-client-order-id", "client-algo-id"],
  "client-order-id": ["new-client-order-id", "orig-client-order-id", "client-algo-id"],
  from: ["start-time", "from-id"],
  since: ["start-time"],
  until: ["end-time"],
  to: ["end-time"],
  hedge: ["dual-side-position"],
  key: ["credentials", "from"],
  "api-key": ["credentials", "from"],
  apikey: ["credentials", "from"],
  secret: ["credentials", "from"],
  "api-secret": ["credentials", "from"],
  environment: ["env"],
  testnet: ["env"],
  demo: ["env"],
  yes: ["confirm"],
};

/** Whether the letters of one stand in the other in the same order, the first at its beginning. */
const isShortFor = (short: string, long: string): boolean => {
  if (short.length < 2 || short[0] !== long[0]) return false;
  let at = 0;
  for (const letter of long) if (letter === short[at]) at++;
  return at === short.length;
};

const bare = (flag: string): string => flag.replace(/^--/, "").toLowerCase();

/** The flags that an unknown one may stand for, the likeliest first. */
export const flagsMeant = (unknown: string, flags: readonly string[]): readonly string[] => {
  const word = bare(unknown);
  const known = Object.hasOwn(SYNONYMS, word) ? SYNONYMS[word] ?? [] : [];
  const named = known.flatMap((name) => flags.filter((flag) => bare(flag) === name));
  if (named.length > 0) return named.slice(0, 1);
  const near = flags.filter((flag) =>
    distance(word, bare(flag)) <= Math.max(1, Math.floor(word.length / 3))
  );
  if (near.length > 0) return near.slice(0, 3);
  const starting = flags.filter((flag) => bare(flag).startsWith(word));
  return (starting.length > 0 ? starting : flags.filter((flag) => isShortFor(word, bare(flag))))
    .slice(0, 3);
};
