import { counted } from "./texts-of.ts";

/** One sentence for each problem code: what is wrong and what to do next. */
export const problemTexts = {
  "problem.malformed-request": "The request could not be read: {what}.",
  "problem.invalid": (v: { count: number }) =>
    `${counted(v.count, "field is", "fields are")} wrong. Each is listed with its place, its value and what belongs there.`,
  "problem.forbidden": "You may not do this here.",
  "problem.second-factor-missing":
    "Everybody here shows a code of an app when they sign in. Turn that on under Your account, then go on.",
  "problem.token-scope": "This token may not do this: its scope or its boards do not reach so far.",
  "problem.key-over":
    "This link was used already, has been replaced, or is too old. Ask whoever gave it to you for another one.",
  "problem.not-signed-in": "Sign in, or send a token that is still good.",
  "problem.wrong-credentials":
    "Login or password is wrong, or the account is disabled. Whoever runs this workspace can send a link for a new password.",
  "problem.wrong-code": "The code is wrong, or was used already. Wait for the next one, or use a recovery code.",
  "problem.form-stale": "The form was open for too long, or what it was opened for is sent. Open it anew.",
  "problem.form-closed": "This form takes no requests at the moment.",
  "problem.form-full": "There is no room for requests just now. Send it again later.",
  "problem.too-many-sent": (v: { seconds: number }) =>
    `Too many requests were sent lately. Wait ${counted(v.seconds, "second", "seconds")}.`,
  "problem.begin-again": "This took too long, was tried too often, or is overtaken by something else. Begin again.",
  "problem.password-short-of-two": "a password of 8 characters or more",
  "problem.sign-in-failed":
    "Signing in with the provider did not work out: it took too long, was begun in another window, was used already, or was broken off there. Begin again.",
  "problem.not-let-in":
    "The provider knows you, but none of your groups is let in here, or your account is disabled. Ask whoever runs this workspace.",
  "problem.provider-unreachable":
    "The sign-in provider does not answer as it should. Try again in a moment; whoever runs this workspace finds the reason in the server's log.",
  "problem.identity-taken":
    "Another account here is linked with this sign-in. If that is yours too, unlink it there, or have an owner or admin remove it.",
  "problem.linked-already": "Your account is linked with another sign-in of the provider. Unlink that one first.",
  "problem.only-way-in":
    "You have no password here: without the provider you could not sign in. Ask whoever runs this workspace for a link to set one.",
  "problem.password-short": "a password of 15 characters or more; a sentence is fine",
  "problem.password-long": "a password of 200 characters or fewer",
  "problem.password-common":
    "a password that others do not try first; this one is made of little but well-known words or keys in a row",
  "problem.password-like-login": "a password that has nothing to do with the login",
  "problem.login-taken": "Somebody signs in as {login} already. Choose another login.",
  "problem.claimed":
    "This workspace has an owner already. Owners make others owners; a lost password is set anew with a link from them.",
  "problem.not-claimed":
    "Nobody can have an account yet: make a team of it first, and open the link the server prints.",
  "problem.team-taken": "There is a team called {name} already. Choose another name.",
  "problem.last-owner": "This is the last owner who can sign in. Make somebody else an owner first.",
  "problem.person-figures-off":
    "{param}={value} names people, and figures on this board do not. Those who manage the board can switch that on, and have to say why.",
  "problem.foreign-host":
    "This request was meant for {host}. Without accounts Weir answers only on this machine: open {expected} instead.",
  "problem.unknown-host":
    "This request was meant for {host}, a name this server does not go by. Open {expected}, or tell the server the address people use with WEIR_BASE_URL.",
  "problem.foreign-origin": "This request comes from a page of {origin}. Only Weir's own pages may change boards.",
  "problem.not-found": "There is no {what} {id}. It may have been removed; go back and reload.",
  "problem.not-found-then": "There was no board {id} yet at the instant asked for. Ask for a later one.",
  "problem.no-such-route": "There is nothing at {path}. The addresses Weir knows are listed under /api/docs.",
  "problem.not-acceptable": "This address answers {forms}. Ask for one of them.",
  "problem.already-exists": "There is already a {what} {id}. Choose another id.",
  "problem.command-id-reused":
    "The command id {commandId} was used before, for something else. Send a new command under a new id.",
  "problem.demo-exists": "The demo is there already. Remove it first to start it afresh.",
  "problem.conflict": "Somebody else changed this at the same moment. Try again.",
  "problem.too-slow": "The request did not arrive in time. Send it again, over a better connection.",
  "problem.too-large": "This is larger than the {limit} that are accepted here.",
  "problem.file-too-large": "{name} is not attached: a file may have up to {limit}.",
  "problem.board-full":
    "{name} is not attached: of the {limit} that all files of a board may have, {left} are left. Remove some first.",
  "problem.too-many-files": "{name} is not attached: a card may have up to {limit} files. Remove some first.",
  "problem.file-kind": "{name} is not attached: names of files may end in {kinds}.",
  "problem.file-not-what-it-says": "{name} is not attached: it is something else than its name says, or a program.",
  "problem.file-empty": "{name} is not attached: no bytes came. Send it as application/octet-stream.",
  "problem.file-archived": "{name}: this board is archived. Restore it first.",
  "problem.file-id-taken": "{name} is not attached: another file came under its id. Choose another id.",
  "problem.file-broken-off": "{name} is not attached: it broke off. Send it again.",
  "problem.unsupported-media-type": "The content type {found} is not understood. Send {expected}.",
  "problem.import-unreadable": "Nothing was imported. {what}",
  "problem.import-incomplete": "Nothing was imported. Answer the listed questions first.",
  "problem.too-many-requests": "Too many requests at once. Wait a moment and try again.",
  "problem.too-many-streams": "Too many streams are open at once. Close some, such as tabs that nobody looks at.",
  "problem.too-many-tries": (v: { seconds: number }) =>
    `Too many tries from here. Wait ${v.seconds < 60 ? counted(v.seconds, "second", "seconds") : counted(Math.ceil(v.seconds / 60), "minute", "minutes")} and try again.`,
  "problem.too-many-codes": (v: { seconds: number }) =>
    `Too many wrong codes from here. Use a recovery code, or wait ${v.seconds < 5_400 ? counted(Math.ceil(v.seconds / 60), "minute", "minutes") : counted(Math.ceil(v.seconds / 3_600), "hour", "hours")} and try again.`,
  "problem.internal":
    "Something broke inside Weir; it is in the server's log under {requestId}. Nothing was half done.",
  "problem.shutting-down": "Weir is stopping. Try again in a moment.",
  "problem.overloaded": "Weir is too busy just now. Try again in a moment.",
  "problem.writes-fail": "Weir can read but not write: {what}. Nothing was changed.",
  "problem.storage-full": "The disk that holds the data folder is full. Nothing was changed; make room and try again.",
} as const;
