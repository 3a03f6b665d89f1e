/** Answers a call with the story, for workerd: it stays while the other side owes it an answer to its close. */
import { webSockets } from "../../../sockets/web_socket.ts";
import { story } from "./story.ts";

const worker: { fetch(request: Request): Promise<Response> } = {
  async fetch({ url }) {
    const asked = new URL(url).searchParams;
    const names = (asked.get("names") ?? "").split(",");
    return Response.json(await story(asked.get("url") ?? "", webSockets(), names));
  },
};
export default worker;
