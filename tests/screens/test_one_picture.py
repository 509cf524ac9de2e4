"""How often a page is painted: each picture is some thousand bytes on a slow line."""

from typing import Any

from afterview_tui.session import Session
from afterview_tui.window.places import PLACES
from tests.screens.driving import driving


async def test_a_page_turns_in_one_picture(sample: Session) -> None:
    """From page to page nothing is painted before all of it stands, and nothing twice."""
    async with driving(sample) as driver:
        pictures = []
        display = driver.app._display

        def displayed(screen: Any, picture: Any) -> None:
            if picture is not None:
                pictures.append(driver.place)
            display(screen, picture)

        driver.app._display = displayed  # type: ignore[method-assign, assignment]
        for place in PLACES:
            driver.page.go(place)
            await driver.wait_for_place(place)
            await driver.settle()
        assert pictures == list(PLACES)
