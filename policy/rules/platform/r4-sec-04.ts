import { show } from "../../../terraform/graph/protection/show";
import type { Resource } from "../../../terraform/graph/resource";
import { isTrue, Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

const VALUES = ["secret_string_wo", "secret_string", "secret_binary"];
const ONCE = "secret_string_wo_version";

export const secretsHaveTheirValue: Rule = {
  id: "R4-SEC-04",
  severity: "medium",
  area: "platform",
  requirements: ["R4", "R8"],
  pci: ["8.6.3"],
  title:
    "Every secret has a name and gets its value from one place, and one that is written once is not written again",
  why: "a secret without value fails the first task that reads it; a first password that is written again is not the one that the database has",
  source: ["https://docs.aws.amazon.com/secretsmanager/latest/userguide/whats-in-a-secret.html"],
  reach: "resources",
  check: ({ graph }) => {
    const versions = new Map<Resource, Resource[]>();
    for (const version of graph.of("aws_secretsmanager_secret_version"))
      for (const secret of version.body.targets("secret_id"))
        versions.set(secret, [...(versions.get(secret) ?? []), version]);
    return {
      judgements: graph
        .of("aws_secretsmanager_secret")
        .map((secret) => judge(secret, versions.get(secret) ?? [])),
      nothing: "there is no secret",
    };
  },
};

function judge(secret: Resource, versions: readonly Resource[]): Judgement {
  const proof = new Proof(secret)
    .value(secret.body, "name", (value) => typeof value === "string" && value !== "", "said")
    .needs(versions.length > 0, "nothing here gives it a value")
    .needs(
      versions.length < 2,
      "two values are written into it, and the later one holds",
      ...versions.map((resource) => ({ resource })),
    );
  for (const { body } of versions) {
    proof.needs(
      VALUES.some((path) => body.raw(path).length > 0),
      "what gives it a value gives none",
      show(body, VALUES[0]!),
    );
    const labelled = body.raw("version_stages").length > 0;
    if (!labelled && !body.texts("lifecycle.ignore_changes").includes(ONCE)) continue;
    proof
      .value(body, "lifecycle.prevent_destroy", isTrue, "true")
      .needs(
        labelled,
        "a first value without a label of its own becomes the current one whenever it is made again",
        show(body, "version_stages"),
      );
  }
  return proof.judgement("it gets its value from one place");
}
