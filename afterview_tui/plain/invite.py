"""Reads an invitation by questions: where it is, its doubtful fields, and whether to save it."""

from collections.abc import Sequence

from afterview_tui.actions import invitations, options
from afterview_tui.domain.outcome import NotPossible
from afterview_tui.domain.records import Interview, Invitation
from afterview_tui.domain.rounds import invited, looked_over
from afterview_tui.plain.actions import done
from afterview_tui.plain.prompter import Back
from afterview_tui.plain.session import PlainSession
from afterview_tui.store import Refused
from afterview_tui.store.drafts import QUESTION, Typed

OFFERED = (invitations.keep, invitations.call_off, invitations.put_away)
"""The actions on this page."""
WHERE = "Where is it?"
FILE, WORDS = "In a file", "I will paste its text"
WHICH_FILE = "Which file, such as ~/Downloads/invite.ics"
PASTE = "Paste the mail or the calendar."
LABEL = "An invitation"
SAVE, CHANGE, LATER = "Save it as an interview", "Change something", "Leave it; nothing is kept"


def invite(plain: PlainSession, into: Interview | None = None) -> None:
    """Ask for an invitation, read it and review it; raises Back and Leave."""
    from afterview_tui.reading.invitations.opening import given
    from afterview_tui.reading.invitations.reader import NotAnInvitation

    is_file = plain.prompter.choose(WHERE, [FILE, WORDS]) == 0
    while True:
        text = (
            plain.prompter.ask(WHICH_FILE)
            if is_file
            else plain.text(PASTE, Typed(LABEL, QUESTION, LABEL, "text", ""))
        )
        if not text.strip():
            return
        try:
            read = invitations.from_bytes(plain.session.known, given(text))
        except NotAnInvitation as error:
            plain.prompter.say(str(error))
            if not is_file:
                return
        else:
            look_over(plain, read, into=into)
            return


def look_over(
    plain: PlainSession, read: Invitation, waiting: Sequence[Invitation] = (), into: Interview | None = None
) -> None:
    """Print everything that was read, ask about doubtful fields, and save it or not; raises Back and Leave."""
    if read.cancelled:
        _called_off(plain, read, waiting)
        return
    known = plain.session.known
    interview = invitations.brought(known, read)
    read = invitations.beside(known, _without_you(plain, read), interview)
    news = invitations.news(known, read, interview)
    plain.prompter.say(*looked_over.lines(read, plain.now), *([news] if news else []))
    read = _asked(plain, read, [name for name in read.doubts if name in field_names(read)])
    while True:
        away = [looked_over.PUT_AWAY] if waiting else []
        place = plain.prompter.choose(invited.in_short(read, plain.now), [SAVE, CHANGE, *away, LATER])
        if place == 1:
            read = _asked(plain, read, field_names(read))
        elif place == 0:
            if _keep(plain, read, waiting, into):
                return
        else:
            if away and place == 2:
                done(plain, invitations.put_away, waiting)
            return


def field_names(read: Invitation) -> list[str]:
    """The names of the fields that can be asked for."""
    return [field.name for field in looked_over.fields_of(read)]


def _keep(plain: PlainSession, read: Invitation, waiting: Sequence[Invitation], into: Interview | None) -> bool:
    lead = None
    there = invitations.may_move(plain.session.known, read) if into is None else None
    if there is not None:
        place = plain.prompter.choose(
            looked_over.is_moved(there, plain.now), [looked_over.MOVE, looked_over.ANOTHER]
        )
        into = there if place == 0 else None
    if leads := invitations.leads_to_choose(plain.session.known, read, into):
        named = [", ".join(filter(None, (each.company, each.role))) for each in leads]
        place = plain.prompter.choose(looked_over.WHICH_LEAD, [*named, looked_over.NEW_LEAD])
        lead = leads[place].uid if place < len(leads) else invitations.NEW_LEAD
    kept = done(plain, invitations.keep, waiting, read=read, as_shown=True, into=into, lead=lead)
    return kept is not None


def _asked(plain: PlainSession, read: Invitation, names: Sequence[str]) -> Invitation:
    """The invitation with an answer to each of some fields, asked for after printing why."""
    wanted, place = [each for each in field_names(read) if each in names], 0
    while place < len(wanted):
        field = next(each for each in looked_over.fields(read, plain.now) if each.name == wanted[place])
        if field.about:
            plain.prompter.say(field.about)
        try:
            value = plain.answer(field, looked_over.values(read, plain.now)[field.name])
        except Back:
            # Behind the first field stands what was read, with what may be done with it.
            if not place:
                return read
            place -= 1
            continue
        read = looked_over.filled(read, {field.name: value}, plain.now)
        place += 1
    return read


def _without_you(plain: PlainSession, read: Invitation) -> Invitation:
    """The invitation without the user's own address, which is asked for once."""
    if not (addresses := looked_over.may_be_you(read)):
        return read
    question = f"{looked_over.WHICH_IS_YOURS} {looked_over.ASKED_ONCE}"
    place = plain.prompter.choose(question, [*addresses, looked_over.NONE_OF_THEM])
    if place == len(addresses):
        return looked_over.without_you(read, "")
    try:
        options.choose.do(plain.session, [], addresses=addresses[place])
    except (NotPossible, Refused) as error:
        plain.prompter.say(str(error))
    return looked_over.without_you(read, addresses[place])


def _called_off(plain: PlainSession, read: Invitation, waiting: Sequence[Invitation]) -> None:
    """Ask what to do with an interview that is called off."""
    if invitations.brought(plain.session.known, read) is None:
        plain.prompter.say(f"{invited.in_short(read, plain.now)}.", invitations.NOT_HERE)
        if waiting and plain.prompter.choose(looked_over.PUT_AWAY, ["No", "Yes"]) == 1:
            done(plain, invitations.put_away, waiting)
        return
    answers = [looked_over.LEAVE, looked_over.REMOVE]
    if plain.prompter.choose(f"{invited.in_short(read, plain.now)}.", answers) == 1:
        done(plain, invitations.call_off, waiting, read=read)
    elif waiting:
        done(plain, invitations.put_away, waiting)
    else:
        plain.prompter.say(looked_over.LEFT)
