"""The pages "Home" and "Close" as questions: the beginning and end of an evening."""

from collections.abc import Sequence
from contextlib import suppress
from functools import partial

from afterview_tui.actions import before, interviews, progress, searching
from afterview_tui.domain import humanize
from afterview_tui.domain.fields import MATTERED
from afterview_tui.domain.records import Interview, Invitation
from afterview_tui.domain.rounds import due, invited, walk
from afterview_tui.domain.text import first_words
from afterview_tui.locations import short
from afterview_tui.plain.actions import Named, do
from afterview_tui.plain.invite import look_over
from afterview_tui.plain.lead import open_lead
from afterview_tui.plain.prompter import Back
from afterview_tui.plain.session import PlainSession

OFFERED = (interviews.new, interviews.take_up, interviews.remove, interviews.mattered)
"""The actions on these pages."""
MOST = 9
"""How many interviews are listed at once, newest first."""
MOST_FOUND = 20
"""How many search results are listed at once."""
WELCOME = "Just out of an interview? Take a quiet hour here."
TAKE_BACK = "Take back: {label}"
MORE, REMOVE = "Older interviews", "Remove an interview"
BEFORE = before.HEADING
BEGIN, GO_BACK = "Begin its evening", "Go back"
KEYS = {
    "A new interview": "n",
    "Leads": "l",
    "The drawer": "d",
    "Search": "/",
    "Options": "o",
    REMOVE: "x",
    BEFORE: "before",
}
"""The window's keys for the permanent choices, and the shell's word for the page that only these two have."""
WHERE = "Nothing is sent anywhere. All of it stays in one file: {path}"


def home(plain: PlainSession) -> str:
    """List what is due and the interviews; returns the chosen page."""
    session, now = plain.session, plain.now
    begun = interviews.begun(session.known)
    if not begun:
        plain.prompter.say("", WELCOME)
    if to_look_at := due.to_look_at(session.store.leads.all()):
        plain.prompter.say(f"{to_look_at}.")
    ways = [
        *(Named(f"Due: {due.sentence(each, now)}", each) for each in due.due_today(session.store.everything, now)),
        *(Named(f"Put aside: {invited.in_short(each, now)}", each) for each in session.store.invitations.all()),
        *(Named(_described(plain, each), each) for each in begun[:MOST]),
        *_others(plain, begun),
    ]
    keys = {
        KEYS[way.text]: place for place, way in enumerate(ways) if isinstance(way.value, str) and way.text in KEYS
    }
    place = plain.menu("Home", [way.text for way in ways], keys=keys)
    if place is None:
        return "home"
    with suppress(Back):
        match ways[place].value:
            case due.Due() as todo:
                return _take_up(plain, todo)
            case Invitation() as waiting:
                look_over(plain, waiting, [waiting])
            case Interview() as interview:
                return _open(plain, interview)
            case _:
                return _other(plain, *ways[place], begun)
    return "home"


def _others(plain: PlainSession, begun: Sequence[Interview]) -> list[Named]:
    """The other choices, with the pages that they lead to."""
    undoable = plain.session.store.undoable
    return [
        Named("A new interview", "breathe"),
        Named("Leads", "leads"),
        Named("The drawer", "drawer"),
        Named("Search", "find"),
        Named("Options", "options"),
        Named("An invitation", "invite"),
        *([Named(TAKE_BACK.format(label=undoable), "home")] if undoable else []),
        *([Named(BEFORE, "home")] if begun else []),
        *([Named(MORE, "home")] if len(begun) > MOST else []),
        *([Named(REMOVE, "home")] if begun else []),
    ]


def _other(plain: PlainSession, chosen: str, place: str, begun: Sequence[Interview]) -> str:
    """Run one of the other choices; returns the next page. Raises Back and Leave."""
    if chosen == "A new interview":
        plain.save(partial(interviews.new.do, plain.session))
    elif chosen == BEFORE:
        return _before(plain, before.next_round(plain.session.known) or begun[0])
    elif chosen == MORE:
        return _older(plain, begun)
    elif chosen == REMOVE and (interview := _which(plain, "Remove which interview?", begun)) is not None:
        do(plain, interviews.remove, [interview])
    elif place == "home" and chosen != REMOVE:
        plain.take_back()
    return place


