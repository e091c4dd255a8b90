import { expectStacksToMatch } from "../fixtures/expect-stacks-to-match";

describe("stacks of sandbox", () => expectStacksToMatch("sandbox"));
