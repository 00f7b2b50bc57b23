"""A person before the explorer's page: does things, and sees what its parts show."""

import re
from pathlib import Path

from analysis.widgets.explorer import Explorer


class Person:
    def __init__(self, tables, table="steps", folder="exports", ladder=None):
        self.explorer = Explorer(tables, table, Path(folder), ladder)

    def do(self, name, value="", **more):
        self.explorer.parts["controls"].hear({"do": name, "value": value, **more})

    def sees(self, part):
        return self.explorer.parts[part].html

    def counts(self):
        tabs = r'data-value="(\w+)" aria-pressed="\w+">\w+ <b>([\d,]+)<'
        return {name: int(number) for name, number in re.findall(tabs, self.sees("rows"))}

    def rows(self):
        rows = r'data-do="row" data-value="(\d+)"'
        return [int(row) for row in re.findall(rows, self.sees("rows"))]
