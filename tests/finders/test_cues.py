"""What a verb group or noun says of its act: done, promised, possible, owed; denied; passive."""

import pytest

from analysis.finders.cues import cue_finder, verb_group
from analysis.reference import load_lexicons
from analysis.text import Annotator

# a cue is told as "auxiliaries + words: effect time", with what else holds of it, and its base
TOLD = [
    ("Poland has already sent tanks.", ["has already + sent: gives done, send"]),
    ("Poland's been sending tanks.", ["been + sending: gives promise, send"]),
    ("Poland will send tanks.", ["will + send: gives promise, send"]),
    ("We’ve sent tanks.", ["sent: gives done, send"]),
    ("They'd sent tanks.", ["sent: gives done, send"]),
    ("Poland may not send tanks.", ["may not + send: gives maybe not, send"]),
    ("Poland can't send tanks.", ["can't + send: gives maybe not, send"]),
    ("Poland shouldn't send tanks.", ["shouldn't + send: gives ought not, send"]),
    ("Poland must send tanks.", ["must + send: gives ought, send"]),
    ("Poland doesn't send tanks.", ["doesn't + send: gives promise not, send"]),
    ("Poland didn't send tanks.", ["didn't + send: gives done not, send"]),
    ("Poland did send tanks.", ["did + send: gives done, send"]),
    ("Poland never sent tanks.", ["never + sent: gives done not, send"]),
    (
        "Poland wants to send tanks.",
        ["wants: requests promise, want", "to + send: gives open, send"],
    ),
    ("To have sent tanks is good.", ["to have + sent: gives done, send"]),
    ("Having sent tanks, Poland waits.", ["having + sent: gives done, send"]),
    ("Sending tanks is easy.", ["sending: gives open, send"]),
    ("Tanks are being sent.", ["are being + sent: gives promise passive, send"]),
    ("Tanks being sent are old.", ["being + sent: gives promise passive, send"]),
    ("Tanks were sent.", ["were + sent: gives done passive, send"]),
    (
        "Tanks sent by Poland arrived.",
        ["sent: gives done passive, send", "arrived: arrives done, arrive"],
    ),
    (
        "Tanks sent to Kyiv arrived.",
        ["sent: gives done passive, send", "arrived: arrives done, arrive"],
    ),
    (
        "Tanks sent from Poland arrived.",
        ["sent: gives done passive, send", "arrived: arrives done, arrive"],
    ),
    (
        "Tanks sent in May arrived.",
        ["sent: gives done passive, send", "arrived: arrives done, arrive"],
    ),
    ("Tanks sent, they left.", ["sent: gives done passive, send"]),
    ("Tanks sent yesterday arrived.", ["sent: gives done, send", "arrived: arrives done, arrive"]),
    ("Poland sent tanks in May.", ["sent: gives done, send"]),
    ("In May Poland sent tanks.", ["sent: gives done, send"]),
    ("On 27 May ask for tanks.", ["ask: requests promise, ask"]),
    ("Poland may ask for tanks.", ["may + ask: requests maybe, ask"]),
    (
        "Poland may pledge tanks and might forge a coalition.",
        [
            "may + pledge: pledges maybe, pledge",
            "might: considers promise, might",
            "coalition: pledges open noun, coalition",
        ],
    ),
    ("Poland could not join.", ["could: considers promise not, could"]),
    ("Poland couldn't join.", ["couldn't: considers promise not, couldn't"]),
    ("Poland must not join.", ["must: requests promise not, must"]),
    ("Should Poland join, it sends tanks.", ["sends: gives promise, send"]),
    ("Poland will not be engaged.", ["will: refuses promise, will"]),
    ("Poland won't be engaged.", ["won't: refuses promise, won't"]),
    ("Poland would not be engaged.", ["would: refuses promise, would"]),
    ("Poland shall not be engaged.", ["shall: refuses promise, shall"]),
    ("Poland will not send tanks.", ["will not + send: gives promise not, send"]),
    ("Poland needs tanks.", ["needs: requests promise, need"]),
    ("Poland became the first member to send tanks.", ["to + send: gives done, send"]),
    (
        "Poland could be the first to send tanks.",
        ["could: considers promise, could", "to + send: gives maybe, send"],
    ),
    ("Poland will be the first to send tanks.", ["to + send: gives promise, send"]),
    ("Poland was not the first to send tanks.", ["to + send: gives done, send"]),
    ("Ukraine flies F-16s and uses tanks.", ["flies: uses done, fly", "uses: uses done, use"]),
    ("Ukraine will use tanks.", ["will + use: uses promise, use"]),
    ("The use of tanks began.", ["use of: barrier open noun, use", "began: proceeds done, begin"]),
    (
        "The supply of tanks began.",
        ["supply: gives open noun, supply", "began: proceeds done, begin"],
    ),
    ("Poland supplies tanks.", ["supplies: gives promise, supply"]),
    ("Its supply of tanks ended.", ["supply: gives open noun, supply"]),
    ("No delivery of tanks came.", ["delivery: gives open not noun, delivery"]),
    (
        "Without delivery of tanks it ends.",
        ["without: denies open noun, without", "delivery: gives open not noun, delivery"],
    ),
    ("There wasn't delivery of tanks.", ["delivery: gives open not noun, delivery"]),
    ("Poland warned against tanks.", ["warned against: denies done, warn"]),
    (
        "Poland warned Berlin against sending tanks.",
        ["warned berlin against: denies done, warn", "sending: gives open, send"],
    ),
    (
        "Poland rules out sending tanks.",
        ["rules out: refuses promise, rule", "sending: gives open, send"],
    ),
    ("Poland has quickly and quietly sent tanks.", ["sent: gives done, send"]),
    ("Poland has in the last few quiet long days sent tanks.", ["sent: gives done, send"]),
    ("Poland lets Spain send tanks.", ["lets spain send: pledges promise, let"]),
    (
        "Poland is considering sending tanks.",
        ["is + considering: considers promise, consider", "sending: gives open, send"],
    ),
    ("Poland hasn't been sending tanks.", ["hasn't been + sending: gives promise not, send"]),
    (
        "The sending of tanks began.",
        ["sending: gives open noun, send", "began: proceeds done, begin"],
    ),
    (
        "The tanks' delivery may begin.",
        ["delivery: gives open noun, delivery", "may + begin: proceeds maybe, begin"],
    ),
    ("Poland is against it.", ["against: barrier open noun, against"]),
    ("They said it to be sent.", ["to be + sent: gives open passive, send"]),
    ("Poland might yet again ask for tanks.", ["might yet again + ask: requests maybe, ask"]),
    ("Poland might have sent tanks.", ["might have + sent: gives maybe, send"]),
    ("Poland will have sent tanks.", ["will have + sent: gives promise, send"]),
    ("Poland had to send tanks.", ["had to + send: gives done, send"]),
    ("Delivery of tanks.", ["delivery: gives open noun, delivery"]),
    ("Promised tanks came.", ["promised: pledges done, promise"]),
]
ALONE = [  # found by no cue of its own, as a month or as talk
    ("In May Poland ask", ["ask: requests promise, ask"]),
    ("What I can tell you is little.", []),
    ("What I can never really say is little.", []),
    ("May 3 ask", ["ask: requests promise, ask"]),
]


