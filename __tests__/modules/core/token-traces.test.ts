/** What cdktf records of where a token was made, once the module has run. */
const tracesUnder = (variable: string | undefined): string[] => {
  let traces: string[] = [];
  process.env.KLAP_TOKEN_TRACES = variable;
  if (variable === undefined) delete process.env.KLAP_TOKEN_TRACES;
  jest.isolateModules(() => {
    jest.requireActual("../../../modules/core/token-traces");
    const { captureStackTrace } = jest.requireActual<{ captureStackTrace(): string[] }>(
      "cdktf/lib/tokens/private/stack-trace",
    );
    traces = captureStackTrace();
  });
  delete process.env.KLAP_TOKEN_TRACES;
  return traces;
};

describe("token traces", () => {
  it("are off, since they are most of a synth's time", () => expect(tracesUnder(undefined)).toEqual([]));

  it("are on where one asks for them", () => expect(tracesUnder("1")).not.toEqual([]));
});
