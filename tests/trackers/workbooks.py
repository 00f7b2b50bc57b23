"""Files in the shapes of published trackers, with made-up rows."""

from datetime import datetime

from openpyxl import Workbook

EARLY = (  # a release whose columns are headed with words, below a title
    ["Ukraine Support Tracker Data"],
    [],
    [
        "ID",
        "Countries",
        "Announcement Date",
        "Type of Aid General",
        "Type of Aid Specific",
        "Explanation",
        "Items",
        "Number of Units",
        "Source of Aid 1",
    ],
    [
        "PLM1",
        "Poland",
        datetime(2023, 3, 16),
        "Military",
        "Weapons and equipment",
        "Jets from old stocks",
        "MiG-29 fighter jets",
        14,
        "Office of the President",
    ],
    ["PLM2", "Poland", datetime(2022, 4, 29), "Military", "", "", "T-72 tanks", "200", "Radio"],
    ["PLH1", "Poland", datetime(2022, 3, 1), "Humanitarian", "", "", "Tents", 1000, "Ministry"],
    ["PLM3", "Poland", datetime(2022, 5, 1), "Military", "", "", None, None, "Ministry"],
    [None] * 9,
)
LATE = (  # a release whose columns are headed with names, with what was delivered
    [
        "ID",
        "donor",
        "announcement_date",
        "measure",
        "aid_type_general",
        "explanation",
        "item",
        "item_numb",
        "item_numb_deliv",
        "source_of_aid_1",
    ],
    ["x1", "Germany", "25/01/2023", "Allocation", "Military", "", "Leopard 2A6", 18, 18, "Gov"],
    ["x2", "United States", "07/03/2023", "Commitment", "Military", "", "HIMARS", 38, ".", "Gov"],
    [
        "x3",
        "EU (Commission and Council)",
        "2023",
        "Commitment",
        "Military",
        "",
        "155mm ammunition",
        "1,000,000",
        None,
        "Council",
    ],
    ["x4", "Elbonia", "soon", "Commitment", "Military", "", "Mud spreader", 3, None, "Gazette"],
)
SIPRI = """Transfers of major weapons: Deals with deliveries or orders made for 2022 to 2023
Note: the 'No. delivered' and the 'Year(s) of deliveries' columns refer to all deliveries.

Information generated: 1 July 2024

SIPRI AT Database ID,Supplier,Recipient,Designation,Description,Armament category,Order date,\
Order date is estimate,Numbers delivered,Numbers delivered is estimate,Delivery year,\
Delivery year is estimate,Status,SIPRI estimate
D1,Poland,Ukraine,MiG-29,Fighter aircraft,Aircraft,2023,No,14,No,2023,No,Second hand,Yes
D2,Slovakia,Ukraine,S-300PMU,SAM system,Air defence,2022,Yes,1,No,2022,No,Second hand,Yes
D3,Türkiye,Ukraine,Bayraktar TB-2,UAV,Aircraft,2019,No,30,Yes,2021-2022,Yes,New,Yes
"""
ORYX = """donor;system;category;quantity;status;date;url
Slovakia;MiG-29;Fighter aircraft;13;Delivered;2023-03;photo 1
Germany;Marder 1A3;IFV;40;To be delivered;January 2023;photo 2
"""


def write_workbook(path, *sheets):
    """Write sheets given as (title, rows)."""
    book = Workbook()
    book.remove(book.active)
    for title, rows in sheets:
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(list(row))
    book.save(path)
    return path


def write_early(folder):
    summary = ("Country Summary (€)", [["Country", "GDP", "Total"], ["Poland", 1, 2]])
    sheets = (("ReadMe", [["This file"]]), summary, ("Bilateral assistance, MAIN DATA", EARLY))
    return write_workbook(folder / "tracker_early.xlsx", *sheets)


def write_late(folder):
    return write_workbook(folder / "tracker_late.xlsx", ("Main Data", LATE))


def write_text(folder, name, text):
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path
