"""S3: settings of buckets that moto lacks, mixes up or forgets parts of."""

from . import moto_fixes, named_settings, notifications, object_policies, replication  # noqa: F401
