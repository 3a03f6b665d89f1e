/** Lists that go on the wire as one text. */
import * as E from "../either.ts";
import { type Field, fieldOf } from "./fields.ts";

/** Up to `max` values, sent as one, joined by commas; text that is joined so already is taken too. */
export const commaList = <A, I>(
  of: Field<A, I>,
  max: number,
): Field<readonly A[], readonly I[] | string> => {
  const read = (u: readonly I[] | string): E.Either<string, readonly A[]> => {
    const given: unknown = typeof u === "string" ? u.split(",") : u;
    if (!Array.isArray(given) || given.length === 0 || given.length > max) {
      return E.left(`must be a list of 1 to ${max} values, or text joined by commas`);
    }
    const good: A[] = [];
    for (const [i, each] of given.entries()) {
      const read = of.decode(each);
      if (E.isLeft(read)) return E.left(`value ${i + 1} ${read.left[0]?.message}`);
      if (of.encode(read.right).includes(",")) {
        return E.left(`value ${i + 1} must be without commas`);
      }
      good.push(read.right);
    }
    return E.right(good);
  };
  return fieldOf(
    { _tag: "List", of: of.shape, max },
    read,
    (all: readonly A[]) => all.map(of.encode).join(","),
  );
};
