// The page as a whole: what it sends, what it shows, what it refuses to send.
import type { ImportPreview } from "@weir/contract";
import { ProblemError, problemOf } from "@weir/contract";
import { cleanup, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { client } from "../../lib/client.ts";
import { ImportPage } from "./import-page.tsx";

const navigate = vi.fn<(to: object) => Promise<void>>(async () => undefined);
vi.mock("@tanstack/react-router", () => ({ useNavigate: () => navigate }));

const preview: ImportPreview = {
  format: "trello",
  boardName: "Resources",
  proposedWorkflow: {
    timeZone: "UTC",
    stages: [
      { name: "To Do", kind: "queue", from: ["To Do"] },
      { name: "Doing", kind: "active", from: ["Doing"] },
      { name: "Done", kind: "done", from: ["Done"] },
    ],
    start: "Doing",
    finish: "Done",
    ignore: ["Notes"],
  },
  guesses: [{ code: "outside-the-flow", subject: "Notes", guess: "ignore" }],
  warnings: [{ code: "bulk-change", count: 4, examples: ["To Do → Doing"] }],
  questions: [],
  counts: {
    items: 55,
    records: 391,
    itemsByType: [],
    itemsByStage: [{ stage: "Doing", items: 3 }],
  },
  firstEventAt: "2013-05-18T00:00:00.000Z",
  lastEventAt: "2014-05-08T00:00:00.000Z",
  sourceFields: [{ name: "Points", items: 40, examples: ["3", "5"], kind: "number", canBeSize: true }],
  sourceStages: [
    { id: "l1", name: "To Do", stage: "To Do" },
    { id: "l2", name: "Doing", stage: "Doing" },
    { id: "l3", name: "Done", stage: "Done" },
    { id: "l4", name: "Notes", stage: null },
  ],
  outcome: {
    finished: 13,
    discarded: 19,
    unfinished: 23,
    cycleTimeDays: { n: 10, p85: 3.0356 },
    cumulativeFlow: {
      days: ["2013-05-18", "2013-05-19"],
      stages: [{ stageId: "Done", name: "Done", kind: "done" }],
      cumulative: [[0, 13]],
    },
  },
};

const send = vi.spyOn(client, "importFile");
const trello = new File(["{}"], "board.json", { type: "application/json" });

const sent = (call: number): { form: FormData; preview: boolean } => {
  const input = send.mock.calls[call]?.[0] as { form: FormData; query: { preview?: string } } | undefined;
  if (input === undefined) throw new Error(`request ${call} was not sent`);
  return { form: input.form, preview: input.query.preview === "true" };
};
const workflowSent = (call: number): ImportPreview["proposedWorkflow"] => {
  const text = sent(call).form.get("workflow");
  if (typeof text !== "string") throw new Error(`request ${call} sent no workflow`);
  return JSON.parse(text);
};

async function drop(): Promise<ReturnType<typeof userEvent.setup>> {
  const user = userEvent.setup();
  render(<ImportPage />);
  const input = screen.getByLabelText<HTMLInputElement>("Choose files", { selector: "input" });
  await user.upload(input, trello);
  return user;
}

beforeEach(() => {
  vi.spyOn(client, "boards").mockResolvedValue({ boards: [{ boardId: "old", name: "Last year's" }] } as never);
  send.mockReset();
  send.mockResolvedValue(preview as never);
});
afterEach(cleanup);

describe("ImportPage", { timeout: 60_000 }, () => {
  it("shows what the files hold as a board, with guesses, warnings and figures, read once in the browser's zone", async () => {
    await drop();
    await screen.findByText("Trello board: 55 items with 391 recorded changes");
    expect(screen.getByText("13 finished")).toBeDefined();
    expect(screen.getByText("85 % within 3 days")).toBeDefined();
    expect(screen.getByText(/4 moves were made for many items at once/)).toBeDefined();
    const doing = screen.getByRole("region", { name: "Doing" });
    expect(within(doing).getByText("3 items")).toBeDefined();
    expect(within(screen.getByRole("region", { name: "Outside the flow" })).getByText("guess")).toBeDefined();
    expect(sent(0)).toMatchObject({ preview: true });
    expect(sent(0).form.get("workflow")).toBeNull();
    expect(sent(0).form.get("timeZone")).toBe(new Intl.DateTimeFormat().resolvedOptions().timeZone);
    await waitFor(() =>
      expect(screen.getByRole("button", { name: "Import 55 items" }).hasAttribute("disabled")).toBe(false),
    );
    expect(send.mock.calls.length).toBe(1);
  });

  it("reads the files as what somebody says they are, also where they could not be read before", async () => {
    send.mockRejectedValueOnce(new ProblemError(problemOf("import-unreadable", { errors: [] })));
    const user = await drop();
    await screen.findByRole("alert");
    await user.selectOptions(screen.getByLabelText("Read as"), "Event log as CSV");
    await screen.findByText("Trello board: 55 items with 391 recorded changes");
    expect(sent(1).form.get("format")).toBe("event-log-csv");
    expect(screen.queryByRole("alert")).toBeNull();
    await user.selectOptions(screen.getByLabelText("Where Notes goes"), "stays where it is");
    await waitFor(() =>
      expect(workflowSent(send.mock.calls.length - 1)).toMatchObject({ stay: ["Notes"], ignore: [] }),
    );
    expect(sent(send.mock.calls.length - 1).form.get("format")).toBe("event-log-csv");
  });

  it("places hundreds of activities by patterns, and everything else in one go", async () => {
    const names = Array.from({ length: 200 }, (_, at) => `${at % 2 === 0 ? "SAP" : "Mail"}: step ${at}`);
    const sourceStages = names.map((name, at) => ({ id: name, name, stage: "Doing", entered: at }));
    send.mockResolvedValue({ ...preview, sourceStages } as never);
    const user = await drop();
    const list = await screen.findByRole("list", { name: "Stages of the source" });
    expect(within(list).getAllByRole("listitem")[0]?.textContent).toContain("Mail: step 199");
    expect(within(list).getByText("and 100 more: narrow the search to see them")).toBeDefined();
    await user.type(screen.getByLabelText("Search, or a pattern"), "SAP:*");
    expect(screen.getByText("100 of 200; items came into them 9,900 times")).toBeDefined();
    await user.selectOptions(screen.getByLabelText("goes to"), "To Do");
    await user.click(screen.getByRole("button", { name: "Put 100 there" }));
    expect(within(screen.getByRole("list", { name: "Patterns" })).getByText("SAP:* → To Do (100)")).toBeDefined();
    await user.selectOptions(screen.getByLabelText("Everything else (100)"), "stays where it is");
    await waitFor(() => expect(workflowSent(send.mock.calls.length - 1).stay).toHaveLength(101));
    const [first] = workflowSent(send.mock.calls.length - 1).stages;
    expect(first?.from).toHaveLength(101);
    expect(first?.from.at(-1)).toBe("SAP:*");
    const todo = screen.getByRole("region", { name: "To Do" });
    await user.click(within(todo).getByRole("button", { name: "and 92 more" }));
    expect(within(todo).getAllByRole("combobox", { name: /^Where SAP/ })).toHaveLength(100);
  });

  it("sends the changed mapping for a new preview, then imports exactly that and opens the board", async () => {
    const user = await drop();
    await user.selectOptions(await screen.findByLabelText("Where Notes goes"), "To Do");
    await user.selectOptions(screen.getByLabelText("Work starts in"), "To Do");
    await waitFor(() => expect(workflowSent(send.mock.calls.length - 1)).toMatchObject({ start: "To Do", ignore: [] }));
    expect(workflowSent(send.mock.calls.length - 1).stages[0]).toEqual({
      name: "To Do",
      kind: "queue",
      from: ["To Do", "Notes"],
    });
    send.mockResolvedValue({ boardId: "b1", movedSince: [], warnings: [] } as never);
    const keep = screen.getByRole("button", { name: "Import 55 items" });
    await waitFor(() => expect(keep.hasAttribute("disabled")).toBe(false));
    await user.click(keep);
    await waitFor(() => expect(navigate).toHaveBeenCalledWith({ to: "/boards/$boardId", params: { boardId: "b1" } }));
    const last = send.mock.calls.length - 1;
    expect(sent(last)).toMatchObject({ preview: false });
    expect(sent(last).form.get("name")).toBe("Resources");
    expect(workflowSent(last).start).toBe("To Do");
  });

  it("waits for the answer that only a person has", async () => {
    const question = {
      id: "dateOrder",
      code: "date-order",
      choices: ["day-first", "month-first"],
      examples: ["3/4/2025"],
    };
    send.mockResolvedValue({ ...preview, questions: [question] } as never);
    const user = await drop();
    const keep = await screen.findByRole("button", { name: "Import 55 items" });
    expect(keep.hasAttribute("disabled")).toBe(true);
    await user.click(screen.getByLabelText(/The month: 3\/4\/2025/));
    await waitFor(() => expect(sent(send.mock.calls.length - 1).form.get("dateOrder")).toBe("month-first"));
    await waitFor(() => expect(keep.hasAttribute("disabled")).toBe(false));
  });

  it("shows which columns could be meant with what is in them, and proposes the stages anew by the answer", async () => {
    const question = {
      id: "timeColumn",
      code: "time-column",
      choices: ["Start", "End"],
      examples: ["2026-03-02, 2026-03-03", "2026-03-04"],
    };
    send.mockResolvedValueOnce({ ...preview, questions: [question] } as never);
    const user = await drop();
    await user.click(await screen.findByLabelText("End: 2026-03-04"));
    const last = (): FormData => sent(send.mock.calls.length - 1).form;
    await waitFor(() => expect(last().get("timeColumn")).toBe("End"));
    await screen.findByRole("button", { name: "Import 55 items" });
  });

  it("says how far a long reading is, and leaves it when asked to", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"], shouldAdvanceTime: true, advanceTimeDelta: 200 });
    let signal: AbortSignal | undefined;
    send.mockImplementation((input) => {
      signal = (input as { signal: AbortSignal }).signal;
      return new Promise((_, reject) => signal?.addEventListener("abort", () => reject(new Error("gone"))));
    });
    const told = vi.spyOn(client, "importProgress");
    told.mockResolvedValue({ progress: { phase: "reading", share: 0.5, items: 20_513 } });
    const user = await drop();
    expect(await screen.findByText("Reading: 20,513 items so far")).toBeTruthy();
    const bar = screen.getByRole<HTMLProgressElement>("progressbar", { name: "How much of board.json is done" });
    expect(bar.value).toBe(40);
    const asked = send.mock.calls.at(-1)?.[0] as { query: { progress: string } } | undefined;
    expect(told).toHaveBeenLastCalledWith({ params: { progressId: asked?.query.progress } });
    await user.click(screen.getByRole("button", { name: "Cancel" }));
    expect(signal?.aborted).toBe(true);
    expect(screen.queryByRole("progressbar")).toBeNull();
    expect(document.activeElement?.id).toBe("export-step");
    expect(screen.getByText("Drop the export here")).toBeTruthy();
    vi.useRealTimers();
  });

  it("says at the place what is wrong with a file, and takes another", async () => {
    const errors = [{ file: "board.json", path: "cards[3].name", value: "7", expected: "text" }];
    send.mockRejectedValueOnce(new ProblemError(problemOf("import-unreadable", { errors })));
    const user = await drop();
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toContain("board.json: cards[3].name");
    expect(alert.textContent).toContain("found “7”, expected text");
    expect(document.activeElement?.textContent).toBe("This cannot be imported");
    await user.upload(
      screen.getByLabelText<HTMLInputElement>("Choose files", { selector: "input" }),
      new File(["{}"], "other.json"),
    );
    await screen.findByText("Trello board: 55 items with 391 recorded changes");
    expect(screen.queryByRole("alert")).toBeNull();
    expect(document.activeElement?.textContent).toBe("2. What Weir makes of it");
  });

  it("does not send stages without a name or with one that is taken", async () => {
    const user = await drop();
    const name = await screen.findByLabelText("Name of stage 1");
    await waitFor(() => expect(send.mock.calls.length).toBe(1));
    await user.clear(name);
    await user.type(name, "Done");
    expect(screen.getAllByText("Another stage has this name.")).toHaveLength(2);
    expect(screen.getByRole("button", { name: "Import 55 items" }).hasAttribute("disabled")).toBe(true);
    expect(screen.getByText("Mend the stages first.")).toBeDefined();
  });

  it("keeps everything where it is when the import itself fails", async () => {
    const user = await drop();
    const keep = await screen.findByRole("button", { name: "Import 55 items" });
    await waitFor(() => expect(keep.hasAttribute("disabled")).toBe(false));
    await waitFor(() => expect(send.mock.calls.length).toBe(1));
    send.mockRejectedValueOnce(new TypeError("network"));
    await user.click(keep);
    expect((await screen.findByRole("alert")).textContent).toContain("Nothing is imported twice");
    expect(screen.getByLabelText<HTMLInputElement>("Name of the board").value).toBe("Resources");
  });

  it("takes a newer export into a board that is there", async () => {
    const user = await drop();
    await user.selectOptions(await screen.findByLabelText("Into"), "Last year's");
    expect(screen.queryByLabelText("Name of the board")).toBeNull();
    await waitFor(() => expect(sent(send.mock.calls.length - 1).form.get("board")).toBe("old"));
    await waitFor(() =>
      expect(screen.getByRole("button", { name: "Import 55 items" }).hasAttribute("disabled")).toBe(false),
    );
    send.mockResolvedValue({ boardId: "old", imported: 3, alreadyThere: 52, movedSince: [], warnings: [] } as never);
    await user.click(screen.getByRole("button", { name: "Import 55 items" }));
    await waitFor(() => expect(sent(send.mock.calls.length - 1).preview).toBe(false));
    expect(sent(send.mock.calls.length - 1).form.get("name")).toBeNull();
  });

  it("reads a source that the board knows as it was read there, and marks only what is new", async () => {
    const user = await drop();
    await screen.findByLabelText("Into");
    const known: ImportPreview = {
      ...preview,
      proposedWorkflow: {
        ...preview.proposedWorkflow,
        timeZone: "Asia/Tokyo",
        stages: preview.proposedWorkflow.stages.with(0, { name: "Ideas", kind: "queue", from: ["To Do", "Notes"] }),
        ignore: [],
      },
      guesses: [{ code: "new-stage", subject: "Notes", guess: "Ideas" }],
      questions: [{ id: "workflow", code: "new-stages", choices: ["Ideas"], examples: ["Notes"] }],
      sourceStages: preview.sourceStages
        .with(0, { id: "l1", name: "To Do", stage: "Ideas" })
        .with(3, { id: "l4", name: "Notes", stage: "Ideas" }),
    };
    send.mockResolvedValue(known as never);
    await user.selectOptions(screen.getByLabelText("Into"), "Last year's");
    const ideas = await screen.findByRole("region", { name: "Ideas" });
    expect(within(ideas).getByText("guess")).toBeDefined();
    expect(screen.getByText(/Notes is new in the source since the last import/)).toBeDefined();
    expect(screen.getByLabelText<HTMLInputElement>("Time zone").value).toBe("Asia/Tokyo");
    const asked = send.mock.calls.findIndex((_, call) => sent(call).form.get("board") === "old");
    expect(sent(asked).form.get("workflow")).toBeNull();
    expect(screen.getByLabelText<HTMLInputElement>("Name of stage 1").value).toBe("Ideas");
    await waitFor(() =>
      expect(screen.getByRole("button", { name: "Import 55 items" }).hasAttribute("disabled")).toBe(false),
    );
  });

  it("sends a retry under the same id, and anything else under another", async () => {
    const user = await drop();
    const keep = await screen.findByRole("button", { name: "Import 55 items" });
    await waitFor(() => expect(keep.hasAttribute("disabled")).toBe(false));
    await waitFor(() => expect(send.mock.calls.length).toBe(1));
    const tryOnce = async (): Promise<FormDataEntryValue | null> => {
      send.mockRejectedValueOnce(new TypeError("network"));
      await user.click(keep);
      await screen.findByRole("alert");
      return sent(send.mock.calls.length - 1).form.get("commandId");
    };
    const first = await tryOnce();
    expect(first).toMatch(/^[0-9a-f-]{36}$/);
    expect(await tryOnce()).toBe(first);
    await user.type(screen.getByLabelText("Name of the board"), "!");
    expect(await tryOnce()).not.toBe(first);
  });

  it("brings a board back that Weir exported, without asking anything", async () => {
    const user = userEvent.setup();
    render(<ImportPage />);
    send.mockResolvedValue({ ...preview, format: "weir", native: true, guesses: [], sourceStages: [] } as never);
    const native = new File(['{"format":"weir-board","v":1}\n{}'], "board.weir");
    await user.upload(screen.getByLabelText<HTMLInputElement>("Choose files", { selector: "input" }), native);
    await screen.findByText("Weir board: 55 items with 391 recorded changes");
    expect(screen.queryByLabelText("Into")).toBeNull();
    send.mockResolvedValue({ boardId: "b9", movedSince: [], warnings: [] } as never);
    await user.click(await screen.findByRole("button", { name: "Bring this board back" }));
    await waitFor(() => expect(navigate).toHaveBeenCalledWith({ to: "/boards/$boardId", params: { boardId: "b9" } }));
    expect(sent(1)).toMatchObject({ preview: false });
    expect(sent(1).form.get("workflow")).toBeNull();
  });
});
