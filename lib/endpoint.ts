/** What an endpoint is, how it is declared, and how a call becomes a request. */
import { type Act, changes, type Doing, familyOf, type ReadAct } from "./act.ts";
import type { Reader } from "./answers/answer.ts";
import type { Weight } from "./cost.ts";
import type { Detour } from "./detours.ts";
import * as E from "./either.ts";
import { type AnyField, type Field, type Optional, optional, RecvWindow } from "./fields/fields.ts";
import { type BadParams, badParams } from "./failure.ts";
import type { Reply } from "./environment.ts";
import type { Family, Host } from "./family.ts";
import type { HistoryTerms } from "./fields/history_terms.ts";
import { type Displayed, isSecret, maskParam, maskText, pairOf, Printed } from "./masking.ts";
import type { Retired } from "./retired.ts";
import { broken, type Problem, type Rule, surplus } from "./rules.ts";
import type { Pairs } from "./wire.ts";

export { type Cost, type CostCase, costOf, type Weight } from "./cost.ts";
export type { Family, Host } from "./family.ts";

/**
 * What a caller needs: nothing (`NONE`), an API key (`MARKET_DATA`, `USER_STREAM`), or a key and a
 * signature (`USER_DATA`, `TRADE`, `MARGIN`).
 */
export type Access = "NONE" | "MARKET_DATA" | "USER_STREAM" | "USER_DATA" | "TRADE" | "MARGIN";

/** What a caller needs if the request is signed. */
export type SignedAccess = "USER_DATA" | "TRADE" | "MARGIN";

/** What declarations and specs share. */
export interface Head<Name extends string = string> {
  /** Operation name, unique over all families, as in `newUmOrder`. */
  readonly name: string;
  /** HTTP method. */
  readonly verb: "GET" | "POST" | "PUT" | "DELETE";
  /** Host that serves it. */
  readonly host: Host;
  /** Path on the host. */
  readonly path: string;
  /** What a caller needs. */
  readonly access: Access;
  /** Whether a call goes out without the key that `access` asks for, if there is none. */
  readonly keyless?: true;
  /** What a call costs. */
  readonly weight: Weight<Name>;
  /** What it does. */
  readonly act: Act<Name>;
  /** How it may be read, where it is a history with terms of its own. */
  readonly history?: HistoryTerms<Name>;
  /** Set if the exchange has retired it. */
  readonly retired?: Retired;
  /** What callers seek here and find elsewhere: the first that matches a refusal is added to it. */
  readonly detours?: readonly Detour[];
}

/** Fields for the parameters `P`, name by name. */
export type Fields<P> = {
  readonly [K in keyof P]-?: {} extends Pick<P, K>
    // deno-lint-ignore no-explicit-any
    ? Optional<Field<any, Exclude<P[K], undefined>>>
    // deno-lint-ignore no-explicit-any
    : Field<any, P[K]>;
};

/**
 * What one writes to declare an endpoint: fields and rules must agree with `P`, name by name, and the
 * access with `T`: what is signed takes {@link Timing}.
 */
export type Definition<P, A, T = Timing> = Described<P, A, T> & Acted<keyof P & string>;

/** The verb and the act go together: nothing that changes something can be called a read. */
export type Acted<Name extends string> =
  | { readonly verb: "GET"; readonly act: ReadAct<Name> }
  | { readonly verb: "POST" | "PUT" | "DELETE"; readonly act: Doing<Name> };

/** A definition but for its verb and act. */
export interface Described<P, A, T = Timing> extends Omit<Head<keyof P & string>, "verb" | "act"> {
  /** What a caller needs. */
  readonly access: T extends Untimed ? Exclude<Access, SignedAccess> : SignedAccess;
  /** Field of each parameter, in the order of the documentation. */
  readonly params: Fields<P>;
  /** What must hold between parameters. */
  readonly rules?: readonly Rule<keyof P & string>[];
  /** Reader of the answer. */
  readonly answer: Reader<A>;
}

