import fc from "fast-check";
import type { Json } from "../../terraform/graph/json";

/** Keys that mean something to JavaScript, to Terraform or to nobody. */
const KEYS = [
  ...["__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "length", "then"],
  ...["//", "provider", "lifecycle", "depends_on", "count", "for_each", "dynamic", "", " ", "0", "*", "a.b"],
];

/** Texts that look like something and are broken, endless or unfriendly. */
const TEXTS = [
  ...[
    "${",
    "${}",
    "}",
    "$${",
    "${${${",
    '${"',
    '${a["',
    "${aws_vpc.network.id",
    "${aws_vpc.network}",
    "%{ if }",
  ],
  ...[
    '${data.terraform_remote_state.x.outputs.contract.v1.a["b"]}',
    "${each.value}",
    "${aws_vpc.a.id}${aws_vpc.a.id}",
  ],
  ...[
    "arn:aws:iam::123456789012:role/*",
    "arn:",
    "arn:aws:s3:::",
    "*",
    "?",
    "****************************a",
    "-1",
    "NaN",
  ],
  ...[
    "0.0.0.0/0",
    "10.0.0.0/99",
    "::/0",
    "999.1.1.1/8",
    "10.0.0.0",
    "sg-",
    "1e999",
    "true",
    "<script>alert(1)</script>",
  ],
  ...[
    '{"Statement":[{"Effect":"Allow","Action":"*"',
    '{"Statement":{"Effect":1,"Action":{"a":[]}}}',
    '{"States":null}',
  ],
  ...['{"Statement":[{"Effect":"Allow","Principal":{"AWS":[null,7]},"Action":["*"],"Resource":[[]]}]}'],
  ...[
    '{"StartAt":"A","States":{"A":{"Type":"Task","Next":"A","Catch":7}}}',
    "[]",
    "null",
    "\u0000",
    "\ud800",
  ],
];

const text = fc.oneof(fc.constantFrom(...TEXTS), fc.string({ maxLength: 30 }));
const key = fc.oneof(fc.constantFrom(...KEYS), fc.string({ maxLength: 8 }));

/** Any JSON, with a liking for what breaks readers. */
export const hostileJson: fc.Arbitrary<Json> = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 4, depthSize: "small" },
    fc.constantFrom<Json>(null, true, false, 0, -1, 65_536, 1e308, [], {}),
    text,
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.array(tie("json"), { maxLength: 3 }),
    fc.array(fc.tuple(key, tie("json")), { maxLength: 3 }).map(objectOf),
  ),
})).json;

/** Its own members only, `__proto__` among them, as `JSON.parse` makes them. */
function objectOf(entries: readonly (readonly [string, Json])[]): Json {
  const members = entries.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`);
  return JSON.parse(`{${members.join()}}`) as Json;
}
