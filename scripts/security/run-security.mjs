import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { root } from "../set-up/places.mjs";
import { quietEnvironment, run } from "../set-up/run.mjs";
import { attacks } from "./attacks.mjs";
import { runFuzz } from "./fuzz/run-fuzz.mjs";
import { openTwin, openWeir } from "./targets.mjs";

const say = (line) => process.stderr.write(`${line}\n`);
/** Enough for the twin's flaws, which are not hidden. */
const twinRequests = 1_500;

/**
 * Runs the tools against Weir and against its flawed twin, prints what came of it, and answers whether that is good: no
 * findings and no answers 5xx in Weir, and every tool found what is wrong with the twin.
 */
export async function runSecurity({ only, requests, seed, again, verbose }) {
  if (again !== undefined) return sendAgain({ seed, again });
  const log = verbose ? say : () => undefined;
  const rows = [];
  for (const [name, tool] of Object.entries(attacks).filter(([each]) => only.includes(each))) {
    const missing = tool.missing();
    if (missing !== undefined) {
      rows.push({ tool: name, target: "Weir", outcome: `not run: ${missing}`, good: true });
      continue;
    }
    say(`── ${name} ${tool.version()} at a flawed twin`);
    rows.push(await whole(name, "twin", () => atTwin(name, tool, { seed, requests: twinRequests, log })));
    say(`── ${name} at Weir`);
    rows.push(await whole(name, "Weir", () => atWeir(name, tool, { seed, requests, log })));
  }
  if (only.includes("browser")) rows.push(await inBrowser());
  print(rows);
  return rows.every(({ good }) => good);
}

/** What broke off has found nothing, and is not good for that. */
const whole = (tool, target, attack) =>
  attack().catch((error) => {
    say(`   ${error.stack}`);
    return { tool, target, outcome: "BROKE OFF: see above", good: false };
  });

async function atWeir(name, { version, attack }, options) {
  const target = await openWeir();
  const begin = performance.now();
  try {
    const { requests, serverErrors, busy, findings, notes = [] } = await attack(target, options);
    const lost = (await target.lost()).map((who) => `${who} was not known any more in the end`);
    const complaints = target.server
      .printed()
      .split("\n")
      .filter((line) => line.startsWith("{"))
      .slice(0, 20);
    const ready = (await fetch(`${target.url}/readyz`)).status === 200 ? [] : ["the server is not ready any more"];
    const wrong = [...findings, ...lost, ...complaints, ...ready];
    for (const line of [...notes, ...wrong.map((each) => `FOUND ${each}`)]) say(`   ${line}`);
    const minutes = ((performance.now() - begin) / 60_000).toFixed(1);
    return {
      tool: `${name} ${version()}`,
      target: "Weir",
      requests,
      findings: wrong.length,
      serverErrors,
      busy,
      outcome: `${minutes} minutes`,
      good: wrong.length === 0 && serverErrors === 0,
    };
  } finally {
    await target.close();
  }
}

async function atTwin(name, { version, attack, flaw }, options) {
  const target = await openTwin();
  try {
    const { requests, serverErrors, findings } = await attack(target, options);
    const unseen = flaw.filter((each) => !findings.some((finding) => each.test(finding)));
    if (unseen.length > 0) say(`   the tool does not see ${unseen.join(", ")}; it says\n   ${findings.join("\n   ")}`);
    const outcome = unseen.length === 0 ? "flaws found, as it must" : "THE TOOL SEES NOTHING";
    return {
      tool: `${name} ${version()}`,
      target: "twin",
      requests,
      findings: findings.length,
      serverErrors,
      outcome,
      good: unseen.length === 0,
    };
  } finally {
    await target.close();
  }
}

/** The whole corpus, in a browser; the tests say what they saw. */
async function inBrowser() {
  say("── texts that would like to be scripts, in a browser");
  const vitest = join(root, "node_modules", ".bin", "vitest");
  const words = ["run", "--project", "system", "apps/web/system/xss.test.ts"];
  const good = await run(vitest, words, { env: { ...quietEnvironment(), WEIR_DEEP: "1" } }).then(
    () => true,
    () => false,
  );
  return {
    tool: "browser",
    target: "Weir and its twin",
    outcome: good ? "nothing ran; the twin was seen" : "RED: see above",
    good,
  };
}

async function sendAgain({ seed, again }) {
  const target = await openWeir();
  try {
    const { findings } = await runFuzz(target, { seed, only: again, log: say });
    return findings.length === 0;
  } finally {
    await target.close();
  }
}

function print(rows) {
  const commit = execFileSync("git", ["rev-parse", "--short", "HEAD"], { cwd: root, encoding: "utf8" }).trim();
  const cell = (value) => (value === undefined ? "" : value.toLocaleString("en"));
  const lines = rows.map(
    ({ tool, target, requests, findings, serverErrors, busy, outcome }) =>
      `| ${[tool, target, cell(requests), cell(findings), cell(serverErrors), cell(busy), outcome].join(" | ")} |`,
  );
  process.stdout.write(
    `Commit ${commit}, Node ${process.versions.node}\n\n| tool | at | requests | findings | answers 5xx | too busy just then | |\n| --- | --- | --- | --- | --- | --- | --- |\n${lines.join("\n")}\n`,
  );
}
