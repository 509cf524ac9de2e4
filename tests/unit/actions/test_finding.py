"""Which record somebody means: what is listed can be typed back, and what fits two is never taken."""

from hypothesis import given
from hypothesis import strategies as st

from afterview_tui.actions import leads as actions
from afterview_tui.actions.finding import meant, narrowed, short_ids
from afterview_tui.actions.kinds import LEADS
from afterview_tui.domain.records import Lead
from tests.known import known

ACME, TWO, CLOSED = (
    Lead(uid="3fa1", company="Acme", role="Tester", notes="heard of Bäckerei Lohmann"),
    Lead(uid="3fb2", company="Acme Two"),
    Lead(uid="9c00", company="Globex", stage="closed"),
)


def found(typed: str, *leads: Lead) -> list[str]:
    """The companies that are meant."""
    return [each.company for each in meant(known(*(leads or (ACME, TWO, CLOSED))), LEADS, typed)]


def test_an_id_or_a_whole_name_goes_before_a_part_of_one() -> None:
    """“acme” is Acme, though Acme Two has the word too; “two” is a part of one name only."""
    assert found("3fa") == ["Acme"]
    assert found("ACME") == ["Acme"]
    assert found("two") == ["Acme Two"]
    assert found("backerei") == ["Acme"]
    assert found("acm") == ["Acme", "Acme Two"]
    assert found("umbrella") == []


def test_an_id_that_is_a_name_too_means_both() -> None:
    """Nothing doubtful is taken in silence."""
    assert found("ada", Lead(uid="ada1", company="Acme"), Lead(uid="b000", company="Ada")) == ["Acme", "Ada"]


def test_of_several_the_one_that_it_is_possible_for() -> None:
    """“Globex done” is about the open one; of two that are open nobody is chosen."""
    again = Lead(uid="0001", company="Globex")
    there = known(CLOSED, again, TWO)
    assert narrowed(there, meant(there, LEADS, "globex"), actions.done) == [again]
    assert len(narrowed(there, meant(there, LEADS, "globex"), None)) == 2


@given(st.sets(st.text("0123456789abcdef", min_size=8, max_size=8), min_size=1, max_size=30))
def test_what_is_listed_can_be_typed_back(uids: set[str]) -> None:
    """Whatever else begins alike."""
    there = known(*(Lead(uid=uid, company="Zz") for uid in uids))
    for uid, short in short_ids(there, LEADS).items():
        assert [each.uid for each in meant(there, LEADS, short)] == [uid]
