import { evidenceOf } from "../../judge";
import type { Rule } from "../../rule";
import { failed, passed } from "../../verdict";

const LASTING = ["aws_iam_user", "aws_iam_access_key", "aws_iam_user_login_profile", "aws_iam_group"];

export const peopleComeThroughGroups: Rule = {
  id: "R4-IAM-02",
  severity: "high",
  area: "platform",
  requirements: ["R4"],
  pci: ["8.2.2", "8.4.2", "7.2.2"],
  title: "People come through groups of the identity provider, and nobody has a lasting credential",
  why: "a user with a key of its own outlives the person's leaving, and passes by the second factor",
  source: ["Security Hub IAM.2", "CIS AWS Foundations 3.0.0 1.15", "CIS AWS Foundations 3.0.0 1.21"],
  reach: "resources",
  check: ({ graph }) => ({
    judgements: [
      ...graph
        .of(...LASTING)
        .map((resource) =>
          failed(resource, `${resource.type} gives somebody a lasting credential or its rights`),
        ),
      ...graph.of("aws_ssoadmin_account_assignment").map((resource) => {
        const { body } = resource;
        const sets = body.targets("permission_set_arn");
        const evidence = [
          evidenceOf(body, "principal_type"),
          evidenceOf(body, "permission_set_arn"),
          ...sets.map((set) => ({ resource: set })),
        ];
        if (body.text("principal_type") !== "GROUP")
          return failed(resource, "principal_type must be GROUP: a person is no role", evidence);
        if (!sets.some(({ type }) => type === "aws_ssoadmin_permission_set"))
          return failed(resource, "permission_set_arn leads to no permission set of these stacks", evidence);
        return passed(resource, "a group gets a permission set of the platform", evidence);
      }),
    ],
    nothing: "there is no user, and nobody is assigned to an account",
  }),
};
