/** Notices that wait for their reader. */
import { type Queue, queue } from "../queue.ts";
import type { Notice } from "./notice.ts";

/** No notices yet. All wait, however many there are, but for those of what the view shows. */
export const notices = (): Queue<Notice> =>
  queue<Notice>(({ type }) => !/^(order|position|balance|liability|health|event)$/.test(type));
