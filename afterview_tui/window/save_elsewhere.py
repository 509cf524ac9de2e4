"""Saving unsaved words into a file of the user's choice, where the data file can't be saved."""

from typing import TYPE_CHECKING

from afterview_tui.domain.fields import Field
from afterview_tui.files import reason
from afterview_tui.locations import expanded
from afterview_tui.reading.answer import Answer
from afterview_tui.window.widgets.field_reader import FieldReader

if TYPE_CHECKING:
    from afterview_tui.window.page import Page

UNSAVED = "afterview-unsaved.txt"
FILE = Field("file", "File", "/tmp/words.txt")
PLAIN = "What could not be saved, as plain text, for you alone."
WORDS_ONLY = FieldReader(lambda _text, _kind: Answer(None), str)


async def save_elsewhere(page: "Page") -> bool:
    """Ask for a file and write the unsaved words to it; returns whether that was done."""
    from afterview_tui.window.pages.ask import Ask

    question, kept = "Save to which file?", page.session.kept
    ask = Ask(question, (FILE,), {"file": f"~/{UNSAVED}"}, WORDS_ONLY, note=PLAIN, kept=kept)
    answer = await page.app.push_screen_wait(ask)
    if not answer or not answer["file"]:
        return False
    path = expanded(str(answer["file"]))
    ask.settle()
    try:
        page.session.store.drafts.copy_to(path)
    except OSError as error:
        ask.catch_up()
        page.say(f"Not written: {reason(error)}. Another file?")
        return False
    page.say(f"Your words are in {path}.")
    return True


async def save_now(page: "Page") -> None:
    """Save now, or ask for another file where that fails."""
    if page.flush():
        page.say("Everything is saved.")
    else:
        await save_elsewhere(page)
