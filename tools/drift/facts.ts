/** Facts about endpoints, as their files have them, and how a difference from them reads. */

/** A parameter, as the facts describe it. */
export interface ParamFacts {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly deprecated?: boolean;
  readonly enum?: readonly string[];
  readonly allowed?: readonly number[];
  readonly default?: unknown;
  readonly min?: number;
  readonly max?: number;
  readonly exclusiveMin?: number;
  readonly exclusiveMax?: number;
  readonly maxItems?: number;
  readonly pattern?: string;
  readonly format?: string;
}

/** An answer, as the facts describe it. */
export interface AnswerFacts {
  readonly kind: string;
  readonly fields?: Readonly<Record<string, AnswerFacts>>;
  readonly items?: AnswerFacts | readonly AnswerFacts[];
  readonly values?: AnswerFacts;
  readonly of?: readonly AnswerFacts[];
  readonly optional?: boolean;
  readonly nullable?: boolean;
  readonly emptyAllowed?: boolean;
}

/** What some requests need besides. */
export interface Conditional {
  readonly when?: Readonly<Record<string, readonly string[]>>;
  readonly whenPresent?: readonly string[];
  readonly require?: readonly string[];
  readonly anyOf?: readonly (readonly string[])[];
}

/** A weight and the requests that have it. */
export interface WeightRule {
  readonly when?: {
    readonly param: string;
    readonly present?: boolean;
    readonly in?: readonly string[];
    readonly lt?: number;
    readonly lte?: number;
  };
  readonly weight: number;
}

type Groups = readonly (readonly string[])[];

/** An endpoint, as the facts describe it. */
export interface Facts {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly baseUrl: string;
  readonly security: string;
  readonly signed: boolean;
  readonly mutates: boolean;
  readonly status: string;
  readonly statusNote?: string;
  readonly replacedBy?: string;
  readonly weight: number | string | null;
  readonly weightKind: "IP" | "UID" | null;
  readonly weightKindDocs?: string;
  readonly weightRules?: readonly WeightRule[];
  readonly params: readonly ParamFacts[];
  readonly anyOf?: Groups;
  readonly exclusive?: Groups;
  readonly together?: Groups;
  readonly softAnyOf?: Groups;
  readonly conditional?: readonly Conditional[];
  readonly response: AnswerFacts;
}

/** A line where the two are not the same. */
export const differs = (what: string, here: unknown, there: unknown): readonly string[] =>
  JSON.stringify(here) === JSON.stringify(there) ? [] : [
    `${what} is ${JSON.stringify(here) ?? "absent"}, facts say ${
      JSON.stringify(there) ?? "absent"
    }`,
  ];

/** The same words in one order. */
export const sorted = (
  words: readonly unknown[] | undefined,
): readonly string[] | undefined => words && [...words].map(String).sort();
