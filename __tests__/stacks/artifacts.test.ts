import type { LayerSettings } from "../../stacks/catalog";
import { computeEnvironment, computeLayers } from "../fixtures/compute";
import { stackJson, stackReads } from "../fixtures/environment";
import { resourcesOf } from "../fixtures/resources";

const STACK = "prod-payments-sa-east-1-artifacts";

describe("ArtifactsStack", () => {
  it("rests on the keys of its region", () => {
    expect(stackReads(computeEnvironment(), STACK)).toEqual(["prod-payments-sa-east-1-keys"]);
  });

  it("makes a repository for each service, under the key of what is stored", () => {
    const repositories = resourcesOf(stackJson(computeEnvironment(), STACK), "aws_ecr_repository");
    expect(Object.entries(repositories).map(([name, { name: aws }]) => [name, aws])).toEqual([
      ["ingest", "klap/prod/ingest"],
      ["ledger", "klap/prod/ledger"],
    ]);
    expect(JSON.stringify(repositories)).toContain('keyArns[\\"data\\"]');
  });

  it("has code of functions signed where that is chosen, and says by which profile", () => {
    const json = (signing: LayerSettings["artifacts"]["signing"]): string =>
      stackJson(
        computeEnvironment({ ...computeLayers(), artifacts: { ...computeLayers().artifacts!, signing } }),
        STACK,
      );
    expect(resourcesOf(json({ unsigned: "a test" }), "aws_signer_signing_profile")).toEqual({});
    expect(json({ unsigned: "a test" })).toContain('"signingProfileArns":{}');
    const signed = json({ policy: "enforce" });
    expect(Object.values(resourcesOf(signed, "aws_signer_signing_profile"))[0]).toMatchObject({
      name: "klap_prod_functions",
    });
    expect(signed).toMatch(/"functions":"\$\{aws_signer_signing_profile\.[^}]*version_arn\}"/);
  });

  it("scans the region's images as deeply as chosen", () => {
    const json = stackJson(computeEnvironment(), STACK);
    expect(Object.values(resourcesOf(json, "aws_ecr_registry_scanning_configuration"))).toEqual([
      expect.objectContaining({ scan_type: "ENHANCED" }),
    ]);
  });
});
