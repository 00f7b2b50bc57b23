"""Which status the cues around a find add up to, from the innermost outwards."""

from collections.abc import Callable, Sequence

from analysis.finders.cues import Cue

BY_TIME = {
    "done": "delivered",
    "promise": "pledged",
    "maybe": "considered",
    "ought": "requested",
    "open": "pledged",
}
TALK = frozenset(("training", "considered", "refused", "requested"))


def status_of(chain: Sequence[Cue]) -> str:
    """Return the status of a chain of cues, outermost first.

    "agreed to send" is a promise, "discussed sending" is talk, "refused to discuss
    sending" is a refusal: each cue changes what the ones inside it say.
    """
    status, below = "", False
    for cue in reversed(chain):
        if cue.effect == "gives" and below:
            continue  # "sent a team to deliver": the inner act tells
        status = RULES[cue.effect](cue, status)
        if status == "delivered" and cue.finite and cue.effect in ("pledges", "announces"):
            status = "pledged" if chain[-1].effect == "includes" else status  # "signed a package"
        below = below if not cue.verb else cue.effect in ("gives", "receives")
        below = below or (cue.finite and cue.effect == "pledges")  # "gave details of what it will"
    return status


def _gives(cue: Cue, inner: str) -> str:
    if cue.negated:
        return "refused" if cue.time != "done" else ""  # "has not sent" is no step
    if inner == "requested" and cue.time in ("done", "promise") and cue.verb:
        return BY_TIME[cue.time]  # "sent the requested tanks"
    if inner in TALK or inner == "used":
        return inner
    if inner and cue.time == "open":
        return inner
    return BY_TIME[cue.time]


def _pledges(cue: Cue, inner: str) -> str:
    if cue.negated:
        return "refused"
    if inner in ("training", "considered", "refused", "delivered"):
        return inner
    return {"maybe": "considered", "ought": "requested"}.get(cue.time, "pledged")


def _announces(cue: Cue, inner: str) -> str:
    return inner or ("" if cue.negated else "pledged")


def _includes(cue: Cue, inner: str) -> str:
    if inner in TALK:
        return inner
    return inner or ("delivered" if cue.time == "done" else "pledged")


def _considers(cue: Cue, inner: str) -> str:
    if cue.negated:
        return "refused"
    if cue.base == "whether" and inner == "delivered":
        return ""  # "did not say whether it had sent"
    return inner if inner in ("training", "refused") else "considered"


def _refuses(cue: Cue, inner: str) -> str:
    again = cue.base == "no" and inner == "refused"  # "no longer refuses to send"
    return "considered" if cue.negated or cue.time == "maybe" or again else "refused"


def _requests(cue: Cue, inner: str) -> str:
    if cue.negated:
        return inner
    return inner if inner == "refused" else "requested"


def _trains(cue: Cue, inner: str) -> str:
    if cue.negated:
        return "refused"
    return "requested" if cue.time == "ought" else "training"


def _buys(cue: Cue, inner: str) -> str:
    if cue.negated:
        return "refused"
    return inner or {"maybe": "considered", "ought": "requested"}.get(cue.time, "pledged")


def _proceeds(cue: Cue, inner: str) -> str:
    """What has begun is done: "the delivery began"; what will begin is promised."""
    return BY_TIME[cue.time] if inner == "pledged" and not cue.negated else inner


def _uses(cue: Cue, inner: str) -> str:
    if cue.negated:
        return inner
    if inner:
        return inner
    return {"done": "used", "maybe": "considered", "promise": "pledged"}.get(cue.time, "")


def _thanks(cue: Cue, inner: str) -> str:
    return inner or "delivered"


def _condemns(cue: Cue, inner: str) -> str:
    return "delivered" if inner in ("", "pledged") else inner


RULES: dict[str, Callable[[Cue, str], str]] = {
    "gives": _gives,
    "receives": _gives,
    "arrives": _gives,
    "buys": _buys,
    "pledges": _pledges,
    "announces": _announces,
    "includes": _includes,
    "considers": _considers,
    "refuses": _refuses,
    "denies": lambda cue, inner: "",
    "requests": _requests,
    "trains": _trains,
    "proceeds": _proceeds,
    "uses": _uses,
    "thanks": _thanks,
    "condemns": _condemns,
    "barrier": lambda cue, inner: "",
}
