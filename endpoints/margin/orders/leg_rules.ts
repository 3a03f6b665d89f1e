/**
 * Parameters that the orders of a list do not take, by type.
 *
 * @module
 */
import type { Rule } from "../../../lib/rules.ts";

/**
 * Of the working order. The sources disagree about icebergs of makers: Margin's page asks for
 * `GTC`, which makers do not take; the spot page lets makers be icebergs.
 */
export const workingRules: readonly Rule<
  "workingType" | "workingTimeInForce" | "workingIcebergQty"
>[] = [
  { when: ["workingType", "LIMIT_MAKER"], forbids: ["workingTimeInForce"] },
  { when: ["workingType", "LIMIT_MAKER"], forbids: ["workingIcebergQty"], soft: true },
  { when: ["workingTimeInForce", "IOC", "FOK"], forbids: ["workingIcebergQty"] },
];

/** Of a pending order that `leg` names, as in `pendingAbove`; `stops` are its kinds that end at the market. */
export const pendingRules = <L extends string>(
  leg: L,
  ...stops: readonly string[]
): readonly Rule<
  `${L}${"Type" | "Price" | "StopPrice" | "TrailingDelta" | "IcebergQty" | "TimeInForce"}`
>[] => {
  const type = `${leg}Type` as const;
  const price = `${leg}Price` as const;
  const trailingDelta = `${leg}TrailingDelta` as const;
  const iceberg = `${leg}IcebergQty` as const;
  const timeInForce = `${leg}TimeInForce` as const;
  return [
    { when: [type, "LIMIT_MAKER"], forbids: [`${leg}StopPrice`, trailingDelta, timeInForce] },
    { when: [type, "LIMIT_MAKER"], forbids: [iceberg], soft: true },
    { when: [type, ...stops], forbids: [iceberg, timeInForce] },
    { when: [type, ...stops], unless: [trailingDelta], forbids: [price] },
    { when: [timeInForce, "IOC", "FOK"], forbids: [iceberg] },
    { when: [trailingDelta], needs: [price] },
  ];
};
