/**
 * Answers without state, for endpoints that nothing here stands behind: as documented, with figures of
 * our own. Records are to be empty, so that a caller who settles accounts finds nothing that never
 * happened.
 */
import type { Routes } from "./handler.ts";

/**
 * Answers without state, on papi and sapi: there is none. Where a route has a handler with state too, that
 * one wins.
 */
export const cannedRoutes: Routes = {};
