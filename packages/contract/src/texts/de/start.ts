import type { startTexts } from "../start.ts";
import type { Translated } from "../texts-of.ts";

export const germanStartTexts: Translated<typeof startTexts> = {
  "start.you": "Sie",
  "start.claim-link": "Dieser Link macht zum Inhaber: {link} (gültig bis {until})",
  "start.port-in-use":
    "Port {port} ist belegt. Läuft Weir schon? Sonst mit PORT=4601 einen anderen wählen (PORT=0 nimmt irgendeinen freien).",
  "start.port-not-allowed":
    "Dieses Konto darf Port {port} nicht benutzen. Bitte einen über 1023 wählen, etwa PORT=4600.",
  "start.no-such-address": "HOST ist {host}, und das ist keine Adresse dieses Rechners.",
  "start.folder-not-usable":
    "Der Datenordner {folder} ist nicht zu benutzen ({code}). Mit WEIR_DATA einen anderen wählen.",
  "start.folder-in-use":
    "Der Datenordner {folder} wird vom Weir mit der Prozessnummer {pid} benutzt{where}. Dieses anhalten oder mit WEIR_DATA einen anderen Ordner wählen.",
  "start.storage": "Die Daten lassen sich nicht öffnen: {message}",
};
