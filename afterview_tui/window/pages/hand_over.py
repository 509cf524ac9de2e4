"""Handing a note over: to a program of this machine, or into a file."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from afterview_tui.actions import letters
from afterview_tui.actions.letters import FILES, KEPT, TO, TO_FETCH, WAS_IT_SENT, Save
from afterview_tui.locations import short
from afterview_tui.window.page import Page
from afterview_tui.window.pages.choose import Answer, Choose

if TYPE_CHECKING:
    from pathlib import Path

    from afterview_tui.outbox.letter import Letter
    from afterview_tui.outbox.mail_programs import Program

NOT_YET, SENT = Answer("n", letters.NOT_YET, "not"), Answer("y", letters.SENT, "sent")


async def hand_over(page: Page, letter: Letter) -> bool:
    """Ask for a program or file, hand the note over, and report; returns whether it was sent, as answered."""
    programs = {program.key: program for program in page.session.outbox.programs()}
    answers = [Answer(key, program.label, key) for key, program in programs.items()]
    answers += [Answer(key, text, kind) for key, (kind, text) in zip("mt", FILES.items(), strict=True)]
    way = await page.ask(Choose(TO, answers))
    if way is None:
        return False
    try:
        if way in programs:
            return await _to_program(page, programs[way], letter)
        await _to_file(page, way, letter)
    except OSError as error:
        page.say(f"Not saved: {(error.strerror or str(error)).lower()}.")
    except ValueError as error:
        page.say(f"Not handed over. {error}")
    return False


async def _to_program(page: Page, program: Program, letter: Letter) -> bool:
    outbox = page.session.outbox
    if program.in_terminal:
        handed = outbox.hand_over(program, letter)
    else:
        handed = await asyncio.to_thread(outbox.hand_over, program, letter)
    if not handed.started:
        page.say(handed.sentence)
        return False
    kept = KEPT.format(path=short(handed.path)) if handed.path else ""
    if not handed.may_be_sent:
        page.say(" ".join(filter(None, (handed.sentence, kept))))
        return False
    about = "\n".join(filter(None, (handed.sentence, kept)))
    is_sent = await page.ask(Choose(WAS_IT_SENT, (NOT_YET, SENT), about)) == SENT.value
    if is_sent and (said := await asyncio.to_thread(letters.after_sending, handed)):
        page.say(said)
    return is_sent


async def _to_file(page: Page, way: str, letter: Letter) -> None:
    outbox = page.session.outbox
    path = Save(letter.wrapped(), way).run(outbox)
    if line := outbox.fetching(path):
        await _offer_line(page, path, line)
    else:
        page.say(f"Saved: {short(path)}")


async def _offer_line(page: Page, path: Path, line: str) -> None:
    """Show the command that fetches the file from this machine, also as plain text for the mouse."""
    answers = (Answer("b", "Back", "back"), Answer("p", "Show this line alone, to select with the mouse", "plain"))
    question = Choose(f"Saved: {short(path)}", answers, f"{TO_FETCH}\n{line}")
    if await page.ask(question) == "plain":
        page.session.outbox.plain(TO_FETCH, line)
