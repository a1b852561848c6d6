import { type StreamPositions, eventFrame, formatCursor, parseCursor, streamType } from "@weir/contract";
import { type Viewer, authorise, boardIdOf, boardStream, isBoardStream, readActionOf } from "@weir/domain";
import type { Access, SeenEvent, Workspace } from "@weir/storage";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { tooMany } from "../../limits/limit-requests.ts";
import type { StreamSeats } from "../../limits/stream-seats.ts";
import { RequestProblem, asDenied, invalid, notFound } from "../../problems.ts";
import { openRoute } from "../../route.ts";
import type { Doorkeeper } from "../../viewer.ts";
import { framesOf, seen } from "./channel.ts";
import { EventResponse } from "./event-response.ts";
import { Frames } from "./frames.ts";
import { OpenStreams } from "./open-streams.ts";
import { Presence } from "./presence.ts";
import { StreamHub } from "./stream-hub.ts";

export interface EventsDeps {
  readonly workspace: Workspace;
  readonly access: Pick<Access, "onChange" | "hidesPresence">;
  readonly doorkeeper: Doorkeeper;
  readonly seats: StreamSeats;
  /** Milliseconds. */
  readonly now: () => number;
  readonly newId: () => string;
}

/** The events of one stream or several: live, or in pages. */
export function addEvents(app: FastifyInstance, deps: EventsDeps): OpenStreams {
  const { workspace, access, doorkeeper, seats, now, newId } = deps;
  const { viewerOf } = doorkeeper;
  const seatFor = (viewer: Viewer, { ip }: FastifyRequest): (() => void) => {
    const leave = seats.take(viewer, ip);
    if (leave === undefined) throw tooMany("too-many-streams", seatWaitSeconds);
    return leave;
  };
  const hub = new StreamHub(workspace);
  const presence = new Presence({
    now,
    newId,
    isHidden: (personId) => access.hidesPresence(personId),
    known: async (viewer) => new Set((await workspace.people(viewer)).map(({ personId }) => personId)),
  });
  const open = new OpenStreams(
    (viewer) => doorkeeper.now(viewer),
    () => presence.look(),
  );
  const deaf = access.onChange(() => open.askAgain());
  app.addHook("preClose", (done) => {
    deaf();
    hub.stop();
    open.closeAll();
    presence.stop();
    done();
  });

  openRoute(app, "boardEvents", viewerOf, async ({ params, query, viewer, raw, reply }) => {
    const stream = `board:${params.boardId}`;
    const after = resumeSeq(raw) ?? query.after ?? 0;
    await reachable(workspace, viewer, stream, after);
    if (wantsPages(raw)) {
      const events = (await workspace.events(stream, viewer, { after, limit: query.limit ?? 100 })) ?? [];
      return { events: events.filter((event) => !("hidden" in event)), next: events.at(-1)?.seq ?? after };
    }
    const packed = takesGzip(raw);
    const leave = seatFor(viewer, raw);
    const response: EventResponse = new EventResponse(reply, {
      packed,
      onClose: () => (open.remove(listening), leave(), stop(), depart()),
    });
    const listening = { response, viewer, streams: [stream] };
    open.add(listening);
    const stop = hub.follow({
      stream,
      viewer,
      after,
      deliver: ({ frames }) => response.write(frames),
      replay: (events) => (response.write(framesOf(events)), response.drained()),
    });
    const depart = presence.join(params.boardId, viewer, (frames) => response.write(frames));
    return reply;
  });

  openRoute(app, "tellPresence", viewerOf, async ({ params: { boardId }, body, viewer }) => {
    await reachable(workspace, viewer, boardStream(boardId), 0);
    const { seat, cardId, doing } = body;
    const inHand = cardId === undefined || doing === undefined ? {} : { cardId, doing };
    return { here: presence.tell(boardId, viewer, seat, inHand) };
  });

  openRoute(app, "events", viewerOf, async ({ query, viewer, raw, reply }) => {
    const positions = await startOf(workspace, viewer, query.streams, lastEventId(raw) ?? query.after);
    if (wantsPages(raw)) return pageOfMany(workspace, viewer, positions, query.limit ?? 100);
    const stops = [seatFor(viewer, raw)];
    const onClose = (): void => {
      open.remove(listening);
      for (const stop of stops) stop();
    };
    // Each reader of several streams has frames of their own: packing those would cost more than it saves.
    const response: EventResponse = new EventResponse(reply, { packed: false, onClose });
    const listening = { response, viewer, streams: [...positions.keys()] };
    open.add(listening);
    const write = (events: readonly SeenEvent[]): void => response.write(framesOfMany(events, positions));
    for (const [stream, after] of positions) {
      const replay = (events: readonly SeenEvent[]): Promise<void> => (write(events), response.drained());
      stops.push(hub.follow({ stream, viewer, after, deliver: ({ events }) => write(events), replay }));
    }
    return reply;
  });

  return open;
}

