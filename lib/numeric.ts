/** Answers with numbers in place of decimal text, for those who accept binary rounding. */
import type { AnswerShape, Numeric, Reader } from "./answer.ts";
import { codec } from "./codec.ts";
import * as E from "./either.ts";
import { type Request, requestOf } from "./endpoint.ts";
import type { BadParams } from "./failure.ts";

// The exchange writes thousands commas in one field.
const toNumber = (text: string): number | null =>
  text === "" ? null : Number(text.replaceAll(",", ""));

const convert = (shape: AnswerShape, value: unknown): unknown => {
  if (value === undefined || value === null) return value;
  switch (shape._tag) {
    case "DecimalText":
      return toNumber(value as string);
    case "Model": {
      const all: Record<string, unknown> = { ...value };
      for (const [name, field] of Object.entries(shape.fields)) {
        if (name in all) {
          all[name] = convert(("reader" in field ? field.reader : field).shape, all[name]);
        }
      }
      return all;
    }
    case "Array":
    case "OneOrMany":
      return (value as readonly unknown[]).map((each) => convert(shape.of.shape, each));
    case "Tuple":
      return (value as readonly unknown[]).map((each, i) => {
        const place = shape.of[i];
        return place ? convert(place.shape, each) : each;
      });
    case "Map":
      return Object.fromEntries(
        Object.entries(value).map(([key, each]) => [key, convert(shape.of.shape, each)]),
      );
    case "Nullable":
      return convert(shape.of.shape, value);
    case "Union": {
      const fitting = shape.of.find((each) => E.isRight(each.decode(value)));
      return fitting ? convert(fitting.shape, value) : value;
    }
    default:
      return value;
  }
};

const numericReader = <A>(reader: Reader<A>): Reader<Numeric<A>> =>
  codec(
    reader.name,
    (u: unknown, context) => {
      const read = reader.validate(u, context);
      return E.isLeft(read) ? read : E.right(convert(reader.shape, read.right) as Numeric<A>);
    },
    { shape: reader.shape },
  );

/**
 * The same request, whose answer has numbers where the exchange sends decimal text, in values and in
 * types. Empty text becomes `null`. Numbers hold about 15 digits: do not compute money with them.
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
