"""Tallies: the extracted tables summed up for reading, per utterance, per actor, per pair."""

from analysis.tallies.actors import actor_table
from analysis.tallies.links import mention_links, speech_links
from analysis.tallies.quotes import quote_table

__all__ = ["actor_table", "mention_links", "quote_table", "speech_links"]
