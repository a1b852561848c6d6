import { toCsv, toSvg, type Scene, type Table, type Theme } from "@weir/charts";
import { saveFile } from "../lib/save-file.ts";

/** The theme the page is seen in. */
function seenTheme(): Theme {
  const chosen = document.documentElement.dataset["theme"];
  if (chosen === "light" || chosen === "dark") return chosen;
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

export function downloadSvg(scene: Scene, name: string): void {
  saveFile(new Blob([toSvg(scene, seenTheme())], { type: "image/svg+xml" }), `${name}.svg`);
}

/** The byte order mark tells spreadsheets that the text is UTF-8. */
export function downloadCsv(table: Table, name: string): void {
  saveFile(new Blob(["\ufeff", toCsv(table)], { type: "text/csv;charset=utf-8" }), `${name}.csv`);
}

export function downloadJson(json: unknown, name: string): void {
  saveFile(new Blob([`${JSON.stringify(json, null, 2)}\n`], { type: "application/json" }), `${name}.json`);
}

/** The same drawing as a picture, two pixels to a px. */
export async function downloadPng(scene: Scene, name: string): Promise<void> {
  const picture = new Image();
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(toSvg(scene, seenTheme()))}`;
  await picture.decode();
  const canvas = document.createElement("canvas");
  canvas.width = scene.width * 2;
  canvas.height = scene.height * 2;
  canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (blob !== null) saveFile(blob, `${name}.png`);
}
