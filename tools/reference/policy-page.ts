import { AREAS, type Rule } from "../../policy/rule";
import { code, GENERATED, table } from "./markdown";

const HEAD = [
  "id",
  "severity",
  "requirements",
  "PCI DSS 4.0.1",
  "what holds",
  "what happens otherwise",
  "looks at",
  "from",
];

/** Page `policies.md`: every rule of our own, by area. */
export function policyPage(rules: readonly Rule[]): Map<string, string> {
  const sections = AREAS.flatMap((area) => {
    const own = rules.filter((rule) => rule.area === area);
    return [`## ${area}`, "", ...table(HEAD, own.map(row))];
  });
  const reaching = rules.filter(({ reach }) => reach !== "attribute").length;
  const vendors = rules.filter(({ vendor }) => vendor !== undefined).length;
  const text = [
    GENERATED,
    "# Policies",
    "",
    `${rules.length} rules judge every environment (\`klap check\`); ${reaching} look at several resources, ${vendors} at a`,
    "Kafka vendor's own. What is known only after apply is a finding. Why they are as they are:",
    "[docs/decisions/0031-policies.md](../decisions/0031-policies.md); accepted findings: `policy/exceptions.ts`.",
    "",
    ...sections,
  ];
  return new Map([["policies.md", text.join("\n")]]);
}

function row({
  id,
  severity,
  requirements,
  pci,
  title,
  why,
  reach,
  vendor,
  source,
}: Rule): readonly string[] {
  const looksAt =
    reach === "attribute" ? "one resource" : reach === "resources" ? "several resources" : "several stacks";
  return [
    code(id),
    severity,
    requirements.join(", "),
    pci.length === 0 ? "none" : pci.join(", "),
    prose(title),
    prose(why),
    vendor === undefined ? looksAt : `${looksAt}, ${vendor}`,
    source.map(linked).join(", "),
  ];
}

function linked(source: string): string {
  if (!source.startsWith("https://")) return prose(source);
  const { hostname, pathname } = new URL(source);
  const page = pathname.split("/").findLast((part) => part !== "") ?? hostname;
  return `[${prose(page.replace(/\.html?$/, ""))}](${source})`;
}

/** Prose in which names such as `AWS_X` or `a*` stay as they are. */
function prose(text: string): string {
  return text.replace(/[\\*_<>[\]]/g, "\\$&");
}
