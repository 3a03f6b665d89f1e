/** A description for eyes: a page of at most 100 columns, links aside. */
import type { EndpointDescription, ParamDescription } from "./describe.ts";
import { familyTitles } from "./names.ts";

const WIDTH = 100;

/** Stands for a space at which no line breaks. */
const HELD = "\u00a0";

/** How lines are filled. */
interface Filling {
  /** In front of the first line. */
  readonly indent?: string;
  /** In front of all others; as the first if absent. */
  readonly hanging?: string;
  /** Behind all lines but the last. */
  readonly tail?: string;
}

/** Text in lines of at most 100 columns; what cannot be broken stays whole. */
export const wrap = (
  text: string,
  { indent = "", hanging = indent, tail = "" }: Filling = {},
): readonly string[] => {
  const lines: string[] = [];
  let line = indent;
  let isEmpty = true;
  for (const word of text.split(" ")) {
    const longer = isEmpty ? line + word : `${line} ${word}`;
    if (!isEmpty && longer.length + tail.length > WIDTH) {
      lines.push(line + tail);
      line = hanging + word;
    } else line = longer;
    isEmpty = false;
  }
  return [...lines, line].map((each) => each.replaceAll(HELD, " "));
};

/** Text whose words stay on one line. */
const together = (text: string): string => text.replaceAll(" ", HELD);

const INDENT: Filling = { indent: "  " };
const HANGING: Filling = { indent: "  ", hanging: "    " };

/** A command line, its flags kept together with their values. */
const wrappedCommand = (command: string): readonly string[] => {
  const [first = "", ...flags] = command.split(/ (?=--)/);
  return wrap([first, ...flags].map(together).join(" "), { ...HANGING, tail: " \\" });
};

const paramLines = ({ flag, type, default: whenAbsent, text }: ParamDescription) => [
  ...wrap(`${flag}  ${type}${whenAbsent === undefined ? "" : `; ${whenAbsent} by default`}`, {
    indent: "  ",
    hanging: "        ",
  }),
  ...wrap(text, { indent: "      " }),
];

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ["", title, ...lines];

const answerLines = ({ answer }: EndpointDescription): readonly string[] => {
  const fields = answer.fields.map(({ name, kind, optional }) =>
    together(`${name}${optional ? "?" : ""} ${kind}`)
  );
  return [
    ...wrap(answer.kind, INDENT),
    ...(fields.length === 0 ? [] : wrap(fields.join(", "), INDENT)),
  ];
};

/** The page of an endpoint. */
export const describeText = (description: EndpointDescription): string => {
  const { name, family, route, access, signed, mutates, retired, params } = description;
  const facts = [
    route,
    familyTitles[family],
    access,
    signed ? "signed" : "not signed",
    mutates ? "CHANGES THE ACCOUNT" : "only reads",
  ];
  const use = retired?.use === undefined ? "nothing replaces it" : `use ${retired.use}`;
  const required = params.filter((param) => param.required);
  const others = params.filter((param) => !param.required);
  return [
    ...wrap(`${name}: ${description.summary}`),
    ...(retired ? wrap(`Retired by the exchange since ${retired.since}: ${use}`) : []),
    "",
    ...wrap(`${description.command}${params.length > 0 ? " [flags]" : ""}`, INDENT),
    ...wrap(facts.map(together).join(" · "), INDENT),
    ...wrap(`Costs ${description.weightText}`, HANGING),
    ...section(
      "Notes",
      (description.notes ?? "").split("\n").filter(Boolean)
        .flatMap((paragraph) => wrap(paragraph, INDENT)),
    ),
    ...section("Required", required.flatMap(paramLines)),
    ...section("Optional", others.flatMap(paramLines)),
    ...section("Rules", description.rules.flatMap((rule) => wrap(rule, HANGING))),
    ...section("Answer", answerLines(description)),
    ...section("Example", wrappedCommand(description.example)),
    ...section("Documentation", description.url === undefined ? [] : [`  ${description.url}`]),
    "",
  ].join("\n");
};
