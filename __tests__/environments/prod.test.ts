import { expectStacksToMatch } from "../fixtures/expect-stacks-to-match";

describe("stacks of prod", () => expectStacksToMatch("prod"));
