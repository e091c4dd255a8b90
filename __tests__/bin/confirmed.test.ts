import { PassThrough } from "node:stream";
import { confirmed } from "../../bin/confirmed";

/** What becomes of an answer, and what was asked. */
async function answered(text: string): Promise<[boolean, string]> {
  const [input, output] = [new PassThrough(), new PassThrough()];
  input.end(text);
  const result = await confirmed("us-east-1", input, output);
  return [result, String(output.read())];
}

describe("the question of klap failover", () => {
  it("names the region that is to be typed", async () => {
    const [, asked] = await answered("us-east-1\n");
    expect(asked).toContain("Write the name of the region that is to write (us-east-1): ");
  });

  it.each([
    ["us-east-1\n", true],
    ["  us-east-1 \n", true],
    ["y\n", false],
    ["yes\n", false],
    ["sa-east-1\n", false],
    ["\n", false],
    ["", false],
  ])("takes %j as %p", async (text, expected) => expect((await answered(text))[0]).toBe(expected));
});
