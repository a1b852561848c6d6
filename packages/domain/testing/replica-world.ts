import { chance, createRandom, pickIndex, pickOne, type Random, type WipLimitScope } from "@weir/flow-metrics";
import {
  allCards,
  answer,
  cardOf,
  createReplica,
  decide,
  dispatch,
  emptyState,
  evolve,
  fromSnapshot,
  isRefusal,
  receive,
  reload,
  toSnapshot,
  view,
  type Answer,
  type BoardState,
  type Command,
  type DomainEvent,
  type Replica,
  type WipLimit,
} from "../src/index.ts";
import { stageRank } from "../src/streams/board/stages.ts";
import { countedUnder, summedUnder } from "./counted-under.ts";
import { fiveStages, minute, you } from "./board-desk.ts";
import { randomWish } from "./random-wish.ts";

const stream = "board:b";
/** The limits that the crowd races into, all of the policy refuse: the stage everybody moves through, and one more a world. */
const racedStage = "build";
const stageLimit: RacedLimit = { scope: { kind: "stage", stageId: racedStage }, max: 2 };
const otherLimits: readonly RacedLimit[] = [
  { scope: { kind: "stages", stageIds: ["build", "test"] }, max: 2 },
  { scope: { kind: "person" }, max: 1 },
  { scope: { kind: "person", personId: "ann" }, max: 1 },
  { scope: { kind: "type", cardType: "Bug" }, max: 1 },
  { scope: { kind: "class", classOfService: "expedite" }, max: 1 },
  { scope: { kind: "lane", laneId: "fast" }, max: 1 },
  { scope: { kind: "cell", stageId: "build", laneId: "fast" }, max: 1 },
  { scope: { kind: "board" }, max: 2 },
];

interface RacedLimit {
  readonly scope: WipLimitScope;
  readonly max: number;
  readonly measure?: WipLimit["measure"];
}

interface Server {
  state: BoardState;
  readonly log: DomainEvent[];
  readonly receipts: Map<string, Answer>;
  readonly raced: readonly RacedLimit[];
  /** By the kind of limit and its measure: the most, above its maximum, that a pull has put under it; 0 is full. */
  readonly peaks: Map<string, number>;
}

interface Client {
  replica: Replica;
  /** Commands sent or waiting, until an answer arrives. */
  outbox: Command[];
  /** Answers on their way; they may overtake each other, repeat or get lost. */
  readonly answers: { readonly commandId: string; readonly said: Answer }[];
  /** Events on their way. */
  wire: DomainEvent[];
  connected: boolean;
}

export interface WorldEnd {
  readonly server: BoardState;
  readonly clients: readonly Replica[];
  readonly commands: number;
  readonly peaks: Server["peaks"];
}

/** How a server takes what clients send: decides anew, or (the broken twin) appends the client's own events. */
export type Taking = "decide-anew" | "rebase-events";

/** Several clients and a server over bad lines: seeded, and drained at the end. */
export function playWorld(seed: number, taking: Taking = "decide-anew"): WorldEnd {
  const random = createRandom(`replicas ${seed}`);
  const server = openServer(seed);
  const clients = Array.from({ length: 2 + pickIndex(random, 3) }, () => openClient(server));
  let commands = 0;
  for (let step = 0; step < 160; step += 1) {
    const client = pickOne(random, clients);
    const kind = pickIndex(random, 100);
    if (kind < 40) commands += wish(client, random, `${seed}-${step}`, minute(10 + step));
    else if (kind < 64) send(server, clients, client, random, { taking, now: minute(10 + step) });
    else if (kind < 88) hear(client, random);
    else stumble(server, client, random);
  }
  for (let round = 0; clients.some((client) => !isSettled(server, client)) && round < 500; round += 1) {
    for (const client of clients) settle(server, clients, client, random, taking);
  }
  return { server: server.state, clients: clients.map((client) => client.replica), commands, peaks: server.peaks };
}

