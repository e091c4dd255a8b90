import { typedNumber } from "../../../report/architecture/numbers";

describe("typedNumber", () => {
  it.each([
    ["in 3 zones", "3"],
    ["(42)", "42"],
    ["twelve alarms", "twelve"],
    ["Dos regiones", "Dos"],
    ["٣ zones", "٣"],
  ])("finds the number in %p", (text, number) => expect(typedNumber(text)).toBe(number));

  it.each(["S3 and R1", "Route 53", "IKEv2", "one command", "una zona", "often", "todos"])(
    "finds none in %p",
    (text) => expect(typedNumber(text)).toBeUndefined(),
  );
});
