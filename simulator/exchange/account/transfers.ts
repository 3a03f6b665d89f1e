/** Routes that move money between wallets, in both Portfolio Margin families. */
import * as refusals from "../refusals/shared.ts";
import { repayNegative } from "../../engine/negative_balances.ts";
import { withSettings } from "../../engine/settings.ts";
import { trimmed, type Units } from "../../../lib/decimal.ts";
import {
  type Done,
  type Handler,
  isOn,
  type Params,
  type Routes,
  textOf,
  unitsOf,
} from "../handler.ts";
import { balance, book, heldAssets } from "../../engine/world/ledger.ts";
import {
  autoCollections,
  bnbTransfers,
  proBnbTransfers,
  type Quota,
  repaySwitches,
  withQuota,
} from "../quotas.ts";
import type { Refusal } from "../refusals/shared.ts";
import type { World } from "../../engine/world/world.ts";
import type { EntryKind, Wallet } from "../../engine/world/entries.ts";

const success = (world: World): Done => ({ world, body: { msg: "success" } });

/** Moves an amount if the wallet holds it. */
const move = (
  world: World,
  kind: EntryKind,
  asset: string,
  [from, to]: readonly [Wallet, Wallet],
  amount: Units,
): readonly [tranId: string, world: World] | Refusal =>
  amount <= 0n || balance(world, asset, from) < amount
    ? refusals.notEnough
    : book(world, [{ kind, asset, amount, from, to }]);

const bnbTransfer: Handler = (world, params) => {
  const wallets = params.get("transferSide") === "TO_UM"
    ? ["cross", "um"] as const
    : ["um", "cross"] as const;
  const moved = move(world, "TRANSFER", "BNB", wallets, unitsOf(params, "amount"));
  return "code" in moved ? moved : { world: moved[1], body: { tranId: BigInt(moved[0]) } };
};

/** Moves what is positive in the futures wallets to cross margin. */
const collect = (world: World, assets: readonly string[]): World =>
  book(
    world,
    assets.flatMap((asset) =>
      (["um", "cm"] as const).flatMap((from) => {
        const amount = balance(world, asset, from);
        return amount > 0n
          ? [{ kind: "COLLECTION" as const, asset, amount, from, to: "cross" as const }]
          : [];
      })
    ),
  )[1];

const collectAll: Handler = (world) =>
  success(collect(world, heldAssets(world).filter((asset) => asset !== "BNB")));

const collectAsset: Handler = (world, params) => {
  const asset = textOf(params, "asset");
  if (asset === "BNB" || !Object.hasOwn(world.market.assets, asset)) return refusals.badAsset;
  const type = params.get("futureType");
  if (type === undefined) return success(collect(world, [asset]));
  // No options wallet is simulated: it is empty.
  if (type === "OPTION") return refusals.notEnough;
  const from = type === "UM" ? "um" : "cm";
  const moved = move(world, "COLLECTION", asset, [from, "cross"], unitsOf(params, "amount"));
  return "code" in moved ? moved : success(moved[1]);
};

const earnWallets = (params: Params): readonly [Wallet, Wallet] =>
  params.get("transferType") === "EARN_TO_FUTURE" ? ["earn", "um"] : ["um", "earn"];

const earnBalance: Handler = (world, params) => {
  const asset = textOf(params, "asset");
  const [from] = earnWallets(params);
  return { world, body: { asset, amount: trimmed(balance(world, asset, from)) } };
};

const earnTransfer: Handler = (world, params) => {
  const asset = textOf(params, "asset");
  const moved = move(world, "TRANSFER", asset, earnWallets(params), unitsOf(params, "amount"));
  return "code" in moved ? moved : success(moved[1]);
};

const owes = (world: World): boolean =>
  heldAssets(world).some((asset) =>
    balance(world, asset, "um") < 0n || balance(world, asset, "cm") < 0n
  );

const repaying = (from: (params: Params) => Wallet): Handler => (world, params) =>
  owes(world) ? success(repayNegative(world, from(params))) : refusals.noLiability;

const readingSwitch: Handler = (world) => ({
  world,
  body: { autoRepay: world.settings.autoRepay },
});

const settingSwitch: Handler = (world, params) =>
  success(withSettings(world, { autoRepay: isOn(params, "autoRepay") }));

/** Routes that both families have under their own prefix. */
const shared = (
  prefix: string,
  payer: (params: Params) => Wallet,
  transfers: Quota,
): Routes => ({
  [`POST ${prefix}/bnb-transfer`]: withQuota(transfers, bnbTransfer),
  [`POST ${prefix}/auto-collection`]: withQuota(autoCollections, collectAll),
  [`POST ${prefix}/asset-collection`]: collectAsset,
  [`POST ${prefix}/repay-futures-negative-balance`]: repaying(payer),
  [`GET ${prefix}/repay-futures-switch`]: readingSwitch,
  [`POST ${prefix}/repay-futures-switch`]: withQuota(repaySwitches, settingSwitch),
});

/** Wallet that pays where a Portfolio Margin Pro call names one. */
export const payingWallet = (params: Params): Wallet =>
  params.get("from") === "MARGIN" ? "cross" : "spot";

/** Routes of transfers and repayments in both families. */
export const transferRoutes: Routes = {
  .../*#__PURE__*/ shared("/papi/v1", () => "cross", bnbTransfers),
  .../*#__PURE__*/ shared("/sapi/v1/portfolio", payingWallet, proBnbTransfers),
  "GET /sapi/v1/portfolio/earn-asset-balance": earnBalance,
  "POST /sapi/v1/portfolio/earn-asset-transfer": earnTransfer,
};
