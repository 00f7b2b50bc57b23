"""The shape of the Kiel Institute's Ukraine Support Tracker, in its several releases.

Early releases head their columns with words ("Announcement Date", "Type of Aid General"),
later ones with names ("announcement_date", "aid_type_general"); the sheet is the main data,
"Bilateral Assistance, MAIN DATA", whose number and spelling change as well.
"""

from analysis.trackers.shapes import Shape

KIEL = Shape(
    "Ukraine Support Tracker",
    {
        "actor": ("donor", "Countries", "Country", "donor_country", "Donor Country"),
        "item": ("item", "Items", "Item Name", "item_name", "Specific Item", "item_type"),
        "kind": ("aid_type_general", "Type of Aid General", "Type of Aid", "aid_type"),
        "quantity": (
            "item_numb",
            "Number of Units",
            "Item Number",
            "Number of Items",
            "item_number",
            "Quantity",
        ),
        "delivered": (
            "item_numb_deliv",
            "Number of Units Delivered",
            "Items Delivered",
            "item_number_delivered",
            "Number Delivered",
        ),
        "status": ("measure", "Measure", "Commitment or Allocation", "Delivery Status"),
        "date": (
            "announcement_date",
            "Announcement Date",
            "Date of Announcement",
            "Commitment Date",
            "date",
        ),
        "source": ("source_of_aid_1", "Source of Aid 1", "Source of Aid", "Source 1", "source"),
    },
    needed=("actor", "item", "kind", "date"),
    recipient="UKR",
    status="pledged",
)
