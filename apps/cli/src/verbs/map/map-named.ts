import { text } from "@weir/contract";
import { boardNamed } from "../../boards.ts";
import { Exit } from "../../exit.ts";

interface Board {
  readonly boardId: string;
  readonly name: string;
}
interface Map {
  readonly mapId: string;
  readonly name: string;
}

/** The id of the map that was named by its own id or name, or by those of a board: that is its board's map. */
export function mapNamed(boards: readonly Board[], maps: readonly Map[], wanted: string | undefined): string {
  const chains = maps.filter(({ mapId }) => !boards.some(({ boardId }) => boardId === mapId));
  if (wanted === undefined || chains.length === 0) return boardNamed(boards, wanted).boardId;
  const all = [
    ...boards.map(({ boardId, name }) => ({ id: boardId, name })),
    ...chains.map(({ mapId, name }) => ({ id: mapId, name })),
  ];
  const byId = all.filter(({ id }) => id === wanted);
  const fitting = byId.length > 0 ? byId : all.filter(({ name }) => name === wanted);
  const [one, other] = fitting;
  if (one && !other) return one.id;
  const listed = (some: typeof all): string => some.map(({ id, name }) => `${name} (${id})`).join(", ");
  if (one) throw new Exit(2, text("cli.which-map", { name: wanted, all: listed(fitting) }));
  throw new Exit(1, text("cli.no-such-map", { map: wanted, all: listed(all) }));
}
