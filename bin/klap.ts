#!/usr/bin/env node
import "../modules/core/token-traces";
import { Command } from "commander";
import { UserError } from "../modules/core/errors";
import { MIRROR_VARIABLE } from "../terraform/provider-mirror";

/** Exit codes: 0 clean, 1 findings, 2 the tool could not do its work. */
const FAILED = 2;

interface Verb {
  /** Its arguments, for the list of verbs. */
  readonly takes: string;
  readonly does: string;
  readonly load: () => Promise<Command>;
}

/** Settings, AWS's clients and all else that a verb works with are read when it is asked for, and no sooner. */
const VERBS: Readonly<Record<string, Verb>> = {
  synth: {
    takes: "<environment>",
    does: "write the Terraform JSON of an environment's stacks, and a manifest of them",
    load: async () => (await import("./synth")).synthCommand,
  },
  plan: {
    takes: "<environment>",
    does: "plan an environment's stacks against their own states, wave by wave, with your credentials",
    load: async () => (await import("./plan")).planCommand,
  },
  graph: {
    takes: "<environment>",
    does: "draw an environment's stacks, the contracts they read from each other, and the waves",
    load: async () => (await import("./graph")).graphCommand,
  },
  check: {
    takes: "[targets...]",
    does: "judge environments, synthesized folders or plans by the rules of policy/; findings are fixed or excepted",
    load: async () => (await import("./check")).checkCommand,
  },
  scope: {
    takes: "<targets...>",
    does: "tell what is in the scope of PCI DSS, connected to it or out of it, and the path that proves it",
    load: async () => (await import("./scope")).scopeCommand,
  },
  evidence: {
    takes: "<environment>",
    does: "pack what proves an environment for an auditor: verdicts, controls, digests, bill of materials",
    load: async () => (await import("./evidence")).evidenceCommand,
  },
  rehearse: {
    takes: "<environment>",
    does: "apply an environment to emulated clouds on this machine, plan it again, destroy it",
    load: async () => (await import("./rehearse")).rehearseCommand,
  },
  contracts: {
    takes: "<environment>",
    does: "copy contracts that other regions read, for the day on which the producer's region is lost",
    load: async () => (await import("./contracts")).contractsCommand,
  },
  imports: {
    takes: "<environment>",
    does: "write import blocks that bring a stack's resources into a state again, from its last known state",
    load: async () => (await import("./imports")).importsCommand,
  },
  kafka: {
    takes: "<what>",
    does: "print what each Kafka vendor's adapter makes of what the platform wants, from the adapters themselves",
    load: async () => (await import("./kafka")).kafkaCommand,
  },
  runbook: {
    takes: "<environment> [name]",
    does: "write what to do, call by call, when the region that writes the database changes",
    load: async () => (await import("./runbook")).runbookCommand,
  },
  drill: {
    takes: "<environment> [drill]",
    does: "rehearse on this machine what runbooks do when the region that writes the database changes",
    load: async () => (await import("./drill")).drillCommand,
  },
  failover: {
    takes: "<environment>",
    does: "move the writer of database and Kafka to another region: one fenced command, run from there",
    load: async () => (await import("./failover")).failoverCommand,
  },
  traffic: {
    takes: "<environment>",
    does: "compute from the settings how long requests take to leave a lost zone or region",
    load: async () => (await import("./traffic")).trafficCommand,
  },
  report: {
    takes: "<environment>",
    does: "write what an environment is and what proves it, in Spanish and English, as HTML and Markdown",
    load: async () => (await import("./report")).reportCommand,
  },
  providers: {
    takes: "",
    does: `print the filesystem mirror that Terraform's providers come from, if one is found (${MIRROR_VARIABLE} names another)`,
    load: async () => (await import("./providers")).providersCommand,
  },
  publish: {
    takes: "[environment]",
    does: "build the programs of services/, and put them where an environment runs them from",
    load: async () => (await import("./publish")).publishCommand,
  },
};

/** The command, with the whole of each verb that is named and the first line of each other. */
async function klap(words: readonly string[]): Promise<Command> {
  const program = new Command("klap")
    .description(
      "KLAP's messaging platform: synthesize its stacks, look at them, check them, rehearse them on this machine",
    )
    .exitOverride()
    .configureHelp({ showGlobalOptions: true });
  for (const [name, { takes, does, load }] of Object.entries(VERBS)) {
    const verb = words.includes(name) ? await load() : stub(name, takes);
    program.addCommand(verb.description(does).exitOverride());
  }
  return program;
}

/** What the list of verbs tells of one. */
function stub(name: string, takes: string): Command {
  const verb = new Command(name);
  return takes === "" ? verb : verb.arguments(takes);
}

// Who reads no further, as head does, ends nothing but the reading.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

klap(process.argv.slice(2))
  .then((program) => program.parseAsync())
  .catch((error: unknown) => {
    const { code, exitCode } = error as { code?: string; exitCode?: number };
    if (code?.startsWith("commander.")) {
      process.exitCode = exitCode === 0 ? 0 : FAILED;
      return;
    }
    console.error(error instanceof UserError ? `klap: ${error.message}` : error);
    process.exitCode = FAILED;
  });
