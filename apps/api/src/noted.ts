import type { Viewer } from "@weir/domain";
import type { Access, AuditEntry } from "@weir/storage";

/** Tells the audit what somebody did, if there is anybody who would want to know: alone, one knows it oneself. */
export type Noted = (viewer: Viewer, did: string, what?: AuditEntry["what"]) => Promise<void>;

export const createNoted =
  (access: Pick<Access, "note">, isTeam: () => boolean): Noted =>
  async (viewer, did, what = {}) => {
    if (isTeam()) await access.note(viewer.personId, did, what);
  };
