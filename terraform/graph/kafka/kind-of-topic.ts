const HOME = /^[a-z]{2}(?:-[a-z]+)+-\d\./;

/** Name of a topic without the region before it, where its home is: `us-east-1.orders` is one of `orders`. */
export function kindOfTopic(name: string): string {
  return name.replace(HOME, "");
}
