"""An emulated AWS: moto, with what it lacks written by hand or answered from the service models."""

from . import settings as settings
