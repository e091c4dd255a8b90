import { admitsObject } from "../../../terraform/graph/protection/admits-object";
import { bucketsAt } from "../../../terraform/graph/protection/buckets-at";
import { show } from "../../../terraform/graph/protection/show";
import type { Resource } from "../../../terraform/graph/resource";
import { samePlace } from "../../same-place";
import { isTrue, Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

const LOGS = ["access_logs", "connection_logs"] as const;
const DELIVERY = { kind: "service", service: "logdelivery.elasticloadbalancing.amazonaws.com" } as const;

export const balancersLog: Rule = {
  id: "R7-ALB-01",
  severity: "medium",
  area: "compute",
  requirements: ["R7"],
  pci: ["10.2.1", "10.2.2"],
  title:
    "Every application load balancer logs requests and connections into a bucket of its region that admits them",
  why: "load balancers refuse, or silently stop, to log into a bucket of another region or with a policy for another prefix",
  source: [
    "Security Hub ELB.5",
    "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/enable-access-logging.html",
  ],
  reach: "stacks",
  check: ({ graph }) => ({
    judgements: graph
      .of("aws_lb")
      .filter(({ body }) => (body.text("load_balancer_type") ?? "application") === "application")
      .map(judge),
    nothing: "there is no application load balancer: others log only what they end the TLS of",
  }),
};

function judge(balancer: Resource): Judgement {
  const { body, account, region } = balancer;
  const proof = new Proof(balancer);
  for (const log of LOGS) {
    proof.value(body, `${log}.enabled`, isTrue, "true");
    const path = `${log}.bucket`;
    const [bucket] = bucketsAt(body, path);
    if (bucket === undefined) {
      proof.needs(
        body.raw(path).length > 0 ? undefined : false,
        `the bucket of its ${log} is not in these stacks`,
        show(body, path),
      );
      continue;
    }
    const prefix = body.text(`${log}.prefix`);
    const key = `${prefix === undefined ? "" : `${prefix}/`}AWSLogs/${account ?? ""}/x`;
    const source = `arn:aws:elasticloadbalancing:${region ?? ""}:${account ?? ""}:loadbalancer/app/x/x`;
    const context = new Map([
      ["aws:sourcearn", source],
      ["aws:sourceaccount", account],
      ["aws:securetransport", "true"],
      ["aws:principalisawsservice", "true"],
    ]);
    const admitted = admitsObject(bucket, key, DELIVERY, "s3:PutObject", context);
    proof
      .needs(
        samePlace(balancer, bucket),
        `the bucket of its ${log} stands in another region or account`,
        show(body, path),
      )
      .needs(
        admitted.verdict === "unknown" ? undefined : admitted.verdict === "allowed",
        `the bucket of its ${log} does not admit them`,
        show(body, path),
        show(body, `${log}.prefix`),
        ...admitted.because,
      );
  }
  return proof.judgement("it logs requests and connections into a bucket of its region");
}
