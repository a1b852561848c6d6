import type { RouteName } from "@weir/contract";

/** What a request counts as where it is not one: of the work it makes, or of the harm many of it could do. */
const costs: Readonly<Partial<Record<RouteName, number>>> = {
  // Whoever watches over the server must get through when everybody else does not.
  health: 0,
  ready: 0,
  // Passwords are hashed slowly on purpose, for strangers too.
  signIn: 5,
  claim: 5,
  acceptInvitation: 5,
  resetPassword: 5,
  forgottenPassword: 5,
  // Each may be a mail.
  invite: 5,
  offerReset: 5,
  changePassword: 5,
  removeAccount: 5,
  makeShare: 5,
  openShare: 5,
  // Each may be a mail, and a card.
  sendRequest: 10,
  openForm: 5,
  requestProgress: 5,
  // Removing writes the file anew.
  forgetRequest: 10,
  forgetRequester: 10,
  offerSecondFactor: 5,
  renewRecoveryCodes: 5,
  endSecondFactor: 5,
  resetSecondFactor: 5,
  metric: 5,
  measuredMap: 10,
  mapMetric: 10,
  futureMap: 10,
  targetProgress: 50,
  factMetric: 5,
  recordFacts: 5,
  boardEvents: 5,
  events: 5,
  audit: 5,
  exposition: 5,
  exportBoard: 50,
  exportAccount: 50,
  importFile: 50,
  // A file to the disk.
  attach: 50,
  attachment: 5,
  createDemo: 50,
  advanceDemo: 50,
  removeBoard: 50,
  check: 100,
  backup: 100,
};

/** Requests that are refused while the server is under pressure: what they make it do can be done later. */
export const isExpensive = (name: RouteName): boolean => costOf(name) >= 50;

export const costOf = (name: RouteName): number => costs[name] ?? 1;
