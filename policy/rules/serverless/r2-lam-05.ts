import { between, Proof } from "../../proof";
import type { Rule } from "../../rule";

/** Seconds: the longest that Lambda lets a function work. */
const LONGEST = 900;

export const functionsSayHowLongTheyWork: Rule = {
  id: "R2-LAM-05",
  severity: "medium",
  area: "serverless",
  requirements: ["R2", "R5"],
  pci: [],
  title: "Every function says how long it may work",
  why: "Lambda ends it after three seconds otherwise, in the middle of what it does",
  source: ["https://docs.aws.amazon.com/lambda/latest/dg/configuration-timeout.html"],
  reach: "attribute",
  check: ({ graph }) => ({
    judgements: graph
      .of("aws_lambda_function")
      .map((each) =>
        new Proof(each)
          .value(each.body, "timeout", between(1, LONGEST), `from 1 to ${LONGEST} seconds`)
          .judgement(`it may work for ${each.body.number("timeout")} s`),
      ),
    nothing: "there is no function",
  }),
};
