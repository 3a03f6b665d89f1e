/** Answers with numbers in place of decimal text, for those who accept binary rounding. */
import type { Numeric, Reader } from "./answer.ts";
import {
  appendContext,
  codec,
  type Context,
  type Validation,
  type ValidationError,
} from "./codec.ts";
import * as E from "./either.ts";
import { type Request, requestOf } from "./endpoint.ts";
import type { BadParams } from "./failure.ts";

// The exchange writes thousands commas in one field.
const toNumber = (text: string): number | null =>
  text === "" ? null : /\d/.test(text) ? Number(text.replaceAll(",", "")) : NaN;

/** Converts the parts of a whole; `errors` collects decimal text that is no number. */
const convert = (
  { shape }: Reader<unknown>,
  value: unknown,
  context: Context,
  errors: ValidationError[],
): unknown => {
  const part = (of: Reader<unknown>, each: unknown, key: string | number): unknown =>
    convert(of, each, appendContext(context, String(key), of, each), errors);
  if (value === undefined || value === null) return value;
  switch (shape._tag) {
    case "DecimalText": {
      const n = toNumber(value as string);
      if (n !== null && !Number.isFinite(n)) errors.push({ value, context });
      return n;
    }
    case "Model": {
      const all: Record<string, unknown> = { ...value };
      for (const [name, field] of Object.entries(shape.fields)) {
        if (name in all) {
          all[name] = part("reader" in field ? field.reader : field, all[name], name);
        }
      }
      return all;
    }
    case "Array":
    case "OneOrMany":
      return (value as readonly unknown[]).map((each, i) => part(shape.of, each, i));
    case "Tuple":
      return (value as readonly unknown[]).map((each, i) => {
        const place = shape.of[i];
        return place ? part(place, each, i) : each;
      });
    case "Map":
      return Object.fromEntries(
        Object.entries(value).map(([key, each]) => [key, part(shape.of, each, key)]),
      );
    case "Nullable":
      return convert(shape.of, value, context, errors);
    case "Union": {
      const fitting = shape.of.find((each) => E.isRight(each.decode(value)));
      return fitting ? convert(fitting, value, context, errors) : value;
    }
    default:
      return value;
  }
};

const numericReader = <A>(reader: Reader<A>): Reader<Numeric<A>> =>
  codec(
    reader.name,
    (u: unknown, context): Validation<Numeric<A>> => {
      const read = reader.validate(u, context);
      if (E.isLeft(read)) return read;
      const errors: ValidationError[] = [];
      const all = convert(reader, read.right, context, errors) as Numeric<A>;
      return errors.length > 0 ? E.left(errors) : E.right(all);
    },
    { shape: reader.shape },
  );

/**
 * The same request, whose answer has numbers where the exchange sends decimal text, in values and in
 * types. Empty text becomes `null`. Numbers hold about 15 digits: do not compute money with them.
 *
 * Where the exchange sends another text in place of a decimal, the answer fails as `Unreadable`, with
 * the place and the body: no field is ever `NaN` or infinite. Without `numeric` such text passes.
 *
 * @example
 * ```ts ignore
 * const account = await ask(numeric(accountInformation()));
 * if (account.uniMMR < 1.5) alert("close to a margin call");
 * ```
 */
export const numeric = <A>(
  request: E.Either<BadParams, Request<A>>,
): E.Either<BadParams, Request<Numeric<A>>> =>
  E.isLeft(request)
    ? request
    : E.right(requestOf({ ...request.right, answer: numericReader(request.right.answer) }));
