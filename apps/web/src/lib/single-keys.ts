const key = "weir.single-keys";

/** Single-key shortcuts can be switched off, as speech input and tremor ask for. */
export const singleKeysOn = (): boolean => localStorage.getItem(key) !== "off";

export function setSingleKeys(on: boolean): void {
  if (on) localStorage.removeItem(key);
  else localStorage.setItem(key, "off");
}
