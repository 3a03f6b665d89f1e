/** Coins, the spot wallet, and transfers between it and Portfolio Margin. */
import { fixed, trimmed, type Units } from "../../../lib/decimal.ts";
import {
  Asset,
  FreeText,
  integer,
  optional,
  positive,
  Switch,
  text,
  Ticker,
  Time,
} from "../../../lib/fields/fields.ts";
import type { Entry, Wallet } from "../../engine/world/entries.ts";
import { balance, book, heldAssets, lastMoves } from "../../engine/world/ledger.ts";
import { newest } from "../../engine/world/vector.ts";
import type { World } from "../../engine/world/world.ts";
import { type Handler, isWithin, numberOf, pageOf, textOf, unitsOf } from "../handler.ts";
import { answered, reads } from "../market_data/moments.ts";
import { maxWithdraw } from "../margin/loans.ts";
import { balanceNotEnough, exceedsRollout, noSuchWallet } from "../refusals/margin.ts";
import { badAsset } from "../refusals/shared.ts";
import { type Beside, beside } from "./endpoint.ts";
import { commissionsOf } from "./spot_info.ts";

const isEarn = (asset: string): boolean => /^(LD[A-Z]|RWUSD$)/.test(asset);

/** What a wallet outside of Portfolio Margin can hold. */
const coinsOf = (world: World): readonly string[] =>
  [...new Set([...Object.keys(world.market.assets), ...heldAssets(world)])]
    .filter((asset) => !isEarn(asset));

/** Nothing leaves this exchange: no coin has a network. */
const coins: Handler = /*#__PURE__*/ reads((world) =>
  coinsOf(world).map((coin) => ({
    coin,
    name: coin,
    depositAllEnable: false,
    withdrawAllEnable: false,
    free: trimmed(balance(world, coin, "spot")),
    freeze: "0",
    locked: "0",
    ipoable: "0",
    ipoing: "0",
    storage: "0",
    withdrawing: "0",
    isLegalMoney: false,
    trading: true,
    networkList: [],
  }))
);

const heldIn = (world: World, wallet: Wallet): readonly (readonly [string, Units])[] =>
  heldAssets(world).flatMap((asset) => {
    const held = balance(world, asset, wallet);
    return held > 0n ? [[asset, held] as const] : [];
  });

const spotAccount: Handler = /*#__PURE__*/ reads((world, params) => {
  const held = new Map(heldIn(world, "spot"));
  const assets = textOf(params, "omitZeroBalances") === "true"
    ? [...held.keys()]
    : [...new Set([...coinsOf(world), ...held.keys()])];
  const { maker, taker } = world.market.fees.margin;
  const points = (rate: Units) => Number(trimmed(rate * 10_000n));
  return {
    makerCommission: points(maker),
    takerCommission: points(taker),
    buyerCommission: 0,
    sellerCommission: 0,
    commissionRates: commissionsOf(world),
    canTrade: true,
    canWithdraw: false,
    canDeposit: false,
    brokered: false,
    requireSelfTradePrevention: false,
    preventSor: false,
    updateTime: Math.max(world.settings.updateTime, ...lastMoves(world, ["spot"]).values()),
    accountType: "SPOT",
    balances: assets.map((asset) => ({
      asset,
      free: fixed(held.get(asset) ?? 0n),
      locked: "0.00000000",
    })),
    permissions: ["SPOT"],
  };
});

const spotAssets: Handler = (world, params) =>
  answered(
    world,
    heldIn(world, "spot")
      .filter(([asset]) => !params.has("asset") || params.get("asset") === asset)
      .map(([asset, held]) => ({
        asset,
        free: trimmed(held),
        locked: "0",
        freeze: "0",
        withdrawing: "0",
        ipoable: "0",
        btcValuation: "0",
      })),
  );

/** What came into the spot wallet from outside. */
const deposits: Handler = (world, params) =>
  answered(
    world,
    [...newest(world.ledger.entries)]
      .filter(({ kind, to, asset, time }) =>
        kind === "DEPOSIT" && to === "spot" && isWithin(params, time) &&
        (!params.has("coin") || params.get("coin") === asset)
      )
      .slice(numberOf(params, "offset", 0))
      .slice(0, numberOf(params, "limit", 1000))
      .map(({ id, asset, amount, time }) => ({
        id,
        txId: id,
        amount: trimmed(amount),
        coin: asset,
        network: "",
        status: 1,
        address: "",
        addressTag: "",
        insertTime: time,
        completeTime: time,
        transferType: 0,
        confirmTimes: "1/1",
        unlockConfirm: 0,
        walletType: 0,
      })),
  );

