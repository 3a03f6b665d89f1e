/**
 * `tests/types/mistakes.ts` as text: for each endpoint a call with one wrong type, which must not
 * compile, for each that is not signed one with a `recvWindow` that is not its own, and for each that
 * forbids parameters one that it does not have. Pure.
 */
import type { Spec } from "../../lib/endpoint.ts";
import type { Shape } from "../../lib/fields/shape.ts";

/** A value of a type that no parameter of the shape takes. */
const wrong = (shape: Shape): string => {
  switch (shape._tag) {
    case "Integer":
    case "Time":
      return '"1"';
    case "OneOf":
    case "Switch":
      return '"NO_SUCH_WORD"';
    case "Choice":
      return "-1";
    default:
      return "true";
  }
};

/** Plants the mistake into the first parameter, or one too many where there is none. */
const mistyped = (spec: Spec): string => {
  const [first] = Object.entries(spec.params);
  if (!first) return `// @ts-expect-error: no parameters\n${spec.name}({ surplus: 1 });`;
  const [name, param] = first;
  const { shape } = "field" in param ? param.field : param;
  return `declare const of_${spec.name}: NonNullable<Parameters<typeof ${spec.name}>[0]>;
// @ts-expect-error: ${name}
${spec.name}({ ...of_${spec.name}, ${name}: ${wrong(shape)} });`;
};

/** Where nothing is signed, nothing takes a `recvWindow` that is not a parameter of its own. */
const timed = ({ name, params }: Spec): string => {
  const others = Object.keys(params).length > 0 ? `...of_${name}, ` : "";
  return `// @ts-expect-error: not signed\n${name}({ ${others}recvWindow: 1 });`;
};

/** A rule that forbids what is no parameter. */
const forbidden = ({ name }: Spec): string =>
  `// @ts-expect-error: forbids no parameter
({ forbids: ["noSuchParameter"] }) satisfies Rule<keyof ${name}.Params & string>;`;

const planted = (spec: Spec): string =>
  [
    mistyped(spec),
    ...(spec.signed || Object.hasOwn(spec.params, "recvWindow") ? [] : [timed(spec)]),
    ...(spec.rules.some(({ forbids }) => forbids) ? [forbidden(spec)] : []),
  ].join("\n");

/** The whole of the file. */
export const mistakesFile = (specs: readonly Spec[]): string => {
  const sorted = [...specs].sort((a, b) => a.name < b.name ? -1 : 1);
  return `// Written by tools/generate/type_mistakes.ts. Planted mistakes for each endpoint.
import type { Rule } from "../../lib/rules.ts";
import { ${sorted.map(({ name }) => name).join(", ")} } from "../../mod.ts";

${sorted.map(planted).join("\n\n")}
`;
};
