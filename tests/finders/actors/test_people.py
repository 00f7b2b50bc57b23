import pytest

from analysis.finders.actors import find_actors

NAMED = [
    # words, actor
    ("“No,” said Henrik Solberg-Lie. Solberg-Lie left.", ["Henrik Solberg-Lie"] * 2),
    ("A spokeswoman, Ingrid Moe, called. Moe left.", ["Ingrid Moe"] * 2),
    ("Spokesman Zbor Quandt called. Quandt left.", ["Zbor Quandt"] * 2),
    ("Congresswoman Debbie Wasserman Schultz spoke. Rep. Wasserman Schultz left.",
     ["Debbie Wasserman Schultz"] * 2),
    ("Volodymyr Zelensky met Zelenskiy’s staff.", ["Volodymyr Zelenskyy"] * 2),
    ("Sergey V. Lavrov called. Mr. Lavrov left.", ["Sergei Lavrov"] * 2),
    ("Robert Hale ran. Rob Hale won. Hale wept.", ["Robert Hale"] * 3),
    ("Wang Xiaoming spoke. Wang left.", ["Wang Xiaoming"] * 2),
    ("“PRIDE,” wrote Liam O’Leary. O'LEARY left.", ["Liam O’Leary"] * 2),
    ("Putin warned the West.", ["Vladimir Putin"]),
    ("Lena Marsh met Tom Reed. Lena smiled.", ["Lena Marsh", "Tom Reed", "Lena Marsh"]),
    ("George Will wrote. Will said no. Will it rain? It will.", ["George Will"] * 2),
    ("Ada Solberg Is In\n\nSolberg Urges Action\n\nIt rained.", ["Ada Solberg"] * 2),
    ("Biden Calls Putin a Threat\n\nMr. Biden left.",
     ["Joe Biden", "Vladimir Putin", "Joe Biden"]),
    ("Zbor Quandt is a former Danish foreign minister. Quandt left.", ["Zbor Quandt"] * 2),
    ("Ada Solberg Responds To Critics\n\nSolberg left.", ["Ada Solberg"] * 2),
    ("Mr. Costa left.", ["António Costa"]),
    ("Larry King asked. Mr. King left.", ["Larry King"] * 2),
    ("Rep. Jim Jordan asked. Jordan left.", ["Jim Jordan"] * 2),
    ("Denzel Washington plays a spy.", ["Denzel Washington"]),
    ("George Washington was a general.", ["George Washington"]),
    ("Jordan Klepper joked about it.", ["Jordan Klepper"]),
    ("Chad Wolf resigned.", ["Chad Wolf"]),
    ("King Frederik X arrived.", ["King Frederik"]),
    ("Ford named William Ford as its head. Ford left.", ["William Ford"] * 2),
    ("Recep Tayyip Erdoğan met allies. Erdogan left.", ["Recep Tayyip Erdoğan"] * 2),
    ("Bill Solberg spoke. Solberg left.", ["Bill Solberg"] * 2),
    ("Lena A. Marsh spoke. Marsh left.", ["Lena A. Marsh"] * 2),
    ("Mark Cuban spoke. Cuban said no. A Cuban cigar burned.", ["Mark Cuban"] * 2),
    ("Zbor Quandt took the stage. Quandt said no.", ["Zbor Quandt"] * 2),
    ("Zbor Quandt, who farms, took the stage.", ["Zbor Quandt"]),
    ("Zbor Quandt, 43, farms.", ["Zbor Quandt"]),
    ("A book by Zbor Quandt came out. Ms. Quandt lives in town.", ["Zbor Quandt"] * 2),
    ("Maricopa Recorder Lena Marsh spoke. Marsh left.", ["Lena Marsh"] * 2),
    ("The Lena Marsh Show began. Marsh smiled.", ["Lena Marsh"] * 2),
    ("It was late, said Will Quandt. Quandt said no.", ["Will Quandt"] * 2),
    ("Solberg Aims Praise At Allies, Slams Foreign Rivals. Ada Solberg left.",
     ["Ada Solberg"] * 2),
    ("“Go.” Will Quandt, the chairman, left. Quandt said no.", ["Will Quandt"] * 2),
    ("Ada Quandt Nordlys spoke. Ms. Quandt left.", ["Ada Quandt Nordlys"] * 2),
    ("Ada Black spoke. “No,” said Black, who left.", ["Ada Black"] * 2),
    ("Pastor Bradley Solberg spoke. Solberg left.", ["Bradley Solberg"] * 2),
    ("J. Anders Solberg spoke. Solberg left.", ["J. Anders Solberg"] * 2),
    ("Danish-born Zbor Quandt spoke. Quandt said no.", ["Zbor Quandt"] * 2),
    ("President Biden met Mr. Biden’s wife, Jill Biden. Mrs. Biden left.",
     ["Joe Biden", "Joe Biden", "Jill Biden", "Jill Biden"]),
    ("Biden Is In\n\nJill Biden came.", ["Joe Biden", "Jill Biden"]),
    ("Marsh to quit. Lena Marsh and Paul Marsh met. Ms. Marsh left.",
     ["Lena Marsh", "Lena Marsh", "Paul Marsh", "Lena Marsh"]),
    ("LENA MARSH: Why?\n\nTOM REED: No.\n\nMARSH: No?", ["Lena Marsh", "Tom Reed", "Lena Marsh"]),
    ("Marsh’s deputy Tom Reed came with Lena Marsh.", ["Lena Marsh", "Tom Reed", "Lena Marsh"]),
]  # fmt: skip
NOT_NAMED = [
    "The Obamas’ house was sold.",
    "The Paris Agreement and the Patriot Act were signed.",
    "The Roman Catholic Church and Charlie Hebdo were named.",
    "The Jordan River and the Jordan Valley dried up.",
    "The Democratic presidential primary was held in Florida.",
    "Victoria Station and Diana Memorial Hospital closed.",
    "In May, the army moved.",
    "Reports came from Sandy Hook on Super Tuesday.",
    "Costa Rica and the Costa Verde were sunny; Costa cafés were not.",
    "Rose and Moon are ordinary words.",
    "Adam’s friends like the West; the West said nothing.",
    "An appeal by the Minister of Strategic Affairs followed.",
    "Perhaps Trump Tower; certainly Trump Tower said nothing.",
    "Powerful Things happened. Will Congress act?",
    "San Francisco Bay and Fort Sam Houston are places.",
]