function openServer(seed: number): Server {
  // In every other round of worlds sizes are summed instead of cards counted.
  const measure = Math.floor(seed / otherLimits.length) % 2 === 0 ? "count" : "size";
  const raced = [stageLimit, ...otherLimits.slice(seed % otherLimits.length).slice(0, 1)].map(
    (limit) =>
      ({
        ...limit,
        measure,
      }) as const,
  );
  const server: Server = { state: emptyState(stream), log: [], receipts: new Map(), raced, peaks: new Map() };
  const seedCommands = [
    { ...fiveStages, stages: [...fiveStages.stages] },
    { type: "lane.add", laneId: "fast", name: "Fast" },
    { type: "lane.add", laneId: "slow", name: "Slow" },
    ...raced.map((limit) => ({ type: "wip-limit.set", ...limit, policy: "refuse" })),
    ...Array.from({ length: 6 }, (_, index) => ({
      type: "card.create",
      cardId: `first-${index}`,
      stageId: "todo",
      title: "First",
      ...(index < 4 ? { size: index === 0 ? 0.5 : index } : {}),
      ...(index % 2 === 0 ? { people: ["ann", "bob"], cardType: "Bug", classOfService: "expedite" } : {}),
    })),
  ];
  for (const [index, fields] of seedCommands.entries()) {
    take(
      server,
      { ...fields, stream, commandId: `seed-${index}` } as Command,
      "decide-anew",
      server.state,
      minute(index),
    );
  }
  return server;
}

function openClient(server: Server): Client {
  return { replica: createReplica(loaded(server)), outbox: [], answers: [], wire: [], connected: true };
}

/** What a browser loads: a front, through JSON. */
function loaded(server: Server): BoardState {
  const state = fromSnapshot(JSON.parse(JSON.stringify(toSnapshot(server.state, "front"))) as { version: number });
  if (state === undefined) throw new Error("a snapshot of this very version has to load");
  return state;
}

function take(server: Server, command: Command, taking: Taking, seen: BoardState, now: string): Answer {
  const known = server.receipts.get(command.commandId);
  if (known !== undefined) return known;
  const context = { now, actor: you, newId: () => command.commandId };
  const decision = decide(new Map([[stream, taking === "decide-anew" ? server.state : seen]]), command, context);
  if (isRefusal(decision)) return "dropped";
  const events = decision.batches
    .flatMap((batch) => batch.events)
    .map((event, index) => ({ ...event, seq: server.state.seq + index + 1 }));
  const before = server.state;
  server.state = events.reduce(evolve, before);
  server.log.push(...events);
  const pulled = events.some((event) => isBackward(before, event)) ? undefined : events.find(isPull);
  if (pulled !== undefined) for (const limit of server.raced) watch(server, before, limit, pulled.cardId);
  const said = { events };
  server.receipts.set(command.commandId, said);
  return said;
}

type Pull = Extract<
  DomainEvent,
  { type: "card.moved" | "card.lane-changed" | "card.created" | "card.restored" | "card.assigned" | "card.edited" }
>;
const pulls: ReadonlySet<string> = new Set<Pull["type"]>([
  "card.moved",
  "card.lane-changed",
  "card.created",
  "card.restored",
  "card.assigned",
  "card.edited",
]);
const isPull = (event: DomainEvent): event is Pull => pulls.has(event.type);

const isBackward = (board: BoardState, event: DomainEvent): boolean =>
  event.type === "card.moved" && stageRank(board, event.toStageId) < stageRank(board, event.fromStageId);

/** How far above its maximum a limit is once a card counts under it that did not before, or is larger there. */
function watch({ state, peaks }: Server, before: BoardState, limit: RacedLimit, cardId: string): void {
  const { scope, max, measure } = limit;
  const isEverybody = scope.kind === "person" && scope.personId === undefined;
  const everybody = (cardOf(state, cardId)?.people ?? []).map((personId) => ({ kind: "person", personId }) as const);
  for (const one of isEverybody ? everybody : [scope]) {
    const under = (board: BoardState): string[] => countedUnder(board, one).map((card) => card.cardId);
    if (!under(state).includes(cardId)) continue;
    const bySize = measure === "size";
    const grows = bySize && (cardOf(state, cardId)?.size ?? 0) > (cardOf(before, cardId)?.size ?? 0);
    if (under(before).includes(cardId) && !grows) continue;
    const above = (bySize ? summedUnder(state, one) : under(state).length) - max;
    const key = bySize ? `${one.kind} by size` : one.kind;
    // What comes without a size adds nothing to what was over before.
    if (bySize && summedUnder(state, one) <= summedUnder(before, one)) continue;
    peaks.set(key, Math.max(peaks.get(key) ?? -max, above));
  }
}

