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
  it("has a fence that its text cannot close", () => expect(code("a``b`c")).toBe("```a``b`c```"));
  it("keeps a backtick at its ends apart from the fence", () => expect(code("`a`")).toBe("`` `a` ``"));
  it("ends no cell of a table and no line", () => expect(code("a|b\nc")).toBe("`a│b c`"));
});
