"""Where an output is from, and whether it comes out the same again."""

from analysis.provenance.manifest import manifest, write_manifest
from analysis.provenance.replication import replicate

__all__ = ["manifest", "replicate", "write_manifest"]
