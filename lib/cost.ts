/** What calls cost: weight of requests, and orders. */
import { type Condition, holds } from "./rules.ts";
import { type Pairs, textOf } from "./wire.ts";

/** What a call costs: request weight per IP or per account, and orders. */
export interface Cost {
  /** Weight that counts against the IP address. */
  readonly ip?: number;
  /** Weight that counts against the account. */
  readonly uid?: number;
  /** Orders that count against the account. */
  readonly orders?: number;
}

/** A cost that holds under a condition, or while a number is at most a bound. */
export interface CostCase<Name extends string = string> extends Cost {
  /** Holds under this condition. */
  readonly when?: Condition<Name>;
  /** Holds while the number, or its default, is at most this. */
  readonly atMost?: readonly [Name, number];
}

/** What a call costs; of a list the first case that holds. */
export type Weight<Name extends string = string> = Cost | readonly CostCase<Name>[];

/** A call, as far as its cost goes: a request. */
export interface Costly {
  /** What was called. */
  readonly spec: {
    /** What it costs. */
    readonly weight: Weight;
    /** Its parameters, by name. */
    readonly params: Readonly<Record<string, object>>;
  };
  /** Parameters as they go on the wire. */
  readonly query: Pairs;
}

/** What a request costs. */
export const costOf = ({ spec: { weight, params }, query }: Costly): Cost => {
  if (!("find" in weight)) return weight;
  const numberOf = (name: string): number =>
    Number(
      textOf(query, name) ?? (params[name] as { readonly default?: string } | undefined)?.default,
    );
  const { when: _when, atMost: _atMost, ...cost } =
    weight.find(({ when, atMost }) =>
      (!when || holds(when, query)) && (!atMost || numberOf(atMost[0]) <= atMost[1])
    ) ?? {};
  return cost;
};
