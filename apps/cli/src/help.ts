import type { Command, Option } from "commander";
import { text } from "@weir/contract";

/** Commander's own words, in the language spoken. */
export function speakHelp(program: Command): void {
  const titles: Readonly<Record<string, string>> = {
    "Usage:": text("cli.help.usage"),
    "Arguments:": text("cli.help.arguments"),
    "Options:": text("cli.help.options"),
    "Commands:": text("cli.help.commands"),
  };
  program
    .helpOption("-h, --help", text("cli.help.option"))
    .helpCommand("help [command]", text("cli.help.command"))
    .configureHelp({ styleTitle: (title) => titles[title] ?? title, optionDescription: described });
}

/** What an option is, what it may be, and what it is where nothing is said. */
function described({ description, argChoices, defaultValue, defaultValueDescription }: Option): string {
  const standard: string | undefined = defaultValueDescription ?? written(defaultValue);
  const more = [
    ...(argChoices === undefined ? [] : [`${text("cli.help.choices")} ${argChoices.join(", ")}`]),
    ...(standard === undefined ? [] : [`${text("cli.help.default")} ${standard}`]),
  ];
  return more.length === 0 ? description : `${description} (${more.join("; ")})`;
}

const written = (value: unknown): string | undefined => {
  if (value === undefined || value === false || (Array.isArray(value) && value.length === 0)) return undefined;
  return typeof value === "string" ? value : JSON.stringify(value);
};
