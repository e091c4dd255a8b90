import { show } from "../../../terraform/graph/protection/show";
import type { PlatformGraph } from "../../../terraform/graph/platform-graph";
import type { Resource } from "../../../terraform/graph/resource";
import { namesOf } from "../../parts/groups-behind";
import { isTrue, Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

/** What a record of a certificate takes from it. */
const PROOF_PATHS = ["name", "records", "type"];

export const certificatesRenewThemselves: Rule = {
  id: "R4-ACM-01",
  severity: "high",
  area: "communications",
  requirements: ["R4", "R1"],
  pci: ["4.2.1", "4.2.1.1"],
  title:
    "Every certificate covers the names that lead to what uses it, and renews itself by records that prove them in DNS",
  why: "a certificate that waits for a mail, or whose record is gone, ends on a day that nobody knows, in every region at once",
  source: [
    "Security Hub ACM.1",
    "https://docs.aws.amazon.com/acm/latest/userguide/dns-validation.html",
    "https://docs.aws.amazon.com/acm/latest/userguide/managed-renewal.html",
  ],
  reach: "stacks",
  check: ({ graph }) => {
    const proved = provedNames(graph);
    return {
      judgements: graph
        .of("aws_acm_certificate")
        .filter(
          ({ body }) =>
            body.raw("certificate_body").length + body.raw("certificate_authority_arn").length === 0,
        )
        .map((certificate) => judge(certificate, proved)),
      nothing: "no certificate of ACM is among these stacks",
    };
  },
};

/** `<account> <name>` of everything that a record proves: in one account, all certificates of a name share it. */
function provedNames(graph: PlatformGraph): ReadonlySet<string> {
  const proved = graph.of("aws_route53_record").flatMap(({ body }) => {
    const [certificate] = body.targets("records").filter(({ type }) => type === "aws_acm_certificate");
    if (certificate === undefined) return [];
    if (!PROOF_PATHS.every((path) => body.targets(path).includes(certificate))) return [];
    const name = certificate.body.text("domain_name") ?? "";
    const [zone] = body.targets("zone_id").filter(({ type }) => type === "aws_route53_zone");
    const within = zone?.body.text("name");
    // A record outside the name's own domain is asked by nobody.
    if (within !== undefined && name !== within && !name.endsWith(`.${within}`)) return [];
    return [nameIn(certificate, name)];
  });
  return new Set(proved);
}

function nameIn({ account = "" }: Resource, name = ""): string {
  return `${account} ${name}`;
}

function judge(certificate: Resource, proved: ReadonlySet<string>): Judgement {
  const { body, stack } = certificate;
  const proof = new Proof(certificate).value(
    body,
    "validation_method",
    (value) => value === "DNS",
    '"DNS", which renews by itself',
  );
  // Only synthesized stacks tell what Terraform itself is told.
  if (stack.document.origin === "synth") proof.value(body, "lifecycle.create_before_destroy", isTrue, "true");
  const names = [...body.values("domain_name"), ...body.values("subject_alternative_names")];
  const known = names.flatMap((value) =>
    value.kind === "known" && typeof value.value === "string" ? [value.value] : [],
  );
  const shown = [show(body, "domain_name"), show(body, "subject_alternative_names")];
  proof
    .needs(body.raw("domain_name").length > 0, "it names nothing", ...shown)
    .needs(
      known.length === names.length ? true : undefined,
      "what it names is known only after apply",
      ...shown,
    );
  for (const name of known)
    proof.needs(
      proved.has(nameIn(certificate, name.replace(/^\*\./, ""))) || proved.has(nameIn(certificate, name)),
      `no record proves ${name} in its account`,
      ...shown,
    );
  for (const name of namesServed(certificate))
    proof.needs(
      known.some((each) => covers(each, name)),
      `${name} leads to a load balancer that shows it, and it does not name ${name}`,
      ...shown,
    );
  return proof.judgement(`it names ${known.join(", ")}, each proved in DNS`);
}

/** Names that lead to load balancers whose listeners show the certificate; others than their first may show more. */
function namesServed(certificate: Resource): readonly string[] {
  const { graph } = certificate.body;
  const issued = graph.pointingAt(certificate, "aws_acm_certificate_validation", "certificate_arn");
  const listeners = [certificate, ...issued].flatMap((each) =>
    graph.pointingAt(each, "aws_lb_listener", "certificate_arn"),
  );
  return listeners.flatMap(({ body }) => body.targets("load_balancer_arn")).flatMap(namesOf);
}

function covers(pattern: string, name: string): boolean {
  return pattern === name || (pattern.startsWith("*.") && name.slice(name.indexOf(".")) === pattern.slice(1));
}
