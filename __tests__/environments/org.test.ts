import { expectStacksToMatch } from "../fixtures/expect-stacks-to-match";

describe("stacks of org", () => expectStacksToMatch("org"));
