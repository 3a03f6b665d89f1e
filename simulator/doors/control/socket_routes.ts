/** The control routes that make connections go wrong. */
import * as E from "../../../lib/either.ts";
import { readSocketFault, readSocketFaultPlan } from "../socket_faults.ts";
import type { ControlRoute } from "./controls.ts";
import { done, parsed, timeShape, wrong } from "./replies.ts";
import { anything } from "./schema.ts";

const noSockets = () => wrong("This server has no sockets", 404);

const isEmpty = (value: unknown): boolean =>
  typeof value === "object" && value !== null && !Array.isArray(value) &&
  Object.keys(value).length === 0;

/** What can be done to a connection that is there. */
const AT_ONCE: readonly string[] = ["cut", "closed", "silent", "halfOpen"];

/** Routes for connections. */
export const socketRoutes: readonly ControlRoute[] = [
  {
    verb: "POST",
    path: "/simulator/socket-faults",
    does: "plans what goes wrong with connections; an empty object ends it",
    takes: {
      shape: /*#__PURE__*/ anything("A plan of socket faults; see the page on failures"),
      example: { seed: 1, rules: [{ fault: { kind: "cut" }, nth: [1] }] },
    },
    gives: timeShape,
    run: (controls, body) => {
      if (!controls.sockets) return noSockets();
      const value = parsed(body);
      const plan = isEmpty(value) ? E.right(undefined) : readSocketFaultPlan(value);
      if (E.isLeft(plan)) return wrong(plan.left);
      controls.sockets.setFaults(plan.right);
      return done(controls);
    },
  },
  {
    verb: "POST",
    path: "/simulator/sockets",
    does: "does something to all open connections at once",
    takes: {
      shape: /*#__PURE__*/ anything("A fault: cut, closed, silent or halfOpen"),
      example: { kind: "cut" },
    },
    gives: timeShape,
    run: (controls, body) => {
      if (!controls.sockets) return noSockets();
      const fault = readSocketFault(parsed(body));
      if (E.isLeft(fault)) return wrong(fault.left);
      if (!AT_ONCE.includes(fault.right.kind)) {
        return wrong(`Cannot do ${fault.right.kind} to a connection; plan it for its messages`);
      }
      controls.sockets.hit(fault.right);
      return done(controls);
    },
  },
];
