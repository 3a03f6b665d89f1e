import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { catalog } from "../../endpoints/catalog.ts";
import * as E from "../../lib/deps/either.ts";
import type { AnyEndpoint, Spec } from "../../lib/endpoint.ts";
import { breaches, holds, type Rule } from "../../lib/rules.ts";
import { queryOf } from "../../simulator/exchange/arrival.ts";
import { checkParams } from "../../simulator/exchange/parameters.ts";
import * as fc from "../deps/fast_check.ts";
import {
  argumentsOf,
  mended,
  type Sample,
  type Samples,
  shapeOf,
  validCall,
  wireOf,
} from "../support/arbitrary.ts";
import { runs } from "../support/runs.ts";

const build = (endpoint: AnyEndpoint, params: Record<string, unknown>) => endpoint(params as never);

const sampleFor = (spec: Spec, name: string, text: string): Sample => ({
  value: shapeOf(spec, name)._tag === "Switch" ? text.toLowerCase() === "true" : text,
  text,
});

/** The samples under which a rule may apply: one set for each text of its condition. */
const settings = (spec: Spec, { when }: Rule, samples: Samples): readonly Samples[] => {
  if (!when || when.length === 1) return [samples];
  const [name, ...texts] = when;
  return texts.map((text) => ({ ...samples, [name]: sampleFor(spec, name, text) }));
};

/** What a foreign client would send. */
const rawOf = (spec: Spec, wire: ReadonlyMap<string, string>) => {
  const sent = Object.entries(spec.params).flatMap(([name, param]) =>
    "field" in param && param.sent !== undefined && !wire.has(name) ? [[name, param.sent]] : []
  ) as [string, string][];
  return queryOf([...sent, ...wire]);
};

/** Icebergs have a code of their own: -1160 OCO_ICEBERGQTY_TIMEINFORCE, spot error page. */
const codeFor = ({ when, unless }: Rule, name: string): number =>
  /icebergQty$/i.test(name) && /timeInForce$/i.test((when ?? unless)?.[0] ?? "") ? -1160 : -1106;

/** Calls that break one rule by one parameter, and no other rule before it. */
const breaking = (
  spec: Spec,
  rule: Rule,
  name: string,
  samples: Samples,
  wish: ReadonlySet<string>,
) => {
  const forbids = rule.forbids?.filter((each) => each !== name) ?? [];
  const others = spec.rules.map((each) => each === rule ? { ...rule, forbids } : each);
  return settings(spec, rule, samples).flatMap((setting, i) => {
    const given = new Set([...wish, name, ...(rule.when ? [rule.when[0]] : [])]);
    const escape = rule.unless?.[0];
    if (escape !== undefined && rule.unless?.length === 1) given.delete(escape);
    // Another rule may have taken it away: one that it breaks as well.
    const kept = new Set([...mended(spec, setting, given, others), name]);
    const wire = wireOf(setting, kept);
    const pairs = [...wire];
    const isBroken = (!rule.when || holds(rule.when, pairs)) &&
      (!rule.unless || !holds(rule.unless, pairs));
    const [first] = breaches(spec.rules.filter((each) => each === rule || !each.soft), wire);
    return isBroken && first?.kind === "surplus" && first.params[0] === name
      ? [{ at: `${i}`, wire, params: argumentsOf(setting, kept) }]
      : [];
  });
};

const told = (rule: Rule) => JSON.stringify(rule);

for (const endpoint of catalog) {
  const { spec } = endpoint;
  const rules = spec.rules.filter(({ forbids }) => forbids);
  if (rules.length === 0) continue;
  describe(`${spec.name} does not take`, () => {
    for (const rule of rules) {
      for (const name of rule.forbids ?? []) {
        it(`${name}: ${told(rule)}`, () => {
          const reached = new Set<string>();
          fc.assert(
            fc.property(validCall(spec), ({ samples, given }) => {
              for (const each of breaking(spec, rule, name, samples, given)) {
                reached.add(each.at);
                const built = build(endpoint, each.params);
                const refused = checkParams(spec, rawOf(spec, each.wire));
                if (rule.soft) {
                  const doubts = E.isRight(built) ? built.right.warnings : assert.fail(name);
                  assert.ok(doubts.some((doubt) => doubt.startsWith(`${name} is not taken`)));
                  assert.equal(refused, undefined);
                  continue;
                }
                const problems = E.isLeft(built) ? built.left.problems : assert.fail(name);
                const problem = problems.find(({ kind, params }) =>
                  kind === "surplus" && params.join() === name
                );
                assert.match(
                  problem?.message ?? "",
                  new RegExp(`^${name} is not taken .*: leave it out$`),
                );
                assert.equal(refused?.code, codeFor(rule, name));
                // Futures write names small.
                const named = /\/(um|cm)\//.test(spec.path) ? name.toLowerCase() : name;
                assert.ok(refused?.msg.startsWith(`Parameter '${named}' `), refused?.msg);
              }
            }),
            { numRuns: Math.max(runs, 40), seed: 20261128 },
          );
          const most = Math.max(1, (rule.when?.length ?? 1) - 1);
          assert.equal(reached.size, most, "every text of the condition was tried");
        });
      }
    }
  });
}
