/** An endpoint's spec as one line that people can read, and the file that keeps all lines. */
import type { Spec } from "../../lib/endpoint.ts";
import type { Rule } from "../../lib/rules.ts";
import type { Shape } from "../../lib/fields/shape.ts";

// The two patterns of most parameters, by name; one that changes no longer has a name, which shows.
const patterns = new Map<string, string>([
  [String.raw`/^(?!.*[a-z])[\p{L}\p{N}_.-]{1,50}$/u`, "ticker"],
  [String.raw`/^[\p{L}\p{N}_.-]{1,50}$/u`, "asset"],
]);

const range = (min: string | number, max: string | number | undefined): string =>
  `${min}..${max === undefined || max === Number.MAX_SAFE_INTEGER ? "" : max}`;

const shapeText = (shape: Shape): string => {
  switch (shape._tag) {
    case "Text": {
      const pattern = shape.pattern ? String(shape.pattern) : "text";
      return (patterns.get(pattern) ?? pattern) + (shape.clientId ? " made" : "");
    }
    case "Decimal":
      return `decimal ${shape.above ? ">" : ""}${range(shape.min, shape.max)}`;
    case "Integer":
      return `integer ${range(shape.min, shape.max)}`;
    case "Time":
      return `time <${shape.before}`;
    case "Id":
      return "id";
    case "OneOf":
    case "Choice":
      return shape.values.join("|");
    case "Switch":
      return `switch ${shape.on}/${shape.off}`;
    case "List":
      return `list 1..${shape.max} of ${shapeText(shape.of)}`;
  }
};

const paramText = ([name, param]: [string, Spec["params"][string]]): string => {
  if (!("field" in param)) return `${name} ${shapeText(param.shape)}`;
  const whenAbsent = param.default === undefined ? "" : ` = ${param.default}`;
  const sent = param.sent === undefined ? "" : ` sent ${param.sent}`;
  return `${name}? ${shapeText(param.field.shape)}${whenAbsent}${sent}`;
};

// Every key is written, so that one which is added some day cannot go unseen.
const ruleText = (rule: Rule): string =>
  Object.entries(rule).map(([key, words]) =>
    words === true ? key : `${key} ${(words as readonly string[]).join(",")}`
  ).join(" ");

const dataText = (data: Spec["weight"] | Spec["act"] | NonNullable<Spec["history"]>): string =>
  JSON.stringify(data).replaceAll('"', "").replaceAll(/[{}]/g, " ").trim();

/** What the spec says besides the answer. */
export const factsOf = (spec: Spec): string => {
  const { name, host, verb, path, access, keyless, mutates, retired } = spec;
  return [
    [
      name,
      host,
      verb,
      path,
      access,
      ...(keyless ? ["keyless"] : []),
      ...(mutates ? ["mutates"] : []),
    ].join(" "),
    ...(retired ? [`retired ${retired.since} ${retired.use ?? "for nothing"}`] : []),
    `weight ${dataText(spec.weight)}`,
    `act ${dataText(spec.act)}`,
    ...(spec.history ? [`history ${dataText(spec.history)}`] : []),
    `params: ${Object.entries(spec.params).map(paramText).join("; ") || "-"}`,
    `rules: ${spec.rules.map(ruleText).join("; ") || "-"}`,
  ].join(" # ");
};

/** The whole of tests/vectors/endpoint_facts.ts. */
export const endpointFactsFile = (specs: readonly Spec[]): string =>
  `/** Every endpoint: route, access, weight, act, parameters and rules. Written by \`npm run update\`; read the difference. */
export const endpointFacts: readonly string[] = String.raw\`
${specs.map(factsOf).sort().join("\n")}
\`.trim().split("\\n");
`;
