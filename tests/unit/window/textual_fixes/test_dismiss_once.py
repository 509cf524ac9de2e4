"""A question is answered once."""

from typing import Any

import pytest
from textual.app import App, ScreenStackError
from textual.screen import ModalScreen, Screen

from afterview_tui.window.textual_fixes.dismiss_once import Question


async def answered_twice(question: ModalScreen[str], *below: Screen[Any]) -> list[type]:
    """The screens that are left where both answers come before the question is gone."""
    app = App[None]()
    async with app.run_test() as pilot:
        for screen in below:
            await app.push_screen(screen)
        await app.push_screen(question)
        question.dismiss("yes")
        question.dismiss("yes")
        await pilot.pause()
        return [type(screen) for screen in app.screen_stack]


class Page(Screen[None]):
    """A page that a question stands over."""


async def test_the_page_below_stays() -> None:
    """The second answer finds nobody."""
    assert await answered_twice(Question(), Page()) == [Screen, Page]
    assert await answered_twice(Question()) == [Screen]


async def test_what_stands_below_another_stays() -> None:
    """It can't be answered."""
    app = App[None]()
    async with app.run_test() as pilot:
        below, above = Question[str](), Question[str]()
        await app.push_screen(below)
        await app.push_screen(above)
        below.dismiss("yes")
        await pilot.pause()
        assert app.screen_stack[1:] == [below, above]


def test_a_key_waits_until_it_stands() -> None:
    """Before that there is nothing that it could mean."""
    assert not Question[str]().check_action("dismiss", ())


async def test_plain_textual_takes_the_page_below() -> None:
    """Once this fails, Textual sees that the screen has been left."""
    assert await answered_twice(ModalScreen(), Page()) == [Screen]


async def test_plain_textual_ends_where_there_is_none() -> None:
    """Once this fails, the second answer is nothing, or an error of its own."""
    with pytest.raises(ScreenStackError):
        await answered_twice(ModalScreen())


def test_plain_textual_lets_a_key_act_before_it_stands() -> None:
    """Once this fails, Textual asks whether a screen is composed."""
    assert ModalScreen[str]().check_action("dismiss", ())
