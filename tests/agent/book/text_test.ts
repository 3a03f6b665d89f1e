/** The lines of a Markdown text, by themselves: line ends, fences, comments, headings, names, emphasis. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { bare, headingsOf, linesOf, placesOf, plainSpan } from "../../../agent/book/text.ts";
import { titleIn } from "../../../agent/book/titles.ts";

/** Where each line stands, by the first letter of open, comment, in a fence; F for the fence itself. */
const places = (text: string): string =>
  placesOf(linesOf(text).map(bare))
    .map((place) => ({ open: "o", fenced: "f", fence: "F", comment: "c" })[place]).join("");

const headings = (text: string, isText: (line: string) => boolean = () => true) => {
  const lines = linesOf(text).map(bare);
  return headingsOf(lines, placesOf(lines), isText)
    .map(({ at, end, depth, title, from, to }) => [at, end, depth, title, from, to]);
};

describe("lines of a Markdown text", () => {
  it("end as each system ends them, and are the text together", () => {
    const LINES: readonly (readonly [text: string, lines: readonly string[]])[] = [
      ["", []],
      ["a", ["a"]],
      ["a\n", ["a\n"]],
      ["a\nb", ["a\n", "b"]],
      ["a\r\nb\rc\n\nd", ["a\r\n", "b\r", "c\n", "\n", "d"]],
      ["\n\r", ["\n", "\r"]],
    ];
    for (const [text, lines] of LINES) assert.deepEqual(linesOf(text), lines);
  });

  it("are bare without their ends, whatever stands in them", () => {
    assert.equal(bare("a\r\n"), "a");
    assert.equal(bare("a\n"), "a");
    assert.equal(bare("a \r"), "a ");
    assert.equal(bare("a\rb\n"), "a\rb");
    assert.equal(bare("a"), "a");
  });

  const PLACES: readonly (readonly [what: string, text: string, places: string])[] = [
    ["a fence of backticks", "a\n```\nb\n```\nc", "oFfFo"],
    ["a fence with a language", "```env\nb\n```\nc", "FfFo"],
    ["a fence of tildes", "~~~\nb\n~~~\nc", "FfFo"],
    ["two marks", "``\nb\n~~\n", "ooo"],
    ["one tilde", "~\nb\n~", "ooo"],
    ["code within a line", "```b```\nc", "oo"],
    ["a fence that is closed with more marks", "```\nb\n`````\nc", "FfFo"],
    ["a fence that is not closed with fewer marks", "````\nb\n```\nc", "Ffff"],
    ["a fence that is not closed by the other kind", "```\nb\n~~~\nc", "Ffff"],
    ["a fence that words do not close", "```\nb\n``` x\nx ```\n```\nd", "FfffFo"],
    ["a fence closed in the middle of white space", "```\nb\n  ```  \nc", "FfFo"],
    ["three spaces in front", "   ```\nb\n```", "FfF"],
    ["four spaces in front", "    ```\nb", "oo"],
    ["four spaces below a list", "- a\n    ```\n    b\n    ```\nc", "oFfFo"],
    ["four spaces below a number", "12. a\n    ```\n    b\n    ```", "oFfF"],
    ["four spaces below a number in parentheses", "1) a\n    ~~~\n    b\n    ~~~", "oFfF"],
    ["four spaces below what is indented", "  a\n    ```\n    b", "oFf"],
    ["four spaces below what is indented deeper", "    a\n    ```\n    b", "oFf"],
    ["four spaces below an inner list", "  - a\n      ```\n      b", "oFf"],
    ["four spaces below what is no list", "-a\n    ```\nb", "ooo"],
    ["four spaces below a number that is no list", "1 a\n    ```\nb", "ooo"],
    ["four spaces below a list within a line", "a - b\n    ```\nc", "ooo"],
    ["four spaces below a blank line", "- a\n    \n    ```\nc", "oooo"],
    ["one indented backtick below a list", "- a\n    `\n    b", "ooo"],
    ["one indented tilde below a list", "- a\n    ~\n    b", "ooo"],
    ["indented code within a line", "- a\n    ```b```\nc", "ooo"],
    ["an indented fence with a language", "- a\n    ```env\n    b", "oFf"],
    ["words before a fence below a list", "- a\n  b ```\nc", "ooo"],
    ["words before an indented tilde fence", "- a\n  b ~~~\nc", "ooo"],
    ["a comment", "<!-- a\nb\n-->\nc", "ccco"],
    ["a comment of one line", "<!-- a -->\nb", "co"],
    ["a comment behind words", "a <!--\nb", "oo"],
    ["a comment that three spaces indent", "   <!--\na\n-->\nb", "ccco"],
    ["a comment that four spaces indent", "    <!--\na", "oo"],
    ["a fence in a comment", "<!--\n```\n-->\na", "ccco"],
    ["a comment in a fence", "```\n<!--\n```\na", "FfFo"],
  ];
  for (const [what, text, expected] of PLACES) {
    it(`stand where Markdown has them: ${what}`, () => assert.equal(places(text), expected));
  }
});

