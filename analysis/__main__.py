"""The same flow from a shell: a folder of articles in, tables, charts and a report out."""

import argparse
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import analysis
from analysis.errors import AnalysisError
from analysis.load import columns_taken
from analysis.summary import summary
from analysis.tables import Tables

SEEDS = Path(__file__).resolve().parent.parent / "seeds"


def main(arguments: Sequence[str] | None = None) -> int:
    """Read the articles that the command line names and write what they tell."""
    options = _parser().parse_args(arguments)
    began = time.perf_counter()
    try:
        documents = analysis.load_documents(options.source, columns=dict(options.column))
        for line in columns_taken(documents):
            print(line)
        tables = analysis.extract(documents, workers=options.workers)
        write_everything(tables, options.to)
        made = analysis.manifest(tables, source=options.source)
        analysis.write_manifest(made, options.to)
    except AnalysisError as error:
        print(error, file=sys.stderr)
        return 1
    print(summary(tables))
    print(_written(options.to, time.perf_counter() - began))
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="analysis", description=__doc__)
    parser.add_argument("source", nargs="?", default=SEEDS, type=Path, help="file or folder")
    parser.add_argument("--to", default=Path("exports"), type=Path, help="folder to write to")
    parser.add_argument(
        "--column",
        action="append",
        default=[],
        type=_pair,
        metavar="FIELD=COLUMN",
        help="column of a table that holds a field, where the guess is wrong: text=Volltext",
    )
    parser.add_argument("--workers", default=1, type=int, help="processes to read with")
    return parser


def _pair(written: str) -> tuple[str, str]:
    """Return the field and the column that "text=Volltext" names."""
    field, is_pair, column = written.partition("=")
    if not is_pair:
        raise argparse.ArgumentTypeError(f"'{written}' is no FIELD=COLUMN, such as text=Volltext")
    return field, column


def write_everything(tables: Tables, folder: Path) -> None:
    """Write the tables (CSV, Parquet), the charts (PNG, SVG, PDF) and the report to a folder."""
    for part in ("tables", "charts"):
        (folder / part).mkdir(parents=True, exist_ok=True)
    for name, table in tables:
        for suffix in ("csv", "parquet"):
            analysis.export_table(table, folder / "tables" / f"{name}.{suffix}")
    for name, draw in charts(tables).items():
        analysis.export_chart(draw(), folder / "charts" / name)
    analysis.export_report(tables, folder)


def charts(tables: Tables) -> dict[str, Callable[[], Any]]:
    """Return what draws each chart, by the name of its file."""
    return {
        "ladder": lambda: analysis.plot_ladder(tables.steps),
        "escalation": lambda: analysis.plot_escalation(analysis.escalation(tables.steps)),
        "heatmap": lambda: analysis.plot_heatmap(tables.steps),
        "weapons": lambda: analysis.plot_weapons(tables.weapons),
        "quotes": lambda: analysis.plot_quotes(tables.quotes),
    }


def _written(folder: Path, seconds: float) -> str:
    lines = [
        f"Wrote to {folder}/ in {seconds:.1f} s:",
        "  report.html   the whole story on one page: open it in a browser; report.docx to edit",
        "  tables/       one row per find, as CSV and Parquet",
        "  charts/       as PNG, SVG and PDF",
        "  manifest.json what all this was made from: analysis.replicate checks it",
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
