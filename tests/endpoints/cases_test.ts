import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as E from "../../lib/deps/either.ts";
import type { Request } from "../../lib/endpoint.ts";
import { parseJson } from "../../lib/json.ts";
import { send } from "../../lib/send.ts";
import { queryString } from "../../lib/wire.ts";
import { fidelityOf } from "../../simulator/exchange/fidelity.ts";
import { openWorld, simulatedEnvironment, simulatedRoutes, worldRef } from "../../simulator/mod.ts";
import type { Built, Case } from "../cases/case.ts";
import { cases as portfolio } from "../cases/portfolio.ts";
import { cases as portfolioPro } from "../cases/portfolio_pro.ts";

const requestOf = (built: Built): Request<unknown> =>
  E.isRight(built) ? built.right : assert.fail(built.left.message);

const written = ({ spec, query }: Request<unknown>): string => {
  const text = queryString(query);
  return `${spec.host} ${spec.verb} ${spec.path}${text && `?${text}`}`;
};

/** Runs a case on a fresh world and gives the raw body of its reply. */
const simulatedReply = async ({ call, after = [] }: Case) => {
  const bodies: string[] = [];
  const env = simulatedEnvironment(worldRef(openWorld({ switches: { largeIds: true } })));
  const transport: typeof env.transport = (signed) => async () => {
    const reply = await env.transport(signed)();
    if (E.isRight(reply)) bodies.push(reply.right.body);
    return reply;
  };
  for (const each of [...after, call]) await send(each)({ ...env, transport })();
  return bodies.at(-1);
};

for (const [family, cases] of Object.entries({ portfolio, portfolioPro })) {
  describe(family, () => {
    cases.forEach((row, i) => {
      const request = requestOf(row.call);
      const name = `${request.spec.name} ${i + 1}`;
      it(`${name} builds its request`, () => assert.equal(written(request), row.request));
      it(`${name} reads its answer`, () => {
        const answer = request.answer.decode(parseJson(row.reply));
        assert.deepEqual(answer, E.right(row.answer));
      });
      if (fidelityOf(request.spec, simulatedRoutes) === "absent") return;
      it(`${name} is answered by the simulated exchange`, async () => {
        assert.equal(await simulatedReply(row), row.reply);
      });
    });
  });
}
