"""People in ninety short invitations, each worded otherwise: who is met, who only writes, and who is only named."""

import re
import tomllib
from typing import Any

import pytest

from afterview_tui.domain.records import Guest, Invitation
from afterview_tui.reading.invitations.reader import read_invitation
from afterview_tui.reading.invitations.sources import Reader
from tests.unit.reading.invitations.compared import FOLDER, NOW

TEXTS: list[dict[str, Any]] = tomllib.loads((FOLDER.parent / "invitation_people.toml").read_text("utf-8"))["text"]
HONOURS = re.compile(
    r"^(?:(?:mrs?|ms|dr|prof(?:essor)?|captain|major|dame|sir|oberstudienrat|col|councillor|father|revd|lt|"
    r"cdr)\b\.?\s)+",
    re.I,
)
LEAST = 0.95
"""Of all who are met, how many have to be read with their part."""


def read(text: dict[str, Any]) -> Invitation:
    """A text as it is pasted, by somebody who has set no address."""
    return read_invitation(text["said"].encode(), Reader(NOW, [], "Robin Achterberg"))


def called(name: str) -> str:
    """A name to compare by."""
    return re.sub(r"\W", "", HONOURS.sub("", name).casefold())


def among(name: str, people: list[Guest]) -> Guest | None:
    """Somebody of that name."""
    return next((each for each in people if called(each.name) == called(name)), None)


def test_whoever_is_met_is_read_as_an_interviewer() -> None:
    """By the sum over all texts, so that no single wording decides; the rest is printed."""
    missed, everybody = [], 0
    for text in TEXTS:
        people = read(text).people
        everybody += len(text["met"])
        found = [among(name, people) for name in text["met"]]
        missed += [
            name
            for name, each in zip(text["met"], found, strict=True)
            if each is None or each.part != "interviewer"
        ]
    print(f"people met {everybody - len(missed)} of {everybody}; not: {', '.join(missed)}")
    assert len(missed) <= everybody * (1 - LEAST)


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text["met"][0])
def test_nobody_is_met_who_is_only_named(text: dict[str, Any]) -> None:
    """Whom to ask, who gets a copy, who is ill, after whom a room is called, and oneself."""
    people = read(text).people
    only_named = [*text.get("nobody", []), "Robin Achterberg", "Robin"]
    assert [name for name in only_named if among(name, people)] == []


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text["met"][0])
def test_whoever_only_writes_is_no_interviewer(text: dict[str, Any]) -> None:
    """They may be among the people, since they may be thanked too, as somebody who arranged it."""
    people = read(text).people
    assert [name for name in text.get("other", []) if (who := among(name, people)) and who.part != "other"] == []
