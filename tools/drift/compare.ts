/** Where endpoints differ from facts about them, as lines of text. */
import type { AnyEndpoint, Cost, CostCase, Spec } from "../../lib/endpoint.ts";
import { productionHosts } from "../../lib/environment.ts";
import { answerDrift } from "./answer.ts";
import { differs, type Facts } from "./facts.ts";
import { paramsDrift, rulesDrift } from "./params.ts";

export type { Facts } from "./facts.ts";

const wantedWeight = (facts: Facts): Cost | readonly CostCase[] => {
  const cost = (weight: number): Cost => ({
    ...(facts.weightKind === "UID" ? { uid: weight } : { ip: weight }),
    ...(facts.weightKindDocs === "ORDER" && { orders: 1 }),
  });
  if (!facts.weightRules) return typeof facts.weight === "number" ? cost(facts.weight) : {};
  return facts.weightRules.map(({ when, weight }): CostCase => ({
    ...(when?.present && { when: [when.param] as const }),
    ...(when?.in && { when: [when.param, ...when.in] as const }),
    ...(when?.lte !== undefined && { atMost: [when.param, when.lte] as const }),
    ...(when?.lt !== undefined && { atMost: [when.param, when.lt - 1] as const }),
    ...cost(weight),
  }));
};

/** The operation name here, with or without its family's prefix. */
const isNamed = (name: string, id: string): boolean =>
  name === id ||
  ["pro", "margin", "usdm", "coinm"].some((prefix) =>
    name === prefix + id.slice(0, 1).toUpperCase() + id.slice(1)
  );

// The first date of the note is that of the retirement; later ones tell of clients.
const retiredSince = ({ statusNote }: Facts): string | undefined =>
  statusNote?.match(/\d{4}-\d\d-\d\d/)?.[0];

const endpointDrift = (facts: Facts, spec: Spec): readonly string[] => {
  const { name } = spec;
  return [
    ...(isNamed(name, facts.id) ? [] : [`${name} is called ${facts.id} in the facts`]),
    ...differs(`${name} host`, productionHosts[spec.host], facts.baseUrl),
    ...differs(`${name} access`, spec.access, facts.security),
    ...differs(`${name} signed`, spec.signed, facts.signed),
    ...differs(`${name} mutates`, spec.mutates, facts.mutates),
    ...differs(`${name} retired`, spec.retired !== undefined, facts.status === "deprecated"),
    ...differs(`${name} retired since`, spec.retired?.since, retiredSince(facts)),
    ...differs(`${name} replacement`, spec.retired?.use, facts.replacedBy),
    ...differs(`${name} weight`, spec.weight, wantedWeight(facts)),
    ...paramsDrift(name, spec, facts),
    ...rulesDrift(name, spec, facts),
    ...answerDrift(name, facts.response, spec.answer),
  ];
};

/** Every difference between a family's endpoints and the facts about them. */
export const driftOf = (
  family: string,
  facts: readonly Facts[],
  catalog: readonly AnyEndpoint[],
): readonly string[] => {
  const ours = catalog.map(({ spec }) => spec).filter((spec) => spec.family === family);
  const route = (method: string, path: string) => `${method} ${path}`;
  const found = new Map(ours.map((spec) => [route(spec.verb, spec.path), spec]));
  const known = new Set(facts.map(({ method, path }) => route(method, path)));
  return [
    ...facts.flatMap((each) => {
      const at = route(each.method, each.path);
      const spec = found.get(at);
      return spec
        ? endpointDrift(each, spec)
        : [`${family}: ${at} (${each.id}) is not in the catalog`];
    }),
    ...ours.filter((spec) => !known.has(route(spec.verb, spec.path)))
      .map((spec) => `${family}: ${spec.name} is not in the facts`),
  ];
};
