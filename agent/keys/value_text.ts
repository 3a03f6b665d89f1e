/** Values as people write them: quotes of all kinds, escapes, comments behind, PEM over several lines. */

/** Quotes, and what closes each. Keyboards and word processors turn straight ones into others. */
const QUOTES: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  "`": "`",
  "\u201c": "\u201d\u201c",
  "\u201d": "\u201d\u201c",
  "\u201e": "\u201c\u201d",
  "\u201f": "\u201d",
  "\u2018": "\u2019\u2018",
  "\u2019": "\u2019\u2018",
  "\u201a": "\u2018\u2019",
  "\u201b": "\u2019",
  "\u00ab": "\u00bb",
  "\u00bb": "\u00ab",
  "\u2039": "\u203a",
  "\u300c": "\u300d",
  "\uff02": "\uff02",
  "\uff07": "\uff07",
  "\u00b4": "\u00b4",
};

/** What closes a quote that stands at the start of a text; `undefined` where none does. */
export const closersOf = (text: string): string | undefined => {
  const first = text[0] ?? "";
  return Object.hasOwn(QUOTES, first) ? QUOTES[first] : undefined;
};

/** Where the quote at the start of a text is closed; -1 where it is not. */
export const closing = (text: string): number => {
  const closers = closersOf(text) ?? "";
  const escapes = text[0] === '"';
  for (let i = 1; i < text.length; i++) {
    if (text[i] === "\\" && escapes) i++;
    else if (closers.includes(text[i] ?? "")) return i;
  }
  return -1;
};

/** Escaped line ends as real ones: no key holds a backslash. */
const withLineEnds = (text: string): string => text.replace(/(\\{1,2}r)?\\{1,2}n/g, "\n");

/** What stands between quotes. */
export const unescaped = (text: string, quote: string): string =>
  quote === '"'
    ? withLineEnds(text).replace(
      /\\(u[0-9a-fA-F]{4}|[^])/g,
      (_, c: string) =>
        c.length === 5
          ? String.fromCharCode(parseInt(c.slice(1), 16))
          : c === "r"
          ? "\r"
          : c === "t"
          ? "\t"
          : c,
    )
    : withLineEnds(text);

/** A value without quotes: up to a comment, and without the comma or semicolon that ends it. */
export const unquoted = (text: string): string => {
  // Base64 has slashes, so that nothing in a private key starts a comment.
  const bare = text.includes("-----BEGIN")
    ? text.replace(/(-----END [A-Z0-9 ]+-----).*$/, "$1")
    : text.replace(/(^|\s)(#|\/\/|;).*$/, "");
  return withLineEnds(bare.trim().replace(/\s*[,;]+$/, ""));
};

/** What may stand behind a closing quote: an end of the statement, a comment, the next field. */
export const isTail = (text: string): boolean => /^\s*[,;)\]}]*\s*(#|\/\/|;|$)/.test(text);

/** Whether a text is a private key that has no end yet. */
export const isOpenPem = (text: string): boolean =>
  /-----BEGIN [A-Z0-9 ]+-----/.test(text) && !text.includes("-----END");

/** Whether a value stands for another one, as a variable does. */
export const isReference = (text: string): boolean =>
  /^(\$\{?[A-Za-z_]|%[A-Za-z_]\w*%|\$\{\{|\{\{|\$\(|<%=|op:\/\/|!)/.test(text) ||
  /^(process\.env|os\.(getenv|environ)|Deno\.env|import\.meta\.env|env\(|getenv\()/.test(text);

/** Whether a value is the path of a file rather than what is in it. */
export const isPath = (text: string): boolean =>
  !text.includes("-----") &&
  (/^(~|\.{1,2})?[/\\]./.test(text) || /^[A-Za-z]:[\\/]/.test(text) || /^file:\/\//.test(text) ||
    /^[^\s=]+\.(pem|key|der|p8|pk8|pkcs8|txt)$/i.test(text));

/** Words that no key holds, and examples do. */
const EXAMPLE_WORDS =
  /(^|[^A-Za-z0-9])(your|here|paste|insert|enter|replace|replaceme|change|changeme|placeholder|redacted|example|todo|tbd|x{3,})(?![A-Za-z0-9])/i;

/** Names that stand where what they name should. */
const EXAMPLE_NAMES =
  /^(my[ _-]?)?(binance[ _-]?)?((api|secret|private)[ _-]?key|api[ _-]?secret|none|null|nil|undefined|n\/a|tba)$/i;

/**
 * Whether a text stands where a key should and is none: `your_api_key_here`, `<API KEY>`, `xxxx`,
 * `abc123...xyz`.
 */
export const isPlaceholder = (text: string): boolean => {
  const bare = text.trim();
  if (/^([x*.?#_-]|\u2022|\u2026)\1{2,}$/i.test(bare)) return true;
  // What looks like a key may spell anything by chance.
  if (bare.includes("-----BEGIN") || /^[A-Za-z0-9+/]{32,}=*$/.test(bare) || isPath(bare)) {
    return false;
  }
  const words = bare.replace(/([a-z])([A-Z])/g, "$1 $2").replaceAll("_", " ");
  return /^(<[^<>="']*>|\[[^[\]="']*\]|\{+[^{}="':]*\}+)$/.test(bare) ||
    /\.{3}|\u2026/.test(bare) ||
    EXAMPLE_WORDS.test(words) || EXAMPLE_NAMES.test(bare);
};
