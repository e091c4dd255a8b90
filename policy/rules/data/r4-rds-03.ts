import { show } from "../../../terraform/graph/protection/show";
import { databaseClustersOf, type DatabaseCluster } from "../../parts/global-databases";
import { isTrue, Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

/** Names that attackers try first. */
const VENDOR_NAMES = ["admin", "postgres", "root", "master", "rdsadmin", "administrator", "user"];

export const databaseCredentialsAreSafe: Rule = {
  id: "R4-RDS-03",
  severity: "high",
  area: "data",
  requirements: ["R4"],
  pci: ["2.2.2", "8.6.2", "8.6.3"],
  title: "Users sign in to databases by IAM, and no password of a master user stands in state or file",
  why: "a password as an argument rests in the state; one that RDS manages cannot be used in a global database, where it stops the apply",
  source: [
    "Security Hub RDS.12, RDS.24",
    "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/rds-secrets-manager.html",
  ],
  reach: "resources",
  check: ({ graph }) => ({
    judgements: databaseClustersOf(graph).map(judge),
    nothing: "there is no database cluster",
  }),
};

function judge({ cluster }: DatabaseCluster): Judgement {
  const { body } = cluster;
  const global = body.raw("global_cluster_identifier").length > 0;
  const user = body.text("master_username");
  return new Proof(cluster)
    .value(body, "iam_database_authentication_enabled", isTrue, "true")
    .needs(body.raw("master_password").length === 0, "master_password rests in the state", {
      resource: cluster,
      path: "master_password",
    })
    .needs(!isLiteral(body.raw("master_password_wo")[0]), "master_password_wo stands in the file as it is", {
      resource: cluster,
      path: "master_password_wo",
    })
    .needs(
      !global || body.flag("manage_master_user_password") !== true,
      "RDS cannot manage the password of a member of a global database",
      show(body, "manage_master_user_password"),
    )
    .needs(
      user === undefined || !VENDOR_NAMES.includes(user.toLowerCase()),
      `${user ?? ""} is a name that attackers try first`,
      show(body, "master_username"),
    )
    .judgement("users sign in by IAM, and no password stands in state or file");
}

function isLiteral(json: unknown): boolean {
  return typeof json === "string" && !json.includes("${");
}