describe("headings of a Markdown text", () => {
  type Expected = readonly (readonly (string | number)[])[];
  const HEADINGS: readonly (readonly [what: string, text: string, headings: Expected])[] = [
    ["of each depth", "# a\n## b\n###### c", [
      [0, 1, 1, "a", 2, 3],
      [1, 2, 2, "b", 3, 4],
      [2, 3, 6, "c", 7, 8],
    ]],
    ["none of seven marks", "####### a", []],
    ["without words", "##\n# ", [[0, 1, 2, "", 2, 2], [1, 2, 1, "", 2, 2]]],
    ["indented by three", "   # a", [[0, 1, 1, "a", 5, 6]]],
    ["none indented by four", "    # a", []],
    ["none within a line", "a # b\na ## b\na##b", []],
    ["closed", "## a ##\n## a #  \n## a  ###", [
      [0, 1, 2, "a", 3, 4],
      [1, 2, 2, "a", 3, 4],
      [2, 3, 2, "a", 3, 4],
    ]],
    ["with marks that close nothing", "## a#\n## a # b\n## C# x", [
      [0, 1, 2, "a#", 3, 5],
      [1, 2, 2, "a # b", 3, 8],
      [2, 3, 2, "C# x", 3, 7],
    ]],
    ["without a space behind the marks", "##main\n###x y", [
      [0, 1, 2, "main", 2, 6],
      [1, 2, 3, "x y", 3, 6],
    ]],
    ["none of one mark without a space, as a tag", "#tag", []],
    ["none of marks before a digit", "##1", []],
    ["none of seven marks without a space", "#######a", []],
    ["with emphasis", "## **a**\n## `b`", [[0, 1, 2, "a", 5, 6], [1, 2, 2, "b", 4, 5]]],
    ["underlined", "a\n===\nb\n---\nc", [[0, 2, 1, "a", 0, 1], [2, 4, 2, "b", 0, 1]]],
    ["underlined by one sign of equality", "a\n=", [[0, 2, 1, "a", 0, 1]]],
    ["none underlined by two dashes", "a\n--", []],
    ["none underlined by dashes and words", "a\n--- b\n=== b", []],
    ["underlined, with spaces around the line", "a\n   ---  ", [[0, 2, 2, "a", 0, 1]]],
    ["none underlined four spaces deep", "a\n    ---", []],
    ["none where nothing is underlined", "\n---\n  \n===", []],
    ["none in code", "```\n# a\nb\n===\n```", []],
    ["none underlined by a fence", "a\n```\n---\n```", []],
    ["no heading twice", "# a\n---\nb", [[0, 1, 1, "a", 2, 3]]],
    ["of a line that is underlined twice", "a\n---\n---", [[0, 2, 2, "a", 0, 1]]],
  ];
  for (const [what, text, expected] of HEADINGS) {
    it(`are read: ${what}`, () => assert.deepEqual(headings(text), expected));
  }

  it("are underlined only where the line is text", () => {
    assert.deepEqual(headings("- a\n---", (line) => !line.startsWith("-")), []);
  });
});

