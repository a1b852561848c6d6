import { useEffect, useState, type RefObject } from "react";
import { droppedFiles } from "../../../lib/dropped-files.ts";

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") === true;

/** Files that are dropped anywhere on the opened card, or pasted while it is open; answers whether some are held over it. */
export function useHanded(
  part: RefObject<HTMLElement | null>,
  isOpen: boolean,
  take: (files: readonly File[]) => void,
): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const drawer = part.current?.closest<HTMLElement>("[data-opened-card]");
    if (!isOpen || drawer === undefined || drawer === null) return undefined;
    const hover = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (!drawer.contains(event.relatedTarget as Node | null)) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      setOver(false);
      if (!holdsFiles(event) || event.dataTransfer === null) return;
      event.preventDefault();
      void droppedFiles(event.dataTransfer).then(take);
    };
    const paste = (event: ClipboardEvent): void => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      take(files);
    };
    drawer.addEventListener("dragenter", hover);
    drawer.addEventListener("dragover", hover);
    drawer.addEventListener("dragleave", leave);
    drawer.addEventListener("drop", drop);
    document.addEventListener("paste", paste);
    return () => {
      drawer.removeEventListener("dragenter", hover);
      drawer.removeEventListener("dragover", hover);
      drawer.removeEventListener("dragleave", leave);
      drawer.removeEventListener("drop", drop);
      document.removeEventListener("paste", paste);
    };
  });
  return over;
}
