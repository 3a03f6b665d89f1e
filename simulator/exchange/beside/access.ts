/** The state of the exchange, what the key may do, and keys of streams beside those of the catalog. */
import { integer, optional, Switch, Ticker } from "../../../lib/fields/fields.ts";
import { withToken } from "../../engine/listen_keys.ts";
import { lettersFrom } from "../../engine/market/random.ts";
import type { World } from "../../engine/world/world.ts";
import { closing, keepingAlive, starting } from "../account/listen_keys.ts";
import { type Handler, isOn, numberOf } from "../handler.ts";
import { reads } from "../market_data/moments.ts";
import { unknownKey } from "../refusals/shared.ts";
import { type Beside, beside } from "./endpoint.ts";

/** Every key here may do all that Portfolio Margin needs, from any address. */
const restrictions: Handler = /*#__PURE__*/ reads(({ past }) => ({
  ipRestrict: false,
  createTime: past.since,
  enableReading: true,
  enableWithdrawals: false,
  enableInternalTransfer: false,
  permitsUniversalTransfer: true,
  enableVanillaOptions: false,
  enableFutures: false,
  enableMargin: true,
  enableSpotAndMarginTrading: true,
  enablePortfolioMarginTrading: true,
  enableFixApiTrade: false,
  enableFixReadOnly: false,
}));

/** On `fapi` there are listen keys of Portfolio Margin Pro alone. */
const ofPro = (handler: Handler): Handler => (world, params) =>
  world.settings.type === "PM_2" ? unknownKey : handler(world, params);

const DAY = 86_400_000;

/** A token of the margin user data stream, of cross margin or of an isolated account. */
const listenToken: Handler = (world, params) => {
  const id = world.nextTransaction;
  const key = lettersFrom(`token ${id} ${world.time}`);
  const expires = world.time + numberOf(params, "validity", DAY);
  const counted: World = { ...world, nextTransaction: String(BigInt(id) + 1n) };
  return {
    world: withToken(counted, isOn(params, "isIsolated") ? "isolated" : "margin", id, key, expires),
    body: { token: key, expirationTime: expires },
  };
};

const proKeys = (): readonly Beside[] =>
  ([
    ["POST", starting],
    ["PUT", keepingAlive],
    ["DELETE", closing],
  ] as const).map(([verb, of]) =>
    beside({
      verb,
      host: "fapi",
      path: "/fapi/v1/listenKey",
      access: "USER_STREAM",
      handler: ofPro(of("pro")),
    })
  );

/** State, permissions and keys of streams. */
export const access = (): readonly Beside[] => [
  beside({
    verb: "GET",
    path: "/sapi/v1/system/status",
    handler: reads(() => ({ status: 0, msg: "normal" })),
  }),
  beside({
    verb: "GET",
    path: "/sapi/v1/account/status",
    access: "USER_DATA",
    handler: reads(() => ({ data: "Normal" })),
  }),
  beside({
    verb: "GET",
    path: "/sapi/v1/account/apiRestrictions",
    access: "USER_DATA",
    handler: restrictions,
  }),
  beside({
    verb: "POST",
    path: "/sapi/v1/userListenToken",
    access: "USER_STREAM",
    params: {
      symbol: optional(Ticker),
      isIsolated: optional(Switch),
      validity: optional(integer(1, DAY)),
    },
    rules: [{ when: ["isIsolated", "TRUE", "true"], needs: ["symbol"] }],
    handler: listenToken,
  }),
  ...proKeys(),
];
