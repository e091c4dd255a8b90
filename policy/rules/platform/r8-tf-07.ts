import type { Rule } from "../../rule";
import { failed, passed } from "../../verdict";

/** Types that run or fetch something while Terraform plans or applies. */
const RUNNING: ReadonlySet<string> = new Set([
  "external",
  "http",
  "local_file",
  "local_sensitive_file",
  "null_resource",
  "shell_script",
  "terraform_data",
  "aws_lambda_invocation",
]);
const BLOCKS = ["provisioner", "connection"] as const;

export const nothingRunsBesideTerraform: Rule = {
  id: "R8-TF-07",
  severity: "medium",
  area: "platform",
  requirements: ["R8", "R4"],
  pci: ["6.5.1", "2.2.4"],
  title: "No stack runs commands, calls functions or fetches from elsewhere while it is planned or applied",
  why: "what a command does is in no plan, so nobody reviews it, and nothing undoes it",
  source: ["https://developer.hashicorp.com/terraform/language/resources/provisioners/syntax"],
  reach: "resources",
  check: ({ graph }) => ({
    judgements: graph.stacks.flatMap(({ resources }) => {
      const [first] = resources;
      if (first === undefined) return [];
      const found = resources.filter(
        ({ type, body }) => RUNNING.has(type) || BLOCKS.some((block) => body.raw(block).length > 0),
      );
      if (found.length === 0) return [passed(first, `none of ${resources.length} resources runs anything`)];
      return found.map((resource) => failed(resource, "it runs or fetches something that no plan shows"));
    }),
    nothing: "there is no stack",
  }),
};
