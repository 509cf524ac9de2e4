"""Home and Close, as questions: where a plain evening begins and ends."""

from functools import partial

from afterview_tui.actions import history, interviews, progress, searching
from afterview_tui.domain import humanize
from afterview_tui.domain.fields import MATTERED
from afterview_tui.domain.records import Interview
from afterview_tui.domain.rounds import due, invited, walk
from afterview_tui.domain.text import first_words
from afterview_tui.locations import short
from afterview_tui.plain.invite import look_over
from afterview_tui.plain.leads import edit
from afterview_tui.plain.prompter import Back
from afterview_tui.plain.session import PlainSession

OFFERED = (interviews.new, interviews.take_up, interviews.mattered)
"""What can be done here and at the close."""
MOST = 9
"""How many interviews are listed, the newest first."""
MOST_FOUND = 20
"""How many places of a search are listed."""
WELCOME = "Just out of an interview? Take a quiet hour here."
TAKE_BACK = "Take back: {label}"
WHERE = "Nothing is sent anywhere. All of it stays in one file: {path}"


def home(plain: PlainSession) -> str:
    """List what is due and the interviews; returns the place that was chosen."""
    session, now = plain.session, plain.now
    begun = interviews.begun(session.known)
    shown = begun[:MOST]
    todo = due.due_today(session.store.everything, now)
    if not begun:
        plain.prompter.say("", WELCOME)
    if to_look_at := due.to_look_at(session.store.leads.all()):
        plain.prompter.say(f"{to_look_at}.")
    places = {
        "A new interview": "breathe",
        "Leads": "leads",
        "The drawer": "drawer",
        "Search": "find",
        "Options": "options",
        "An invitation": "invite",
    }
    if session.store.undoable:
        places[TAKE_BACK.format(label=session.store.undoable)] = "home"
    waiting = {f"Put aside: {invited.in_short(each, now)}": each for each in session.store.invitations.all()}
    answers = [
        *(f"Due: {due.sentence(each, now)}" for each in todo),
        *waiting,
        *(_described(plain, each) for each in shown),
        *places,
    ]
    place = plain.prompter.choose("Home", answers)
    if place < len(todo):
        return _take_up(plain, todo[place])
    if answers[place] in waiting:
        look_over(plain, waiting[answers[place]], [waiting[answers[place]]])
        return "home"
    if (place := place - len(waiting)) < len(todo) + len(shown):
        interview = shown[place - len(todo)]
        interviews.take_up.do(session, [interview])
        return walk.take_up(interview)
    chosen = answers[place + len(waiting)]
    if chosen == "A new interview":
        plain.save(partial(interviews.new.do, session))
    elif places[chosen] == "home":
        plain.save(partial(_take_back, plain))
    return places[chosen]


def _take_back(plain: PlainSession) -> None:
    """Take back what was done last, and say it."""
    if (step := plain.session.store.last_step) is not None:
        _, sentence = history.take_back(plain.session, step)
        plain.prompter.say(sentence)


def search(plain: PlainSession) -> str:
    """Look for words everywhere but in what is sealed; returns the place that was chosen. Raises Back."""
    prompter, session = plain.prompter, plain.session
    found = searching.having(
        searching.everywhere(session), prompter.ask("Any words: a name, a company, something you wrote")
    )
    shown = found[:MOST_FOUND]
    places = [f"{each.kind}: {first_words(each.text, 60)}" for each in shown]
    place = prompter.choose(f"{len(found)} found", [*places, "Go back"])
    if place == len(shown):
        return "home"
    if (interview := session.store.interviews.get(shown[place].interview)) is not None:
        session.take_up(interview)
    if (lead := session.store.leads.get(shown[place].lead)) is not None:
        edit(plain, lead)
        return "home"
    return shown[place].place


def close(plain: PlainSession) -> None:
    """What is done, what is left for later, what is next, and one line about the day."""
    session, now = plain.session, plain.now
    plain.prompter.say(*(f"{title}: {facts}" for title, facts, _ in progress.summary(session)))
    plain.prompter.say(due.following(due.next_due(session.store.everything, now), now))
    interview = session.interview
    mattered = plain.prompter.ask(MATTERED.asked, interview.mattered)
    plain.write("What mattered", interviews.mattered, [interview], mattered=mattered)
    plain.prompter.say(progress.GOODBYE)


def unsaved(plain: PlainSession) -> None:
    """Give back what an earlier session could not save; Back and Leave keep the rest for the next time."""
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
    """Where all of it lies."""
    return WHERE.format(path=short(plain.session.store.path))


def _take_up(plain: PlainSession, todo: due.Due) -> str:
    """Go where a due thing is done; a lead is asked about at once."""
    store = plain.session.store
    if todo.place == "leads":
        if (lead := store.leads.get(todo.uid)) is not None:
            edit(plain, lead)
        return "home"
    interview = store.interviews.get(todo.uid)
    if interview is not None:
        plain.session.take_up(interview)
    return todo.place


def _described(plain: PlainSession, interview: Interview) -> str:
    today, tzinfo = plain.now.date(), plain.now.tzinfo
    held = humanize.ago(interview.held_at.astimezone(tzinfo).date(), today) if interview.held_at else ""
    left = [step.title for step in walk.STEPS if interview.steps.get(step.place) != "done"]
    return ", ".join(part for part in (walk.label(interview), held, f"next: {left[0]}" if left else "done") if part)
