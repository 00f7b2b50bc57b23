"""The shape of SIPRI's export of its arms transfers database: the trade register as CSV.

Lines of explanation stand before the header. Dates are years; the register's own "status"
tells whether arms are new or second-hand, not how far the transfer has gone: that is told by
the number delivered.
"""

from analysis.trackers.shapes import Shape

SIPRI = Shape(
    "SIPRI trade register",
    {
        "actor": ("Supplier", "Seller"),
        "recipient": ("Recipient", "Buyer"),
        "item": ("Designation", "Weapon designation"),
        "detail": ("Description", "Weapon description"),
        "quantity": ("Number ordered", "Numbers ordered", "Ordered", "Numbers delivered"),
        "delivered": ("Numbers delivered", "Number delivered", "Delivered"),
        "date": ("Order date", "Year of order", "Ordered year"),
        "delivery": ("Delivery year", "Year(s) of delivery", "Years of delivery"),
        "source": ("SIPRI AT Database ID", "Tidn", "Deal ID"),
    },
    needed=("actor", "recipient", "item", "date"),
    status="pledged",
)
