/** From what people type to what endpoints take. */
import { build, type Request, type Spec } from "../../lib/endpoint.ts";
import type * as E from "../../lib/either.ts";
import type { BadParams } from "../../lib/failure.ts";
import type { Shape } from "../../lib/shape.ts";

/** A typed value as its field takes it. What does not fit stays text, so that the field says what is wrong. */
const valueOf = (shape: Shape, text: string): unknown => {
  switch (shape._tag) {
    case "Integer":
    case "Choice":
    case "Time":
      return /^\d{1,15}$/.test(text) ? Number(text) : text;
    case "List":
      return text.split(",").map((each) => valueOf(shape.of, each.trim()));
    default:
      return text;
  }
};

const WINDOW: Shape = { _tag: "Integer", min: 1, max: 60000 };

const shapeOf = ({ params }: Spec, name: string): Shape | undefined => {
  if (!Object.hasOwn(params, name)) {
    return name === "recvWindow" ? WINDOW : undefined;
  }
  const param = params[name];
  return param && ("field" in param ? param.field : param).shape;
};

/** Builds the request of an endpoint from typed texts by wire name. Fails with every problem at once. */
export const buildTyped = (
  spec: Spec,
  typed: Readonly<Record<string, string>>,
): E.Either<BadParams, Request<unknown>> =>
  build(
    spec,
    Object.fromEntries(
      Object.entries(typed).map(([name, text]) => {
        const shape = shapeOf(spec, name);
        return [name, shape ? valueOf(shape, text) : text];
      }),
    ),
  );
