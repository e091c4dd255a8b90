import { evidenceOf } from "../../judge";
import { judgeProblems, type Problem } from "../../judge-problems";
import type { Rule } from "../../rule";

export const tunnelKeysAreNotInTheState: Rule = {
  id: "R4-VPN-02",
  severity: "high",
  area: "communications",
  requirements: ["R4", "R8"],
  pci: ["8.3.2", "8.6.2"],
  title: "Keys of VPN tunnels are kept in Secrets Manager, or certificates stand in their place",
  why: "a key that Terraform is given, or gets back, lies readable in its state, and whoever reads that can pose as a router",
  source: ["https://docs.aws.amazon.com/vpn/latest/s2svpn/enhanced-security.html"],
  reach: "resources",
  check: ({ graph }) => ({
    judgements: graph.of("aws_vpn_connection").map((connection) => {
      const { body } = connection;
      const routers = body.targets("customer_gateway_id");
      const certified =
        routers.length > 0 &&
        routers.every((router) => router.body.value("certificate_arn").kind !== "absent");
      const problems = ["tunnel1_preshared_key", "tunnel2_preshared_key"]
        .filter((path) => body.raw(path).length > 0)
        .map((path): Problem => ({
          message: `${path} stands in the configuration`,
          evidence: [{ resource: connection, path }],
        }));
      const storage = evidenceOf(body, "preshared_key_storage");
      if (!certified && body.text("preshared_key_storage") !== "SecretsManager")
        problems.push({
          message: "its keys come back into the state: preshared_key_storage must be SecretsManager",
          evidence: [storage],
        });
      const message = certified ? "its routers have certificates" : "its keys are kept in Secrets Manager";
      return judgeProblems(connection, problems, { message, evidence: [storage] });
    }),
    nothing: "there is no VPN connection",
  }),
};
