"""The shape of lists of heavy arms supplied, as Oryx publishes and others put into CSV."""

from analysis.trackers.shapes import Shape

ORYX = Shape(
    "list of arms supplied",
    {
        "actor": ("donor", "supplier", "donor country", "country", "from"),
        "recipient": ("recipient", "receiving country", "to"),
        "item": ("system", "model", "equipment", "item", "weapon", "type"),
        "detail": ("equipment type", "category", "class"),
        "quantity": ("quantity", "number", "count", "amount", "qty"),
        "status": ("status", "delivery status", "state"),
        "date": ("date", "delivery date", "month", "announced", "year"),
        "source": ("source", "url", "link", "proof", "reference"),
    },
    needed=("actor", "item", "status"),
    recipient="UKR",
)