function wish(client: Client, random: Random, serial: string, now: string): number {
  const board = view(client.replica);
  const asked = chance(random, 0.5) ? rush(board, random) : randomWish(board, random, serial);
  if (/^(board|wip-limit|import)\./.test(asked.type)) return 0;
  const command = { ...asked, stream, commandId: serial } as Command;
  const next = dispatch(client.replica, command, { now, actor: you, newId: () => serial });
  if (isRefusal(next)) return 0;
  client.replica = next;
  client.outbox.push(command);
  return 1;
}

/** Everybody wants into the raced stage, and to make the cards there count under the other limit. */
function rush(board: BoardState, random: Random): { type: string } & Record<string, unknown> {
  const { cardId } = pickOne(random, [...allCards(board)]);
  const kind = pickIndex(random, 100);
  if (kind < 75) {
    const lane = chance(random, 0.6) ? { toLaneId: pickOne(random, ["fast", "fast", "slow", null]) } : {};
    return { type: "card.move", cardId, toStageId: chance(random, 0.7) ? racedStage : "todo", ...lane };
  }
  if (kind < 85) return { type: "card.assign", cardId, people: pickOne(random, [["ann"], ["bob"], []]) };
  return {
    type: "card.edit",
    cardId,
    changes: pickOne<object>(random, [
      { cardType: "Bug" },
      { classOfService: "expedite" },
      { size: pickOne(random, [0.5, 1, 1.5, 2]) },
      { cardType: null, classOfService: null },
    ]),
  };
}

interface Sending {
  readonly taking: Taking;
  readonly now: string;
}

function send(
  server: Server,
  clients: readonly Client[],
  client: Client,
  random: Random,
  { taking, now }: Sending,
): void {
  const command = client.outbox[0];
  if (command === undefined || chance(random, 0.15)) return;
  const before = server.log.length;
  const said = take(server, command, taking, client.replica.confirmed, now);
  for (const event of server.log.slice(before)) for (const each of clients) if (each.connected) each.wire.push(event);
  if (chance(random, 0.2)) return;
  client.outbox.shift();
  client.answers.push({ commandId: command.commandId, said });
  if (chance(random, 0.2)) client.answers.push({ commandId: command.commandId, said });
}

/** An event or an answer arrives, perhaps not the first one of those on their way. */
function hear(client: Client, random: Random): void {
  if (chance(random, 0.4)) {
    const [heard] = client.answers.splice(pickIndex(random, client.answers.length), 1);
    if (heard !== undefined) client.replica = answer(client.replica, heard.commandId, heard.said);
    return;
  }
  const at = pickIndex(random, Math.min(3, client.wire.length));
  const event = client.wire[at];
  if (event === undefined) return;
  if (chance(random, 0.8)) client.wire.splice(at, 1);
  client.replica = receive(client.replica, event, event.seq);
}

/** A connection breaks, or comes back from where it stopped; a browser is closed and opened again. */
function stumble(server: Server, client: Client, random: Random): void {
  if (chance(random, 0.4)) {
    client.connected = false;
    client.wire = [];
  } else if (chance(random, 0.6)) reconnect(server, client);
  else {
    const waiting = JSON.parse(JSON.stringify(client.replica.pending)) as Replica["pending"];
    client.replica = createReplica(loaded(server), waiting);
    client.outbox = waiting.map(({ command }) => command);
    client.answers.length = 0;
    reconnect(server, client);
  }
}

function reconnect(server: Server, client: Client): void {
  if (client.replica.outdated) client.replica = reload(client.replica, loaded(server));
  client.connected = true;
  client.wire = server.log.filter((event) => event.seq > client.replica.confirmed.seq);
}

function isSettled(server: Server, client: Client): boolean {
  return client.outbox.length === 0 && client.answers.length === 0 && client.replica.confirmed.seq === server.state.seq;
}

function settle(server: Server, clients: readonly Client[], client: Client, random: Random, taking: Taking): void {
  send(server, clients, client, random, { taking, now: minute(1_000) });
  while (client.answers.length > 0) hear(client, random);
  reconnect(server, client);
  for (const event of client.wire.splice(0)) client.replica = receive(client.replica, event, event.seq);
}
