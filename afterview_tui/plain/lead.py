"""The page of one lead as questions: its state, actions, fields and story."""

from contextlib import suppress

from afterview_tui.actions import correspondence, leads, reviewing
from afterview_tui.actions.action import REMOVED
from afterview_tui.domain import humanize
from afterview_tui.domain.fields import LEAD
from afterview_tui.domain.leads import card
from afterview_tui.domain.leads.story import story
from afterview_tui.domain.records import Lead
from afterview_tui.plain.actions import Named, Way, do, pick
from afterview_tui.plain.prompter import Back
from afterview_tui.plain.session import PlainSession
from afterview_tui.plain.thank import thank

LABEL = "Lead"
OPEN, CLOSED = (*leads.REVIEWED, leads.edit), (leads.reopen, leads.edit)
OFFERED = (*OPEN, leads.reopen, correspondence.notes)
"""What can be done with one lead."""
AS_IT_STANDS = "It stays as it is."
STORY, GO_BACK = Named("Its story"), Named("Go back")


def open_lead(plain: PlainSession, lead: Lead) -> None:
    """Show a lead and offer its actions until one is done or the user goes back."""
    show(plain, lead)
    way: Way | None = GO_BACK
    while True:
        now = plain.session.store.leads.get(lead.uid)
        if now is None:
            if way is not None:
                plain.prompter.say(REMOVED)
            return
        ways: list[Way] = [*(CLOSED if now.stage == "closed" else OPEN), correspondence.notes, STORY, GO_BACK]
        way = pick(plain, "This lead", ways, len(ways) - 1)
        with suppress(Back):
            if way is GO_BACK:
                return
            if way is not None and chosen(plain, way, now):
                return


def chosen(plain: PlainSession, way: Way, lead: Lead) -> bool:
    """Run a choice for a lead; returns whether the lead leaves the review. Raises Back and Leave."""
    if way is leads.edit:
        edit(plain, lead)
    elif way is correspondence.notes:
        _notes(plain, lead)
    elif way is STORY:
        tell(plain, lead)
    elif not isinstance(way, Named):
        outcome = do(plain, way, [lead])
        if outcome is not None and not outcome.sentence and (now := plain.session.store.leads.get(lead.uid)):
            plain.prompter.say(card.next_sentence(now, plain.now.date()) or AS_IT_STANDS)
        return outcome is not None
    return False


def _notes(plain: PlainSession, lead: Lead) -> None:
    """The notes to a lead's own people; then the evening goes on with its own interview. Raises Back and Leave."""
    session, before = plain.session, plain.session.interview
    outcome = do(plain, correspondence.notes, [lead])
    interview = session.store.interviews.get(outcome.uid) if outcome is not None else None
    if interview is None:
        return
    session.take_up(interview)
    try:
        thank(plain)
    finally:
        if (own := session.store.interviews.get(before.uid)) is not None:
            session.take_up(own)


def show(plain: PlainSession, lead: Lead, place: str = "") -> None:
    """Print a lead's card; ``place`` is its position among others, in words."""
    facts = (f"{name.capitalize()}: {text}" for name, text in reviewing.known(plain.session, lead))
    standing = card.standing(lead, plain.now.date(), ", ")
    plain.prompter.say("", f"{lead.company or lead.role or 'A lead'}{place}", standing, *facts)
    plain.prompter.say(*reviewing.remarks(plain.session, lead))


def tell(plain: PlainSession, lead: Lead) -> None:
    """Print a lead's timeline, oldest first."""
    store, now = plain.session.store, plain.now
    told = story(lead, store.interviews.where(lead=lead.uid), store.people.all(), store.notes.all(), now)
    lines = [f"{humanize.ago(each.on, now.date()).capitalize()}: {each.what}" for each in told]
    plain.prompter.say("", *(lines or ["Nothing has happened yet."]))


def edit(plain: PlainSession, lead: Lead) -> None:
    """Ask for all fields of a lead."""

    def keep(name: str, value: object) -> None:
        nonlocal lead
        lead = plain.write(LABEL, leads.edit, [lead], **{name: value})

    plain.fill(LEAD, lambda name: leads.value(lead, name), keep)
