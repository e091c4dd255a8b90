import { answerResource } from "../../../rehearsal/providers/answer-resource";
import { SchemaIndex } from "../../../rehearsal/providers/schema-index";
import { wireBytes } from "../../../rehearsal/providers/wire-bytes";
import { wireField } from "../../../rehearsal/providers/wire-field";

const TYPE = "aws_fake";
const ANSWERS = [{ type: TYPE, reason: "no emulation has it" }];
const NIL = Buffer.from([0xc0]);
const UNKNOWN = Buffer.from([0xd4, 0, 0]);
const text = (value: string): Buffer =>
  Buffer.concat([Buffer.from([0xa0 + value.length]), Buffer.from(value)]);
const object = (id: Buffer): Buffer =>
  Buffer.concat([Buffer.from([0x82]), text("id"), id, text("name"), text("orders")]);
const value = (bytes: Buffer): Buffer => wireBytes(1, bytes);
const attribute = (name: string): Buffer =>
  wireBytes(2, Buffer.concat([wireBytes(1, name), wireBytes(2, '"string"')]));
const block = wireBytes(2, Buffer.concat([attribute("id"), attribute("name")]));
const schema = new SchemaIndex(wireBytes(2, Buffer.concat([wireBytes(1, TYPE), wireBytes(2, block)])));

const apply = (prior: Buffer, planned: Buffer, type = TYPE): ReturnType<typeof answerResource> => {
  const states = [wireBytes(2, value(prior)), wireBytes(3, value(planned)), wireBytes(5, "secret")];
  const request = Buffer.concat([wireBytes(1, type), ...states]);
  return answerResource("ApplyResourceChange", request, ANSWERS, schema);
};
const newState = (answer: ReturnType<typeof answerResource>): string =>
  (wireField(wireField(answer!.bytes, 1)!, 1) ?? Buffer.alloc(0)).toString("latin1");

describe("answerResource", () => {
  it("creates from the plan, with an invented id, and says so", () => {
    const answer = apply(NIL, object(UNKNOWN));
    const created = {
      ...ANSWERS[0],
      name: "orders",
      id: expect.stringMatching(/^answered-[0-9a-f]{12}$/) as string,
    };
    expect(answer?.created).toEqual(created);
    expect(newState(answer)).toContain(answer?.created?.id);
    expect(wireField(answer!.bytes, 2)?.toString()).toBe("secret");
  });

  it("changes without creating, and keeps what is known", () => {
    const answer = apply(object(text("a-1")), object(text("a-1")));
    expect([answer?.created, newState(answer)]).toEqual([undefined, object(text("a-1")).toString("latin1")]);
  });

  it("destroys", () => {
    const answer = apply(object(text("a-1")), NIL);
    expect([answer?.created, newState(answer)]).toEqual([undefined, NIL.toString("latin1")]);
  });

  it("reads what is stored", () => {
    const request = Buffer.concat([
      wireBytes(1, TYPE),
      wireBytes(2, value(object(text("a-1")))),
      wireBytes(3, "secret"),
    ]);
    const answer = answerResource("ReadResource", request, ANSWERS, schema);
    expect(newState(answer)).toBe(object(text("a-1")).toString("latin1"));
    expect(wireField(answer!.bytes, 3)?.toString()).toBe("secret");
  });

  it("leaves every other type to the provider", () => {
    expect(apply(NIL, NIL, "aws_vpc")).toBeUndefined();
  });
});
