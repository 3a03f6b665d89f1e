/** Streams of the market that somebody listens to: the same for all who listen at a place. */
import type { World } from "../../../engine/world/world.ts";
import { writeJson } from "../../body.ts";
import type { StreamEvent } from "../../event.ts";
import type { Place } from "../address.ts";
import type { Feed } from "./feed.ts";
import { marketFeed } from "./names.ts";

/** What each stream says next, by place and name. */
export type Feeds = ReadonlyMap<Place, ReadonlyMap<string, Feed>>;

/** Messages as text, by place and stream. */
export type MarketNews = ReadonlyMap<Place, ReadonlyMap<string, readonly string[]>>;

/** Nobody listens. */
export const noFeeds: Feeds = /*#__PURE__*/ new Map();

/** Somebody who listens. */
interface Listener {
  readonly place: Place;
  readonly streams: readonly string[];
}

/** The streams that are listened to: new ones begin now, and those without a listener end. */
export const feedsFor = (world: World, feeds: Feeds, listeners: Iterable<Listener>): Feeds => {
  const wanted = new Map<Place, Map<string, Feed>>();
  for (const { place, streams } of listeners) {
    const found = wanted.get(place) ?? new Map<string, Feed>();
    for (const stream of streams) {
      if (found.has(stream)) continue;
      const feed = feeds.get(place)?.get(stream) ?? marketFeed(world, place.market, stream);
      if (feed) found.set(stream, feed);
    }
    wanted.set(place, found);
  }
  return wanted;
};

/** Lets every stream say what has become of the world. */
export const fed = (
  world: World,
  feeds: Feeds,
  events: readonly StreamEvent[],
): readonly [after: Feeds, news: MarketNews] => {
  const after = new Map<Place, ReadonlyMap<string, Feed>>();
  const news = new Map<Place, ReadonlyMap<string, readonly string[]>>();
  for (const [place, known] of feeds) {
    const next = new Map<string, Feed>();
    const said = new Map<string, readonly string[]>();
    for (const [stream, feed] of known) {
      const [later, messages] = feed(world, events);
      next.set(stream, later);
      if (messages.length > 0) said.set(stream, messages.map(writeJson));
    }
    after.set(place, next);
    news.set(place, said);
  }
  return [after, news];
};
