/** The rows of parts, wherever they could be read. */
import type { OpenOrder, Overview, Part, Position } from "./types.ts";

/** The rows of a part, none if it could not be read. */
export const rowsOf = <A>(part: Part<A>): readonly A[] => part.available ? part.rows : [];

/** All open orders that could be read. */
export const openOrders = ({ orders }: Pick<Overview, "orders">): readonly OpenOrder[] =>
  Object.values(orders).flatMap((part) => rowsOf<OpenOrder>(part));

/** All open positions that could be read. */
export const openPositions = ({ positions }: Pick<Overview, "positions">): readonly Position[] => [
  ...rowsOf(positions.um),
  ...rowsOf(positions.cm),
];
