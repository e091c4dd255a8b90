import { textOf } from "../../../terraform/graph/json";
import { evidenceOf } from "../../judge";
import { judgeProblems, type Problem } from "../../judge-problems";
import type { Rule } from "../../rule";
import type { Block } from "../../../terraform/graph/block";

/** What each list of a tunnel may name; a list that is not there leaves AWS's own, with weak choices among them. */
const ALLOWED: Readonly<Record<string, ReadonlySet<string>>> = {
  ike_versions: new Set(["ikev2"]),
  phase1_encryption_algorithms: new Set(["AES256", "AES256-GCM-16"]),
  phase2_encryption_algorithms: new Set(["AES256", "AES256-GCM-16"]),
  phase1_integrity_algorithms: new Set(["SHA2-256", "SHA2-384", "SHA2-512"]),
  phase2_integrity_algorithms: new Set(["SHA2-256", "SHA2-384", "SHA2-512"]),
  phase1_dh_group_numbers: groups(),
  phase2_dh_group_numbers: groups(),
};

export const tunnelsUseStrongCiphersOnly: Rule = {
  id: "R4-VPN-01",
  severity: "high",
  area: "communications",
  requirements: ["R4"],
  pci: ["4.2.1", "12.3.3"],
  title: "Both tunnels of a VPN connection negotiate IKEv2 and strong algorithms only",
  why: "AWS offers weak algorithms unless told not to, and a router that asks for one gets it",
  source: ["https://docs.aws.amazon.com/vpn/latest/s2svpn/VPNTunnels.html"],
  reach: "attribute",
  check: ({ graph }) => ({
    judgements: graph.of("aws_vpn_connection").map((connection) => {
      const { body } = connection;
      const paths = [1, 2].flatMap((tunnel) =>
        Object.keys(ALLOWED).map((list) => [`tunnel${tunnel}_${list}`, list] as const),
      );
      const problems = paths.flatMap(([path, list]) => listProblems(body, path, ALLOWED[list]!));
      const evidence = paths.map(([path]) => evidenceOf(body, path));
      return judgeProblems(connection, problems, {
        message: "both tunnels negotiate strong algorithms only",
        evidence,
      });
    }),
    nothing: "there is no VPN connection",
  }),
};

function listProblems(body: Block, path: string, allowed: ReadonlySet<string>): readonly Problem[] {
  const values = body.values(path);
  const evidence = [evidenceOf(body, path)];
  if (values.length === 0) return [{ message: `${path} is not set, and allows what AWS allows`, evidence }];
  return values.flatMap((value): readonly Problem[] => {
    if (value.kind !== "known")
      return [{ message: `${path} is known only after apply`, evidence, verdict: "unknown" }];
    if (allowed.has(textOf(value.value))) return [];
    return [{ message: `${path} allows ${JSON.stringify(value.value)}`, evidence }];
  });
}

/**
 * Diffie-Hellman groups of 2,048 bits or more, or on curves; 22 to 24 have weak subgroups.
 * @see https://www.rfc-editor.org/rfc/rfc8247#section-2.4
 */
function groups(): ReadonlySet<string> {
  return new Set(["14", "15", "16", "17", "18", "19", "20", "21"]);
}
