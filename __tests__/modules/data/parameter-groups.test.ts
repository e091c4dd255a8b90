import { Testing } from "cdktf";
import { ParameterGroups, type ParameterGroupsProps } from "../../../modules/data/parameter-groups";
import { OPTIONS } from "../../fixtures/database";
import { resourcesOf } from "../../fixtures/resources";

interface Parameter {
  readonly name: string;
  readonly value: string;
  readonly apply_method: string;
}
const synth = (props: Partial<ParameterGroupsProps> = {}): string =>
  Testing.synthScope((stack) => {
    new ParameterGroups(stack, "Parameters", { ...OPTIONS, environment: "prod", ...props });
  });
const group = (json: string, type: string): Record<string, unknown> =>
  Object.values(resourcesOf(json, type))[0]!;
const parametersOf = (json: string): Record<string, string> =>
  Object.fromEntries(
    (group(json, "aws_rds_cluster_parameter_group").parameter as Parameter[]).map(({ name, value }) => [
      name,
      value,
    ]),
  );

describe("ParameterGroups", () => {
  it("refuses connections without TLS 1.2 and passwords without SCRAM", () =>
    expect(parametersOf(synth())).toMatchObject({
      "rds.force_ssl": "1",
      ssl_min_protocol_version: "TLSv1.2",
      "rds.accepted_password_auth_method": "scram",
      password_encryption: "scram-sha-256",
    }));

  it("writes down who comes and goes and the chosen statements, never their parameters", () =>
    expect(parametersOf(synth())).toMatchObject({
      shared_preload_libraries: "pg_stat_statements,pgaudit",
      "pgaudit.log": "ddl,write",
      "pgaudit.log_parameter": "0",
      log_connections: "1",
      log_disconnections: "1",
    }));

  it("audits nothing by statement where nothing is chosen", () =>
    expect(parametersOf(synth({ auditedStatements: [] }))).toMatchObject({ "pgaudit.log": "none" }));

  it("forwards writes with the chosen consistency", () =>
    expect(parametersOf(synth())).toMatchObject({ "apg_write_forward.consistency_mode": "GLOBAL" }));

  it("bounds what a lost region may cost only where that was chosen", () => {
    expect(parametersOf(synth())).not.toHaveProperty(["rds.global_db_rpo"]);
    expect(parametersOf(synth({ commitBound: { seconds: 60 } }))).toMatchObject({
      "rds.global_db_rpo": "60",
    });
  });

  it("changes what AWS reads at the start only with a restart", () => {
    const parameters = group(synth(), "aws_rds_cluster_parameter_group").parameter as Parameter[];
    const atStart = parameters.filter(({ apply_method }) => apply_method === "pending-reboot");
    expect(atStart.map(({ name }) => name)).toEqual(["shared_preload_libraries"]);
  });

  it("has groups of their own for each major version, made before the old ones go", () => {
    const json = synth({ engineVersion: "17.7" });
    for (const type of ["aws_rds_cluster_parameter_group", "aws_db_parameter_group"])
      expect(group(json, type)).toMatchObject({
        name: "klap-prod-payments-17",
        family: "aurora-postgresql17",
        lifecycle: { create_before_destroy: true },
      });
  });
});
