/**
 * Runtimes of functions, with the last day on which AWS patches each. A test fails once a day has passed.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html
 */
export const LAMBDA_RUNTIMES: Readonly<Record<string, string>> = {
  "nodejs22.x": "2027-04-30",
  "nodejs24.x": "2028-04-30",
  "python3.12": "2028-10-31",
  "python3.13": "2029-06-30",
  "python3.14": "2029-06-30",
  java21: "2029-06-30",
  java25: "2029-06-30",
  "provided.al2023": "2029-06-30",
};