/** What one reads: the same description, names erased. */
export interface Spec<A = unknown> extends Head {
  /** Product it belongs to. */
  readonly family: Family;
  /** Whether it changes orders, funds, settings or keys. */
  readonly mutates: boolean;
  /** Whether timestamp and signature are added. */
  readonly signed: boolean;
  /** In the order of the documentation, which is the order on the wire. */
  readonly params: Readonly<Record<string, AnyField | Optional<AnyField>>>;
  /** What must hold between parameters. */
  readonly rules: readonly Rule[];
  /** Reader of the answer. */
  readonly answer: Reader<A>;
}

/** A checked call: what to ask, in wire text, and how to read the answer. Nothing is sent yet. */
export interface Request<A> extends Displayed {
  /** The endpoint that was called. */
  readonly spec: Spec;
  /** Parameters as they go on the wire. */
  readonly query: Pairs;
  /** Reader of the answer. */
  readonly answer: Reader<A>;
  /** Doubts that do not stop the call. */
  readonly warnings: readonly string[];
  /** What the caller gets, made of the answer and its reply; the answer alone if absent. */
  readonly withReply?: (answer: unknown, reply: Reply) => unknown;
}

/** Accepted by every signed endpoint besides its own parameters. */
export interface Timing {
  /** How long the request stays valid after its timestamp, in ms, 1 to 60000; 5000 if absent. */
  readonly recvWindow?: number;
}

/** What endpoints that sign nothing take besides their own parameters: nothing. */
export interface Untimed {
  /** Never given: without a timestamp there is nothing that it could limit. */
  readonly recvWindow?: never;
}

/** Arguments of a call: none needed where every parameter is optional. */
export type Arguments<P, T = Timing> = {} extends P ? [params?: P & T] : [params: P & T];

/** An endpoint: call it to build a request; `spec` describes it. */
export interface Endpoint<P, A, T = Timing> {
  (...args: Arguments<P, T>): E.Either<BadParams, Request<A>>;
  /** What it is, as data. */
  readonly spec: Spec<A>;
}

/**
 * An endpoint that is not signed, such as market data: it takes no `recvWindow`, except if that is a
 * parameter of its own.
 */
export type UnsignedEndpoint<P, A> = Endpoint<
  P,
  A,
  "recvWindow" extends keyof P ? NoParams : Untimed
>;

/** Any endpoint, to those who meet it as data. */
export type AnyEndpoint = Endpoint<never, unknown, never>;

/** An endpoint without parameters of its own. */
export type NoParams = {};

/** What every signed endpoint takes besides its own parameters, as data. */
export const recvWindow: Optional<AnyField> = /*#__PURE__*/ optional(RecvWindow, "5000");

class Checked<A> extends Printed implements Request<A> {
  declare readonly spec: Spec;
  declare readonly query: Pairs;
  declare readonly answer: Reader<A>;
  declare readonly warnings: readonly string[];
  declare readonly withReply?: (answer: unknown, reply: Reply) => unknown;
  constructor(spec: Spec, query: Pairs, answer: Reader<A>, warnings: readonly string[]) {
    super();
    this.spec = spec;
    this.query = query;
    this.answer = answer;
    this.warnings = warnings;
  }
  toJSON(): object {
    const { spec: { name, verb, host, path }, query, warnings } = this;
    return {
      endpoint: name,
      verb,
      host,
      path,
      params: Object.fromEntries(query.map(([name, text]) => [name, maskParam(name, text)])),
      ...(warnings.length > 0 && { warnings }),
    };
  }
}

/** Makes a request of its parts. */
export const requestOf = <A>(
  { spec, query, answer, warnings, withReply }: Omit<Request<A>, "toJSON">,
): Request<A> => {
  const request = new Checked(spec, query, answer, warnings);
  return withReply ? Object.assign(request, { withReply }) : request;
};

