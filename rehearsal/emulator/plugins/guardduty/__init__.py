"""GuardDuty: moto knows no features, no organization beyond its administrator, and no export of findings."""

from . import destinations, detectors, organization  # noqa: F401  (each module registers its operations)
