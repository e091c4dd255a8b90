import { Testing } from "cdktf";
import { Construct } from "constructs";
import { Ephemeral } from "../../../modules/core/ephemeral";
import { fixtureStack } from "../../fixtures/stack";

const RANDOM = { type: "aws_secretsmanager_random_password", arguments: { password_length: 40 } };

describe("Ephemeral", () => {
  it("becomes a block of its own at the address of its construct path", () => {
    const json = fixtureStack((stack) => {
      new Ephemeral(new Construct(stack, "Secret"), "Password", RANDOM);
    }).toTerraform();
    expect(json).toHaveProperty("ephemeral", {
      aws_secretsmanager_random_password: { secret_password: { password_length: 40 } },
    });
  });

  it("stands beside others of its type", () => {
    const json = Testing.synthScope((stack) => {
      new Ephemeral(stack, "One", RANDOM);
      new Ephemeral(stack, "Two", RANDOM);
    });
    const { ephemeral } = JSON.parse(json) as { ephemeral: Record<string, object> };
    expect(Object.keys(ephemeral.aws_secretsmanager_random_password!)).toHaveLength(2);
  });

  it("is named as a list where there are several, or none", () => {
    let references = "";
    fixtureStack((stack) => {
      references = new Ephemeral(stack, "Password", RANDOM).references("random_password");
    });
    expect(references).toBe("ephemeral.aws_secretsmanager_random_password.password[*].random_password");
  });

  it("is named in expressions by its address", () => {
    let reference = "";
    fixtureStack((stack) => {
      reference = new Ephemeral(stack, "Password", RANDOM).reference("random_password");
    });
    expect(reference).toBe("ephemeral.aws_secretsmanager_random_password.password.random_password");
  });
});
