import { z } from "zod";
import { isCidr } from "../cidr";

const DOMAIN = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?$/;
const IPV4 = /^((25[0-5]|2[0-4]\d|1?\d?\d)(\.(?!$)|$)){4}$/;

/** True if `text` is an IPv4 address. */
export function isAddress(text: string): boolean {
  return IPV4.test(text);
}

/** The forms that fields take, each with the rule that its error states. */
export type Fields = ReturnType<typeof fields>;

/**
 * Forms of fields for one of two uses: `report` says what is wrong; `replace` puts an empty value in its place,
 * so that checks over several fields can judge the rest.
 */
export function fields(use: "report" | "replace") {
  const field = <T>(schema: z.ZodType<T>, empty: () => T): z.ZodType<T> =>
    use === "replace" ? schema.catch(empty) : schema;

  const text = (rule: string, accepts: (value: string) => boolean): z.ZodType<string> =>
    field(z.string({ error: rule }).refine(accepts, { error: rule }), () => "");

  const number = (rule: string, accepts: (value: number) => boolean): z.ZodType<number> =>
    field(z.number({ error: rule }).refine(accepts, { error: rule }), () => Number.NaN);

  return {
    matching: (rule: string, pattern: RegExp) => text(rule, (value) => pattern.test(value)),
    oneOf: <T extends string>(allowed: readonly T[]) =>
      text(`must be one of ${allowed.join(", ")}`, (value) =>
        allowed.some((one) => one === value),
      ) as z.ZodType<T>,
    cidr: () => text("must be an IPv4 network without bits after its prefix, such as 172.16.0.0/16", isCidr),
    address: () => text("must be an IPv4 address", isAddress),
    domain: () => text("must be a domain name in lower case", (value) => DOMAIN.test(value)),
    whole: (min: number, max: number) =>
      number(
        `must be a whole number from ${min} to ${max}`,
        (value) => Number.isInteger(value) && value >= min && value <= max,
      ),
    between: (min: number, max: number) =>
      number(`must be a number from ${min} to ${max}`, (value) => value >= min && value <= max),
    yesOrNo: () => field(z.boolean({ error: "must be true or false" }), () => false),
    list: <T>(element: z.ZodType<T>) => field(z.array(element, { error: "must be a list" }), () => []),
    map: <T>(keyRule: string, key: RegExp, value: z.ZodType<T>) =>
      field<Record<string, T>>(
        use === "replace"
          ? z.record(z.string(), value)
          : z.record(z.string().regex(key), value, {
              error: ({ code }) => (code === "invalid_key" ? keyRule : "must be an object"),
            }),
        () => ({}),
      ),
    object: <S extends z.ZodRawShape>(shape: S) =>
      use === "replace"
        ? z.object(shape).catch(() => z.object(shape).parse({}))
        : z.strictObject(shape, { error: objectRule }),
    /** One of several objects, told apart by a literal `kind`. */
    oneKind: (shapes: readonly ({ kind: z.ZodLiteral<string> } & Record<string, z.ZodType>)[]) => {
      if (use === "replace") {
        const objects = shapes.map((shape) => z.object(shape));
        return z.union(objects).catch(() => objects[0]!.parse({ kind: shapes[0]!.kind.value }));
      }
      const kinds = shapes.map(({ kind }) => kind.value).join(", ");
      return z.discriminatedUnion(
        "kind",
        shapes.map((shape) => z.strictObject(shape, { error: objectRule })) as never,
        {
          error: (issue) => (issue.code === "invalid_union" ? `must be one of ${kinds}` : objectRule(issue)),
        },
      );
    },
  };
}

const objectRule: z.core.$ZodErrorMap = (issue) =>
  issue.code === "unrecognized_keys"
    ? `must not have the fields ${(issue.keys as string[]).join(", ")}`
    : "must be an object";
