"""Looking an invitation over from any page: what has to be asked first, then its page, then one sentence."""

from collections.abc import Sequence
from datetime import datetime

from afterview_tui.actions import invitations, options
from afterview_tui.domain.outcome import NotPossible, Outcome
from afterview_tui.domain.records import Interview, Invitation, Lead
from afterview_tui.domain.rounds import invited, looked_over
from afterview_tui.store import Refused
from afterview_tui.window.page import Page
from afterview_tui.window.pages.choose import Answer, Choose

NONE, LEAVE, REMOVE, AWAY, MOVE, ANOTHER = "none", "leave", "remove", "away", "move", "another"
FIGURES = "123456789"


async def look_over(
    page: Page, read: Invitation, waiting: Sequence[Invitation] = (), into: Interview | None = None
) -> Outcome | None:
    """Show an invitation and keep it, or not; returns what came of it, None where somebody went back."""
    if read.cancelled:
        return await _called_off(page, read, waiting)
    if looked_over.may_be_you(read):
        told = await _without_you(page, read)
        if told is None:
            return None
        read = told
    from afterview_tui.window.pages.invitation import InvitationPage

    opened = InvitationPage(page.session, read, waiting, into)
    await page.ask(opened)
    return opened.outcome


async def _without_you(page: Page, read: Invitation) -> Invitation | None:
    """The invitation without the person's own address, once that is told; None for Esc."""
    addresses = looked_over.may_be_you(read)[: len(FIGURES)]
    answers = [Answer(key, each, each) for key, each in zip(FIGURES, addresses, strict=False)]
    answers.append(Answer("n", looked_over.NONE_OF_THEM, NONE))
    chosen = await page.ask(Choose(looked_over.WHICH_IS_YOURS, answers, looked_over.ASKED_ONCE))
    if chosen is None:
        return None
    if chosen == NONE:
        return looked_over.without_you(read, "")
    try:
        options.choose.do(page.session, [], addresses=chosen)
    except (NotPossible, Refused) as error:
        page.say(str(error))
    return looked_over.without_you(read, chosen)


async def _called_off(page: Page, read: Invitation, waiting: Sequence[Invitation]) -> Outcome | None:
    """Ask what is to become of the interview that is called off."""
    session = page.session
    interview = invitations.brought(session.known, read)
    short = invited.in_short(read, session.clock.now())
    answers = [Answer("l", looked_over.LEAVE, LEAVE)] if interview is not None else []
    if interview is not None:
        answers.append(Answer("r", looked_over.REMOVE, REMOVE))
    if waiting:
        answers.append(Answer("p", looked_over.PUT_AWAY, AWAY))
    question = f"{short[:1].upper()}{short[1:]}." if interview is not None else invitations.NOT_HERE
    if not answers:
        page.say(invitations.NOT_HERE)
        return None
    chosen = await page.ask(Choose(question, answers, "" if interview is not None else f"{short}."))
    with page.saving():
        if chosen == REMOVE:
            return invitations.call_off.do(session, waiting, read=read)
        if chosen in (AWAY, LEAVE) and waiting:
            return invitations.put_away.do(session, waiting)
    if chosen == LEAVE:
        page.say(looked_over.LEFT)
    return None


def moved_question(there: Interview, now: datetime) -> Choose:
    """Asks whether an invitation moves an interview that is here for another day."""
    answers = [Answer("m", looked_over.MOVE, MOVE), Answer("a", looked_over.ANOTHER, ANOTHER)]
    return Choose(looked_over.is_moved(there, now), answers)


def lead_answers(leads: Sequence[Lead]) -> list[Answer]:
    """The leads that an interview may belong to, and a new one."""
    answers = [
        Answer(key, ", ".join(filter(None, (each.company, each.role))), each.uid)
        for key, each in zip(FIGURES, leads, strict=False)
    ]
    return [*answers, Answer("n", looked_over.NEW_LEAD, invitations.NEW_LEAD)]
