import { readdirSync, existsSync } from "node:fs";
import { availableParallelism, cpus, totalmem } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "../set-up/places.mjs";

const machine = `${cpus()[0]?.model.trim() ?? "unknown processor"}, ${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform} ${process.arch}, Node ${process.versions.node}`;

async function allBenches() {
  const modules = ["packages", "apps"]
    .flatMap((kind) => readdirSync(join(root, kind)).map((room) => join(root, kind, room, "bench")))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((file) => file.endsWith(".bench.ts"))
        .map((file) => join(folder, file)),
    );
  const loaded = await Promise.all(modules.map((path) => import(pathToFileURL(path).href)));
  return loaded.flatMap((module) => module.benches);
}

function printTable({ name, rows, ratios }) {
  const line = (cells) => process.stdout.write(`  ${cells[0].padEnd(64)} ${cells.slice(1).join(" ")}\n`);
  process.stdout.write(`\n${name}\n`);
  const figure = (value) =>
    typeof value === "number" ? value.toLocaleString("en", { maximumSignificantDigits: 4 }) : String(value);
  for (const { what, value, unit } of rows) line([what, figure(value), unit]);
  for (const { what, value, goal, holds } of ratios)
    line([what, figure(value), `(goal ${goal})`, holds ? "holds" : "DOES NOT HOLD"]);
}

const words = process.argv.slice(2);
const json = words.includes("--json");
const name = words.find((word) => !word.startsWith("--")) ?? "all";
const benches = await allBenches();
const twice = benches.find((bench, index) => benches.findIndex((other) => other.name === bench.name) !== index);
if (twice) throw new Error(`Two benchmarks are named '${twice.name}'.`);
// A room's name stands for all of its benches: `flow-metrics` for `flow-metrics-scale` too.
const chosen =
  name === "all" ? benches : benches.filter((bench) => bench.name === name || bench.name.startsWith(`${name}-`));
if (chosen.length === 0) {
  process.stderr.write(
    `There is no benchmark '${name}'. There are: all, ${benches.map((bench) => bench.name).join(", ")}.\n`,
  );
  process.exit(2);
}

if (!json) process.stdout.write(`${machine}\n`);
const reports = [];
for (const bench of chosen) {
  const report = { machine, ...(await bench.run()) };
  reports.push({ name: report.name, machine, rows: report.rows, ratios: report.ratios });
  if (!json) printTable(report);
}
if (json)
  process.stdout.write(`${JSON.stringify(name !== "all" && reports.length === 1 ? reports[0] : reports, null, 2)}\n`);
process.exit(0);
