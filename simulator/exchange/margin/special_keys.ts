/** Special keys of margin: kept with the other keys of the world, and signing the same way. */
import * as refused from "../refusals/margin.ts";
import * as refusals from "../refusals/shared.ts";
import { publicKeyKind } from "../public_key.ts";
import { type Handler, type Params, type Routes, textOf } from "../handler.ts";
import { withSettings } from "../../engine/settings.ts";
import { heldAssets } from "../../engine/world/ledger.ts";
import { pairOf } from "./draft.ts";
import { owed } from "../../engine/margin/money.ts";
import { lettersFrom } from "../../engine/market/random.ts";
import type { Refusal } from "../refusals/shared.ts";
import { isLiquidating } from "../../engine/account_risk.ts";
import { MAIN } from "../../engine/world/seen_by.ts";
import type { Key, SpecialKey, World } from "../../engine/world/world.ts";

const DAY = 86_400_000;
/** Higher leverages belong to cross margin Pro. */
const CLASSIC_LEVERAGE = 5;

type Named = readonly [apiKey: string, key: Key & { readonly special: SpecialKey }];

const specialKeys = (world: World): readonly Named[] =>
  Object.entries(world.keys).flatMap(([apiKey, key]): Named[] =>
    key.special && (key.account ?? MAIN) === world.account
      ? [[apiKey, { ...key, special: key.special }]]
      : []
  );

/** Special keys of the pair of a call, or of cross margin. */
const keysFor = (world: World, params: Params): readonly Named[] =>
  specialKeys(world).filter(([, { special }]) => special.symbol === textOf(params, "symbol"));

const named = (world: World, params: Params): Named | undefined =>
  keysFor(world, params).find(([apiKey]) => apiKey === params.get("apiKey"));

const without = (world: World, deleted: readonly Named[]): World => ({
  ...world,
  keys: Object.fromEntries(
    Object.entries(world.keys).filter(([apiKey]) => deleted.every(([each]) => each !== apiKey)),
  ),
});

const checkSymbol = (world: World, params: Params): Refusal | undefined =>
  params.has("symbol") && !pairOf(world, textOf(params, "symbol")) ? refused.badPair : undefined;

const ADDRESS = /^(\d{1,3}(\.\d{1,3}){3}|[\da-f]{0,4}(:[\da-f]{0,4}){2,7})$/i;

const checkAddresses = (params: Params): Refusal | undefined =>
  params.get("ip")?.split(",").every((ip) => ADDRESS.test(ip)) ?? true
    ? undefined
    : refusals.invalid("ip");

const create: Handler = (world, params) => {
  const wrong = checkSymbol(world, params) ?? checkAddresses(params);
  if (wrong) return wrong;
  if (world.time < world.settings.specialKeysFrom) return refused.specialKeysClosed;
  const publicKey = params.get("publicKey");
  const kind = publicKey === undefined ? "HMAC" : publicKeyKind(publicKey);
  if (kind === undefined) return refusals.invalid("publicKey");
  const permissionMode = params.get("permissionMode") === "READ" ? "READ" : "TRADE";
  if (permissionMode === "READ" && kind !== "Ed25519") return refusals.badCombination;
  // The transaction number increases, so that a deleted key does not come back.
  const id = world.nextTransaction;
  const apiKey = lettersFrom(`special key ${id} ${world.time}`);
  const secret = lettersFrom(`special secret ${id} ${world.time}`);
  const special: SpecialKey = {
    apiName: textOf(params, "apiName"),
    symbol: textOf(params, "symbol"),
    ip: textOf(params, "ip"),
    permissionMode,
  };
  const { account } = world;
  const key: Key = kind === "HMAC"
    ? { kind, secret, special, account }
    : { kind, publicKey: textOf(params, "publicKey"), special, account };
  return {
    world: {
      ...world,
      nextTransaction: String(BigInt(id) + 1n),
      keys: { ...world.keys, [apiKey]: key },
    },
    body: { apiKey, ...(kind === "HMAC" && { secretKey: secret }), type: typeOf(key) },
  };
};

const typeOf = ({ kind }: Key): string => kind === "HMAC" ? "HMAC_SHA256" : kind;

const printed = ([apiKey, key]: Named): object => ({
  apiKey,
  ip: key.special.ip,
  apiName: key.special.apiName,
  type: typeOf(key),
  permissionMode: key.special.permissionMode,
});

const query: Handler = (world, params) => {
  const wrong = checkSymbol(world, params);
  if (wrong) return wrong;
  const found = named(world, params);
  return found ? { world, body: printed(found) } : refusals.invalid("apiKey");
};

const list: Handler = (world, params) =>
  checkSymbol(world, params) ?? { world, body: keysFor(world, params).map(printed) };

const editIp: Handler = (world, params) => {
  const wrong = checkSymbol(world, params) ?? checkAddresses(params);
  if (wrong) return wrong;
  const found = named(world, params);
  if (!found) return refusals.invalid("apiKey");
  const [apiKey, key] = found;
  const special = { ...key.special, ip: textOf(params, "ip") };
  return { world: { ...world, keys: { ...world.keys, [apiKey]: { ...key, special } } }, body: {} };
};

const remove: Handler = (world, params) => {
  const wrong = checkSymbol(world, params);
  if (wrong) return wrong;
  const by = params.has("apiKey") ? "apiKey" : "apiName";
  if (!params.has(by)) return refusals.missingAll(["apiKey", "apiName"]);
  const deleted = keysFor(world, params).filter(([apiKey, { special }]) =>
    (by === "apiKey" ? apiKey : special.apiName) === params.get(by)
  );
  return deleted.length === 0 ? refusals.invalid(by) : { world: without(world, deleted), body: {} };
};

const exit: Handler = (world) => {
  if (isLiquidating(world)) return refused.liquidating("sapi");
  const isClassic = world.settings.marginLeverage <= CLASSIC_LEVERAGE;
  if (!isClassic || heldAssets(world).some((asset) => owed(world, asset) > 0n)) {
    return refused.specialKeysClosed;
  }
  const left = without(world, specialKeys(world));
  return { world: withSettings(left, { specialKeysFrom: world.time + DAY }), body: {} };
};

/** Routes of special keys. */
export const specialKeyRoutes: Routes = {
  "POST /sapi/v1/margin/apiKey": create,
  "GET /sapi/v1/margin/apiKey": query,
  "DELETE /sapi/v1/margin/apiKey": remove,
  "PUT /sapi/v1/margin/apiKey/ip": editIp,
  "GET /sapi/v1/margin/api-key-list": list,
  "POST /sapi/v1/margin/exit-special-key-mode": exit,
};
