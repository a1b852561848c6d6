import { text } from "@weir/contract";
import type { Verb } from "../../verb.ts";
import { addFigures } from "./figures.ts";
import { addKept } from "./kept.ts";
import { addTelling } from "./telling.ts";

/** `weir fact deployment|incident|change|note|import|list|withdraw|figures`: what other tools know about delivery. */
export const factVerb: Verb = (program, io) => {
  const fact = program.command("fact").description(text("cli.verb.fact")).copyInheritedSettings(program);
  addTelling(fact, io);
  addKept(fact, io);
  addFigures(fact, io);
  for (const command of fact.commands) command.copyInheritedSettings(program);
};
