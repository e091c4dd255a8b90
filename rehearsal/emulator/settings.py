"""What moto must be told before it is imported."""

import os

# Policies that AWS manages exist on AWS: without this, attaching one fails.
os.environ.setdefault("MOTO_IAM_LOAD_MANAGED_POLICIES", "true")
# The platform has no instances; loading images takes most of the time of a new account.
os.environ.setdefault("MOTO_EC2_LOAD_DEFAULT_AMIS", "false")
