import { text } from "@weir/contract";
import type { Verb } from "../../verb.ts";
import { addCreateOwner } from "./create-owner.ts";
import { addPeople } from "./people.ts";
import { addRemovePerson } from "./remove-person.ts";
import { addResetLink } from "./reset-link.ts";
import { addResetSecondFactor } from "./reset-second-factor.ts";

/** `weir admin create-owner|reset-link|reset-second-factor|people|remove-person`: who may sign in. */
export const adminVerb: Verb = (program, io) => {
  const admin = program.command("admin").description(text("cli.verb.admin")).copyInheritedSettings(program);
  addCreateOwner(admin, io);
  addResetLink(admin, io);
  addResetSecondFactor(admin, io);
  addPeople(admin, io);
  addRemovePerson(admin, io);
  for (const command of admin.commands) command.copyInheritedSettings(program);
};
