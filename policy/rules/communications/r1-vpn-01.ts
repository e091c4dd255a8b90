import { evidenceOf } from "../../judge";
import { judgeProblems, type Problem } from "../../judge-problems";
import type { Rule } from "../../rule";
import type { Resource } from "../../../terraform/graph/resource";

const CONNECTIONS = 2;
/** Seconds after which a silent router is given up: AWS takes no fewer than 30, and more are downtime. */
const PATIENCE = { from: 30, to: 60 };

export const everyRegionHasTwoWaysToPremises: Rule = {
  id: "R1-VPN-01",
  severity: "high",
  area: "communications",
  requirements: ["R1", "R3"],
  pci: [],
  title:
    "Every Transit Gateway has VPN connections to two routers on premises, by BGP, over both tunnels at once",
  why: "one router, or one tunnel that is replaced at AWS's hour, cuts a region off from on premises",
  source: [
    "https://docs.aws.amazon.com/vpn/latest/s2svpn/vpn-redundant-connection.html",
    "Security Hub EC2.20",
  ],
  reach: "stacks",
  check: ({ graph }) => {
    const connections = graph.of("aws_vpn_connection");
    if (connections.length === 0) return { judgements: [], nothing: "there is no VPN connection" };
    return {
      judgements: graph.of("aws_ec2_transit_gateway").map((gateway) => {
        const own = connections.filter(({ body }) => body.targets("transit_gateway_id").includes(gateway));
        const routers = new Set(own.flatMap(({ body }) => body.targets("customer_gateway_id")));
        const addresses = new Set([...routers].flatMap(({ body }) => body.texts("ip_address")));
        const evidence = [...routers].map(({ body }) => evidenceOf(body, "ip_address"));
        const problems = own.flatMap(connectionProblems);
        for (const { id, body } of routers)
          if (!["bgp_asn", "bgp_asn_extended"].some((path) => body.value(path).kind !== "absent"))
            problems.push({
              message: `${id} says no number of autonomous system, and would get AWS's own`,
              evidence: [evidenceOf(body, "bgp_asn")],
            });
        if (addresses.size < CONNECTIONS)
          problems.push({
            message: `connects to ${addresses.size} routers on premises, and must connect to ${CONNECTIONS}`,
            evidence: [{ resource: gateway }, ...evidence],
          });
        if ((gateway.body.text("vpn_ecmp_support") ?? "enable") !== "enable")
          problems.push({
            message: "uses one tunnel at a time: vpn_ecmp_support must be enable",
            evidence: [evidenceOf(gateway.body, "vpn_ecmp_support")],
          });
        return judgeProblems(gateway, problems, {
          message: `connects to ${addresses.size} routers`,
          evidence,
        });
      }),
      nothing: "there is no Transit Gateway",
    };
  },
};

function connectionProblems({ id, body }: Resource): Problem[] {
  const wanted = [1, 2].flatMap((tunnel) => [
    [`tunnel${tunnel}_enable_tunnel_lifecycle_control`, true] as const,
    [`tunnel${tunnel}_dpd_timeout_action`, "restart"] as const,
    [`tunnel${tunnel}_startup_action`, "start"] as const,
  ]);
  const problems: Problem[] = wanted
    .filter(([path, value]) => (body.flag(path) ?? body.text(path)) !== value)
    .map(([path, value]) => ({
      message: `${path} of ${id} must be ${value}`,
      evidence: [evidenceOf(body, path)],
    }));
  for (const tunnel of [1, 2]) {
    const path = `tunnel${tunnel}_dpd_timeout_seconds`;
    const seconds = body.number(path);
    if (seconds === undefined || seconds < PATIENCE.from || seconds > PATIENCE.to)
      problems.push({
        message: `${path} of ${id} must be from ${PATIENCE.from} to ${PATIENCE.to}`,
        evidence: [evidenceOf(body, path)],
      });
  }
  if (body.flag("static_routes_only") === true)
    problems.push({
      message: `${id} has static routes only, which do not move when a tunnel falls`,
      evidence: [evidenceOf(body, "static_routes_only")],
    });
  return problems;
}
