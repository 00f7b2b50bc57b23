"""Rows of the quotes table → the utterances that they are pieces of."""

import pandas as pd


def utterance_ids(quotes: pd.DataFrame) -> pd.Series:
    """Return for each row the `quote_id` of the first piece of its utterance.

    A piece that goes on from a row which is not in the table starts an utterance itself.
    """
    ids = list(quotes["quote_id"])
    before = dict(zip(ids, quotes["continues"], strict=True))
    first: dict[str, str] = {}
    for quote_id in ids:
        chain = [quote_id]
        while chain[-1] not in first and before[chain[-1]] in before and len(chain) <= len(ids):
            chain.append(before[chain[-1]])
        start = first.get(chain[-1], chain[-1])
        first.update(dict.fromkeys(chain, start))
    return pd.Series([first[quote_id] for quote_id in ids], index=quotes.index, dtype="string")
