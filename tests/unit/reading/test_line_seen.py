"""Leads in one line, a few of each shape, as they are read back: a text that somebody has looked over.

After a change that is meant, `make test ARGS=--snapshot-update` writes it anew; look at what differs.
"""

import pytest
from syrupy.assertion import SnapshotAssertion

from afterview_tui.domain.leads.spoken import spoken
from afterview_tui.reading.one_line_lead import read_line
from tests.unit.reading.test_one_line_lead import NOW, TODAY

SHAPES = {
    "sources": (
        "via Dana; through a friend; thanks to Dana; referred by Dana; referral from Dana; found on a board"
        "; found through a board; recommended by Dana; contact Dana; recruiter Dana; hiring manager: Dana"
        "; link https://acme.example/1; url https://acme.example/2; https://acme.example/3"
        "; dana@acme.example"
    ),
    "notes": (
        "note: they use Zephyr; notes they use Zephyr; noted: small team; 75k; remote; next: send CV"
        "; next step: call Dana; todo: call Dana; to do: call Dana friday"
    ),
    "hopes": "hoped for; hope; hoping; dream job; favourite; favorite; top choice; my favourite",
    "stages": (
        "applied; applied 2 nov; applied yesterday; applied friday; rejected; rejected 3 nov; ghosted"
        "; declined; withdrew; I withdrew; offer; offer 85k; offer until friday; accepted; interviewing"
        "; screening; found; phone screen; position filled; no answer; aplied; rejcted; interview done"
        "; got an offer"
    ),
    "steps": (
        "call Dana friday; call Dana friday 3pm; call friday; friday: call; friday; send CV"
        "; follow up tomorrow; write to Dana by friday; ask Dana 2 dec; call Dana yesterday"
        "; call Dana 31 feb; call Dana monday or tuesday"
    ),
    "meetings": (
        "phone screen friday; interview friday 15:00; second interview 2 dec; onsite next tuesday 10-12"
        "; coding test monday; decision friday; deadline 30 nov; trial day 1 dec; visit tomorrow"
        "; offer call friday"
    ),
    "news": (
        "heard back yesterday; heard 3 nov; they called friday; got a reply 12 nov; last heard monday"
        "; recruiter wrote yesterday; she replied; last contact 2 nov"
    ),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_how_a_line_is_read_back(shape: str, snapshot: SnapshotAssertion) -> None:
    """Behind a company and a role: every word is somewhere, or asked about."""
    seen = []
    for part in SHAPES[shape].split("; "):
        answer = read_line(f"Acme, Tester, {part}", NOW)
        told = [f"{name} {text}" for name, text in spoken(answer.value, TODAY)] if answer.value else []
        seen.append(f"{part}: {' | '.join([*told, *(f'? {doubt.why}' for doubt in answer.doubts)])}")
    assert "\n".join(seen) == snapshot
