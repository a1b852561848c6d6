import { none, type RouteDefinition } from "./route-definition.ts";
import { boardParams } from "./schemas/common.ts";
import {
  changedFormAnswer,
  forgottenAnswer,
  formAnswer,
  formBody,
  formKeyBody,
  openFormAnswer,
  progressAnswer,
  renewedFormAnswer,
  requestBody,
  requesterParams,
  requestsAnswer,
  sentAnswer,
} from "./schemas/intake.ts";

/** Requests from outside: a board's form, what comes by it, and what whoever asked may know. */
export const intakeRoutes = {
  requestForm: {
    action: "board.intake",
    summary: "The board's request form",
    params: boardParams,
    query: none,
    status: 200,
    answer: formAnswer,
  },
  changeRequestForm: {
    action: "board.intake",
    summary: "Set up the board's request form, open or close it; where it has no link yet one is shown, this once",
    params: boardParams,
    body: formBody,
    status: 200,
    answer: changedFormAnswer,
  },
  renewFormLink: {
    action: "board.intake",
    summary: "End the request form's link, and make another; it is shown this once",
    params: boardParams,
    status: 200,
    answer: renewedFormAnswer,
  },
  requests: {
    action: "board.requests",
    summary: "Which cards came by the request form, and who asked",
    params: boardParams,
    query: none,
    status: 200,
    answer: requestsAnswer,
  },
  forgetRequester: {
    action: "board.redact",
    summary: "Remove the name and address of whoever asked, for good",
    params: requesterParams,
    query: none,
    status: 200,
    answer: forgottenAnswer,
  },
  openForm: {
    action: "open",
    summary: "What a request form asks, by the key of its link",
    body: formKeyBody,
    status: 200,
    answer: openFormAnswer,
  },
  sendRequest: {
    action: "open",
    summary: "Ask for something by a request form; the link that says how far it got is shown this once",
    body: requestBody,
    status: 201,
    answer: sentAnswer,
  },
  requestProgress: {
    action: "open",
    summary: "How far a request got, by the key of its own link",
    body: formKeyBody,
    status: 200,
    answer: progressAnswer,
  },
  forgetRequest: {
    action: "open",
    summary: "Remove the name and address that were left with a request, for good, by the key of its own link",
    body: formKeyBody,
    status: 200,
    answer: forgottenAnswer,
  },
} as const satisfies Record<string, RouteDefinition>;
