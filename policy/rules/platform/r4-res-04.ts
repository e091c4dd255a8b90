import { accessOf } from "../../../terraform/graph/access/access";
import { decide } from "../../../terraform/graph/access/decide";
import type { Rule } from "../../rule";
import { failed, passed, undecided } from "../../verdict";

/** One action of each type that everybody would use. */
const ACTIONS: Readonly<Record<string, string>> = {
  aws_s3_bucket: "s3:GetObject",
  aws_sns_topic: "sns:Publish",
  aws_sqs_queue: "sqs:SendMessage",
};
const PLAIN = new Map([["aws:securetransport", "false"]]);

export const nothingIsReadInPlainText: Rule = {
  id: "R4-RES-04",
  severity: "medium",
  area: "platform",
  requirements: ["R4"],
  pci: ["4.2.1"],
  title: "Every bucket, queue and topic refuses requests without TLS, whoever makes them",
  why: "AWS answers in plain text as well, to whoever asks so",
  source: ["Security Hub S3.5", "Security Hub SQS.3"],
  reach: "resources",
  check: ({ graph }) => {
    const { policiesOn } = accessOf(graph);
    const judgements = Object.entries(ACTIONS).flatMap(([type, action]) =>
      graph.of(type).map((resource) => {
        const policies = policiesOn(resource);
        const hidden = policies.find(({ known }) => !known);
        if (hidden !== undefined)
          return undecided(resource, "its policy is known only after apply", [hidden.evidence]);
        const object = type === "aws_s3_bucket" ? `${graph.arnOf(resource)}/any` : resource;
        const { verdict, because } = decide(policies, action, object, PLAIN, { kind: "any" });
        if (verdict !== "denied")
          return failed(
            resource,
            "its policy refuses no request without TLS",
            policies.map(({ evidence }) => evidence),
          );
        return passed(resource, "its policy refuses requests without TLS", because);
      }),
    );
    return { judgements, nothing: "there is no bucket, queue or topic" };
  },
};
