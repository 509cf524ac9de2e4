"""Changes to the people of an invitation before it is saved."""

from msgspec import structs

from afterview_tui.domain.records import Guest, Invitation, LeftOut, Part
from afterview_tui.domain.rounds.looked_over import PARTS, named

LEAVE_OUT = "you left them out"


def turned(read: Invitation, row: Guest | LeftOut) -> tuple[Invitation, Guest | LeftOut]:
    """Leave a guest out, or take somebody in who was left out; returns the invitation and the new row."""
    if isinstance(row, Guest):
        out = LeftOut(who=named(row), why=LEAVE_OUT)
        people = [each for each in read.people if each is not row and each != row]
        return structs.replace(read, people=people, left_out=[*read.left_out, out]), out
    name, _, email = row.who.removesuffix(">").rpartition("<")
    guest = Guest(name=name.strip() or ("" if "@" in email else email), email=email if "@" in email else "")
    left = [each for each in read.left_out if each != row]
    return structs.replace(read, people=[*read.people, guest], left_out=left), guest


def with_guest(read: Invitation, before: Guest, after: Guest) -> Invitation:
    """The invitation with an edited guest."""
    return structs.replace(read, people=[after if each == before else each for each in read.people])


def next_part(guest: Guest) -> Guest:
    """The guest with the next part in the list of parts."""
    parts: list[Part] = [*PARTS]
    return structs.replace(guest, part=parts[(parts.index(guest.part) + 1) % len(parts)])
