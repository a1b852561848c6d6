import { SMTPServer } from "smtp-server";

/** A mail that arrived: whom it was for by the envelope, and its lines as they came. */
interface Arrived {
  readonly to: readonly string[];
  readonly raw: string;
  /** The text, as a reader sees it. */
  readonly text: string;
}

/** A mail server on this machine that keeps what it is sent. */
export interface Mailbox {
  readonly url: URL;
  readonly arrived: readonly Arrived[];
  /** Refuses every mail from now on, with words of its own. */
  refuse(words: string): void;
  close(): Promise<void>;
}

/** What stands in the body, whichever of the two common ways it travelled. */
function textOf(raw: string): string {
  const [head = "", ...parts] = raw.split("\r\n\r\n");
  const body = parts.join("\r\n\r\n");
  if (/^content-transfer-encoding: base64$/im.test(head)) return Buffer.from(body, "base64").toString();
  if (!/^content-transfer-encoding: quoted-printable$/im.test(head)) return body;
  return body
    .replaceAll("=\r\n", "")
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

export async function openMailbox({
  user,
  password,
}: {
  readonly user: string;
  readonly password: string;
}): Promise<Mailbox> {
  const arrived: Arrived[] = [];
  let refusal: string | undefined;
  const server = new SMTPServer({
    disabledCommands: ["STARTTLS"],
    allowInsecureAuth: true,
    onAuth: (auth, _session, done) =>
      auth.username === user && auth.password === password ? done(null, { user }) : done(new Error("who are you?")),
    onData: (stream, { envelope }, done) => {
      let raw = "";
      stream.on("data", (bytes: Buffer) => (raw += bytes.toString()));
      stream.on("end", () => {
        if (refusal !== undefined) return done(new Error(refusal));
        arrived.push({ to: envelope.rcptTo.map(({ address }) => address), raw, text: textOf(raw) });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const account = `${encodeURIComponent(user)}:${encodeURIComponent(password)}`;
  return {
    url: new URL(`smtp://${account}@127.0.0.1:${port}`),
    arrived,
    refuse: (words) => void (refusal = words),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
