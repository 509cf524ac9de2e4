"""Joins the records of one person from several rounds."""

from collections.abc import Sequence

from msgspec import structs

from afterview_tui.domain.records import Person
from afterview_tui.domain.text import without_marks


def grouped(people: Sequence[Person]) -> list[list[Person]]:
    """The records of some rounds with one company, those of the same person together, in their order."""
    groups: list[list[Person]] = []
    for person in people:
        same = [group for group in groups if any(_is_same(person, each) for each in group)]
        if not same:
            groups.append([person])
            continue
        for more in same[1:]:
            same[0].extend(more)
            groups.remove(more)
        same[0].append(person)
    return groups


def joined(group: Sequence[Person]) -> Person:
    """The first record, the newest, with all that was said in the others and the fullest form of its title."""
    title = group[0].title
    for each in group[1:]:
        title = each.title if without_marks(title) in without_marks(each.title) else title
    return structs.replace(
        group[0],
        title=title,
        said="; ".join(dict.fromkeys(each.said for each in group if each.said)),
        name=next((each.name for each in group if each.name), ""),
        email=next((each.email for each in group if each.email), ""),
    )


def newest(people: Sequence[Person], everybody: Sequence[Person]) -> list[Person]:
    """Some people without the earlier records of those who are among them again; the newest comes last."""
    known_as = {each.uid: each.known_as for each in everybody}
    last = {_first_record(each.uid, known_as): each for each in people}
    return [*last.values()]


def earlier(person: Person, everybody: Sequence[Person]) -> list[Person]:
    """The records of a person from earlier rounds, the latest first."""
    by_uid, found = {each.uid: each for each in everybody}, [person]
    while (before := by_uid.get(found[-1].known_as or "")) is not None and before not in found:
        found.append(before)
    return found[1:]


def _first_record(uid: str, known_as: dict[str, str | None]) -> str:
    seen = {uid}
    while (before := known_as.get(uid)) is not None and before in known_as and before not in seen:
        seen.add(before)
        uid = before
    return uid


def _is_same(one: Person, other: Person) -> bool:
    if one.known_as == other.uid or other.known_as == one.uid:
        return True
    if one.email and other.email:
        return one.email.casefold() == other.email.casefold()
    return bool(one.name) and without_marks(one.name) == without_marks(other.name)
