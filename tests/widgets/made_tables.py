"""A small corpus of made-up articles, one of them with scripts in all the wrong places."""

import pandas as pd

import analysis

FIRST = (
    "On 5 May 2023 Poland sent Ukraine 20 MiG-29s. Germany pledged 18 Leopard 2 tanks to Ukraine "
    "on 6 June 2023.\n\n“We need more,” President Volodymyr Zelenskyy said on 7 June 2023."
)
HOSTILE = (
    "On 5 May 2023 Poland sent Ukraine <script>window.pwned=1</script> 20 MiG-29s.\r\n\r\n"
    "“=cmd()|' /C calc'!A0 <img src=x onerror=window.pwned=2>,” said President Andrzej Duda. "
    "Germany pledged 18 Leopard 2 tanks to Ukraine on 6 May 2023."
)
INJECTED = '"><img src=x onerror=window.pwned=3>'


def tables_of(*texts, **columns):
    ids = [f"article {number}" for number in range(1, len(texts) + 1)]
    return analysis.extract(pd.DataFrame({"doc_id": ids, "text": texts, **columns}))


def small_tables():
    return tables_of(FIRST, published=pd.to_datetime(["2023-06-10"]))


def hostile_tables():
    injected = {name: [INJECTED] for name in ("title", "publisher", "source", "byline")}
    return tables_of(HOSTILE, published=pd.to_datetime(["2023-05-07"]), **injected)
