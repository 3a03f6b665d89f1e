/** The control routes as a table for people and as an OpenAPI file. */
import { controlRoutes, healthRoute, openApi } from "../../simulator/doors/control/open_api.ts";

/** The OpenAPI file. */
export const openApiFile = (): string => `${JSON.stringify(openApi(), null, 2)}\n`;

const rowOf = (
  { verb, path, does, takes }: {
    readonly verb: string;
    readonly path: string;
    readonly does: string;
    readonly takes?: { readonly example: unknown };
  },
): readonly string[] => {
  const body = takes &&
    (takes.example === undefined ? "a world" : `\`${JSON.stringify(takes.example)}\``);
  return [`\`${verb} ${path}\``, body ?? "none", does];
};

/** The page of the control routes with their table. */
export const withRoutes = (page: string): string => {
  const pattern = /(<!-- routes -->\n)[^]*?(<!-- \/routes -->)/;
  if (!pattern.test(page)) {
    throw new Error("docs/guide/test/control.md has no place for the routes");
  }
  const rows = [["route", "body", "what it does"], ...[healthRoute, ...controlRoutes].map(rowOf)];
  const widths = [0, 1, 2].map((i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  const line = (cells: readonly string[], pad = " "): string =>
    `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0, pad)).join(" | ")} |`;
  const [head = [], ...body] = rows;
  const table = [line(head), line(["", "", ""], "-"), ...body.map((row) => line(row))].join("\n");
  return page.replace(pattern, (_, head: string, tail: string) => `${head}\n${table}\n\n${tail}`);
};
