import { escapeHtml, Html, markup } from "../../../../report/architecture/html/escape";

describe("markup", () => {
  it("escapes what is put in, in elements and attributes", () =>
    expect(markup`<a title="${`"><script>alert('x')</script>&`}">${"<b>"}</a>`.text).toBe(
      '<a title="&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;">&lt;b&gt;</a>',
    ));

  it("leaves HTML as it is, joins lists and leaves out what is not there", () =>
    expect(markup`${new Html("<i>")}${["a", markup`<b>`]}${undefined}${false}${0}`.text).toBe("<i>a<b>0"));
});

describe("escapeHtml", () => {
  it("replaces control characters and those that turn the direction of reading", () =>
    expect(escapeHtml("a\u0000b\u202ec\u2066d")).toBe("a\ufffdb\ufffdc\ufffdd"));
});
