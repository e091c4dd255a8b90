import { changesBy, contractKey, OTHER_STACK, valuesAfter } from "../../fixtures/mutants";

describe("delete-attribute and drop-element", () => {
  const queue = { aws_sqs_queue: { q: { list: ["a", "b"], block: { inner: 1 } } } };

  it("take away members, and elements of lists that have several", () => {
    expect(changesBy("delete-attribute", queue)).toEqual([
      "aws_sqs_queue.q list: deleted",
      "aws_sqs_queue.q block: deleted",
      "aws_sqs_queue.q block.inner: deleted",
    ]);
    expect(changesBy("drop-element", queue)).toEqual([
      'aws_sqs_queue.q list.*: without "a"',
      'aws_sqs_queue.q list.*: without "b"',
    ]);
    expect(changesBy("drop-element", { aws_sqs_queue: { q: { list: ["a"] } } })).toEqual([]);
  });

  it("leave everything else as it was", () => {
    expect(valuesAfter("drop-element", queue, "aws_sqs_queue.q")).toEqual([
      { list: ["b"], block: { inner: 1 } },
      { list: ["a"], block: { inner: 1 } },
    ]);
    expect(valuesAfter("delete-attribute", queue, "aws_sqs_queue.q").at(-1)).toEqual({
      list: ["a", "b"],
      block: {},
    });
  });
});

describe("flip and flip-word", () => {
  it.each([
    [{ on: true }, ["x_y.z on: true → false"], []],
    [{ status: "Enabled" }, [], ["x_y.z status: Enabled → Disabled"]],
    [{ mode: "COMPLIANCE" }, [], ["x_y.z mode: COMPLIANCE → GOVERNANCE"]],
    [{ list: ["allow"] }, [], ["x_y.z list.*: allow → deny"]],
    [{ type: "STANDARD" }, [], ["x_y.z type: STANDARD → EXPRESS"]],
    [{ execution_class: "STANDARD", name: "Enabled?", constructor: "toString" }, [], []],
  ])("turn %p round", (values, flipped, words) => {
    expect(changesBy("flip", { x_y: { z: values } })).toEqual(flipped);
    expect(changesBy("flip-word", { x_y: { z: values } })).toEqual(words);
  });
});

describe("retarget", () => {
  it.each([
    [
      "arn:aws:sns:sa-east-1:222222222222:t",
      ["sa-east-1 → us-east-1", "account 222222222222 → 999999999999"],
    ],
    ["${aws_kms_key.a.arn}", ["a → b"]],
    ["${aws_kms_key.a.arn}/x", []],
    ["plain", []],
  ])("leads %p elsewhere", (value, expected) => {
    const found = changesBy("retarget", { aws_kms_key: { a: {}, b: {} }, x_y: { z: { to: value } } });
    expect(found).toEqual(expected.map((change) => `x_y.z to: ${change}`));
  });

  it("takes another key that the stack reads of the same contract", () => {
    const found = changesBy("retarget", { x_y: { z: { one: contractKey("a"), two: contractKey("b") } } });
    expect(found).toEqual(["x_y.z one: a → b", "x_y.z two: b → a"]);
  });
});

describe("retarget-tier", () => {
  it("takes the same zone of another tier, of a contract that any stack reads", () => {
    const others = {
      [OTHER_STACK]: {
        resource: {
          x_y: {
            z: {
              ids: [
                contractKey("data-sae1-az1"),
                contractKey("data-sae1-az2"),
                contractKey("application-sae1-az2"),
              ],
            },
          },
        },
      },
    };
    const found = changesBy(
      "retarget-tier",
      { x_y: { z: { id: contractKey("application-sae1-az1") } } },
      others,
    );
    expect(found).toEqual(["x_y.z id: application-sae1-az1 → data-sae1-az1"]);
  });

  it("takes the same zone of another tier among resources of the stack", () => {
    const subnets = { data_sae1_az1: {}, data_sae1_az2: {}, edge_sae1_az2: {} };
    const id = "${aws_subnet.data_sae1_az2.id}";
    expect(changesBy("retarget-tier", { aws_subnet: subnets, x_y: { z: { id } } })).toEqual([
      "x_y.z id: data_sae1_az2 → edge_sae1_az2",
    ]);
    expect(changesBy("retarget-tier", { x_y: { z: { id: "${aws_subnet.gone_sae1_az2.id}" } } })).toEqual([]);
    expect(changesBy("retarget-tier", { x_y: { z: { id: contractKey("kafka") } } })).toEqual([]);
  });
});
