import { show } from "../../../terraform/graph/protection/show";
import type { PlatformGraph } from "../../../terraform/graph/platform-graph";
import type { Resource } from "../../../terraform/graph/resource";
import { byFunction } from "../../parts/functions";
import { LAMBDA_RUNTIMES } from "../../parts/lambda-runtimes";
import { oneOf, Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

export const runtimesArePatched: Rule = {
  id: "R3-LAM-01",
  severity: "medium",
  area: "serverless",
  requirements: ["R3", "R4"],
  pci: ["6.3.3", "12.3.4"],
  title: "Every function runs on a runtime that AWS patches, and takes the patches by itself",
  why: "a runtime that is out of support gets no more patches, and one day AWS refuses to change its functions",
  source: ["Security Hub Lambda.2", "https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html"],
  reach: "resources",
  check: ({ graph }) => {
    const managed = byFunction(graph, "aws_lambda_runtime_management_config");
    return {
      judgements: functionsOf(graph).map((each) => judge(each, managed.get(each) ?? [])),
      nothing: "there is no function of a runtime",
    };
  },
};

function functionsOf(graph: PlatformGraph): readonly Resource[] {
  return graph.of("aws_lambda_function").filter(({ body }) => body.text("package_type") !== "Image");
}

function judge(each: Resource, managed: readonly Resource[]): Judgement {
  const proof = new Proof(each).value(
    each.body,
    "runtime",
    oneOf(...Object.keys(LAMBDA_RUNTIMES)),
    "a runtime that AWS patches",
  );
  for (const { body } of managed)
    proof.needs(
      body.text("update_runtime_on") !== "Manual",
      "its runtime takes patches only when somebody changes its version",
      show(body, "update_runtime_on"),
    );
  return proof.judgement("its runtime is patched");
}
