"""AWS Backup: moto keeps vaults, locks, plans, report plans and tags; the rest is here."""

from . import (  # noqa: F401
    frameworks,
    plans,
    report_plans,
    restore_testing,
    selections,
    settings,
    tags,
    vaults,
)
