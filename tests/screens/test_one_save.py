"""One action, one save, in the window: every key of every page, and words that are typed and left with a page."""

from collections.abc import Callable, Iterator
from contextlib import suppress

from afterview_tui.domain.records import Item, Lead, Note, Person, Post
from afterview_tui.session import Session
from afterview_tui.window.commands import Command
from afterview_tui.window.keys import EVERYWHERE
from afterview_tui.window.page import Page
from afterview_tui.window.pages.add_lead import AddLead
from afterview_tui.window.pages.ask import Ask
from afterview_tui.window.pages.choose import Choose
from afterview_tui.window.pages.decide import Decide
from afterview_tui.window.pages.import_leads import ImportLeads
from afterview_tui.window.pages.lead import LeadPage
from afterview_tui.window.pages.lead_list import LeadList
from afterview_tui.window.pages.person import PersonPage
from afterview_tui.window.widgets.list_view import ListView
from tests.saves import Saves
from tests.screens.driving import Driver, driving
from tests.support import LONG

LEADS = "company,role,stage\nAcme,Tester,applied\nGlobex,Engineer,found\n"
NOT_TRIED = {"quit", "app.quit", "suspend_process"}
"""They end the program, or leave it."""


def fill_up(session: Session) -> None:
    """More than the sample has: what is undecided, a drawer with a post, an accepted offer, a follow-up."""
    store = session.store
    interview = store.interviews.all()[0]
    store.interviews.change(interview, sealed_at=None)
    for kind, text in (("forgot", "the test rig"), ("worry", "the clock")):
        store.items.add(Item(interview=interview.uid, kind=kind, text=text))  # type: ignore[arg-type]
    store.posts.add(Post(text="they were nice"))
    person = store.people.add(Person(interview=interview.uid, name="Ola Nordmann", email="ola@kestrel.example"))
    store.notes.add(Note(interview=interview.uid, person=person.uid, form="follow_up", body="Dear Ola,"))
    store.leads.add(Lead(company="Tidewater", stage="accepted"))
    (session.store.path.parent / "leads.csv").write_text(LEADS, encoding="utf-8")


PLACES = ("home", "breathe", "remember", "setdown", "thank", "quiet", "leads", "close", "drawer", "options", "find")
BELOW: dict[str, tuple[str, Callable[[Session], Page]]] = {
    "decide": ("setdown", lambda session: Decide(session, session.clock.now())),
    "lead": ("leads", lambda session: LeadPage(session, session.store.leads.all()[0])),
    "lead list": ("leads", LeadList),
    "person": ("remember", lambda session: PersonPage(session, session.people[0])),
    "import": ("leads", ImportLeads),
}
"""Pages that stand over another one."""
TYPED = ("remember", "setdown", "close", "drawer", "lead", "person")
"""Pages with a field for words."""


class Trial:
    """One window; each key is tried on the data file as it was in the beginning."""

    def __init__(self, driver: Driver, session: Session, saves: Saves) -> None:
        self.driver, self.session, self.saves = driver, session, saves
        self.content = session.store.path.read_bytes()
        self.wrong: list[str] = []
        self.tried = self.saved = 0
        self._opened: tuple[str, object, int] = ("", None, 0)
        """The page that was opened last, and how many saves there were by then."""

    async def open(self, name: str) -> Page:
        """A page as it is in the beginning, with what it saves when it is opened."""
        app, opened = self.driver.app, (name, self.driver.app.screen, self.saves.made)
        if opened == self._opened:
            return self.driver.page
        while len(app.screen_stack) > 1:
            app.pop_screen()
            await self.driver.settle()
        self.session.store.path.write_bytes(self.content)
        self.session.take_up(self.session.store.interviews.all()[0])
        below, make = BELOW.get(name, (name, None))
        app.post_message(Page.Go(below))
        await self.driver.settle()
        if make is not None:
            app.push_screen(make(self.session))
            await self.driver.settle()
        if isinstance(app.screen, Choose):
            await self.driver.press("escape")
        self._opened = (name, app.screen, self.saves.made)
        return self.driver.page

    async def press(self, name: str, command: Command, key: str) -> None:
        """Press a key, answer what it asks, and count what was saved."""
        page, before = self.driver.page, self.saves.made
        if not command.in_text:
            page.set_focus(next(iter(page.query(ListView)), None))
        await self.driver.press(key)
        await self.answer(page)
        await self.driver.wait_for(lambda: not self.is_busy(), f"the end of {command.name}")
        number = self.saves.since(before)
        self.tried, self.saved = self.tried + 1, self.saved + number
        if number > 1:
            self.wrong.append(f"{name}, {key} ({command.name}): {number} saves")

    def is_busy(self) -> bool:
        """Whether a thread still works."""
        return any(each.is_running and each._thread_worker for each in self.driver.app.workers)

    async def answer(self, page: Page) -> None:
        """Say yes to every question: the last answer, a field filled in, a lead in a line."""
        for _ in range(4):
            if self.driver.app.last_page is not page:
                return
            match self.driver.app.screen:
                case Choose() as question:
                    await self.driver.press(question._answers[-1].key)
                case Ask():
                    with suppress(AssertionError):
                        await self.driver.type("friday")
                    await self.driver.press("ctrl+n")
                case AddLead():
                    await self.driver.type("Initech, Tester")
                    await self.driver.press("enter", "enter")
                case _:
                    return


def keys_of(page: Page) -> Iterator[tuple[Command, str]]:
    """Each command of a page that is possible, by the first of its keys."""
    for command in (*page.KEYS, *(EVERYWHERE if LONG else EVERYWHERE[:1])):
        if command.name not in NOT_TRIED and page.keys.is_possible(command.name):
            yield command, command.key.split(",")[0]


async def test_every_key_is_one_save_at_most(sample: Session, saves: Saves) -> None:
    """Whatever a key does, and however many records it changes: the file is replaced once, or not at all."""
    fill_up(sample)
    async with driving(sample, "home") as driver:
        trial = Trial(driver, sample, saves)
        for name in (*PLACES, *BELOW):
            for command, key in [*keys_of(await trial.open(name))]:
                page = await trial.open(name)
                if page.keys.is_possible(command.name):
                    await trial.press(name, command, key)
    assert trial.wrong == []
    assert trial.tried > 80
    assert trial.saved > 30


async def test_words_and_the_page_they_are_left_with_are_one_save(sample: Session, saves: Saves) -> None:
    """What was typed, how far the walk is, the lead that belongs to it: all of it with the one key that leaves."""
    fill_up(sample)
    async with driving(sample, "home") as driver:
        trial = Trial(driver, sample, saves)
        for name in TYPED:
            page = await trial.open(name)
            if name == "drawer":
                await driver.press("n")
            page.set_focus(next(iter(page.query("TextInput, TextArea"))))
            await driver.type("Kestrel Two")
            await trial.press(name, EVERYWHERE[0], "ctrl+n")
            assert b"Kestrel Two" in sample.store.path.read_bytes(), name
    assert trial.wrong == []
    assert trial.saved == len(TYPED)
