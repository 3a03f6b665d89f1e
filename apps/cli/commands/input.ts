/** From what people type to requests. */
import { build } from "../../../endpoints/catalog.ts";
import type { BadParams, Request, Spec } from "../../../mod.ts";
import type * as E from "../../../lib/either.ts";
import { fromFlag, paramsOf } from "../describing/params.ts";

/** Builds the request of an endpoint from typed texts by wire name. Fails with every problem at once. */
export const buildTyped = (
  spec: Spec,
  typed: Readonly<Record<string, string>>,
): E.Either<BadParams, Request<unknown>> => {
  const shapes = new Map(paramsOf(spec).map(({ name, shape }) => [name, shape]));
  const values = Object.entries(typed).map(([name, text]) => {
    const shape = shapes.get(name);
    return [name, shape ? fromFlag(shape, text) : text];
  });
  return build(spec, Object.fromEntries(values));
};