def _older(plain: PlainSession, begun: Sequence[Interview]) -> str:
    """Offer the older interviews, a few at a time; returns the next page. Raises Back and Leave."""
    interview = _which(plain, "Which interview?", begun[MOST:])
    return "home" if interview is None else _open(plain, interview)


def _which(plain: PlainSession, question: str, there: Sequence[Interview]) -> Interview | None:
    """Ask for one of some interviews, a few at a time; None for none of them. Raises Back and Leave."""
    place = plain.prompter.one_of(question, [_described(plain, each) for each in there], MOST)
    return None if place is None else there[place]


def _before(plain: PlainSession, interview: Interview) -> str:
    """Print what to have in mind before a round, and offer its evening; returns the next page."""
    known = plain.session.known
    plain.prompter.say("", *before.lines(known, before.before(known, interview)))
    if plain.prompter.choose("What now?", [GO_BACK, BEGIN]) == 0:
        return "home"
    return _begin(plain, interview)


def _open(plain: PlainSession, interview: Interview) -> str:
    is_to_come = before.is_ahead(plain.session.known, interview) and not interview.steps
    return _before(plain, interview) if is_to_come else _begin(plain, interview)


def _begin(plain: PlainSession, interview: Interview) -> str:
    interviews.take_up.do(plain.session, [interview])
    return walk.take_up(interview)


def search(plain: PlainSession) -> str:
    """Search everything that isn't sealed; returns the page of the chosen result. Raises Back and Leave."""
    prompter, session = plain.prompter, plain.session
    typed = prompter.ask("Any words: a name, a company, something you wrote")
    found = searching.search(searching.index(session), typed)
    listed = [f"{each.kind}: {first_words(searching.around(each, typed), 60)}" for each in found]
    place = prompter.one_of(f"{len(found)} found", listed, MOST_FOUND)
    if place is None:
        return "home"
    if (interview := session.store.interviews.get(found[place].interview)) is not None:
        session.take_up(interview)
    if (lead := session.store.leads.get(found[place].lead)) is not None:
        open_lead(plain, lead)
        return "home"
    return found[place].place


def close(plain: PlainSession) -> None:
    """Print what is done, left for later and due next, and ask for one line about the day."""
    session, now = plain.session, plain.now
    plain.prompter.say(*(f"{title}: {facts}" for title, facts, _ in progress.summary(session)))
    plain.prompter.say(due.following(due.next_due(session.store.everything, now), now))
    interview = session.interview
    mattered = plain.prompter.ask(MATTERED.asked, interview.mattered, in_words=True)
    plain.write("What mattered", interviews.mattered, [interview], mattered=mattered)
    plain.prompter.say(progress.GOODBYE)


def unsaved(plain: PlainSession) -> None:
    """Offer words that an earlier session couldn't save; Back and Leave keep the rest for the next time."""
    from afterview_tui.store import rescue

    for words in rescue.waiting(plain.session.store, plain.session.rescued):
        plain.prompter.say(
            "", f"Typed {humanize.moment(words.at, plain.now)} and not saved: {words.label}", words.text
        )
        try:
            way = plain.prompter.choose("These words", ("Put them back", "Leave them for later", "Remove them"))
        except Back:
            return
        if way == 0:
            plain.save(partial(rescue.put_back, plain.session.store, words))
        elif way == 2:
            rescue.put_away(plain.session.store, [words])


def where(plain: PlainSession) -> str:
    """The sentence that names the data file."""
    return WHERE.format(path=short(plain.session.store.path))


def _take_up(plain: PlainSession, todo: due.Due) -> str:
    """Open a due thing; returns the page where it is done, or "home" after a lead."""
    store = plain.session.store
    if todo.place == "leads":
        if (lead := store.leads.get(todo.uid)) is not None:
            open_lead(plain, lead)
        return "home"
    interview = store.interviews.get(todo.uid)
    if interview is not None:
        plain.session.take_up(interview)
    return todo.place


def _described(plain: PlainSession, interview: Interview) -> str:
    today, tzinfo = plain.now.date(), plain.now.tzinfo
    held = humanize.ago(interview.held_at.astimezone(tzinfo).date(), today) if interview.held_at else ""
    is_to_come = before.is_ahead(plain.session.known, interview) and not interview.steps
    following = "to come" if is_to_come else walk.progress(interview, today)
    return ", ".join(part for part in (walk.label(interview), held, following) if part)
