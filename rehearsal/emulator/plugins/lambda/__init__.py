"""Lambda: what moto forgets of functions, and code signing, warm executions and Kafka sources, which it has not got."""

from . import code_signing, concurrency, configuration, kafka_sources, tags  # noqa: F401
