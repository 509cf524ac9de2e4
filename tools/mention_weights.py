"""How much each thing around a name speaks for meeting somebody, fitted: ``python -m tools.mention_weights``.

Reads the invitations of ``tests/corpus`` with who is met in each, and prints the weights of a logistic regression
beside those of ``mentions.WEIGHTS``, then how many names are told right. What is set there is for a person to
decide, since things that are rare in the corpus have no weight worth the name.
"""

import json
import math
import tomllib
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from afterview_tui.reading.invitations.mentions import MET, WEIGHTS, Mention, mentions
from afterview_tui.reading.invitations.names import plain
from afterview_tui.reading.invitations.people import flowing
from afterview_tui.reading.invitations.signatures import body
from afterview_tui.reading.invitations.sources import Reader, sources_in, texts_of

CORPUS = Path(__file__).parents[1] / "tests" / "corpus"
ME = "Robin Achterberg"
ROUNDS, STEP, PULL = 2_000, 4.0, 0.6
"""Rounds of the fit, how far each goes, and how much a weight is pulled to nothing."""


def invitations() -> Iterator[tuple[bytes, list[str], list[str]]]:
    """Each invitation with who is met and who only arranges it."""
    for text in tomllib.loads((CORPUS / "invitation_people.toml").read_text("utf-8"))["text"]:
        yield text["said"].encode(), text["met"], [*text.get("other", []), *text.get("maybe", [])]
    folder = CORPUS / "invitations"
    for each in json.loads((folder / "expect.json").read_text("utf-8")):
        parts = [(person["name"], person["part"]) for person in each["people"]]
        met = [name for name, part in parts if part == "interviewer"]
        if each.get("refuse") is not True:
            yield (folder / each["file"]).read_bytes(), met, [name for name, part in parts if part != "interviewer"]


def names() -> Iterator[tuple[Mention, bool]]:
    """Every name of the first text of each, by its best place, with whether that person is met."""
    for data, met, others in invitations():
        texts = texts_of(sources_in(data, Reader(datetime(2026, 11, 30, 10, tzinfo=UTC), [], ME)))
        best: dict[str, Mention] = {}
        for each in mentions(flowing(body(texts[0]))) if texts else ():
            if each.name not in best or best[each.name].weight < each.weight:
                best[each.name] = each
        for each in best.values():
            if not any(_is_same(each.name, other) for other in (*others, ME)):
                yield each, any(_is_same(each.name, name) for name in met)


def _is_same(one: str, two: str) -> bool:
    first, second = ({*plain(each).casefold().split()} for each in (one, two))
    return bool(first and second) and (first <= second or second <= first)


def fitted(found: list[tuple[Mention, bool]]) -> tuple[float, dict[str, float]]:
    """The threshold, and a weight for each thing, by which the names are told apart best."""
    weights, start = dict.fromkeys(WEIGHTS, 0.0), 0.0
    step = STEP / len(found)
    for _ in range(ROUNDS):
        slope, lift = dict.fromkeys(WEIGHTS, 0.0), 0.0
        for mention, is_met in found:
            odds = start + sum(weights[name] for name in mention.evidence)
            off = is_met - 1 / (1 + math.exp(-odds))
            lift += off
            for name in mention.evidence:
                slope[name] += off
        start += step * lift
        weights = {name: weight + step * (slope[name] - PULL * weight) for name, weight in weights.items()}
    return -start, weights


if __name__ == "__main__":
    everything = [*names()]
    least, by_name = fitted(everything)
    print(f"{'':16} fitted   set   seen      (from {least:.1f} and {MET} on somebody is met)")
    for name, weight in sorted(by_name.items(), key=lambda each: -each[1]):
        seen = sum(name in mention.evidence for mention, _ in everything)
        print(f"{name:16} {weight:6.1f} {WEIGHTS[name]:5} {seen:6}")
    taken = [is_met for mention, is_met in everything if mention.weight >= MET]
    print(
        f"met {sum(is_met for _, is_met in everything)}, taken {sum(taken)} of them and {taken.count(False)} others"
    )
