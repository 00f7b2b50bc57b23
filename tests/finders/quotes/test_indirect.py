import pytest

# text, words, speaker, cue
FOUND = [
    ("Kyiv said that it would stay.", "it would stay", "Kyiv", "said"),
    ("The minister said Kyiv would get shells.", "Kyiv would get shells", "The minister", "said"),
    ("Kyiv would get shells, the minister said.", "Kyiv would get shells", "the minister", "said"),
    ("It would stay, said Olaf Scholz.", "It would stay", "Olaf Scholz", "said"),
    ("According to Rutte, the jets will come.", "the jets will come", "Rutte", "According to"),
    ("The jets will come, according to Rutte.", "The jets will come", "Rutte", "according to"),
    ("As Rutte noted, the jets are old.", "the jets are old", "Rutte", "noted"),
    (
        "Kyiv said it was ready, according to two officials.",
        "Kyiv said it was ready",
        "two officials",
        "according to",
    ),
    (
        "He urged the alliance to send more shells.",
        "the alliance to send more shells",
        "He",
        "urged",
    ),
    ("She vowed to veto the law.", "to veto the law", "She", "vowed"),
    ("He declined to say whether jets would come.", "whether jets would come", "He", "say"),
    ("She asked why the shells were late.", "why the shells were late", "She", "asked"),
    (
        "He voiced hope that talks would resume, which few expect.",
        "talks would resume",
        "He",
        "voiced hope",
    ),
    ("They repeated their claim that it was safe.", "it was safe", "their", "claim"),
    ("She denied receiving the money.", "receiving the money", "She", "denied"),
    ("The general warned of a long war.", "a long war", "The general", "warned"),
    (
        "Tusk, who leads the opposition, said the vote was lost.",
        "the vote was lost",
        "Tusk",
        "said",
    ),
    ("He has repeatedly said that Kyiv can win.", "Kyiv can win", "He", "said"),
    ("He told a crowd in Lublin on Monday that it was over.", "it was over", "He", "told"),
    ("She did not say that.", None, "", ""),
    ("But, as Rutte noted, the jets are old.", "the jets are old", "Rutte", "noted"),
    ("Duda said in a short statement the bridge was lost.", "the bridge was lost", "Duda", "said"),
    ("He's said the bridge would hold.", "the bridge would hold", "He", "said"),
    ("He rose to say that it was over.", "it was over", "He", "say"),
    ("He met the mayors and has also said that it was late.", "it was late", "He", "said"),
    (
        "The bridge will hold, engineers and mayors say.",
        "The bridge will hold",
        "engineers and mayors",
        "say",
    ),
    (
        "The bridge would hold, said lawyer and author Ada Nowak.",
        "The bridge would hold",
        "lawyer and author Ada Nowak",
        "said",
    ),
    ("His claim is that it is safe.", "it is safe", "His", "claim"),
    ("She commented on the sale.", "the sale", "She", "commented on"),
    ("She made no mention of the sale.", "the sale", "She", "made no mention of"),
    ("He made the point that it was late.", "it was late", "He", "made the point"),
    ("He said on air, where he is a guest, that it was late.", "it was late", "He", "said"),
    ("Fiala asked for help.", "help", "Fiala", "asked"),
    ("Kelly said the bridge would hold.", "the bridge would hold", "Kelly", "said"),
    ("Finally, Fiala said the bridge would hold.", "the bridge would hold", "Fiala", "said"),
    (
        "The plan would fail, an inside source said.",
        "The plan would fail",
        "an inside source",
        "said",
    ),
    (
        "Fiala, who had refused to go, said the mayor deserved better.",
        "the mayor deserved better",
        "Fiala",
        "said",
    ),
    ("The mayor told Radio Lublin he'd leave.", "he'd leave", "The mayor", "told"),
    ("The mayor said on Telegram he would go.", "he would go", "The mayor", "said"),
    ("He came to explain why it was late.", "why it was late", "He", "explain"),
    ("She left for Lublin, which Fiala described as a fort.", "as a fort", "Fiala", "described"),
    ("Few heard his claim in an interview that it was late.", "it was late", "his", "claim"),
    ("Scholz tells allies: They must pay", "They must pay", "Scholz", "tells"),
    (
        "Few read the statement by the ministry that it was late.",
        "it was late",
        "the ministry",
        "statement",
    ),
]

