import { useEffect, useState } from "react";
import { client } from "../../../lib/client.ts";

/** True once the server has said that it sends mail. */
export function useMail(): boolean {
  const [mail, setMail] = useState(false);
  useEffect(() => {
    client.session().then(
      (session) => setMail(session.mail),
      () => undefined,
    );
  }, []);
  return mail;
}