/** Seconds after which one may ask for a seat again: somebody may have closed a tab. */
const seatWaitSeconds = 30;

/** True where gzip is named and not refused by a weight of nothing; browsers name it. */
const takesGzip = ({ headers }: FastifyRequest): boolean =>
  String(headers["accept-encoding"] ?? "")
    .split(",")
    .some((coding) => /^\s*gzip\s*(?:;\s*q=(?!0(?:\.0*)?\s*$).*)?$/i.test(coding));

const isStream = /^(?:(?:board|map):[A-Za-z0-9._~:@-]{1,100}|facts:workspace)$/;

const lastEventId = ({ headers }: FastifyRequest): string | undefined => {
  const id = headers["last-event-id"];
  return typeof id === "string" && id !== "" ? id : undefined;
};

function resumeSeq(request: FastifyRequest): number | undefined {
  const id = lastEventId(request);
  if (id === undefined) return undefined;
  if (/^\d{1,15}$/.test(id)) return Number(id);
  throw new RequestProblem(
    invalid([{ path: "Last-Event-ID", value: id.slice(0, 100), expected: "a seq: a whole number from 0" }]),
  );
}

/** Server-sent events unless JSON is asked for, and they are not. */
function wantsPages({ headers }: FastifyRequest): boolean {
  const accept = headers.accept ?? "";
  return accept.includes("json") && !accept.includes(streamType);
}

/** A stream that is not there, or a place beyond its end, is the asker's mistake. */
async function reachable(workspace: Workspace, viewer: Viewer, stream: string, after: number): Promise<void> {
  const state = await workspace.state(stream, viewer);
  if (state === undefined) {
    const answer = authorise(viewer, readActionOf(stream), { kind: "stream", stream });
    const problem = isBoardStream(stream) ? notFound("board", boardIdOf(stream)) : notFound("stream", stream);
    throw new RequestProblem(answer === true ? problem : asDenied(problem, answer));
  }
  if (after <= state.seq) return;
  throw new RequestProblem(
    invalid([{ path: "after", value: after, expected: `a seq up to ${state.seq}, the last there is` }]),
  );
}

async function startOf(
  workspace: Workspace,
  viewer: Viewer,
  streams: string,
  cursor: string | undefined,
): Promise<Map<string, number>> {
  const after: StreamPositions | undefined = cursor === undefined ? new Map() : parseCursor(cursor);
  if (after === undefined) {
    throw new RequestProblem(
      invalid([{ path: "after", value: cursor?.slice(0, 100), expected: "a cursor as a stream's id gave it" }]),
    );
  }
  const names = streams.split(",");
  const foreign = names.find((name) => !isStream.test(name));
  if (foreign !== undefined) {
    throw new RequestProblem(
      invalid([
        {
          path: "streams",
          value: foreign.slice(0, 100),
          expected: "streams such as board:<boardId>, map:<mapId> or facts:workspace, with commas between them",
        },
      ]),
    );
  }
  const positions = new Map(names.map((stream) => [stream, after.get(stream) ?? 0]));
  for (const [stream, seq] of positions) await reachable(workspace, viewer, stream, seq);
  return positions;
}

/** Moves the positions on, so that each frame's id says where all streams stand after it. */
function framesOfMany(events: readonly SeenEvent[], positions: Map<string, number>): Frames {
  const frames = events.map((event) => {
    positions.set(event.stream, event.seq);
    return eventFrame(formatCursor(positions), seen(event));
  });
  return new Frames(frames.join(""));
}

async function pageOfMany(
  workspace: Workspace,
  viewer: Viewer,
  positions: Map<string, number>,
  limit: number,
): Promise<{ events: SeenEvent[]; next: string }> {
  const page: SeenEvent[] = [];
  for (const [stream, after] of positions) {
    if (page.length >= limit) break;
    const events = (await workspace.events(stream, viewer, { after, limit: limit - page.length })) ?? [];
    positions.set(stream, events.at(-1)?.seq ?? after);
    page.push(...events);
  }
  return { events: page.filter((event) => !("hidden" in event)), next: formatCursor(positions) };
}
