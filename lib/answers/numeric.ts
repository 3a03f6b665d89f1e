/** Answers with numbers in place of decimal text, for those who accept binary rounding. */
import { fitting, numberIn, type Numeric, type Reader, readerOf } from "./answer.ts";
import type * as E from "../either.ts";
import { type Request, requestOf } from "../endpoint.ts";
import type { BadParams } from "../failure.ts";
import { changed } from "../sendable.ts";

const each = (value: object, to: (value: unknown, key: string) => unknown): object =>
  Array.isArray(value)
    ? value.map((all, i) => to(all, String(i)))
    : Object.fromEntries(Object.entries(value).map(([key, all]) => [key, to(all, key)]));

/** Converts what was read; what did not fit stays as it came. */
const convert = ({ shape }: Reader<unknown>, value: unknown): unknown => {
  if (shape._tag === "DecimalText") return value === "" ? null : numberIn(value) ?? value;
  if (shape._tag === "Nullable") return convert(shape.of, value);
  if (shape._tag === "Union") {
    const best = fitting(shape.of, value);
    return best ? convert(best, value) : value;
  }
  if (typeof value !== "object" || value === null) return value;
  switch (shape._tag) {
    case "Model":
      return each(value, (part, name) => {
        const field = Object.hasOwn(shape.fields, name) && shape.fields[name];
        return field ? convert("reader" in field ? field.reader : field, part) : part;
      });
    case "Tuple":
      return each(value, (part, i) => {
        const place = shape.of[Number(i)];
        return place ? convert(place, part) : part;
      });
    case "Array":
    case "Map":
      return each(value, (part) => convert(shape.of, part));
    default:
      return value;
  }
};

const numericReader = <A>(reader: Reader<A>): Reader<Numeric<A>> =>
  readerOf(
    reader.shape,
    reader.name,
    (u, seen) => convert(reader, reader.read(u, seen)) as Numeric<A>,
    reader.finds,
  );

/**
 * The same request, whose answer has numbers where the exchange sends decimal text, in values and in
 * types. Empty text becomes `null`. Numbers hold about 15 digits: do not compute money with them.
 *
 * No field is ever `NaN` or infinite: if the exchange sends a word in place of a decimal, the word
 * passes as it came, and {@link misfits} tells the place. `numeric(strict(request))` refuses it.
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
  changed(request, (of) => requestOf({ ...of, answer: numericReader(of.answer) }));
