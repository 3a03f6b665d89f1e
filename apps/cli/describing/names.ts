/** Names as the command line writes them, and how to find an endpoint by what people call it. */
import { catalog } from "../../../endpoints/catalog.ts";
import type { AnyEndpoint, Family, Spec } from "../../../mod.ts";

/** Product names for people. */
export const familyTitles: Readonly<Record<Family, string>> = {
  portfolio: "Portfolio Margin",
  portfolio_pro: "Portfolio Margin Pro",
  margin: "Margin",
  usdm_market: "USDⓈ-M market data",
  coinm_market: "COIN-M market data",
};

/** Families, in the order of the catalog. */
export const families = Object.keys(familyTitles) as readonly Family[];

/** `newUmOrder` as `new-um-order`. commander's reading of a flag gives the wire name back. */
export const kebab = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** `new-um-order` as `newUmOrder`, as commander names the value of a flag. */
export const camel = (kebabName: string): string =>
  kebabName.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

/** Family as a command, as in `portfolio-pro`. */
export const familyCommand = (family: Family): string => family.replaceAll("_", "-");

/** Parameter as a flag, as in `--time-in-force`. */
export const flagOf = (param: string): string => `--${kebab(param)}`;

/** How names begin that other families have too. */
const PREFIXES: Readonly<Partial<Record<Family, string>>> = {
  portfolio_pro: "pro",
  margin: "margin",
  usdm_market: "usdm",
  coinm_market: "coinm",
};

const names: ReadonlySet<string> = new Set(catalog.map(({ spec }) => spec.name));

/** A text without what it begins with, as in `orderBook` of `usdmOrderBook`; the text itself if it begins else. */
const withoutPrefix = (text: string, prefix: string): string => {
  const rest = text.slice(prefix.length);
  const lower = rest.slice(0, 1).toLowerCase() + rest.slice(1);
  return text.startsWith(prefix) && lower !== rest ? lower : text;
};

/** Name within its family: what tells it from another family's is left out, as the family is named. */
const nameWithin = ({ family, name }: Pick<Spec, "family" | "name">): string => {
  const prefix = PREFIXES[family];
  const plain = prefix === undefined ? name : withoutPrefix(name, prefix);
  // Some official names begin with margin themselves.
  return family === "margin" && !names.has(plain) ? name : plain;
};

/** Endpoint as a command of its family, as in `new-um-order`. */
export const commandName = (spec: Pick<Spec, "family" | "name">): string => kebab(nameWithin(spec));

/** Endpoint as a command behind the program's name, as in `portfolio new-um-order`. */
export const commandOf = (spec: Pick<Spec, "family" | "name">): string =>
  `${familyCommand(spec.family)} ${commandName(spec)}`;

/** Verb and path, as in `POST /papi/v1/um/order`. A few market data paths exist on two hosts. */
export const routeOf = ({ verb, path }: Spec): string => `${verb} ${path}`;

const byWord: ReadonlyMap<string, AnyEndpoint> = new Map(
  catalog.flatMap((endpoint) => {
    const { spec } = endpoint;
    const family = familyCommand(spec.family);
    const own = [spec.name, spec.name.toLowerCase(), kebab(spec.name)];
    const within = [kebab(spec.name), spec.name, commandName(spec), nameWithin(spec)];
    const words = [
      ...own,
      ...within.flatMap((name) => [`${family} ${name}`, `${family} ${name.toLowerCase()}`]),
    ];
    return words.map((word): [string, AnyEndpoint] => [word, endpoint]);
  }),
);

/** A route or path as people copy it: out of a URL, or without the first slash, as documents write it. */
export const withSlash = (text: string): string =>
  text.replace(/https?:\/\/[^/\s]*(?=\/)/i, "").replace(/(?<!\S)(?=([psfd]api|futures)\/)/i, "/");

const ROUTE = /^(GET|POST|PUT|DELETE)\s+(?:(papi|sapi|fapi|dapi)\s+)?(\/\S+)$/i;

const routed = (text: string): readonly AnyEndpoint[] => {
  const [, verb = "", host, path = ""] = ROUTE.exec(withSlash(text)) ?? [];
  return catalog.filter(({ spec }) =>
    spec.verb === verb.toUpperCase() && spec.path.toLowerCase() === path.toLowerCase() &&
    (host === undefined || spec.host === host.toLowerCase())
  );
};

/** Endpoints that have this name within their families, as `order-book`: none, one or more. */
export const namedWithin = (name: string): readonly AnyEndpoint[] => {
  const text = name.toLowerCase().replaceAll("_", "-");
  return catalog.filter(({ spec }) =>
    commandName(spec) === text || nameWithin(spec).toLowerCase() === text
  );
};

/**
 * The endpoint of an operation name (`newUmOrder`), a command (`new-um-order`, `portfolio new-um-order`)
 * or a route (`POST /papi/v1/um/order`, `POST papi/v1/um/order`; `GET fapi /futures/data/basis` if two hosts have the path).
 *
 * `undefined` if none or more than one answers to it.
 */
export const findEndpoint = (nameOrRoute: string): AnyEndpoint | undefined => {
  const text = nameOrRoute.trim().replace(/\s+/g, " ");
  const named = byWord.get(text) ?? byWord.get(text.toLowerCase().replaceAll("_", "-"));
  if (named) return named;
  const [within, another] = namedWithin(text);
  if (within && !another) return within;
  const [only, ...others] = routed(text);
  return others.length === 0 ? only : undefined;
};
