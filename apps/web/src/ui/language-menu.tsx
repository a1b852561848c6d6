import { languages, languageTexts, textsOf, type Language } from "@weir/contract";
import type { ReactElement, ReactNode } from "react";
import { Menu } from "./menu.tsx";

const say = textsOf(languageTexts);
const tags = Object.keys(languages) as Language[];

interface LanguageMenuProps {
  /** Absent: what the browser wishes. */
  chosen: Language | undefined;
  onChoose: (language: Language | undefined) => void;
  trigger: ReactElement;
}

/** Which language Weir speaks. Each is called by its own name: whoever needs it can read that. */
export function LanguageMenu({ chosen, onChoose, trigger }: LanguageMenuProps): ReactNode {
  return (
    <Menu
      label={say("language.menu")}
      entries={[
        ...tags.map((tag) => ({
          label: languages[tag].name,
          checked: tag === chosen,
          onSelect: () => onChoose(tag),
        })),
        "rule",
        {
          label: say("language.browser"),
          checked: chosen === undefined,
          onSelect: () => onChoose(undefined),
        },
      ]}
      trigger={trigger}
    />
  );
}
