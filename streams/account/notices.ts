/** Notices that wait for their reader. */
import { type Queue, queue } from "../queue.ts";
import type { Notice } from "./notice.ts";

/** No notices yet. Fills wait however many there are. */
export const notices = (): Queue<Notice> => queue<Notice>(({ type }) => type === "fill");
