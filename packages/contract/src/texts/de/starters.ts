import type { starterTexts } from "../starters.ts";
import type { Translated } from "../texts-of.ts";

export const germanStarterTexts: Translated<typeof starterTexts> = {
  "starter.team": "Team",
  "starter.team.about": "Für ein Team, das baut und liefert: von rechts ziehen, fertigstellen vor beginnen.",
  "starter.team.backlog": "Backlog",
  "starter.team.backlog.policy": "Alles, worum jemand gebeten hat. Nichts davon ist zugesagt.",
  "starter.team.ready": "Bereit",
  "starter.team.ready.policy": "Von zwei Personen verstanden, klein genug für eine Woche.",
  "starter.team.build": "Umsetzung",
  "starter.team.build.policy":
    "Heute arbeitet jemand daran. Was feststeckt, wird als blockiert markiert, mit dem Grund.",
  "starter.team.review": "Prüfung",
  "starter.team.review.policy": "Prüfen geht vor neuer Arbeit. Was nicht stimmt, geht zurück in die Umsetzung.",
  "starter.team.test": "Test",
  "starter.team.test.policy": "So ausprobiert, wie es später benutzt wird.",
  "starter.team.done": "Fertig",
  "starter.team.done.policy": "In den Händen derer, die es benutzen.",

  "starter.service-desk": "Servicedesk",
  "starter.service-desk.about":
    "Für Anfragen, die den ganzen Tag hereinkommen: rasch einordnen, die älteste zuerst beantworten.",
  "starter.service-desk.new": "Neu",
  "starter.service-desk.new.policy": "Wie hereingekommen. Binnen einer Stunde angesehen.",
  "starter.service-desk.triaged": "Eingeordnet",
  "starter.service-desk.triaged.policy":
    "Hat eine Serviceklasse. Die älteste zuerst; Beschleunigtes darf vor, eines auf einmal.",
  "starter.service-desk.working": "In Arbeit",
  "starter.service-desk.working.policy": "Eine Person, eine Anfrage zugleich, und eine, die wartet.",
  "starter.service-desk.waiting-for-customer": "Wartet auf Kunden",
  "starter.service-desk.waiting-for-customer.policy":
    "Zurückgefragt, mit einem Datum. Keine Antwort in fünf Arbeitstagen: geschlossen, und das auch gesagt.",
  "starter.service-desk.resolved": "Gelöst",
  "starter.service-desk.resolved.policy": "Auch aus Sicht derer, die gefragt haben.",

  "starter.upstream": "Ideenfindung",
  "starter.upstream.about": "Um herauszufinden, was sich zu bauen lohnt, bevor es jemand zusagt.",
  "starter.upstream.ideas": "Ideen",
  "starter.upstream.ideas.policy": "Je ein Satz: für wen, und was sich ändern würde.",
  "starter.upstream.exploring": "Erkundung",
  "starter.upstream.exploring.policy":
    "Jemand spricht mit denen, die es benutzen würden. Eine Idee hier fallen zu lassen ist ein Erfolg.",
  "starter.upstream.shaping": "Zuschnitt",
  "starter.upstream.shaping.policy": "Die kleinste Fassung, aus der wir etwas lernen würden.",
  "starter.upstream.options": "Optionen",
  "starter.upstream.options.policy": "Bereit zur Auswahl. Älter als drei Monate: verworfen.",
  "starter.upstream.committed": "Zugesagt",
  "starter.upstream.committed.policy": "Ein Team hat es gezogen. Dort geht es weiter.",

  "starter.portfolio": "Portfolio",
  "starter.portfolio.about": "Für Vorhaben über Teams hinweg: wenige zugleich, jedes mit einem Grund zu enden.",
  "starter.portfolio.proposed": "Vorgeschlagen",
  "starter.portfolio.proposed.policy": "Hat ein Ergebnis, das jemand messen wird, und eine Person, der es wichtig ist.",
  "starter.portfolio.selected": "Ausgewählt",
  "starter.portfolio.selected.policy": "Als Nächstes. Höchstens drei, damit die Reihenfolge etwas bedeutet.",
  "starter.portfolio.in-progress": "In Arbeit",
  "starter.portfolio.in-progress.policy":
    "Ein Team arbeitet diesen Monat daran. Alle zwei Wochen besprochen: weiter, ändern oder aufhören.",
  "starter.portfolio.measuring": "Messung",
  "starter.portfolio.measuring.policy": "Geliefert. Wir sehen nach, ob sich das Ergebnis bewegt hat.",
  "starter.portfolio.concluded": "Abgeschlossen",
  "starter.portfolio.concluded.policy": "Was wir gelernt haben, ist aufgeschrieben, wie es auch ausging.",
};