/** A parameter of an endpoint, as calls need it. */
interface Place {
  readonly name: string;
  readonly field: AnyField;
  readonly isRequired: boolean;
  readonly sent: string | undefined;
}

// Looked up, not made, by every call but the first of an endpoint.
const allPlaces = /*#__PURE__*/ new WeakMap<object, ReadonlyMap<string, Place>>();

const placesOf = ({ signed, params }: Spec): ReadonlyMap<string, Place> => {
  const all = Object.entries(signed ? { ...params, recvWindow } : params);
  return new Map(all.map(([name, param]) => {
    const isRequired = !("field" in param);
    return [name, {
      name,
      field: isRequired ? param : param.field,
      isRequired,
      sent: isRequired ? undefined : param.sent,
    }];
  }));
};

/** Checks a call against a spec, whose names are erased; endpoints do this with their own types. */
export const build = <A>(
  spec: Spec<A>,
  given: Readonly<Record<string, unknown>> = {},
): E.Either<BadParams, Request<A>> => {
  const problems: Problem[] = [];
  if (typeof given !== "object" || Array.isArray(given)) {
    const message = "parameters must be an object";
    problems.push({ kind: "malformed", params: [], message });
    return E.left(badParams(spec.name, problems));
  }
  let places = allPlaces.get(spec);
  if (!places) allPlaces.set(spec, places = placesOf(spec));
  const refuse = (kind: Problem["kind"], name: string, message: string) => {
    const detour = spec.detours?.find(([sought]) => sought.test(message));
    problems.push({
      kind,
      params: [maskText(name)],
      message: detour ? `${message}; ${detour[1]}` : message,
    });
  };
  const query: (readonly [string, string])[] = [];
  for (const { name, field, isRequired, sent } of places.values()) {
    const own = given[name];
    const value = own === undefined ? sent : own;
    if (value === undefined) {
      if (isRequired) problems.push(...broken({ needs: [name] }, query));
      continue;
    }
    const read = field.decode(value);
    if (E.isLeft(read)) {
      const why = isSecret(name) ? "is malformed: copy it again" : read.left[0]?.message;
      refuse("malformed", name, `${name} ${why}`);
      // It was given all the same: rules must not call it missing.
      query.push([name, ""]);
    } else query.push(pairOf(name, field.encode(read.right)));
  }
  const order = () => [...places.keys()];
  for (const name of Object.keys(given)) {
    if (!places.has(name) && given[name] !== undefined) {
      refuse("surplus", name, surplus(name, order()));
    }
  }
  const warnings: string[] = [];
  for (const rule of spec.rules) {
    for (const problem of broken(rule, query)) {
      if (rule.soft) warnings.push(`${problem.message}, as one source has it`);
      else problems.push(problem);
    }
  }
  if (problems.length === 0) return E.right(new Checked(spec, query, spec.answer, warnings));
  const names = order();
  // Unsigned, the place of an unknown parameter lies behind all others.
  const place = ({ params: [first = ""] }: Problem) => names.indexOf(first) >>> 0;
  return E.left(badParams(spec.name, problems.sort((a, b) => place(a) - place(b))));
};

/**
 * Declares an endpoint. The thunk runs at the first use, so that an endpoint which is imported and
 * never called costs nothing.
 */
export const endpoint = <P extends object, A, T = Timing>(
  make: () => NoInfer<Definition<P, A, T>>,
): Endpoint<P, A, T> => {
  let made: Spec<A> | undefined;
  const spec = (): Spec<A> => {
    if (made) return made;
    const definition = make() as unknown as Spec<A>;
    return made = {
      ...definition,
      family: familyOf(definition),
      mutates: changes(definition.act),
      signed: ["USER_DATA", "TRADE", "MARGIN"].includes(definition.access),
      rules: definition.rules ?? [],
    };
  };
  const call = (params?: object | null) =>
    build(spec(), (params ?? {}) as Readonly<Record<string, unknown>>);
  return Object.defineProperty(call, "spec", { get: spec }) as unknown as Endpoint<P, A, T>;
};
