import type { refusalTexts } from "../refusals.ts";
import type { Translated } from "../texts-of.ts";

export const germanRefusalTexts: Translated<typeof refusalTexts> = {
  "refusal.wip-limit": "{stage} ist voll ({count} von {limit}). Zuerst dort etwas fertigstellen.",
  "refusal.reason-required":
    "{stage} ist voll ({count} von {limit}). Zuerst dort etwas fertigstellen oder sagen, warum dies hineinkommt.",
  "refusal.not-found": "Hier gibt es {what} {id} nicht mehr. Vielleicht hat jemand das entfernt.",
  "refusal.already-exists": "{what} {id} gibt es schon.",
  "refusal.not-known-here": "Das kann nur der Server beantworten. Mit Verbindung noch einmal versuchen.",
  "refusal.not-allowed-here.board-archived": "Dieses Board ist archiviert. Zum Ändern erst zurückholen.",
  "refusal.not-allowed-here.map-archived": "Dieses Diagramm ist archiviert. Zum Ändern erst zurückholen.",
  "refusal.not-allowed-here.own-board":
    "Dies ist das eigene Diagramm des Boards: Es bleibt, solange es das Board gibt, und behält es.",
  "refusal.not-allowed-here.card-off-board": "Diese Karte ist nicht auf dem Board. Erst zurückholen.",
  "refusal.not-allowed-here.card-on-board": "Diese Karte ist schon auf dem Board.",
  "refusal.not-allowed-here.card-left": "Diese Karte ist auf ein anderes Board gewechselt. Dort lässt sie sich ändern.",
  "refusal.not-allowed-here.same-board": "Die Karte ist schon auf diesem Board. Stattdessen in eine Phase bewegen.",
  "refusal.not-allowed-here.not-upstream":
    "Anfragen kommen links vom Beginn an: Niemand von außen beginnt Arbeit. Bitte eine frühere Phase wählen.",
  "refusal.not-allowed-here.stage-is-start": "In dieser Phase beginnt die Arbeit. Erst einen anderen Beginn wählen.",
  "refusal.not-allowed-here.stage-is-finish": "In dieser Phase ist die Arbeit fertig. Erst ein anderes Ende wählen.",
  "refusal.not-allowed-here.stage-name-taken": "Eine Phase „{what}“ gibt es schon. Bitte einen anderen Namen wählen.",
  "refusal.not-allowed-here.stages-differ": "Die neue Reihenfolge muss jede Phase des Boards einmal nennen.",
  "refusal.not-allowed-here.stages-apart":
    "Nur Phasen nebeneinander können eine gemeinsame Überschrift haben. Zuerst nebeneinander stellen.",
  "refusal.not-allowed-here.stage-in-group":
    "Diese Phase steht schon unter „{what}“. Zuerst diese Überschrift entfernen.",
  "refusal.not-allowed-here.split-not-active":
    "Nur eine aktive Phase hat eine fertige Hälfte: In anderen wird nicht gearbeitet.",
  "refusal.not-allowed-here.stage-into-itself":
    "Die Karten können nicht in der Phase bleiben, die verschwindet. Bitte eine andere wählen.",
  "refusal.not-allowed-here.lanes-differ": "Die neue Reihenfolge muss jede Bahn des Boards einmal nennen.",
  "refusal.not-allowed-here.lane-name-taken": "Eine Bahn „{what}“ gibt es schon. Bitte einen anderen Namen wählen.",
  "refusal.not-allowed-here.lane-into-itself":
    "Die Karten können nicht in der Bahn bleiben, die verschwindet. Bitte eine andere wählen.",
  "refusal.not-allowed-here.start-not-before-finish": "Arbeit muss links von dort beginnen, wo sie fertig ist.",
  "refusal.not-allowed-here.done-left-of-finish": "Eine Phase links vom Ende kann nicht von der Art „Fertig“ sein.",
  "refusal.not-allowed-here.changed-since":
    "Dies wurde seither noch einmal geändert, und Rückgängig nähme auch das zurück.",
  "refusal.not-allowed-here.moved-since":
    "Die Karte wurde seither noch einmal bewegt. Erst die spätere Bewegung rückgängig machen.",
  "refusal.not-allowed-here.taken-off-since": "Die Karte wurde seither vom Board genommen. Erst zurückholen.",
  "refusal.not-allowed-here.stage-removed-since":
    "Die Phase, aus der die Karte kam, gibt es nicht mehr. Bitte dorthin bewegen, wo sie jetzt hingehört.",
  "refusal.not-allowed-here.withdrawn-already": "Diese Bewegung wurde schon zurückgenommen.",
  "refusal.not-allowed-here.neighbour-elsewhere":
    "Die Karte, neben die sie soll, ist jetzt in einer anderen Phase. Bitte neu ablegen.",
  "refusal.not-allowed-here.neighbour-is-itself": "Eine Karte kann nicht neben sich selbst stehen.",
  "refusal.not-allowed-here.neighbours-out-of-order":
    "Die Karten um diesen Platz haben ihre Reihenfolge geändert. Bitte neu ablegen.",
  "refusal.not-allowed-here.in-the-future": "Das kann noch nicht geschehen sein. Bitte eine vergangene Zeit angeben.",
  "refusal.not-allowed-here.too-long-ago": "So weit reichen Boards nicht zurück. Bitte eine spätere Zeit angeben.",
  "refusal.not-allowed-here.before-creation": "Da gab es die Karte noch nicht. Bitte eine spätere Zeit angeben.",
  "refusal.not-allowed-here.before-last-move":
    "Die letzte Bewegung der Karte war später. Bitte eine spätere Zeit angeben.",
  "refusal.not-allowed-here.after-next-move": "Da war die Karte schon weiter. Bitte eine frühere Zeit angeben.",
  "refusal.not-allowed-here.before-blocked": "Die Karte wurde erst später blockiert. Bitte eine spätere Zeit angeben.",
  "refusal.not-allowed-here.link-to-itself": "Eine Karte lässt sich nicht mit sich selbst verknüpfen.",
  "refusal.not-allowed-here.has-parent":
    "Die Karte gehört schon zu einer anderen: „{what}“. Erst diese Verknüpfung lösen.",
  "refusal.not-allowed-here.not-asked": "Zu dieser Karte wird niemand mehr gefragt.",
  "refusal.not-allowed-here.limit-without-bound": "Ein Limit braucht ein Maximum, ein Minimum oder beides.",
  "refusal.not-allowed-here.limit-min-above-max": "Das Minimum darf nicht über dem Maximum liegen.",
  "refusal.not-allowed-here.told-twice": "Dasselbe Ereignis steht hier zweimal. Bitte einmal nennen.",
  "refusal.not-allowed-here.ends-before-it-begins": "Dies endet, bevor es beginnt. Bitte ein späteres Ende angeben.",
  "refusal.not-allowed-here.template-name-taken":
    "Eine Vorlage „{what}“ gibt es schon. Bitte einen anderen Namen wählen.",
  "refusal.not-allowed-here.label-name-taken": "Ein Label „{what}“ gibt es schon. Bitte einen anderen Namen wählen.",
  "refusal.not-allowed-here.field-name-taken": "Ein Feld „{what}“ gibt es schon. Bitte einen anderen Namen wählen.",
  "refusal.not-allowed-here.field-retired": "Das Feld „{what}“ wird nicht mehr angeboten. Zuerst zurückholen.",
  "refusal.not-allowed-here.field-options": "Eine Auswahl braucht Möglichkeiten, und nur eine Auswahl hat welche.",
  "refusal.not-allowed-here.fields-differ": "Die neue Reihenfolge muss jedes Feld des Boards einmal nennen.",
  "refusal.not-allowed-here.too-many-on-face":
    "Drei Felder stehen schon auf den Karten. Zuerst eines davon herunternehmen.",
  "refusal.not-allowed-here.field-holds-text": "„{what}“ nimmt einen Text von bis zu 2000 Zeichen.",
  "refusal.not-allowed-here.field-holds-number": "„{what}“ nimmt eine Zahl mit höchstens zwei Nachkommastellen.",
  "refusal.not-allowed-here.field-holds-choice": "„{what}“ nimmt eine seiner Möglichkeiten.",
  "refusal.not-allowed-here.field-holds-date": "„{what}“ nimmt einen Tag, wie 2026-03-02.",
  "refusal.not-allowed-here.field-holds-person": "„{what}“ nimmt eine Person.",
  "refusal.not-allowed-here.field-holds-link":
    "„{what}“ nimmt die Adresse einer Seite, die mit https:// oder http:// beginnt.",
  "refusal.not-allowed-here.too-many": "Davon gibt es schon zu viele. Erst einige entfernen.",
};
