/** A page and a JSON file for each scenario of the simulator. Pure: scenarios in, text out. */
import type { Conditions, Offered, Scenario, Step } from "../../simulator/mod.ts";

const clock = (seconds: number): string => {
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return [h, m, s].map((part) => String(part).padStart(2, "0")).join(":");
};

const percent = (share: number): string => `${Math.round(share * 100)} %`;

const offersText = (name: string, offered: Offered | null): string => {
  const of = name === "*" ? "all books" : `books of ${name}`;
  if (!offered) return `${of} as before`;
  const { spread, touch, depth } = offered;
  return `${of}: spread of ${spread ?? "as many"} ticks, ${
    touch ?? "as many"
  } USD at the best price, ` +
    `${depth ?? "as many"} within each basis point`;
};

const conditionsText = (conditions: Conditions): readonly string[] => {
  const { closed, overloaded, untold, carriedOut = 0.5, behind, liquidates } = conditions;
  return [
    ...(closed ? [closed.length > 0 ? `closed: ${closed.join(", ")}` : "nothing is closed"] : []),
    ...(overloaded === undefined
      ? []
      : [`${percent(overloaded)} of new orders refused with -1008`]),
    ...(untold === undefined ? [] : [
      untold === 0
        ? "every outcome is told"
        : `of ${percent(untold)} of changes the outcome is not told, of these ${
          percent(carriedOut)
        } are carried out`,
    ]),
    ...(behind === undefined ? [] : [
      behind === 0 ? "answers are of now" : `answers about the account up to ${behind} s behind`,
    ]),
    ...(liquidates === undefined
      ? []
      : [liquidates ? "the exchange liquidates" : "the exchange does not liquidate"]),
  ];
};

const changesOf = (step: Step): readonly string[] => [
  ...Object.entries(step.offers ?? {}).map(([name, each]) => offersText(name, each)),
  ...Object.entries(step.funding ?? {}).map(([symbol, { rate, hours }]) =>
    `funding of ${symbol}: ${rate}${hours === undefined ? "" : ` each ${hours} h`}`
  ),
  ...Object.entries(step.collateral ?? {}).map(([asset, rates]) =>
    `collateral rate of ${asset}: ${
      typeof rates === "string" ? rates : rates.map(([from, rate]) => `${rate} from ${from} USD`)
        .join(", ")
    }`
  ),
  ...Object.keys(step.brackets ?? {}).map((symbol) => `new brackets of ${symbol}`),
  ...Object.entries(step.status ?? {}).map(([symbol, status]) => `${symbol}: ${status}`),
  ...(step.settled ?? []).map((symbol) => `${symbol} is settled`),
  ...Object.entries(step.deleveraged ?? {}).map(([symbol, part]) =>
    `${part} % of winning positions of ${symbol} are deleveraged`
  ),
  ...conditionsText(step.exchange ?? {}),
];

const stepRow = (step: Step): string =>
  `| ${clock(step.at)} | ${step.note} | ${changesOf(step).join("; ") || "–"} |`;

/** The lowest and the highest price of each name, and its last, in percent of the first. */
const priceRow = ([name, frames]: readonly [string, Scenario["prices"][string]]): string => {
  const sorted = [...frames].sort(([, a], [, b]) => Number(a) - Number(b));
  const [low, high, last] = [sorted[0], sorted.at(-1), frames.at(-1)];
  const shown = (frame: (typeof frames)[number] | undefined): string =>
    frame ? `${frame[1]} % at ${clock(frame[0])}` : "–";
  return `| \`${name}\` | ${shown(low)} | ${shown(high)} | ${last?.[1] ?? "–"} % |`;
};

