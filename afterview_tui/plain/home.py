"""Home and Close, as questions: where a plain evening begins and ends."""

from functools import partial

from afterview_tui import actions
from afterview_tui.actions import searching
from afterview_tui.domain import due, walk, when
from afterview_tui.domain.records import Interview
from afterview_tui.domain.text import first_words
from afterview_tui.locations import short
from afterview_tui.plain.leads import edit
from afterview_tui.plain.sitting import Sitting
from afterview_tui.plain.talk import Back

MOST = 9
"""How many interviews are listed, the newest first."""
MOST_FOUND = 20
"""How many places of a search are listed."""
WELCOME = "Just out of an interview? Take a quiet hour here."
WHERE = "Nothing is sent anywhere. All of it stays in one file: {path}"


def home(sitting: Sitting) -> str:
    """List what is due and the interviews; returns the place that was chosen."""
    evening, now = sitting.evening, sitting.now
    begun = [each for each in evening.store.interviews.all() if not evening.is_blank(each)]
    interviews = sorted(begun, key=lambda each: str(each.held_at or ""), reverse=True)[:MOST]
    todo = due.due_today(evening.store.everything, now)
    if not begun:
        sitting.talk.say("", WELCOME)
    if waiting := due.to_look_at(evening.store.leads.all()):
        sitting.talk.say(f"{waiting}.")
    places = {
        "A new interview": "breathe",
        "Leads": "leads",
        "The drawer": "drawer",
        "Search": "find",
        "Options": "options",
    }
    answers = [
        *(f"Due: {due.sentence(each, now)}" for each in todo),
        *(_described(sitting, each) for each in interviews),
        *places,
    ]
    place = sitting.talk.choose("Home", answers)
    if place < len(todo):
        return _take_up(sitting, todo[place])
    if place < len(todo) + len(interviews):
        return evening.take_up(interviews[place - len(todo)])
    if answers[place] == "A new interview":
        sitting.save(partial(evening.start, "breathe"))
    return places[answers[place]]


def search(sitting: Sitting) -> str:
    """Look for words everywhere but in what is sealed; returns the place that was chosen. Raises Back."""
    talk, evening = sitting.talk, sitting.evening
    found = searching.having(
        searching.everywhere(evening), talk.ask("Any words: a name, a company, something you wrote")
    )
    shown = found[:MOST_FOUND]
    places = [f"{each.kind}: {first_words(each.text, 60)}" for each in shown]
    place = talk.choose(f"{len(found)} found", [*places, "Go back"])
    if place == len(shown):
        return "home"
    if (interview := evening.store.interviews.get(shown[place].interview)) is not None:
        evening.take_up(interview)
    if (lead := evening.store.leads.get(shown[place].lead)) is not None:
        edit(sitting, lead)
        return "home"
    return shown[place].place


def close(sitting: Sitting) -> None:
    """What is done, what is left for later, what is next, and one line about the day."""
    evening, now = sitting.evening, sitting.now
    sitting.talk.say(*(f"{title}: {facts}" for title, facts, _ in actions.summary(evening)))
    sitting.talk.say(due.following(due.next_due(evening.store.everything, now), now))
    interview = evening.interview
    mattered = sitting.talk.ask("What mattered most today? One line, if you like", interview.mattered)
    sitting.keep("What mattered", evening.store.interviews, interview, mattered=mattered)
    sitting.talk.say("That's all for today.")


def unsaved(sitting: Sitting) -> None:
    """Give back what an earlier session could not save; Back and Leave keep the rest for the next time."""
    from afterview_tui.store import rescue

    for words in rescue.waiting(sitting.evening.store, sitting.evening.rescued):
        sitting.talk.say("", f"Typed {when.moment(words.at, sitting.now)} and not saved: {words.label}", words.text)
        try:
            way = sitting.talk.choose("These words", ("Put them back", "Leave them for later", "Remove them"))
        except Back:
            return
        if way == 0:
            sitting.save(partial(rescue.put_back, sitting.evening.store, words))
        elif way == 2:
            rescue.put_away(sitting.evening.store, [words])


def where(sitting: Sitting) -> str:
    """Where all of it lies."""
    return WHERE.format(path=short(sitting.evening.store.path))


def _take_up(sitting: Sitting, todo: due.Due) -> str:
    """Go where a due thing is done; a lead is asked about at once."""
    store = sitting.evening.store
    if todo.place == "leads":
        if (lead := store.leads.get(todo.uid)) is not None:
            edit(sitting, lead)
        return "home"
    interview = store.interviews.get(todo.uid)
    if interview is not None:
        sitting.evening.take_up(interview)
    return todo.place


def _described(sitting: Sitting, interview: Interview) -> str:
    today, tzinfo = sitting.now.date(), sitting.now.tzinfo
    held = when.ago(interview.held_at.astimezone(tzinfo).date(), today) if interview.held_at else ""
    left = [step.title for step in walk.STEPS if interview.steps.get(step.place) != "done"]
    return ", ".join(part for part in (walk.label(interview), held, f"next: {left[0]}" if left else "done") if part)
