"""Asking once for the name under a note."""

from afterview_tui.domain.fields import NAME
from afterview_tui.session import NotRemembered
from afterview_tui.window.page import Page
from afterview_tui.window.pages.ask import Ask
from afterview_tui.window.widgets.field_reader import field_reader

NO_NAME = "?!.,;:/\\[]()<>*#+-–— "
"""Characters that no name begins with; they were meant as a key of the page, such as help."""
QUESTION = "How do you sign your notes?"
ONCE = "Asked once. It stays in your options, on this machine."


async def ask_name(page: Page) -> None:
    """Ask for the user's name, and save it in the options."""
    session = page.session
    ask = Ask(QUESTION, (NAME,), {}, field_reader(session), note=ONCE, kept=session.kept)
    answer = await page.ask(ask)
    name = str(answer["name"]).lstrip(NO_NAME) if answer else ""
    if name:
        try:
            session.set_options(name=name)
            ask.settle()
        except NotRemembered as error:
            page.say(str(error))
