/** Comments of JavaScript in packages. */
import { commentsIn } from "../house/source.ts";

/** By this comment bundlers know that they may drop a call. */
export const PURE = "/* @__PURE__ */";

/** A program without its comments, save those that bundlers read. */
export const withoutComments = (code: string): string => {
  let out = "";
  let at = 0;
  for (const [start, end] of commentsIn(code)) {
    if (code.slice(start, end) === PURE) continue;
    out += code.slice(at, start);
    at = end;
    if (code[end] !== "\n") continue;
    out = out.replace(/ +$/, "");
    // A line that held nothing else goes with it.
    if (out === "" || out.endsWith("\n")) at++;
  }
  return out + code.slice(at);
};
