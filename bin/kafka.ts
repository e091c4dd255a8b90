import { Argument, Command } from "commander";
import { confluentAnswers } from "../modules/kafka/confluent/confluent-answers";
import { redpandaAnswers } from "../modules/kafka/redpanda/redpanda-answers";
import { CAPABILITIES, type Answers, type Capability } from "../modules/kafka/service/capabilities";
import { parityTable } from "../report/parity-table";

interface Options {
  readonly regions: string;
  readonly json: boolean;
}

export const kafkaCommand = new Command("kafka")
  .addArgument(new Argument("<what>", "what to print").choices(["parity"]))
  .option("--regions <list>", "regions with a cluster, separated by commas", "sa-east-1,us-east-1")
  .option("--json", "machine-readable form", false)
  .addHelpText(
    "after",
    `
Examples:
  klap kafka parity
  klap kafka parity --regions us-east-1
  klap kafka parity --json`,
  )
  .action((_what: string, { regions, json }: Options) => {
    const services = servicesIn(regions.split(","));
    if (json) {
      console.log(JSON.stringify(services, null, 2));
      return;
    }
    const rows = (Object.keys(CAPABILITIES) as Capability[]).map((capability) => ({
      wanted: CAPABILITIES[capability],
      answers: Object.values(services).map((answers) => {
        const answer = answers[capability];
        return { mode: answer.mode, text: answer.mode === "none" ? answer.reason : answer.by };
      }),
    }));
    console.log(parityTable(Object.keys(services), rows));
  });

/** Every kind of cluster that settings can ask for. */
function servicesIn(regions: readonly string[]): Readonly<Record<string, Answers>> {
  return {
    "Confluent Enterprise": confluentAnswers("enterprise", regions),
    "Confluent Dedicated": confluentAnswers("dedicated", regions),
    "Redpanda Serverless": redpandaAnswers("serverless"),
    "Redpanda BYOVPC": redpandaAnswers("byovpc"),
  };
}
