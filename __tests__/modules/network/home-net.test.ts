import { homeNet } from "../../../modules/network/home-net";

describe("homeNet", () => {
  it("names the networks that $HOME_NET stands for", () => {
    expect(homeNet(["10.0.0.0/16", "10.1.128.0/20"])).toEqual({
      ipSets: [{ key: "HOME_NET", ipSet: { definition: ["10.0.0.0/16", "10.1.128.0/20"] } }],
    });
  });
});
