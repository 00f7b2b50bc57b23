"""One unit → the utterances that its cues report."""

from collections.abc import Iterator
from typing import NamedTuple

from analysis.extract.quotes.clauses import Cues, clause_end, matches, trimmed
from analysis.extract.quotes.complements import Complement, Follow, complement, follow
from analysis.extract.quotes.grammar import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    DO,
    NOUNS,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    TIMES,
    is_adverb,
)
from analysis.extract.quotes.speakers import (
    Subject,
    noun_phrase_after,
    noun_phrase_before,
    subject_before,
)
from analysis.extract.quotes.units import Unit
from analysis.reference.cues import CueForm

Pieces = tuple[int, int]
FINAL = tuple(",.?!…—–-;")
PLURAL_SUBJECTS = frozenset("they we i you who that which some many others both people".split())
CLOSING = 40  # pieces of ", according to two officials who asked not to be named"
RESUMES_NOT = frozenset("but and according where when while with after as though citing".split())
SUBORDINATORS = frozenset("while although though because after when even if since".split())
SUBORDINATE = 12
SCENE = frozenset(
    "after before when while as asked speaking since during following in on at with by".split()
)


class Saying(NamedTuple):
    """An attribution and the pieces that it reports; `end` is where reading goes on."""

    contents: tuple[Pieces, ...]
    cue: Pieces | None
    speaker: Pieces | None
    addressee: Pieces | None
    rule: str
    end: int


def _title_case(unit: Unit) -> bool:
    """Whether a unit is a headline Printed Like This."""
    words = [piece for piece in unit.pieces[:40] if piece.is_word and len(piece.lower) > 3]
    marked = any(unit.inner(i).endswith(FINAL) for i in range(min(40, len(unit.pieces))))
    return len(words) > 4 and not marked and sum(w.capital for w in words) > 0.7 * len(words)


