"""The page "Set down" as questions: items are listed, decided on one by one, then sealed."""

from contextlib import suppress
from functools import partial

from afterview_tui.actions import progress, setting_down
from afterview_tui.actions.action import Action
from afterview_tui.domain.fields import Field
from afterview_tui.domain.records import Item
from afterview_tui.domain.rounds.setting_down import KINDS, summary, undecided
from afterview_tui.plain.actions import do, keys, label, told
from afterview_tui.plain.prompter import Back, TakeBack
from afterview_tui.plain.session import PlainSession

LABEL = "Set down"
OFFERED = (
    setting_down.write,
    setting_down.edit,
    *setting_down.DECIDING,
    setting_down.remove,
    setting_down.undecide,
    setting_down.seal,
    setting_down.reopen,
)
"""The actions on this page."""
WAYS = (*setting_down.DECIDING, setting_down.remove, setting_down.edit)
"""The actions for one item."""
WRITTEN = "You put down: {items}"


def set_down(plain: PlainSession) -> bool:
    """Ask for items and decisions, and seal them; returns whether they are sealed."""
    if plain.session.interview.sealed_at is not None:
        return _sealed(plain)
    while True:
        _list(plain)
        with suppress(Back):
            _decide(plain)
            break
    if plain.session.items:
        plain.prompter.say(setting_down.SEALED, *summary(plain.session.items))
        if plain.session.interview.sealed_at is None:
            plain.save(partial(plain.go_on, "setdown", partial(_seal, plain)))
    return progress.is_done(plain.session, "setdown")


def _seal(plain: PlainSession) -> None:
    setting_down.seal.do(plain.session, [plain.session.interview])


def _sealed(plain: PlainSession) -> bool:
    """Show that the items are sealed, and offer to open them; returns whether they are sealed afterwards."""
    prompter = plain.prompter
    prompter.say(setting_down.SEALED, *summary(plain.session.items))
    if prompter.choose(setting_down.MAY_REST, ("Go on", "Open what was sealed")) == 0:
        return True
    return set_down(plain) if do(plain, setting_down.reopen, [plain.session.interview]) else True


def _list(plain: PlainSession) -> None:
    """Ask for items, one per line and kind after kind."""
    kinds = list(KINDS.items())
    place = 0
    plain.prompter.say("One thing per line. Enter alone goes on.")
    while place < len(kinds):
        kind, asked = kinds[place]
        if there := [item.text for item in plain.session.items if item.kind == kind]:
            plain.prompter.say(WRITTEN.format(items="; ".join(there)))
        try:
            field = Field("text", asked.label, asked.example)
            while text := plain.prompter.ask(field.asked, "", plain.in_short(field), in_words=True):
                plain.write(LABEL, setting_down.write, [plain.session.interview], kind=kind, text=text)
        except Back:
            if not place:
                raise
            place -= 1
        else:
            place += 1


def _decide(plain: PlainSession) -> None:
    """Ask for decisions one by one; going back reopens the last decision, or raises Back if there is none."""
    last = ""
    while waiting := undecided(plain.session.items):
        item = waiting[0]
        question = f"{KINDS[item.kind].label}: {item.text} ({len(waiting)} to decide)"
        if name := plain.session.options.name:
            question += f"\nWhat would you tell {name} about it?"
        try:
            way = _way(plain, question)
        except (Back, TakeBack):
            decided = plain.session.store.items.get(last)
            if decided is None:
                raise Back from None
            plain.write(LABEL, setting_down.undecide, [decided])
            last = ""
            continue
        with suppress(Back):
            if way is setting_down.remove:
                plain.save(partial(plain.go_on, "setdown", partial(_take_out, plain, item)))
            elif do(plain, way, [item], leaving="setdown") and way is not setting_down.edit:
                last = item.uid
                plain.prompter.say(_decided(plain, way, item))


def _decided(plain: PlainSession, way: Action[Item], item: Item) -> str:
    """What became of an item: the sentence or the lesson that was kept, and whom it is for."""
    now = plain.session.store.items.get(item.uid) or item
    person = plain.session.store.people.get(now.person)
    whom = f", to {person.name}" if person is not None and now.outcome == "note" else ""
    return f"{label(way)}{whom}: {now.plan or now.text}"


def _way(plain: PlainSession, question: str) -> Action[Item]:
    """Ask for the action for one item; raises Back, Leave and TakeBack."""
    answers = [told(plain, way) for way in WAYS]
    return WAYS[plain.prompter.choose(question, answers, keys=keys(WAYS), takes_back=True)]


def _take_out(plain: PlainSession, item: Item) -> None:
    """Remove one item, and seal the others if all of them are decided."""
    setting_down.remove.do(plain.session, [item])
    if (left := plain.session.items) and not undecided(left):
        _seal(plain)