/** The page of a scenario. */
export const scenarioPage = (scenario: Scenario): string =>
  `# ${scenario.name}

${scenario.about}

\`\`\`sh
npm run simulator -- --scenario ${scenario.name}
\`\`\`

What a program must do to come through:

${scenario.survive.map((each) => `- ${each}`).join("\n")}

It takes ${clock(scenario.seconds)}. Prices, in percent of what they were when it began:

| price | lowest | highest | at the end |
| --- | --- | --- | --- |
${Object.entries(scenario.prices).map(priceRow).join("\n")}

| time | what happens | what changes |
| --- | --- | --- |
${scenario.steps.map(stepRow).join("\n")}

Figures: ${scenario.source}

All of it as data: [${scenario.name}.json](${scenario.name}.json).
`;

/** The page that lists them. */
export const scenariosIndex = (all: readonly Scenario[]): string =>
  `# Scenarios

What a program should live through before it trades: markets and exchanges as they were on bad days.
\`--scenario NAME\` of the server plays one from its start on, \`playScenario\` in process; a world goes
through it as its clock moves. The same seed leads to the same world.

| scenario | what it is |
| --- | --- |
${all.map(({ name, about }) => `| [${name}](${name}.md) | ${about} |`).join("\n")}

## Your own

\`--scenario FILE.json\`, or \`playScenario(world, scenario)\` with what \`readScenario\` read. Amounts, rates and
percents are decimals as text; times are seconds from the beginning.

| field | what it says |
| --- | --- |
| \`name\`, \`about\`, \`survive\`, \`source\` | for people; \`survive\` is a list |
| \`seconds\` | how long it takes |
| \`prices\` | by name, as \`setPrices\` takes them: a list of \`[second, percent of the first price]\`, with straight lines between; two at one second make a gap |
| \`every\` | seconds from one price to the next on such a line; 5 if left out |
| \`steps\` | what else happens, in order of time: \`at\`, \`note\`, and any of the fields below |

| field of a step | what it changes |
| --- | --- |
| \`offers\` | by base asset, or \`*\` for all others: \`spread\`, \`touch\`, \`depth\`, \`levels\`, \`refill\`, \`flow\` of the book; \`null\` for the usual ones |
| \`funding\` | by contract: \`rate\`, and \`hours\` from one funding to the next |
| \`collateral\` | by asset: a rate, or a list of \`[floor in USD, rate]\` |
| \`brackets\` | by contract: a list of \`[floor, maintenance rate, highest leverage]\` |
| \`levels\` | uniMMR of \`marginCall\`, \`supplyMargin\`, \`reduceOnly\` and \`liquidation\`, as far as they change |
| \`liquidationPause\` | milliseconds before each step of a liquidation; 0 for all at once |
| \`status\` | by contract, or pair as in \`BTCUSDT:margin\`: \`TRADING\`, \`SETTLING\` (only reducing), \`HALT\` (no orders), \`CLOSE\` (gone) |
| \`settled\` | contracts whose orders are cancelled and positions closed at the mark price |
| \`deleveraged\` | by contract: percent of positions with a profit that is closed at the mark price |
| \`exchange\` | how it answers from here on; what is left out stays |

| field of \`exchange\` | what it does |
| --- | --- |
| \`closed\` | of \`um\`, \`cm\`, \`margin\`, \`loans\`, \`transfers\`: calls that change something are refused, 503 with -1001 |
| \`overloaded\` | share of new orders that are refused, 503 with -1008; not those that only reduce |
| \`untold\` | share of calls that change something whose outcome is not told: 503 with -1000 |
| \`carriedOut\` | share of those that are carried out; 0.5 if left out |
| \`behind\` | by how many seconds, at most, answers about the account are behind |
| \`liquidates\` | \`false\`: the exchange does not liquidate until it is \`true\` again |
`;

/** All files, by their path. */
export const scenarioFiles = (
  all: readonly Scenario[],
): Readonly<Record<string, () => string>> =>
  Object.fromEntries([
    ["docs/scenarios/index.md", () => scenariosIndex(all)],
    ...all.flatMap((scenario) => [
      [`docs/scenarios/${scenario.name}.md`, () => scenarioPage(scenario)] as const,
      [
        `docs/scenarios/${scenario.name}.json`,
        () => `${JSON.stringify(scenario, null, 2)}\n`,
      ] as const,
    ]),
  ]);
