/** Messages of one send. */
const MAX_BATCH = 500;

export interface TopicMessage {
  readonly key: string;
  readonly value: Buffer;
  /** Milliseconds since 1970 that Kafka keeps beside it, by which the archive sorts it into days. */
  readonly timestamp: bigint;
}

/** A producer that settles once the broker has acknowledged all of a send, or refused it. */
export interface TopicProducer {
  readonly send: (messages: readonly TopicMessage[]) => Promise<void>;
  /** Asks a broker for the topic. */
  readonly check: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * Puts messages into a topic, one send at a time: what comes in meanwhile goes with the next one, so that under load
 * sends grow instead of piling up. A producer whose send failed is replaced, because whether its next sequence number
 * is the broker's next one is not known any more; the messages fail, and whoever sent them repeats them under their
 * keys.
 */
export class BatchedTopic {
  #producer: TopicProducer | undefined;
  #opening: Promise<void> | undefined;
  #waiting: { readonly message: TopicMessage; readonly done: (error?: Error) => void }[] = [];
  #sending: Promise<void> | undefined;

  /**
   * @param connect makes a producer that is connected
   * @param maxWaiting messages that wait at most: more than the broker takes is refused at once
   */
  public constructor(
    private readonly connect: () => Promise<TopicProducer>,
    private readonly maxWaiting = 10_000,
  ) {}

  /** Settles when a broker can be reached. */
  public async open(): Promise<void> {
    if (this.#producer !== undefined) return;
    this.#opening ??= this.connect()
      .then((producer) => void (this.#producer = producer))
      .finally(() => (this.#opening = undefined));
    await this.#opening;
  }

  /** Whether there is a producer. Where there is none it connects anew, so that this mends without a message. */
  public connected(): boolean {
    if (this.#producer !== undefined) return true;
    this.open().catch(() => undefined);
    return false;
  }

  /** Settles when a broker has answered for the topic. */
  public async check(): Promise<void> {
    await this.open();
    await this.#producer!.check();
  }

  /** @throws Error if the broker has not acknowledged the message, which does not mean that it has not got it */
  public append(message: TopicMessage): Promise<void> {
    if (this.#waiting.length >= this.maxWaiting)
      return Promise.reject(new Error("too many messages wait for the broker"));
    const settled = new Promise<void>((resolve, reject) => {
      this.#waiting.push({ message, done: (error) => (error ? reject(error) : resolve()) });
    });
    this.#sending ??= this.#sendAll();
    return settled;
  }

  /** Settles when nothing waits any more. */
  public async close(): Promise<void> {
    await this.#sending;
    await this.#opening?.catch(() => undefined);
    await this.#producer?.close();
    this.#producer = undefined;
  }

  async #sendAll(): Promise<void> {
    // One turn of the event loop: requests that came in together go together.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0, MAX_BATCH);
      const failure = await this.#send(batch.map(({ message }) => message));
      for (const { done } of batch) done(failure);
    }
    this.#sending = undefined;
  }

  async #send(messages: readonly TopicMessage[]): Promise<Error | undefined> {
    try {
      await this.open();
      await this.#producer!.send(messages);
      return undefined;
    } catch (error) {
      const broken = this.#producer;
      this.#producer = undefined;
      await broken?.close().catch(() => undefined);
      return error as Error;
    }
  }
}
