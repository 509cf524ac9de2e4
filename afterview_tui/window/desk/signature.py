"""The name under a note, asked for once."""

from afterview_tui.domain.fields import NAME
from afterview_tui.session import NotRemembered
from afterview_tui.window.page import Page
from afterview_tui.window.pages.ask import Ask
from afterview_tui.window.widgets.reading import day_reading

NO_NAME = "?!.,;:/\\[]()<>*#+-–— "
"""Signs that no name begins with: a key that was meant for the page, such as the one for help."""
QUESTION = "How do you sign your notes?"
ONCE = "Asked once. It stays in your options, on this machine."


async def ask_name(page: Page) -> None:
    """Ask for the user's name, and keep it with the options."""
    session = page.session
    ask = Ask(QUESTION, (NAME,), {}, day_reading(session), note=ONCE, kept=session.kept)
    answer = await page.ask(ask)
    name = str(answer["name"]).lstrip(NO_NAME) if answer else ""
    if name:
        try:
            session.set_options(name=name)
            ask.settle()
        except NotRemembered as error:
            page.say(str(error))