describe("what is plain in a Markdown text", () => {
  const SPANS: readonly (readonly [text: string, plain: string, from: number, to: number])[] = [
    ["a", "a", 0, 1],
    ["  a b  ", "a b", 2, 5],
    ["", "", 0, 0],
    ["   ", "", 3, 3],
    ["*a*", "a", 1, 2],
    ["**a**", "a", 2, 3],
    ["***a***", "a", 3, 4],
    ["_a_", "a", 1, 2],
    ["__a__", "a", 2, 3],
    ["___a___", "a", 3, 4],
    ["~~a~~", "a", 2, 3],
    ["`a`", "a", 1, 2],
    ["``a``", "a", 2, 3],
    ["** a **", "a", 3, 4],
    ["**`a`**", "a", 3, 4],
    ["*a", "*a", 0, 2],
    ["**a*", "**a*", 0, 4],
    ["a*", "a*", 0, 2],
    ["a*b*", "a*b*", 0, 4],
    ["**", "**", 0, 2],
    ["****", "****", 0, 4],
    ["____", "____", 0, 4],
    ["````", "````", 0, 4],
    ["*a**", "a*", 1, 3],
  ];
  for (const [text, plain, from, to] of SPANS) {
    it(`is without emphasis and white space: ${JSON.stringify(text)}`, () => {
      assert.deepEqual(plainSpan(text), { text: plain, from, to });
    });
  }

  it("is looked for in a part of a line alone", () => {
    assert.deepEqual(plainSpan("*ab* *c* d", 4, 9), { text: "c", from: 6, to: 7 });
    assert.deepEqual(plainSpan("xx  ", 2, 4), { text: "", from: 4, to: 4 });
    assert.deepEqual(plainSpan("  xx", 0, 2), { text: "", from: 2, to: 2 });
    // Marks are counted from the start of the part.
    assert.deepEqual(plainSpan("0123456 **", 8, 10), { text: "**", from: 8, to: 10 });
  });
});

describe("names in lines that are no headings", () => {
  const long = "a".repeat(60);
  const TITLES: readonly (readonly [line: string, title: string | undefined])[] = [
    ["main", "main"],
    ["  main  ", "main"],
    ["- main", "main"],
    ["-   main", "main"],
    ["* main", "main"],
    ["+ main", "main"],
    ["\u2022 main", "main"],
    ["\u2013 main", "main"],
    ["1. main", "main"],
    ["123) main", "main"],
    ["1234) main", "1234) main"],
    ["1] main", "1] main"],
    ["-main", "-main"],
    ["> main", "main"],
    [">main", "main"],
    ["> > - main", "main"],
    ["**main**", "main"],
    ["- **main**:", "main"],
    ["**main:**", "main"],
    ["main:", "main"],
    ["main :", "main"],
    ["main\uff1a", "main"],
    ["a - main", "a - main"],
    ["a: b", undefined],
    ["a:b:", undefined],
    ["a = b", undefined],
    ["a | b", undefined],
    ["a.", undefined],
    ["a!", undefined],
    ["a?", undefined],
    ["a.b", "a.b"],
    ["really? yes", "really? yes"],
    ["", undefined],
    ["   ", undefined],
    ["---", undefined],
    ["=====", undefined],
    ["***", undefined],
    ["___", undefined],
    ["-x-", "-x-"],
    ["-=", undefined],
    ["-", undefined],
    ["#tag", undefined],
    ["a#b", "a#b"],
    ["~x", undefined],
    ["`x", undefined],
    ["a`b~c", "a`b~c"],
    [long, long],
    [`${long}a`, undefined],
  ];
  for (const [line, title] of TITLES) {
    it(`are found or not: ${JSON.stringify(line)}`, () => assert.equal(titleIn(line)?.text, title));
  }

  it("say where they stand", () => {
    assert.deepEqual(titleIn("> - **main**:"), { text: "main", from: 6, to: 10 });
    assert.deepEqual(titleIn("  main: "), { text: "main", from: 2, to: 6 });
  });
});
