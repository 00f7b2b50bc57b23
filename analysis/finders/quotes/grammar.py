"""The closed classes of English words that tell where a subject, a clause or a name ends."""

PRONOUNS = frozenset(
    "he she they it i we you who which everyone nobody others another many some both "
    "neither".split()
)
QUANTIFIERS = frozenset("many some both another neither".split())  # "many economists say"
POSSESSIVES = frozenset("his her their its my our your".split())
DETERMINERS = frozenset(
    "the a an this that these those his her their its my our your some any no every each several "
    "many most all both another one two three four".split()
)
AUXILIARIES = frozenset(
    "is are was were be been being am has have had having do does did not n't never will would "
    "can could may might must shall should isn't aren't wasn't weren't hasn't haven't hadn't "
    "doesn't don't didn't won't wouldn't can't cannot couldn't 'd 've 'll 're 'm "
    "isn’t".split()
)
BE = frozenset("is are was were be been being am isn't aren't wasn't weren't 're".split())
DO = frozenset(
    "do does did will would can could may might must shall should don't doesn't didn't won't "
    "wouldn't can't cannot couldn't to 'll 'd".split()
)
ADVERBS = frozenset(
    "also later then again once often first just still now even ever always already too further "
    "rather only soon elsewhere here there instead meanwhile afterward afterwards today "
    "yesterday thus therefore however long twice aloud back since simply "
    "finally nearly recently eventually initially reportedly allegedly apparently".split()
)
# Past forms that no ending tells.
PAST = frozenset(
    "left went came took gave made held got kept met won lost led ran saw found stood fell began "
    "became brought bought built fought grew knew paid put rose sent set spent spoke broke drew "
    "drove threw".split()
)
PREPOSITIONS = frozenset(
    "of for with from at in to on by against about over under during after before through via "
    "into near outside inside without within among between behind despite amid across around "
    "off toward towards upon following regarding concerning like".split()
)
NOUN_LINKS = frozenset(
    "of for with from at in to on over under".split()
)  # "spokesman for the ministry"
CONJUNCTIONS = frozenset(
    "and but or nor that because while when whenever if as although though since until unless "
    "where whereas whether so yet than how why what".split()
)
RELATIVES = frozenset("who which whose whom".split())
QUESTION_WORDS = frozenset("whether if what how why when where who which whom".split())
WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
TIMES = WEEKDAYS | frozenset(
    "yesterday today tonight recently previously earlier later last this next early late "
    "afterward afterwards ago".split()
)
PERIODS = frozenset("same day night week month year afternoon evening morning".split())
OPENERS = "he she they it i we there".split()
CONTRACTED = frozenset(
    opener + rest for opener in OPENERS for rest in ("'d", "'ll", "'s", "'re", "'ve", "'m")
)
CLAUSE_OPENERS = CONTRACTED | frozenset(OPENERS)
# Words that open a phrase which sets the scene: "After the summit,".
SCENE = frozenset(
    "after before when while as asked speaking since during following in on at with by".split()
)
# Verbs that hand their subject on: "declined to say", "went on to say", "used to say".
CONTROL = frozenset(
    "declined declines decline declining refused refuses refuse refusing on continued continues "
    "continue continuing began begins begin used seemed seems appeared appears failed fails "
    "hastened proceeded proceeds rushed moved quick careful had expected likely set want wants "
    "wanted need needs needed ready able tried tries trying liked likes like keen eager "
    "reluctant unable going".split()
)


# Forms of cues that are more often nouns: "member states", "the two posts".
NOUNS = frozenset(
    "states notes answers questions posts texts signals ventures cracks shouts attacks brands "
    "terms labels requests offers orders counters cries note state answer question post text "
    "signal venture crack shout attack brand term label request offer order cry points "
    "point volunteer volunteers finish finishes rant rants chant chants email emails start starts "
    "quip quips joke jokes laugh laughs scream screams whisper whispers stress report reports "
    "estimate estimates forecast forecasts tweet tweets remark remarks".split()
)


def is_adverb(word: str) -> bool:
    """Whether a word may stand between a subject and its verb.

    >>> is_adverb("repeatedly"), is_adverb("also"), is_adverb("family")
    (True, True, False)
    """
    return word in ADVERBS or (word.endswith("ly") and word not in NOT_ADVERBS and len(word) > 4)


NOT_ADVERBS = frozenset("family italy ally assembly reply rally bully supply daily weekly".split())


def is_past(word: str) -> bool:
    """Whether a word can be a verb's past form.

    >>> is_past("stayed"), is_past("went"), is_past("tank")
    (True, True, False)
    """
    return word.endswith("ed") or word in PAST


def is_finite(word: str) -> bool:
    """Whether a word can be a clause's finite verb, as far as its form tells.

    >>> is_finite("would"), is_finite("stayed"), is_finite("stays")
    (True, True, False)
    """
    return word in AUXILIARIES or is_past(word)
