"""Twelve notes of one panel and three rounds with one person, printed (``-s``) and held against each other."""

import re
from collections import Counter
from itertools import permutations

from afterview_tui.domain.notes.checks import Circumstances, check
from afterview_tui.domain.notes.checks.sameness import SENTENCES, WORDS, likeness
from afterview_tui.domain.records import Note, Person
from afterview_tui.domain.text import sentences, words
from afterview_tui.writing import wordings
from afterview_tui.writing.drafting import Occasion, draft
from tests.corpus import jottings
from tests.unit.occasions import INTERVIEW

ROUNDS = ("showed me the rollout board", "why they moved off Mongo", "let me try the test rig")


def shown(title: str, bodies: list[str]) -> None:
    """Print notes, and how like the two are that are most alike."""
    for n, body in enumerate(bodies, 1):
        print(f"\n--- {title} {n}\n{body}")
    pairs = [likeness(one, other) for one, other in permutations(bodies, 2)]
    print(f"{title}: at most {max(each[0] for each in pairs):.0%} of the sentences are shared", end=", ")
    most = max(each[1] for each in pairs)
    print(f"{most:.0%} of the words in order (asked about from {SENTENCES:.0%}, {WORDS:.0%})")


def often(bodies: list[str]) -> Counter[str]:
    """In how many notes each sentence of four words or more stands."""
    return Counter(each for body in bodies for each in {*sentences(body)} if len(words(each)) >= 4)


def test_twelve_notes_of_one_panel() -> None:
    """Strangers' jottings, a note each: no sentence of four words in more than three, and no two much the same."""
    said = [each for each in jottings("tired people") if each.sentence and not each.helped][:12]
    people = [Person(uid=str(n), name=each.name, said=each.said) for n, each in enumerate(said)]
    occasion = Occasion(interview=INTERVIEW, people=people, name="Alex Morgan")
    bodies = [draft("email", person, occasion).body for person in people]
    shown("note", bodies)
    counted = often(bodies)
    print("most often:", counted.most_common(3))
    assert max(counted.values()) <= 3
    assert sum(wordings.WAIT in body for body in bodies) <= 4
    for person, body in zip(people, bodies, strict=True):
        others = [(each.name, other) for each, other in zip(people, bodies, strict=True) if each is not person]
        found = check(Note(body=body), Circumstances(person=person, other_notes=others))
        assert "same-as-another" not in {each.rule for each in found}


def test_three_rounds_with_one_person() -> None:
    """Each round begins otherwise, with another subject, and says no sentence again."""
    made = []
    for rounds, said in enumerate(ROUNDS):
        person = Person(uid="dana", name="Dana Whitfield", greeting="Dana", said=said)
        occasion = Occasion(
            interview=INTERVIEW, people=[person], name="Alex Morgan", rounds={"dana": rounds} if rounds else {}
        )
        made.append(draft("email", person, occasion))
    bodies = [each.body for each in made]
    shown("round", bodies)
    print("subjects:", [each.subject for each in made])
    assert max(often(bodies).values()) == 1
    assert len({each.subject for each in made}) == len(made)
    assert len({re.split(r"[,.]", sentences(body)[1])[0] for body in bodies}) == len(bodies)