class UnitReader:
    """Reads the cues of one unit from left to right; no words are reported twice."""

    def __init__(self, unit: Unit, cues: Cues, dates: dict[int, int]) -> None:
        self.unit, self.cues, self.dates = unit, cues, dates
        self.floor = 0
        self.speaker: Pieces | None = None
        self.title = _title_case(unit)

    def sayings(self) -> Iterator[Saying]:
        """Yield what the unit reports."""
        last = self._closing()
        found = list(self._from_left())
        others = [saying for saying in found if last and saying.cue != last.cue]
        inner = not any(saying.rule.endswith(("after", "resumed")) for saying in others)
        yield from [last] if last and inner else found

    def _from_left(self) -> Iterator[Saying]:
        place = 0
        while place < len(self.unit.pieces):
            found = self._at(place)
            if found:
                yield found
                self.floor = found.end
                self.speaker = found.speaker or self.speaker
            place = max(place + 1, found.end if found else 0)

    def _closing(self) -> Saying | None:
        """Return an attribution that closes the unit and reports all of it.

        "Kyiv said it would stay, according to two officials": the officials say so.
        """
        pieces = self.unit.pieces
        if any(piece.mark for piece in pieces[:1]):
            return None
        for place in range(len(pieces) - 1, max(0, len(pieces) - CLOSING), -1):
            if pieces[place - 1].lower == "," and self.unit.lower(place) == "according":
                return self._at(place)
            if len(pieces) - place < 8 and self.cues.get(self.unit.lower(place)):
                found = self._at(place)
                if found and found.rule == "subject first, after":
                    return found
        return None

    def _at(self, place: int) -> Saying | None:
        """Return the utterance reported by the cue at a piece, if there is one."""
        for form in self.cues.get(self.unit.lower(place), ()):
            if not matches(self.unit, place, form) or self._is_name(place):
                continue
            if form.cue.kind == "source":
                found = self._source(place, form)
            elif form.cue.kind == "noun":
                found = self._noun(place, form)
            elif form.cue.kind == "thought":
                found = None
            else:
                found = self._inverted(place, form) or self._verb(place, form)
            if found:
                return found
        return None

    def _is_name(self, place: int) -> bool:
        """Whether a cue's word is a part of a name: "the United [States]"."""
        return place > 0 and self.unit.pieces[place].capital and not self.title

    # Verbs

    def _inverted(self, place: int, form: CueForm) -> Saying | None:
        """Read "“…,” said Olaf Scholz" and "it would, said Olaf Scholz."."""
        if "after" not in form.cue.frames or form.form == "ing" or self.title:
            return None
        left = self._left(place)
        after = place + len(form.words)
        if place == 0:
            return self._opening(after, form)
        phrase = noun_phrase_after(self.unit, after) if left else None
        if not left or not phrase or not self._stands_alone(phrase[1], left[0]):
            return None
        if left[0] == "clause" and not self._names_speaker(phrase, form):
            return None
        ahead = follow(self.unit, phrase[1], form, self.dates)
        subject = Subject(*phrase, place)
        return self._said(place, form, subject, Follow(ahead.end, None), left, "inverted")

    def _names_speaker(self, phrase: Pieces, form: CueForm) -> bool:
        """Whether a subject and no object follows: ", said Duda", not ", recalled the day"."""
        first = self.unit.pieces[phrase[0]]
        verb = form.cue.frames >= {"that", "bare", "quote"} and "person" not in form.cue.frames
        if not verb or first.lower in TIMES or first.lower in PREPOSITIONS:
            return False
        short = phrase[1] - phrase[0] <= 4
        return first.capital or (form.cue.lemma == "say" and short)

    def _opening(self, after: int, form: CueForm) -> Saying | None:
        """Read "Said Olaf Scholz, the chancellor: “…”"."""
        phrase = noun_phrase_after(self.unit, after)
        marks = (i for i in range(after, min(len(self.unit.pieces), after + 30)) if self.unit.mark(i))
        mark = next(marks, None)
        if phrase is None or mark is None or self.unit.lower(mark - 1) not in (",", ":"):
            return None
        return Saying(((mark, mark + 1),), (0, after), phrase, None, "inverted, opening", mark + 1)

    def _stands_alone(self, place: int, kind: str) -> bool:
        """Whether no complement follows the subject after its verb."""
        word = self.unit.lower(place)
        if place >= len(self.unit.pieces) or word in (",", ".", "(", ";", "—", "–", "-", ":"):
            return True
        if self.unit.mark(place):
            return kind == "mark"
        return (kind == "mark" and not word.isnumeric()) or word in RELATIVES

    def _verb(self, place: int, form: CueForm) -> Saying | None:
        subject = self._subject(place, form)
        if subject is None or (subject.passive and form.form == "past"):
            return None
        after = place + len(form.words)
        ahead = follow(self.unit, after, form, self.dates)
        relative = self.unit.lower(subject.start) in (*RELATIVES, "that")
        participle = form.form == "ing" and not subject.passive
        left = None if relative or participle else self._left(subject.first)
        return self._said(place, form, subject, ahead, left, "subject first")

    def _subject(self, place: int, form: CueForm) -> Subject | None:
        """Return who speaks: the words before the cue, or the subject of the clause."""
        found = subject_before(self.unit, place, self.floor)
        if form.form == "ing" and not (found and found.passive):
            named = found and found.end == place and self.unit.pieces[place - 1].capital
            return found if named else self._shared(place) or Subject(place, place, place)
        if found is None:
            before = self.unit.lower(place - 1) if place else ""
            shares = before in ("and", "but", "then") or (before == "," and form.form == "past")
            return self._shared(place) if shares else None
        nouns = any(other.cue.kind == "noun" for other in self.cues[form.words[0]])
        ambiguous = nouns or form.words[0] in NOUNS
        if form.form == "base" and ambiguous and not (found.helpers & DO or self._plural(found)):
            return None
        if form.form == "s" and ambiguous and not self._singular(found):
            return None
        return found

    def _plural(self, subject: Subject) -> bool:
        word = self.unit.lower(subject.end - 1)
        return word in PLURAL_SUBJECTS or (word.endswith("s") and word != "'s")

    def _singular(self, subject: Subject) -> bool:
        """Whether a noun phrase can be the subject of "claims" rather than precede the noun."""
        last, first = self.unit.pieces[subject.end - 1], self.unit.lower(subject.start)
        if self.unit.lower(subject.start - 1) in PREPOSITIONS:
            return False  # "in his recent remarks"
        return last.capital or last.lower in PRONOUNS or first in DETERMINERS or first == "that"

    def _shared(self, place: int) -> Subject | None:
        """Return the subject that a further verb shares: "Duda met him and [said]"."""
        found = self.speaker or self._first_subject(place)
        return found and Subject(*found, place)

    def _first_subject(self, place: int) -> Pieces | None:
        """Return the unit's first noun phrase after any phrase that sets the scene."""
        start = 0
        if self.unit.lower(0) in SCENE or self.unit.lower(0) in PREPOSITIONS:
            commas = (i for i in range(place) if self.unit.lower(i) == ",")
            start = next(commas, -1) + 1
        while start < place and (
            is_adverb(self.unit.lower(start))
            or self.unit.lower(start) in CONJUNCTIONS
            or not self.unit.pieces[start].is_word
        ):
            start += 1
        found = noun_phrase_after(self.unit, start) if start < place else None
        return (found and (found[0], min(found[1], place))) or None

    # What is reported

    def _left(self, first: int) -> tuple[str, Pieces] | None:
        """Return the reported words that end right before an attribution."""
        last = first - 1
        if last < self.floor:
            return None
        comma = self.unit.lower(last) == ","
        marked = last - comma if last - comma >= self.floor else last
        if mark := self.unit.mark(marked):
            words = (marked, marked + 1)
            if (comma or mark.open_ended or self._final(marked)) and not self._title(marked):
                start = self._before_mark(marked)
                return "mark", (start, words[1])
            return None
        if comma and last > self.floor:
            return "clause", trimmed(self.unit, self.floor, last)
        return None

    def _title(self, place: int) -> bool:
        """Whether marked words are a title within the sentence: "host of “Today,”"."""
        words = self.unit.inner(place).split()
        inside = place > self.floor and self.unit.pieces[place - 1].is_word
        return inside and len(words) < 5 and all(w[:1].isupper() for w in words if len(w) > 3)

    def _final(self, place: int) -> bool:
        """Whether marked words end like a sentence or before an attribution."""
        return self.unit.inner(place).rstrip("'’”\"»").endswith(FINAL)

    def _before_mark(self, marked: int) -> int:
        """Return where the utterance starts that ends with a marked stretch."""
        if self.unit.lower(marked - 1) in (":", "—", "–") and marked > self.floor:
            return marked
        return trimmed(self.unit, self.floor, marked + 1)[0]

    def _is_clause(self, start: int, end: int) -> bool:
        words = [self.unit.lower(i) for i in range(start, min(end, start + 60))]
        if len(words) < 3 or (words[0] in SCENE and "," not in words[1:]):
            return False
        return any(not w or w in AUXILIARIES or w.endswith(("ed", "s")) for w in words)

    def _said(
        self,
        place: int,
        form: CueForm,
        subject: Subject,
        ahead: Follow,
        left: tuple[str, Pieces] | None,
        rule: str,
    ) -> Saying | None:
        """Return the saying with what stands left and right of its attribution."""
        right = self._complement(place, form, ahead) or self._as(subject, ahead.end, form)
        contents: list[Pieces] = []
        if left and "after" in form.cue.frames and self._may_follow(left, ahead.end, right):
            contents.append(left[1])
            right = right if right and right.rule in ("quote", "colon") else None
            if left[0] == "mark" and right is None:
                right = self._next_mark(ahead.end)
            if left[0] == "clause" and right is None and rule != "inverted":
                right = self._resumed(ahead.end)
            if right and left[0] == "clause" and self._fragment(*left[1]):
                contents.clear()
        end = ahead.end
        if right:
            end = self._right_end(right, form)
            if right.rule == "quoted_np":
                marks = (i + 1 for i in range(right.start, end) if self.unit.mark(i))
                end = next(marks, right.start)
            if self._subordinate(subject):
                end = self._first_comma(right.start, end)
            contents.append(trimmed(self.unit, right.start, end))
            rule = rule + ", " + right.rule
        elif contents:
            rule += ", after"
        contents = [(a, b) for a, b in contents if a < b]
        cue = place, place + len(form.words)
        if not contents:
            return None
        speaker = (subject.start, subject.end) if subject.start < subject.end else None
        return Saying(tuple(contents), cue, speaker, ahead.addressee, rule, max(end, cue[1]))

    def _fragment(self, start: int, end: int) -> bool:
        """Whether a few words before an attribution say nothing: "Still, he said, …"."""
        opener = self.unit.lower(start)
        scene = opener in SCENE or opener in CONJUNCTIONS or is_adverb(opener)
        return end - start < 2 or (end - start < 5 and scene)

    def _next_mark(self, place: int) -> Complement | None:
        """Return the rest of a quotation: "“…,” he said of those who left, “…”"."""
        for ahead in range(place, min(len(self.unit.pieces), place + 20)):
            if self.unit.mark(ahead):
                goes_on = self.unit.lower(ahead - 1) in (",", ":") and self._final(ahead)
                return Complement(ahead, "quote") if goes_on else None
            if self.cues.get(self.unit.lower(ahead)):
                return None
        return None

    def _as(self, subject: Subject, comma: int, form: CueForm) -> Complement | None:
        """Return the clause after "As Duda noted," at the start of a unit."""
        as_first = subject.first == 1 and self.unit.lower(0) == "as" and "that" in form.cue.frames
        return Complement(comma + 1, "as") if as_first and self.unit.lower(comma) == "," else None

    def _may_follow(
        self, left: tuple[str, Pieces], after: int, right: Complement | None
    ) -> bool:
        """Whether an attribution belongs to the words before it."""
        if left[0] == "mark":
            return True
        start, end = left[1]
        word = self.unit.lower(after)
        if word == "," and right is None and self._resumed(after):
            return True  # "Kyiv, he said, would"
        if right is not None:
            return right.rule in ("quote", "colon") and self._is_clause(start, end)
        if word not in ("", ".", ";", ")", "—", "–", "-", ",", ":"):
            return False
        return self._is_clause(start, end)

    def _complement(self, place: int, form: CueForm, ahead: Follow) -> Complement | None:
        """Return the words after the cue; a phrase taken for an adjunct may be theirs."""
        found = complement(self.unit, ahead.end, form)
        near = ahead.addressee[1] if ahead.addressee else place + len(form.words)
        if found is None and near < ahead.end and self.unit.lower(near) in form.cue.frames:
            found = complement(self.unit, near, form)
        return found

    def _resumed(self, comma: int) -> Complement | None:
        """Return the words that go on after an attribution between commas."""
        word = self.unit.lower(comma + 1)
        if self.unit.lower(comma) != "," or comma + 2 >= len(self.unit.pieces):
            return None
        other = word in RELATIVES or word.endswith("ing") or word in RESUMES_NOT
        return None if other else Complement(comma + 1, "resumed")

    def _subordinate(self, subject: Subject) -> bool:
        """Whether the main clause is still to come: "While Duda said …, he stayed"."""
        opens = self.unit.lower(0) in SUBORDINATORS and subject.first <= SUBORDINATE
        return opens or self.unit.lower(subject.first - 1) in SUBORDINATORS

    def _first_comma(self, start: int, end: int) -> int:
        """Return the comma before the main clause: "While Duda said it would[,] he left"."""
        skip = self.unit.lower(start) in SUBORDINATORS  # said that if it came, it would
        for place in range(start, end):
            if self.unit.lower(place) == ",":
                after = self.unit.lower(place + 1)
                if not skip and after not in AUXILIARIES and after not in CONJUNCTIONS:
                    return place
                skip = False
        return end

    def _right_end(self, right: Complement, form: CueForm | None) -> int:
        if self.unit.mark(right.start) and self._final(right.start):
            return right.start + 1
        return clause_end(self.unit, right.start, self.cues, form)

    # Sources and nouns

    def _source(self, place: int, form: CueForm) -> Saying | None:
        """Read "According to Stoltenberg, …" and "…, according to Stoltenberg"."""
        start = place + len(form.words)
        end = start
        while end < min(len(self.unit.pieces), start + 30) and not self._stops_source(end):
            end += 1
        if end == start:
            return None
        left = trimmed(self.unit, self.floor, place)
        contents: list[Pieces] = []
        right: Complement | None
        fragment = left[1] - left[0] < 2 and not self.unit.mark(left[0])
        if fragment and self.unit.lower(end + 1) not in AUXILIARIES:
            right = Complement(end + 1, "") if self.unit.lower(end) == "," else None
        elif self.floor and not self._is_clause(*left):
            return None  # "“…,” he told Duda, according to two officials"
        else:
            contents.append(left)
            right = self._resumed(end)
            right = right if right and self._is_clause(right.start, len(self.unit.pieces)) and self.unit.lower(right.start) not in ("a", "an") else None
        stop = end
        if right:
            stop = self._right_end(right, None)
            contents.append(trimmed(self.unit, right.start, stop))
        contents = [(a, b) for a, b in contents if a < b]
        if not contents:
            return None
        cue, speaker = (place, start), trimmed(self.unit, start, end)
        return Saying(tuple(contents), cue, speaker, None, "according to", max(stop, start))

    def _stops_source(self, place: int) -> bool:
        word = self.unit.lower(place)
        return word in (",", ";", "—", "–", ":") or self.unit.mark(place) is not None

    def _noun(self, place: int, form: CueForm) -> Saying | None:
        """Read "his claim that …" and "Kyiv’s call for …"."""
        word, after = self.unit.lower(place + 1), self.unit.lower(place + 2)
        if word not in form.cue.frames or (word == "that" and after in AUXILIARIES):
            return None
        speaker = self._owner(place)
        if speaker is None:
            return None
        end = clause_end(self.unit, place + 2, self.cues, None)
        contents = (trimmed(self.unit, place + 2 - (word == "to"), end),)
        return Saying(contents, (place, place + 1), speaker, None, "noun, " + word, end)

    def _owner(self, noun: int) -> Pieces | None:
        """Return whose it is: "[his] own claim", "[Duda]’s repeated call"."""
        for place in range(noun - 1, max(self.floor, noun - 4) - 1, -1):
            if self.unit.lower(place) in POSSESSIVES:
                return place, place + 1
            if self.unit.lower(place) in ("'s", "'"):
                return noun_phrase_before(self.unit, place, self.floor)
            if not self.unit.pieces[place].is_word:
                return None
        return None
