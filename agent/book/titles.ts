/** Names of accounts in lines that are no headings. */
import { plainSpan } from "./text.ts";

/** A line that can be the name of what stands below it: short, without the marks around it. */
export const titleIn = (
  line: string,
): { readonly text: string; readonly from: number; readonly to: number } | undefined => {
  const marks = /^\s*(?:>\s*)*(?:(?:[-*+\u2022\u2013]|\d{1,3}[.)])\s+)?/.exec(line)?.[0].length ??
    0;
  let span = plainSpan(line, marks);
  if (/[:\uff1a]$/.test(span.text)) span = plainSpan(line, span.from, span.to - 1);
  const { text } = span;
  const isName = text !== "" && text.length <= 60 && !/^[|#`~]|[:=|]|[.!?]$|-----/.test(text) &&
    !/^[-=*_]+$/.test(text);
  return isName ? span : undefined;
};
