/** What a first start writes, and why the server does not start and what to do. */
export const startTexts = {
  "start.you": "You",
  "start.claim-link": "Open this link to become the owner: {link} (good until {until})",
  "start.port-in-use":
    "Port {port} is in use. Is Weir running already? Otherwise choose another with PORT=4601 (PORT=0 takes any free one).",
  "start.port-not-allowed": "Port {port} may not be used by this account. Choose one above 1023, such as PORT=4600.",
  "start.no-such-address": "HOST is {host}, which is no address of this machine.",
  "start.folder-not-usable": "The data folder {folder} cannot be used ({code}). Choose another with WEIR_DATA.",
  "start.folder-in-use":
    "The data folder {folder} is in use by the Weir with process id {pid}{where}. Stop that one, or choose another folder with WEIR_DATA.",
  "start.storage": "The data cannot be opened: {message}",
} as const;
