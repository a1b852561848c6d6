import type { mailTexts } from "../mail.ts";
import { counted, type Translated } from "../texts-of.ts";

export const germanMailTexts: Translated<typeof mailTexts> = {
  "mail.invitation.subject": "Ihre Einladung zu Weir",
  "mail.invitation.text":
    "Guten Tag,\n\nSie sind eingeladen, mit anderen in Weir unter {base} zu arbeiten. Dieser Link lässt Sie herein. Er gilt einmal, bis {until}:\n\n{link}\n\nWenn Sie nicht wissen, worum es geht, tun Sie nichts, und nichts geschieht.\n",
  "mail.reset.subject": "Ihr neues Passwort für Weir",
  "mail.reset.text":
    "Guten Tag,\n\nmit diesem Link setzen Sie ein neues Passwort für Weir unter {base}. Er gilt einmal, bis {until}:\n\n{link}\n\nSobald es gesetzt ist, sind Sie überall abgemeldet. Wenn Sie nicht darum gebeten haben, tun Sie nichts: Ihr Passwort bleibt, wie es ist.\n",
  "mail.request-received.subject": "Ihre Anfrage",
  "mail.request-received.text":
    "Guten Tag,\n\njemand hat diese Adresse mit einer Anfrage hinterlassen, gesendet über ein Formular unter {base}. Dieser Link sagt, wie weit sie ist:\n\n{link}\n\nBitte für sich behalten: Wer ihn hat, sieht dasselbe. Wenn Sie nicht wissen, worum es geht, tun Sie nichts, oder entfernen Sie auf dieser Seite Ihre Adresse.\n",
  "mail.request-outcome.subject": "Neues zu Ihrer Anfrage",
  "mail.request-outcome.text":
    "Guten Tag,\n\nes gibt Neues zu der Anfrage, die mit dieser Adresse über ein Formular unter {base} gesendet wurde. Dieser Link sagt, was aus ihr geworden ist:\n\n{link}\n\nBitte für sich behalten: Wer ihn hat, sieht dasselbe. Auf dieser Seite können Sie auch Ihre Adresse entfernen.\n",
  "mail.digest.subject": (v) => `${counted(v.count, "neuer Eintrag", "neue Einträge")} in Ihrem Posteingang`,
  "mail.digest.text": (v) =>
    `Guten Tag,\n\n${counted(v.count, "neuer Eintrag wartet", "neue Einträge warten")} in Ihrem Posteingang in Weir unter ${v.base}:\n\n${v.link}\n\nSie haben gewählt, dies einmal am Tag zu erfahren. Unter „Ihr Konto“ lässt es sich anders wählen.\n`,
};