ENDS = [  # the clause ends where the narrator takes over
    ("He said it was over, but critics said it was not.", ["it was over", "it was not"]),
    ("He said it was over, adding that it was time.", ["it was over", "it was time"]),
    ("He said it was over and added that it was time.", ["it was over", "it was time"]),
    ("He said the bridge was lost, which few believed.", ["the bridge was lost"]),
    ("While he said it was over, the guns went on.", ["it was over"]),
    ("He said the bridge was lost; the guns went on.", ["the bridge was lost"]),
    ("He said he would go, a plan that was dropped.", ["he would go"]),
    ("He says the army is ready and called for talks.", ["the army is ready"]),
    ("He said it was over, citing the retreat.", ["it was over"]),
    ("The study, which says that aid helps, has been praised.", ["aid helps"]),
    ("Recently, he said, the town has changed.", ["Recently", "the town has changed"]),
    ("For now, most farmers say, it helps.", ["For now", "it helps"]),
    ("The bridge would hold, said former minister Ann Fiala.", ["The bridge would hold"]),
    ("The bridge would hold, Fiala told Reuters earlier this week.", ["The bridge would hold"]),
    ("He told them at a meeting that was held in Lublin.", []),
    ("Eric said before he died.", []),
    ("Noting that the bridge was lost, he left for Lublin.", ["the bridge was lost"]),
    ("He said the bridge would hold, as did the mayor.", ["the bridge would hold"]),
    ("She said the bridge would hold, even as water rose.", ["the bridge would hold"]),
    ("He said about half of the shells were old.", ["about half of the shells were old"]),
    ("She told her voters that it was over.", ["it was over"]),
    ("He told reporters in a threatening tone of a plan.", []),
    ("She told a man close to her that it was over.", ["it was over"]),
    ("The bridge held, she said, and the ferries ran.", ["The bridge held", "and the ferries ran"]),
    ("It would hold, she said, and Fiala said nothing.", ["It would hold"]),
    ("He said at least two of the bridges held.", ["at least two of the bridges held"]),
    ("Fiala said each year of war costs a bridge.", ["each year of war costs a bridge"]),
    ("He vowed to help, and Duda insisted that it was late.", ["to help", "it was late"]),
    ("The law - if it passed - would help, he said.", ["The law - if it passed - would help"]),
    ("The treaty, which Fiala said would hold, was torn up.", ["which", "would hold"]),
    ("The treaty, which, Fiala said, would hold, was torn up.", ["which", "would hold"]),
    ("A treaty which Fiala said Kyiv signed was torn up.", ["Kyiv signed was torn up"]),
    ("The bridge would hold, he said after meeting mayors.", ["The bridge would hold"]),
    ("She criticised the plan, which had failed.", ["the plan"]),
    ("She criticised the plan while the guns went on.", ["the plan"]),
    ("She criticised the plan and left Lublin.", ["the plan"]),
    ("She criticised the plan and the cost.", ["the plan and the cost"]),
    ("She criticised the plan, the cost and the delay.", ["the plan, the cost and the delay"]),
    ("Despite his claim that it was late, he stayed in Lublin.", ["it was late"]),
    ("The bridge would hold, said two mayors who had built it.", ["The bridge would hold"]),
    ("It was late, he said, a delay that cost votes.", ["It was late", "a delay that cost votes"]),
    ("His spokesman, Olaf Lind, said Duda knew it was late.", ["Duda knew it was late"]),
    ("Fiala, who said he would stay, left Lublin.", ["he would stay"]),
    ("Fiala, who said it was “a farce,” called the mayor.", ["it was “a farce,”"]),
    ("He said on the podcast “Late Talk” that it was late.", ["it was late"]),
    ("Fiala warned of a “long” war.", ["a “long” war"]),
    ("Fiala confirmed the mayor had “no plans” yet.", ["the mayor had “no plans” yet"]),
    ("Fiala said after the vote.", []),
    ("The agency reported on Monday.", []),
    ("The sale over, as was planned, he continued to bid.", []),
    ("He came to explain the law.", []),
    ("Lind, then a young volunteer, left Lublin in May.", []),
    ("Fiala began to “build bridges” in May.", []),
]

MISSED = [
    ("The ministry, win or lose, says, come what may, it stays.", "it stays"),
    ("He announced his retreat after the vote.", "his retreat"),
    ("It would hold, he said, a bridge that few trusted.", "It would hold"),
    ("He said he would come as the army advanced.", "he would come"),
    ("Word from the palace was that he would resign.", "he would resign"),
    ("He said yesterday’s fair was late.", "yesterday’s fair was late"),
    ("He told a crowd in Brno, Moravia, on Sunday that it was late.", "it was late"),
    ("Men claim that it is late.", "it is late"),
    ("He said in the town they had left that it was late.", "it was late"),
]


@pytest.mark.parametrize(("text", "words", "speaker", "cue"), FOUND)
def test_indirect_speech(quoted, text, words, speaker, cue):
    found = quoted(text)
    expected = [] if words is None else [(words, speaker, cue)]
    assert list(zip(found.words(), found.speakers(), found.cues(), strict=True)) == expected
    assert all(quote.kind == "indirect" and not quote.verbatim for quote in found.quotes)


@pytest.mark.parametrize(("text", "words"), ENDS)
def test_clause_ends(quoted, text, words):
    assert quoted(text).words() == words


@pytest.mark.xfail(strict=True, reason="not yet understood")
@pytest.mark.parametrize(("text", "words"), MISSED)
def test_missed(quoted, text, words):
    assert quoted(text).words() == [words]


def test_mixed_speech_keeps_its_marked_words_apart(quoted):
    found = quoted("Scholz said Kyiv would get “what it needs” and “a little more.”")
    assert [(quote.kind, quote.verbatim) for quote in found.quotes] == [
        ("mixed", "what it needs … a little more.")
    ]
    assert found.words() == ["Kyiv would get “what it needs” and “a little more.”"]


def test_an_interrupted_clause_is_one_utterance(quoted):
    found = quoted("The offensive, he said, would take months.")
    assert found.words() == ["The offensive", "would take months"]
    assert found.quotes[1].continues == (0, len("The offensive"))