/** Ways of money that have one end in Portfolio Margin and the other in the spot wallet. */
const WAYS: Readonly<Record<string, readonly [from: Wallet, to: Wallet]>> = {
  MAIN_PORTFOLIO_MARGIN: ["spot", "cross"],
  PORTFOLIO_MARGIN_MAIN: ["cross", "spot"],
};

const transfer: Handler = (world, params) => {
  const asset = textOf(params, "asset");
  if (!Object.hasOwn(world.market.assets, asset)) return badAsset;
  const way = WAYS[textOf(params, "type")];
  if (!way) return noSuchWallet;
  const [from, to] = way;
  const amount = unitsOf(params, "amount");
  if (amount > balance(world, asset, from)) return balanceNotEnough;
  if (from === "cross" && amount > maxWithdraw(world, asset)) return exceedsRollout;
  const [tranId, after] = book(world, [{ kind: "TRANSFER", asset, amount, from, to }]);
  return { world: after, body: { tranId: BigInt(tranId) } };
};

const isOf = ([from, to]: readonly [Wallet, Wallet], entry: Entry): boolean =>
  entry.kind === "TRANSFER" && entry.from === from && entry.to === to;

const transfers: Handler = (world, params) => {
  const type = textOf(params, "type");
  const way = WAYS[type];
  const found = way
    ? [...newest(world.ledger.entries)].filter((each) =>
      isOf(way, each) && isWithin(params, each.time)
    )
    : [];
  return answered(world, {
    total: found.length,
    rows: pageOf(params, found, numberOf(params, "size", 10)).map((entry) => ({
      asset: entry.asset,
      amount: trimmed(entry.amount),
      type,
      status: "CONFIRMED",
      tranId: BigInt(entry.id),
      timestamp: entry.time,
    })),
  });
};

/** Two wallets by name; what the account does not have is refused by the handler. */
const WayName = /*#__PURE__*/ text(
  /^[A-Z]+(_[A-Z]+)+$/,
  "two wallets, as in MAIN_PORTFOLIO_MARGIN",
);

const history = () => ({
  coin: optional(Asset),
  status: optional(integer(0, 10)),
  startTime: optional(Time),
  endTime: optional(Time),
  offset: optional(integer(0, 1_000_000), "0"),
  limit: optional(integer(1, 1000), "1000"),
});

/** Coins, the spot wallet and transfers. */
export const wallets = (): readonly Beside[] => [
  beside({
    verb: "GET",
    path: "/sapi/v1/capital/config/getall",
    access: "USER_DATA",
    weight: { ip: 10 },
    handler: coins,
  }),
  beside({
    verb: "GET",
    path: "/sapi/v1/capital/deposit/hisrec",
    access: "USER_DATA",
    params: { ...history(), includeSource: optional(Switch), txId: optional(FreeText) },
    handler: deposits,
  }),
  beside({
    verb: "GET",
    path: "/sapi/v1/capital/withdraw/history",
    access: "USER_DATA",
    params: { ...history(), withdrawOrderId: optional(FreeText) },
    handler: reads(() => []),
  }),
  beside({
    verb: "GET",
    path: "/api/v3/account",
    access: "USER_DATA",
    weight: { ip: 20 },
    params: { omitZeroBalances: optional(Switch) },
    handler: spotAccount,
  }),
  beside({
    verb: "POST",
    path: "/sapi/v3/asset/getUserAsset",
    access: "USER_DATA",
    weight: { ip: 5 },
    params: { asset: optional(Asset), needBtcValuation: optional(Switch) },
    handler: spotAssets,
  }),
  beside({
    verb: "POST",
    path: "/sapi/v1/asset/transfer",
    access: "USER_DATA",
    weight: { uid: 900 },
    params: {
      type: WayName,
      asset: Asset,
      amount: positive,
      fromSymbol: optional(Ticker),
      toSymbol: optional(Ticker),
    },
    handler: transfer,
  }),
  beside({
    verb: "GET",
    path: "/sapi/v1/asset/transfer",
    access: "USER_DATA",
    params: {
      type: WayName,
      startTime: optional(Time),
      endTime: optional(Time),
      current: optional(integer(1, 1_000_000), "1"),
      size: optional(integer(1, 100), "10"),
      fromSymbol: optional(Ticker),
      toSymbol: optional(Ticker),
    },
    handler: transfers,
  }),
];
