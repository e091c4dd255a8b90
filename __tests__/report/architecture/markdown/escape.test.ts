import { code, escapeMarkdown } from "../../../../report/architecture/markdown/escape";

describe("escapeMarkdown", () => {
  it.each([
    ["<script>alert(1)</script>", "&lt;script&gt;alert\\(1\\)&lt;/script&gt;"],
    ["[x](javascript:y)", "\\[x\\]\\(javascript:y\\)"],
    ["a | b\n# c", "a \\| b \\# c"],
    ["*x* _y_ `z` &amp;", "\\*x\\* \\_y\\_ \\`z\\` &amp;amp;"],
  ])("shows %p as it stands", (text, escaped) => expect(escapeMarkdown(text)).toBe(escaped));
});

describe("code", () => {
  it("stands in backticks", () => expect(code("aws_vpc.network\n x")).toBe("`aws_vpc.network x`"));
  it("lets nothing out of them", () =>
    expect(code("a`b|<i>&*")).toBe("<code>a&#96;b&#124;&#60;i&#62;&#38;&#42;</code>"));
});
