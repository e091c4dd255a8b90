import { taskSizeProblems } from "../../../modules/compute/task-size";

describe("taskSizeProblems", () => {
  it.each([
    [256, 512],
    [256, 2_048],
    [512, 1_024],
    [1_024, 8_192],
    [2_048, 5_120],
    [4_096, 30_720],
    [8_192, 20_480],
    [16_384, 122_880],
  ])("takes %i CPU units with %i MiB, which Fargate offers", (cpu, memoryMiB) => {
    expect(taskSizeProblems("size", { cpu, memoryMiB })).toEqual([]);
  });

  it.each([
    [256, 4_096, "512, 1024, 2048 for 256 CPU units"],
    [512, 512, "a multiple of 1024 from 1024 to 4096 for 512 CPU units"],
    [1_024, 2_500, "a multiple of 1024 from 2048 to 8192 for 1024 CPU units"],
    [8_192, 17_408, "a multiple of 4096 from 16384 to 61440 for 8192 CPU units"],
  ])("refuses %i CPU units with %i MiB", (cpu, memoryMiB, rule) => {
    expect(taskSizeProblems("size", { cpu, memoryMiB })).toEqual([
      { field: "size.memoryMiB", rule, value: memoryMiB },
    ]);
  });

  it("refuses CPU units that Fargate does not know", () => {
    expect(taskSizeProblems("size", { cpu: 100, memoryMiB: 512 })).toEqual([
      { field: "size.cpu", rule: "one of 256, 512, 1024, 2048, 4096, 8192, 16384", value: 100 },
    ]);
  });
});
