import { type Person, claimed, joined, setAccess } from "../people.ts";
import { type TestApp, testApp, testBoard } from "../test-app.ts";

/** A team of three and two private boards: `mine` is Mia's, `theirs` is Otto's; the owner runs the workspace. */
export interface Desk {
  readonly api: TestApp;
  readonly owner: Person;
  readonly mia: Person;
  readonly otto: Person;
  /** Everything both boards hold: what it was before, it must be after. */
  holdings(): Promise<string>;
  /** A token of Mia's. */
  token(scope: "read" | "write" | "admin"): Promise<Record<string, string>>;
}

export async function createDesk(): Promise<Desk> {
  const api = await testApp();
  await testBoard(api, 2, "mine");
  await testBoard(api, 2, "theirs");
  const owner = await claimed(api);
  const mia = await joined(api, owner, "member", "mia");
  const otto = await joined(api, owner, "member", "otto");
  for (const [board, { personId }] of [
    ["mine", mia],
    ["theirs", otto],
  ] as const)
    await setAccess(owner, board, { everyone: null, people: [{ personId, role: "manager" }] });
  return {
    api,
    owner,
    mia,
    otto,
    holdings: async () => {
      const boards = ["mine", "theirs"].map((board) => owner.get(`/api/boards/${board}/export`));
      return (await Promise.all(boards)).map(({ text }) => text).join("\n");
    },
    token: async (scope) => {
      const made = await mia.send("POST", "/api/account/tokens", { name: "T", scope, days: 1 });
      return { authorization: `Bearer ${made.json.token}` };
    },
  };
}
