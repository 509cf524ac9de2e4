"""The fields that forms and plain questions are made from."""

import pytest

from afterview_tui.domain import fields
from afterview_tui.domain.fields import Field
from afterview_tui.domain.records import Interview, Item, Lead, Person, Pledge, Record


@pytest.mark.parametrize(
    ("record", "declared"),
    [
        (Interview, fields.INTERVIEW),
        (Person, fields.PERSON),
        (Lead, fields.LEAD),
        (Pledge, fields.PLEDGE),
        (Item, fields.LESSON),
    ],
)
def test_every_field_is_one_of_its_record(record: type[Record], declared: tuple[Field, ...]) -> None:
    """The value of a field that its record doesn't have would be lost."""
    assert {field.name for field in declared} <= set(record.__struct_fields__)


@pytest.mark.parametrize(
    ("field", "asked"),
    [
        (Field("role", "Role", "Embedded Engineer"), "Role, such as Embedded Engineer"),
        (Field("held_at", "When", "today 16:00", question="When it was"), "When it was, such as today 16:00"),
        (Field("part", "They", question="How do you know them?"), "How do you know them?"),
    ],
)
def test_a_field_as_a_question(field: Field, asked: str) -> None:
    """Its question or label, with the example that the form shows."""
    assert field.asked == asked
