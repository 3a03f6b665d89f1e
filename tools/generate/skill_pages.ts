/** References of the skills in `skills/`, made from the catalog, and all skills as one file for the program. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Family, Spec } from "../../lib/endpoint.ts";
import { root } from "../run/exec.ts";
import type { DocComment } from "./docs_pages.ts";

/** A skill: its folder, and the family of which it tells. */
interface Skill {
  readonly folder: string;
  readonly family: Family;
  readonly title: string;
  readonly host: string;
  /** A command that reads something of an account. */
  readonly reads: string;
}

const skills: readonly Skill[] = [
  {
    folder: "portfolio-margin",
    family: "portfolio",
    title: "Portfolio Margin",
    host: "https://papi.binance.com",
    reads: "unimargin portfolio account-information",
  },
  {
    folder: "portfolio-margin-pro",
    family: "portfolio_pro",
    title: "Portfolio Margin Pro",
    host: "https://api.binance.com",
    reads: "unimargin portfolio-pro get-portfolio-margin-pro-account-info",
  },
  {
    folder: "margin",
    family: "margin",
    title: "Margin",
    host: "https://api.binance.com",
    reads: "unimargin margin query-cross-margin-account-details",
  },
];

/** What the command line makes of a spec. */
interface Examples {
  readonly commandLine: (spec: Spec, given: unknown) => string;
  readonly exampleArguments: (spec: Spec) => unknown;
  readonly flagOf: (name: string) => string;
}

const inCli = async (file: string): Promise<Examples> =>
  await import(pathToFileURL(join(root, "apps/cli/describing", file)).href);

const flags = (spec: Spec, isRequired: boolean, { flagOf }: Examples): string =>
  Object.entries(spec.params)
    .filter(([, param]) => ("field" in param) !== isRequired)
    .map(([name]) => `\`${flagOf(name)}\``).join(" ") || "none";

const row = (spec: Spec, comments: ReadonlyMap<string, DocComment>, examples: Examples): string =>
  [
    "",
    `\`${examples.commandLine(spec, examples.exampleArguments(spec))}\``,
    `${comments.get(spec.name)?.sentence}${
      spec.retired ? ` Retired${spec.retired.use ? `: use ${spec.retired.use}` : ""}.` : ""
    }`,
    `\`${spec.verb} ${spec.path}\``,
    flags(spec, true, examples),
    flags(spec, false, examples),
    spec.keyless || spec.access === "NONE" ? "none" : spec.signed ? "signed" : "key",
    spec.mutates ? "yes" : "no",
    "",
  ].join(" | ").trim();

const HEAD = ["command", "what it does", "route", "needed", "optional", "key", "changes something"];

const endpointsPage = async (
  { family, title }: Skill,
  specs: readonly Spec[],
  comments: ReadonlyMap<string, DocComment>,
): Promise<string> => {
  const examples = { ...await inCli("example.ts"), ...await inCli("names.ts") };
  const own = specs.filter((spec) => spec.family === family);
  return `# Endpoints of ${title}

Made by \`npm run update\` from the catalog: ${own.length} endpoints, each with an example to start from. Values in
it are made up. Signed commands take \`--recv-window\` too. \`unimargin describe NAME\` tells all about one: what each
parameter means, which go together, and the fields of its answer.

| ${HEAD.join(" | ")} |
| ${HEAD.map(() => "---").join(" | ")} |
${own.map((spec) => row(spec, comments, examples)).join("\n")}
`;
};

const authenticationPage = ({ title, host, reads }: Skill): string =>
  `# Accounts, keys and signing for ${title}

The program signs; no key goes into a command, a prompt or an answer.

## Accounts

\`\`\`sh
unimargin accounts list
unimargin doctor
\`\`\`

A person adds an account with \`unimargin accounts add\` at a terminal: it asks for a name, the environment, the
keys and the signing mode, and shows them masked. \`--from FILE\` reads a file with API key and secret on two lines,
an \`.env\` file, JSON and others. Accounts are kept in a \`TOOLS.md\` or \`accounts.md\`:

\`\`\`md
## Binance Accounts

### main
- API Key: abc123...xyz
- Secret: secret123...key
- Description: Primary trading account
\`\`\`

\`--account NAME\` chooses one. If several could be meant and none is called \`main\`, ask the person.

## Environments

\`production\` is the real exchange, ${host}. \`simulated\` is an exchange in a file of this machine: nobody's money,
no network. There is no test network for ${title}. \`demo\` reaches futures market data alone.

\`\`\`sh
${reads} --env simulated
\`\`\`

## Before something changes

On \`production\` a change is described and waits for the word CONFIRM. \`--dry-run\` shows the request and sends
nothing; \`--curl\` shows it as a curl command without key and secret. Once the person has typed the word:
\`--confirm CONFIRM\`. A policy of the person may refuse all the same (exit code 4).

## What the program does

1. It puts the parameters and the time in ms into a query string, percent-encoded as UTF-8 (RFC 3986).
2. It signs that text: HMAC-SHA256 with a secret, RSA or Ed25519 with a private key; the kind is detected.
3. It appends \`signature\`, and sends the key in the header \`X-MBX-APIKEY\`.
4. It never follows a redirect, and sends a change at most once.

Public market data is sent without a signature. Refusals: -1022 signature, -1021 clock, -2015 key, address or
permission; \`unimargin doctor\` finds out which.
`;

/** The references of the skills, by their paths. */
export const skillReferences = (
  specs: readonly Spec[],
  comments: ReadonlyMap<string, DocComment>,
): Readonly<Record<string, () => string | Promise<string>>> =>
  Object.fromEntries(
    skills.flatMap((skill) => [
      [
        `skills/${skill.folder}/references/authentication.md`,
        () => authenticationPage(skill),
      ],
      [
        `skills/${skill.folder}/references/endpoints.md`,
        () => endpointsPage(skill, specs, comments),
      ],
    ]),
  );

/** `apps/cli/skills.json`: every file of the skills by its path, for a program that is one file. */
export const skillsFile = (): string => {
  const folder = join(root, "skills");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => name.endsWith(".md")).sort();
  const texts = files.map((name) => [name, readFileSync(join(folder, name), "utf8")]);
  return `${JSON.stringify(Object.fromEntries(texts), null, 1)}\n`;
};
