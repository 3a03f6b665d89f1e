/** A description for eyes: a page as wide as the terminal, of at most 100 columns, links aside. */
import type { EndpointDescription, ParamDescription } from "./describe.ts";
import { familyTitles } from "./names.ts";
import { describeRetired } from "./spec_text.ts";

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
  /** Columns; 100 if absent. */
  readonly width?: number;
}

/** Fills lines of a page. */
type Fill = (text: string, filling?: Filling) => readonly string[];

/** Text in lines of at most so many columns; what cannot be broken stays whole. */
export const wrap = (
  text: string,
  { indent = "", hanging = indent, tail = "", width = WIDTH }: Filling = {},
): readonly string[] => {
  const lines: string[] = [];
  let line = indent;
  let isEmpty = true;
  for (const word of text.split(" ")) {
    const longer = isEmpty ? line + word : `${line} ${word}`;
    if (!isEmpty && longer.length + tail.length > width) {
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
const wrappedCommand = (command: string, fill: Fill): readonly string[] => {
  const [first = "", ...flags] = command.split(/ (?=--)/);
  return fill([first, ...flags].map(together).join(" "), { ...HANGING, tail: " \\" });
};

const paramLines =
  (fill: Fill) => ({ flag, type, default: whenAbsent, text }: ParamDescription) => [
    ...fill(`${flag}  ${type}${whenAbsent === undefined ? "" : `; ${whenAbsent} by default`}`, {
      indent: "  ",
      hanging: "        ",
    }),
    ...fill(text, { indent: "      " }),
  ];

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ["", title, ...lines];

const answerLines = ({ answer }: EndpointDescription, fill: Fill): readonly string[] => {
  const fields = answer.fields.map(({ name, kind, optional }) =>
    together(`${name}${optional ? "?" : ""} ${kind}`)
  );
  return [
    ...fill(answer.kind, INDENT),
    ...(fields.length === 0 ? [] : fill(fields.join(", "), INDENT)),
  ];
};

/** The page of an endpoint. */
export const describeText = (
  description: EndpointDescription,
  width: number = WIDTH,
): string => {
  const fill: Fill = (text, filling) => wrap(text, { ...filling, width: Math.min(width, WIDTH) });
  const { name, family, route, access, signed, mutates, retired, params } = description;
  const facts = [
    route,
    familyTitles[family],
    access,
    signed ? "signed" : "not signed",
    mutates ? "CHANGES THE ACCOUNT" : "only reads",
  ];
  const required = params.filter((param) => param.required);
  const others = params.filter((param) => !param.required);
  return [
    ...fill(`${name}: ${description.summary}`),
    ...(retired ? fill(describeRetired(retired)) : []),
    "",
    ...fill(`${description.command}${params.length > 0 ? " [flags]" : ""}`, INDENT),
    ...fill(facts.map(together).join(" · "), INDENT),
    ...fill(`Costs ${description.weightText}`, HANGING),
    ...section(
      "Notes",
      (description.notes ?? "").split("\n").filter(Boolean)
        .flatMap((paragraph) => fill(paragraph, INDENT)),
    ),
    ...section("Required", required.flatMap(paramLines(fill))),
    ...section("Optional", others.flatMap(paramLines(fill))),
    ...section("Rules", description.rules.flatMap((rule) => fill(rule, HANGING))),
    ...section("Answer", answerLines(description, fill)),
    ...section("Example", wrappedCommand(description.example, fill)),
    ...section("Documentation", description.url === undefined ? [] : [`  ${description.url}`]),
    "",
  ].join("\n");
};
