/** What fields accept, as data. */

/** The data half of a field. One fold over shapes gives JSON Schema, CLI flags, random values, docs. */
export type Shape =
  | {
    readonly _tag: "Text";
    /** What the exchange accepts; any non-empty text if absent. */
    readonly pattern?: RegExp;
    /** The text is a new client id: one is made when the caller gives none. */
    readonly clientId?: true;
  }
  | {
    readonly _tag: "Decimal";
    readonly min: string;
    readonly max?: string;
    /** `min` itself is refused. */
    readonly above?: true;
  }
  | { readonly _tag: "Integer"; readonly min: number; readonly max: number }
  | { readonly _tag: "Time"; readonly before: number }
  | { readonly _tag: "Id" }
  | { readonly _tag: "OneOf"; readonly values: readonly string[] }
  | { readonly _tag: "Choice"; readonly values: readonly number[] }
  | { readonly _tag: "Switch"; readonly on: string; readonly off: string }
  | { readonly _tag: "List"; readonly of: Shape; readonly max: number };
