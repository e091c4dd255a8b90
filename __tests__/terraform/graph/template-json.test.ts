import { parseTemplateJson } from "../../../terraform/graph/template-json";

describe("parseTemplateJson", () => {
  it("reads JSON without expressions", () => {
    expect(parseTemplateJson('{"a": [1, "b\\"c"]}')).toEqual({ a: [1, 'b"c'] });
  });

  it.each([
    ['{"a": "x-${aws_sqs_queue.q.arn}-y"}', { a: "x-${aws_sqs_queue.q.arn}-y" }],
    ['{"a": "${x.y["k"].arn}/*"}', { a: '${x.y["k"].arn}/*' }],
    ['{"a": "${x.y[\\"k\\"].arn}/*"}', { a: '${x.y["k"].arn}/*' }],
    ['{"a": "${f("${x.y["k"]}}", "{")}", "b": 1}', { a: '${f("${x.y["k"]}}", "{")}', b: 1 }],
    ['{"a": "${{ a = { b = "}" } }.a}"}', { a: '${{ a = { b = "}" } }.a}' }],
    ['{"a": ${x.count}, "b": [${x.y}]}', { a: "${x.count}", b: ["${x.y}"] }],
    ['{"${x.y["k"]}": true}', { '${x.y["k"]}': true }],
  ])("keeps expressions of %s as texts", (text, json) => {
    expect(parseTemplateJson(text)).toEqual(json);
  });

  it("keeps what is escaped escaped, so that texts stay templates", () => {
    expect(parseTemplateJson('{"a": "$${aws:username}/${x.y}"}')).toEqual({
      a: "$${aws:username}/${x.y}",
    });
  });

  it.each(["", "{", '{"a": "${x', "${jsonencode({})", "[".repeat(300) + "]".repeat(300), '{"a": ${x}b}'])(
    "has nothing to say of %p",
    (text) => {
      expect(parseTemplateJson(text)).toBeUndefined();
    },
  );

  it("takes keys of a prototype for keys", () => {
    const json = parseTemplateJson('{"__proto__": {"a": "${x.y}"}}');
    expect(Object.keys(json as object)).toEqual(["__proto__"]);
  });
});
