import type { RouteName } from "@weir/contract";
import { formOf } from "../upload.ts";

const key = "k".repeat(43);
const password = "a long enough password";
const form = formOf([{ name: "b.csv", content: "ID\n1\n" }]);
const card = { commandId: "c", type: "card.create", cardId: "n", stageId: "todo", title: "N" };

/** A body for each route that takes one: it would be carried out, or refused for nothing that is wrong with its fields. */
export const bodies: Partial<Record<RouteName, { body: object; headers?: Record<string, string>; query?: string }>> = {
  signIn: { body: { login: "n", password } },
  keyPurpose: { body: { key } },
  claim: { body: { key, name: "N", login: "n", password } },
  acceptInvitation: { body: { key, name: "N", login: "n", password } },
  resetPassword: { body: { key, password } },
  forgottenPassword: { body: { login: "n" } },
  signInWithCode: { body: { ticket: key, code: "123456" } },
  linkProvider: { body: { password } },
  offerSecondFactor: { body: { password } },
  confirmSecondFactor: { body: { code: "123456" } },
  renewRecoveryCodes: { body: { password, code: "123456" } },
  endSecondFactor: { body: { password, code: "123456" } },
  changePassword: { body: { current: "x", next: password } },
  changeName: { body: { name: "N" } },
  markInbox: { body: { all: true } },
  look: { body: { seq: 1 } },
  changeChoices: { body: { hidesPresence: true } },
  tellPresence: { body: { seat: "n", cardId: "n", doing: "moving" } },
  changeLogin: { body: { login: "n", password } },
  futureMap: { body: { changes: [{ kind: "wait", nodeId: "n", days: 1 }] } },
  makeTeam: { body: { name: "N" } },
  changeTeam: { body: { name: "N" } },
  makeShare: { body: { what: "board", note: "N", hidesPeople: true } },
  openShare: { body: { shareId: "s", key } },
  createToken: { body: { name: "T", scope: "admin", days: 1 } },
  changeRequestForm: {
    body: {
      title: "N",
      intro: "",
      open: true,
      fields: { description: "off", kind: "off", due: "off", name: "off", email: "off" },
    },
  },
  openForm: { body: { key } },
  sendRequest: { body: { key, token: key, title: "N" } },
  requestProgress: { body: { key } },
  forgetRequest: { body: { key } },
  removeAccount: { body: { password } },
  changePersonFigures: { body: { on: true, reason: "N" } },
  changeMember: { body: { role: "owner" } },
  invite: { body: { name: "N", role: "admin" } },
  changeBoardAccess: { body: { everyone: "contributor" } },
  createBoard: {
    body: {
      commandId: "c",
      name: "N",
      timeZone: "UTC",
      stages: [{ name: "A", kind: "active" }],
      start: "A",
      finish: "A",
    },
  },
  command: { body: { ...card, stream: "board:theirs" } },
  boardCommand: { body: card },
  recordFacts: { body: { kind: "note", factId: "n", title: "N", notedAt: "2026-03-01T09:00:00Z" } },
  importFile: { body: form.body, headers: { "content-type": form.type } },
  attach: {
    body: Buffer.from("N"),
    headers: { "content-type": "application/octet-stream" },
    query: "?name=n.txt",
  },
  createDemo: { body: {} },
  advanceDemo: { body: { by: "P1D" } },
};
