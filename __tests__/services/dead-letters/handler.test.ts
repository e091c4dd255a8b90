describe("handler of dead letters", () => {
  it("counts them under the environment's namespace", async () => {
    process.env.KLAP_ENVIRONMENT = "test";
    const lines: string[] = [];
    const write = jest
      .spyOn(process.stdout, "write")
      .mockImplementation((line) => lines.push(String(line)) > 0);
    const { handler } = await import("../../../services/dead-letters/handler");
    handler({ records: { "t-0": [{ topic: "t", partition: 0, offset: 5 }] } });
    write.mockRestore();
    expect(lines.map((line) => JSON.parse(line) as object)).toEqual([
      expect.objectContaining({ service: "dead-letters", topic: "t", partition: 0, offset: "5" }),
      expect.objectContaining({ DeadLetters: 1, Service: "dead-letters" }),
    ]);
    expect(lines[1]).toContain('"KLAP/test"');
  });
});
