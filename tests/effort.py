"""How much work a piece of code does, in steps that are the same on every machine."""

from cProfile import Profile


def calls(work, *given):
    """Return how many calls of functions the work makes."""
    profile = Profile()
    profile.runcall(work, *given)
    return sum(entry.callcount for entry in profile.getstats())


def calls_of(function, work, *given, **named):
    """Return how often a piece of work calls one function."""
    profile = Profile()
    profile.runcall(work, *given, **named)
    return sum(e.callcount for e in profile.getstats() if e.code is function.__code__)
