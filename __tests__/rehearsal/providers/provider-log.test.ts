import { PassThrough } from "node:stream";
import { ProviderLog } from "../../../rehearsal/providers/provider-log";

/** What a log keeps as an explanation of these chunks. */
async function explanation(...chunks: string[]): Promise<string> {
  const stderr = new PassThrough();
  const log = new ProviderLog(stderr);
  for (const chunk of chunks) stderr.write(chunk);
  await log.settled();
  return log.explanation();
}

describe("ProviderLog", () => {
  it("keeps the beginning of a panic, where the reason stands", async () => {
    const frames = Array.from({ length: 100 }, (_, index) => `frame ${index}`);
    const kept = (await explanation(["before", "panic: nil map", ...frames, ""].join("\n"))).split("\n");
    expect(kept).toHaveLength(20);
    expect(kept[0]).toBe("panic: nil map");
  });

  it("otherwise keeps the last lines", async () => {
    const lines = Array.from({ length: 30 }, (_, index) => `line ${index}`);
    const kept = (await explanation([...lines, ""].join("\n"))).split("\n");
    expect([kept.length, kept[0], kept[19]]).toEqual([20, "line 10", "line 29"]);
  });

  it("forgets records and chatter, but not the message of an error", async () => {
    const error = '{"@level":"error","@message":"no \\"room\\"","body":"secret"}\n';
    const debug =
      '{"@level":"debug","@message":"HTTP Request Sent","body":"secret"}\n[DEBUG] waiting\nStarting it\n';
    expect(await explanation(debug, error)).toBe('no \\"room\\"');
  });

  it("puts together a line that comes in pieces", async () => {
    const stderr = new PassThrough();
    const log = new ProviderLog(stderr);
    const calls = log.collect();
    stderr.write('{"@message":"HTTP Request Sent","rpc.service":"SQS","rpc.me');
    stderr.write('thod":"CreateQueue","tf_resource_type":"aws_sqs_queue","tf_rpc":"ApplyResourceChange"}\n');
    await log.settled();
    expect(calls.applied).toEqual(new Map([["aws_sqs_queue", new Set(["SQS:CreateQueue"])]]));
  });
});
