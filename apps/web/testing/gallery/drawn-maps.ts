type Ask = (path: string, body: object) => Promise<Response>;

const board = "demo-checkout";

/**
 * What people know of the board's stream, a map of several boards with a way beside a step, one that a workshop drew, one
 * it has just begun, one of teams side by side, and one put away.
 */
export async function drawMaps(ask: Ask): Promise<void> {
  let commands = 0;
  const onMap = (mapId: string, fields: object): Promise<Response> =>
    ask("/api/commands", { commandId: `gallery-map-${(commands += 1)}`, stream: `map:${mapId}`, ...fields });
  const maps = [
    ["several", "Portfolio to checkout", ["demo-portfolio", board], `${board}/build`],
    ["workshop", "How returns go", [], null],
    ["mistake", "Made by mistake", [], null],
    [board, "Checkout", [board], `${board}/build`],
  ] as const;
  for (const [mapId, name, boardIds, after] of maps) {
    await onMap(mapId, { type: "map.create", name, boardIds });
    for (const step of ["Approval by mail", "Ask"]) {
      const figure = { processTimeDays: 0.5, waitDays: 2 };
      const stepId = step.replaceAll(" ", "-");
      await onMap(mapId, { type: "map.add-step", stepId, name: step, kind: "process", after, figure });
    }
  }
  await onMap("mistake", { type: "map.archive" });
  const changes = { processTimeDays: 0.5, note: "Asked the team" };
  await onMap(board, { type: "map.set-figure", nodeId: `${board}/build`, changes });
  await onMap(board, { type: "map.place-burst", burstId: "b", text: "Smaller batches", nodeId: `${board}/build` });
  const beside = { after: `${board}/build`, branch: { branchId: "law", beside: `${board}/build` } };
  const figure = { processTimeDays: 1, waitDays: 30 };
  await onMap("several", {
    type: "map.add-step",
    stepId: "law",
    name: "Legal check",
    kind: "process",
    figure,
    ...beside,
  });
  await onMap("begun", { type: "map.create", name: "How claims go", boardIds: [] });
  await onMap("teams", { type: "map.create", name: "From idea to release", boardIds: await teamsSideBySide(ask) });
}

const stages = [
  { stageId: "ready", name: "Ready", kind: "queue" },
  { stageId: "work", name: "Work", kind: "active" },
  { stageId: "done", name: "Done", kind: "done" },
];
const teams = [
  ["ideas", "Ideas"],
  ["web", "Web team"],
  ["apps", "App team"],
  ["release", "Release"],
] as const;

/** Two teams that take from one board and hand on to one: their boards. */
async function teamsSideBySide(ask: Ask): Promise<readonly string[]> {
  let commands = 0;
  const commandId = (): string => `gallery-team-${(commands += 1)}`;
  const send = (boardId: string, fields: object): Promise<Response> =>
    ask(`/api/boards/${boardId}/commands`, { commandId: commandId(), ...fields });
  for (const [boardId, name] of teams)
    await ask("/api/boards", {
      commandId: commandId(),
      boardId,
      name,
      timeZone: "UTC",
      stages,
      start: "Work",
      finish: "Done",
    });
  for (const [index, team] of ["web", "apps", "web"].entries()) {
    const cardId = `idea-${index}`;
    await send("ideas", { type: "card.create", cardId, stageId: "ready", title: `Idea ${index + 1}` });
    const way = ["ideas", team, "release"];
    for (const [place, boardId] of way.entries()) {
      for (const toStageId of ["work", "done"]) await send(boardId, { type: "card.move", cardId, toStageId });
      const toBoardId = way[place + 1];
      if (toBoardId !== undefined)
        await send(boardId, { type: "card.transfer", cardId, toBoardId, toStageId: "ready" });
    }
  }
  return teams.map(([boardId]) => boardId);
}