@pytest.mark.parametrize(("text", "who"), NAMED)
def test_names_to_one_identity(people, text, who):
    assert [actor for _, actor, _ in people(text)] == who


@pytest.mark.parametrize("text", NOT_NAMED)
def test_no_person(people, text):
    assert people(text) == []


# The last bare surname, and whose it is; nobody's where a reader could not tell.
NAMESAKES = [
    ("Lena Marsh spoke. Marsh left. Paul Marsh came. Marsh sat.", "Lena Marsh"),
    ("Lena Marsh came with her husband, Paul Marsh. Marsh spoke.", "Lena Marsh"),
    ("Lena Marsh met Paul Marsh. Mr. Marsh spoke.", "Paul Marsh"),
    ("Lena Marsh met Paul Marsh. Ms. Marsh spoke.", "Lena Marsh"),
    ("Senator Lena Marsh met Governor Paul Marsh. Governor Marsh spoke.", "Paul Marsh"),
    ("Lena Marsh met Paul Marsh. Marsh spoke.", None),
    ("Lena Marsh met Paul Marsh. Lena Marsh left. Lena Marsh ran. Marsh spoke.", "Lena Marsh"),
    ("Marsh spoke. Lena Marsh and Paul Marsh left.", None),
    ("Paul Marsh met Paul Marsh Jr. in town. Marsh spoke.", None),
]


@pytest.mark.parametrize(("text", "who"), NAMESAKES)
def test_people_of_one_surname(people, text, who):
    last = {words: actor for words, actor, _ in people(text)}
    assert last.get("Marsh") == who


def test_a_surname_of_several_is_a_mention_without_actor(annotate):
    text = annotate("Lena Marsh met Paul Marsh. Marsh spoke of Marsh Hall.")
    (found,) = [mention for mention in find_actors(text) if not mention.actor]
    assert text.words(found.start, found.end) == "Marsh"
    assert (found.start, found.kind, found.country) == (27, "person", "")


def test_a_month_is_no_prime_minister(people):
    found = people("Theresa May spoke in London. On 3 May she left.", "2017-05-10")
    assert [words for words, _, _ in found] == ["Theresa May", "she"]


MISSED = [
    ("Firms from town met. Nordlys named Ada Nordlys as its head.", ["Ada Nordlys"]),  # a company
    ("Lena Marsh came with Paul Marsh. Marsh’s firm is new. Marsh left with his wife.",
     ["Lena Marsh", "Paul Marsh", "Paul Marsh", "Paul Marsh", "Paul Marsh"]),
    ("Lena Marsh wed Paul Marsh. He spoke for both. Marsh smiled at her husband.",
     ["Lena Marsh", "Paul Marsh", "Paul Marsh", "Lena Marsh", "Lena Marsh"]),
    ("Michelle Obama spoke. Mr. Obama left.", ["Michelle Obama", "Barack Obama"]),
    ("Ms. Duda spoke.", []),  # the president of that name is a man
    ("ADA NOWAK spoke. Nowak left.", ["Ada Nowak"] * 2),
    ("Will Quandt said no. Quandt left.", ["Will Quandt"] * 2),
]  # fmt: skip


@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize(("text", "who"), MISSED)
def test_missed(people, text, who):
    assert [actor for _, actor, _ in people(text)] == who
