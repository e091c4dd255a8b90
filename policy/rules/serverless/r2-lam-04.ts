import { accessOf } from "../../../terraform/graph/access/access";
import type { Evidence, Resource } from "../../../terraform/graph/resource";
import { Proof } from "../../proof";
import type { Judgement, Rule } from "../../rule";

const VARIABLES = "environment.variables";
/** Actions whose object a program has to be told by name, and where the name stands in its ARN. */
const TOLD: readonly (readonly [action: string, name: RegExp])[] = [
  ["rds-db:connect", /:dbuser:.+\/([^/*]+)$/],
  ["rds:DescribeGlobalClusters", /:global-cluster:([^:*]+)$/],
];

interface Told {
  readonly name: string;
  readonly evidence: Evidence;
}

export const functionsKnowTheirObjects: Rule = {
  id: "R2-LAM-04",
  severity: "medium",
  area: "serverless",
  requirements: ["R2", "R4"],
  pci: ["8.6.1"],
  title: "Every function is told the database user and the global cluster by name that its role is for",
  why: "a function that signs in as somebody else than its role may, or asks for no cluster, fails on its first call",
  source: [
    "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/UsingWithRDS.IAMDBAuth.IAMPolicy.html",
  ],
  reach: "resources",
  check: ({ graph }) => ({
    judgements: graph.of("aws_lambda_function").flatMap(judge),
    nothing: "the role of no function is for a database user or a global cluster",
  }),
};

function judge(each: Resource): readonly Judgement[] {
  const { body } = each;
  const role = body.targets("role").find(({ type }) => type === "aws_iam_role");
  const told = role === undefined ? [] : objectsOf(role);
  if (told.length === 0) return [];
  const blocks = body.blocks(VARIABLES);
  const texts = new Set(
    blocks.flatMap((block) => Object.keys(block.json).flatMap((key) => block.texts(key))),
  );
  const proof = new Proof(each);
  for (const { name, evidence } of told)
    proof.needs(
      texts.has(name),
      `none of its variables says ${name}, which its role is for`,
      { resource: each, path: VARIABLES },
      evidence,
    );
  return [proof.judgement(`it is told ${told.map(({ name }) => name).join(" and ")}`)];
}

/** What a role may do things to that a program has to be told by name. */
function objectsOf(role: Resource): readonly Told[] {
  const { policies = [] } = accessOf(role.body.graph).identities.get(role) ?? {};
  return policies
    .flatMap(({ statements }) => statements)
    .filter(({ effect, allActionsBut, allResourcesBut }) => {
      return effect === "Allow" && !allActionsBut && !allResourcesBut;
    })
    .flatMap(({ actions, resources, evidence }) =>
      TOLD.filter(([action]) => actions.includes(action)).flatMap(([, pattern]) =>
        resources.flatMap(({ text }) => {
          const name = pattern.exec(text)?.[1];
          return name === undefined ? [] : [{ name, evidence }];
        }),
      ),
    );
}
