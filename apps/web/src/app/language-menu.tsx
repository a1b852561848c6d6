import { languages, languageTexts, textsOf, type Language } from "@weir/contract";
import { Languages } from "lucide-react";
import type { ReactNode } from "react";
import { chooseLanguage, chosenLanguage, spokenLanguage } from "../lib/language.ts";
import { IconButton } from "../ui/button.tsx";
import { Menu } from "../ui/menu.tsx";

const say = textsOf(languageTexts);

/** Which language Weir speaks in this browser. Each is called by its own name: whoever needs it can read that. */
export function LanguageMenu({ className }: { className?: string | undefined }): ReactNode {
  const chosen = chosenLanguage();
  const tags = Object.keys(languages) as Language[];
  return (
    <Menu
      label={say("language.menu")}
      entries={[
        ...tags.map((tag) => ({
          label: languages[tag].name,
          checked: tag === chosen,
          onSelect: () => chooseLanguage(tag),
        })),
        "rule",
        {
          label: say("language.browser"),
          checked: chosen === undefined,
          onSelect: () => chooseLanguage(undefined),
        },
      ]}
      trigger={
        <IconButton
          label={say("language.now", { language: languages[spokenLanguage()].name })}
          tip="right"
          className={className}
        >
          <Languages size={18} />
        </IconButton>
      }
    />
  );
}
