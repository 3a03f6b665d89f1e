/** Lists that go on the wire as one text. */
import { codec, failure, type Validation } from "./codec.ts";
import * as E from "./either.ts";
import type { Field } from "./fields.ts";

/** Up to `max` values, sent as one, joined by commas; text that is joined so already is taken too. */
export const commaList = <A, I>(
  of: Field<A, I>,
  max: number,
): Field<readonly A[], readonly I[] | string> =>
  codec("List", (u: unknown, context): Validation<readonly A[]> => {
    const given: unknown = typeof u === "string" ? u.split(",") : u;
    if (!Array.isArray(given) || given.length === 0 || given.length > max) {
      return failure(u, context, `must be a list of 1 to ${max} values, or text joined by commas`);
    }
    const good: A[] = [];
    for (const [i, each] of given.entries()) {
      const read = of.decode(each);
      if (E.isLeft(read)) {
        return failure(u, context, `value ${i + 1} ${read.left[0]?.message}`);
      }
      if (of.encode(read.right).includes(",")) {
        return failure(u, context, `value ${i + 1} must be without commas`);
      }
      good.push(read.right);
    }
    return E.right(good);
  }, {
    shape: { _tag: "List", of: of.shape, max },
    encode: (all: readonly A[]) => all.map(of.encode).join(","),
  });
