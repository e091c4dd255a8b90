import type { Mutant } from "../../../policy/mutation/mutant";
import { mutantsOf } from "../../../policy/mutation/mutants";
import { touchedBy } from "../../../policy/mutation/touched-by";
import { graphOf, stateOf } from "../../fixtures/graph";

const KEYS = "prod-payments-sa-east-1-keys";
const USER = "prod-payments-sa-east-1-user";
const graph = graphOf({
  [KEYS]: {
    resource: { aws_kms_key: { a: { description: "d" }, b: {} } },
    output: { keys: { value: { a: "${aws_kms_key.a.arn}", b: "${aws_kms_key.b.arn}" } } },
  },
  [USER]: {
    data: { terraform_remote_state: { keys: stateOf(KEYS) } },
    resource: {
      aws_sqs_queue: {
        q: {
          name: "orders",
          kms_master_key_id: '${data.terraform_remote_state.keys.outputs.keys["a"]}',
          other: '${data.terraform_remote_state.keys.outputs.keys["b"]}',
        },
      },
      aws_security_group: { g: { ingress: [{ from_port: 1 }] } },
    },
  },
});
const touched = (operator: string, address: string, path: string) => {
  const mutant = mutantsOf(graph).find(
    (each) => each.operator === operator && each.address === address && each.path === path,
  );
  return touchedBy(mutant!, graph)?.toSorted();
};

describe("touchedBy", () => {
  it("names the attribute that is another, and the whole resource", () => {
    expect(touched("delete-attribute", "aws_kms_key.a", "description")).toEqual([
      `${KEYS}/aws_kms_key.a#*`,
      `${KEYS}/aws_kms_key.a#description`,
    ]);
    expect(touched("move-number", "aws_security_group.g", "ingress.*.from_port")).toEqual([
      `${USER}/aws_security_group.g#*`,
      `${USER}/aws_security_group.g#ingress`,
    ]);
  });

  it("names those who ask for references to what was or is referred to, through a contract too", () => {
    expect(touched("retarget", "aws_sqs_queue.q", "kms_master_key_id")).toEqual([
      `${USER}/aws_sqs_queue.q#*`,
      `${USER}/aws_sqs_queue.q#kms_master_key_id`,
      "references",
      `users:${KEYS}/aws_kms_key.a`,
      `users:${KEYS}/aws_kms_key.b`,
    ]);
  });

  it("names those who listed what is gone, or were led to it", () => {
    expect(touched("delete-node", "aws_kms_key.a", "")).toEqual([
      `${KEYS}/aws_kms_key.a#`,
      "resources",
      `stack:${KEYS}`,
      "type:aws_kms_key",
      `users:${KEYS}/aws_kms_key.a`,
    ]);
  });

  it("names those who list what was added, and who asks for references to what it refers to", () => {
    expect(touched("add-edge", "aws_security_group.g", "")).toEqual([
      "references",
      "resources",
      `stack:${USER}`,
      "type:aws_vpc_security_group_ingress_rule",
      `users:${USER}/aws_security_group.g`,
    ]);
  });

  it("lets anybody notice another name, or a resource that has one", () => {
    expect(touched("delete-attribute", "aws_sqs_queue.q", "name")).toBeUndefined();
    const [document] = graph.stacks[1]!.document.resources.filter(({ type }) => type === "aws_sqs_queue");
    const added: Pick<Mutant, "stack" | "mutate"> = {
      stack: USER,
      mutate: (resources) => [...resources, { ...document!, address: "aws_sqs_queue.new", name: "new" }],
    };
    expect(touchedBy(added, graph)).toBeUndefined();
  });

  it("is nothing where nothing changed, or there is no such stack", () => {
    const same: Pick<Mutant, "mutate"> = { mutate: (resources) => resources };
    expect(touchedBy({ ...same, stack: USER }, graph)).toEqual([]);
    expect(touchedBy({ ...same, stack: "gone" }, graph)).toEqual([]);
  });
});