@pytest.fixture(scope="module")
def told():
    lexicons = load_lexicons()
    annotator, finder = Annotator(lexicons), cue_finder(lexicons)

    def tell(text, masked=frozenset()):
        words = annotator.annotate(text, None).tokens.words
        return [telling(words, cue) for cue in finder.find(words, masked)]

    return tell


def telling(words, cue):
    group, own = words[cue.group : cue.first], words[cue.first : cue.last]
    flags = {True: " not", False: ""}[cue.negated] + {True: " passive", False: ""}[cue.passive]
    part = {True: "", False: " noun"}[cue.verb]
    lead = " ".join([*group, "+ "]) if group else ""
    return f"{lead}{' '.join(own)}: {cue.effect} {cue.time}{flags}{part}, {cue.base}"


@pytest.mark.parametrize(("text", "cues"), TOLD)
def test_a_group_says_how_far_its_act_has_gone(told, text, cues):
    assert told(text) == cues


@pytest.mark.parametrize(("text", "cues"), ALONE)
def test_may_is_a_month_and_to_tell_is_no_talk_of_arms(told, text, cues):
    assert told(text) == cues


def test_words_of_other_finds_are_no_cues(told):
    assert told("Poland supplies aid.", frozenset((1,))) == []
    assert told("Poland supplies aid.", frozenset((0,))) == ["supplies: gives promise, supply"]


def test_a_word_behind_a_hyphen_tells_who_made_it(told):
    assert told("Tanks of Polish - supplied make came.") == []


@pytest.mark.parametrize(
    ("words", "time"),
    [("the first to send", "open"), ("was the first to send", "done"), ("were it to send", "open")],
)
def test_who_was_the_first_to_act_has_acted(words, time):
    words = words.split()
    cue = verb_group(words, len(words) - 1, len(words), frozenset(("sent",)))
    assert (cue.time, cue.effect, cue.base) == (time, "gives", "send")
