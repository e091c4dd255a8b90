"""GuardDuty: moto knows no features, nothing of members, and no export of findings."""

from . import destinations, detectors, organization  # noqa: F401  (each registers operations)
