import type { linkTexts } from "../links.ts";
import type { Translated } from "../texts-of.ts";

export const germanLinkTexts: Translated<typeof linkTexts> = {
  "links.title": "Verknüpfungen",
  "links.blocked-by": "Wartet auf",
  "links.blocks": "Blockiert",
  "links.child-of": "Teil von",
  "links.parent-of": "Besteht aus",
  "links.relates": "Hat zu tun mit",
  "links.kind": "Art der Verknüpfung",
  "links.search": "Welche Karte?",
  "links.none-found": "Keine Karte dieses Boards heißt so.",
  "links.add": "Mit {title} verknüpfen",
  "links.remove": "Verknüpfung mit {title} lösen",
  "links.open": "{title} öffnen",
  "links.state.open": "offen",
  "links.state.done": "fertig",
  "links.state.off": "nicht auf dem Board",
  "links.added": "Mit {title} verknüpft.",
  "links.removed": "Nicht mehr mit {title} verknüpft.",
};
