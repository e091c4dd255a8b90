import { sourceFacts } from "../../../tools/reference/source-facts";

const { declared, made, composed } = sourceFacts(`
import { SqsQueue } from "@cdktf/provider-aws/lib/sqs-queue";
import { DataAwsKmsKey } from "@cdktf/provider-aws/lib/data-aws-kms-key";
import { Alarms } from "../audit/alarms";
import { helper } from "./helper";

export interface QueueProps extends Shared {
  /** Name of the queue,
   *  of two lines. */
  readonly name: string;
  /** Days a message is kept. @default 4 */
  readonly retentionDays?: number;
  readonly policy?: {
    /** Inner. */
    readonly id: string;
  };
}

/**
 * Queue of messages.
 * @throws PropsError if \`retentionDays\` is out
 * of range.
 */
export class Queue extends Construct {
  /** ARN of the queue. */
  public readonly queueArn: string;
  readonly #secret = 1;
  private readonly hidden: string;
  constructor(scope: Construct, id: string, props: QueueProps) {
    const { name, retentionDays = 14 } = props;
    new SqsQueue(this, "Resource", {});
    new Alarms(this, "Alarms", {});
    new Map();
    helper();
  }
}

export type Mode = "a" | "b";
export const MODES = ["a"];
/** Does it. */
export function act(): void {}
function hidden(): void {}
`);

describe("sourceFacts", () => {
  it("lists what is exported, in order", () =>
    expect(declared.map(({ kind, name, doc }) => [kind, name, doc])).toEqual([
      ["interface", "QueueProps", ""],
      ["class", "Queue", "Queue of messages."],
      ["type", "Mode", ""],
      ["const", "MODES", ""],
      ["function", "act", "Does it."],
    ]));

  it("gives props their type, meaning, and the default that the code takes", () =>
    expect(declared[0]).toMatchObject({
      base: ["Shared"],
      fields: [
        { name: "name", type: "string", doc: "Name of the queue, of two lines.", optional: false },
        {
          name: "retentionDays",
          type: "number",
          doc: "Days a message is kept.",
          optional: true,
          fallback: "14",
        },
        { name: "policy", type: "{ readonly id: string; }", optional: true },
      ],
    }));

  it("gives a class its public attributes and its errors", () =>
    expect(declared[1]).toMatchObject({
      throws: ["PropsError if `retentionDays` is out of range."],
      fields: [{ name: "queueArn", type: "string", doc: "ARN of the queue.", optional: false }],
    }));

  it("tells what is made: provider classes that are called, and constructs of ours", () => {
    expect(made).toEqual(["aws/sqs-queue"]);
    expect(composed).toEqual([{ name: "Alarms", from: "../audit/alarms" }]);
  });
});
