"""Invitations in languages of other letters: what needs no language is read, the rest is marked or said."""

import pytest

from afterview_tui.domain.records import Invitation
from afterview_tui.reading.invitations.reader import NotAnInvitation, read_invitation
from afterview_tui.reading.invitations.sources import Reader
from tests.unit.reading.invitations.compared import NOW

READER = Reader(NOW, ["robin@achterberg.example"], "Robin Achterberg")
JAPANESE = """\
From: 佐藤 美咲 <m.sato@hoshimi.example>
To: robin@achterberg.example
Subject: 面接のご案内（株式会社ほしみ）
Date: Fri, 27 Nov 2026 10:00:00 +0900

Robin Achterberg 様

面接の日程が決まりましたのでご連絡いたします。

日時：2026年12月9日（水）午後2時〜3時（日本時間）
場所：本社3階
職種：テクニカルライター
面接官：山田 健一（編集長）

株式会社ほしみ 人事部
佐藤 美咲
"""
CALENDAR = """\
BEGIN:VCALENDAR
METHOD:REQUEST
BEGIN:VEVENT
UID:7
DTSTART;TZID=Europe/Sofia:20261209T110000
SUMMARY:Среща за позицията
DESCRIPTION:Ще се видите с нашия екип.
ORGANIZER;CN=Мария Иванова:mailto:m.ivanova@zornitsa.example
ATTENDEE;CN=Robin Achterberg:mailto:robin@achterberg.example
END:VEVENT
END:VCALENDAR
"""


def read(text: str) -> Invitation:
    """What is read for Robin."""
    return read_invitation(text.encode(), READER)


def test_a_japanese_mail_is_read() -> None:
    """Its days, hours and labels have forms that can be known without the language."""
    found = read(JAPANESE)
    assert (found.company, found.role, found.place) == ("株式会社ほしみ", "テクニカルライター", "本社3階")
    assert found.held_at == "2026-12-09T14:00:00+09:00"
    assert [(each.name, each.title, each.part) for each in found.people] == [
        ("佐藤 美咲", "", "other"),
        ("山田 健一", "編集長", "interviewer"),
    ]


@pytest.mark.parametrize(
    ("said", "start"),
    [
        ("면접 일시: 2026년 12월 9일(수) 오후 2시 30분", "2026-12-09T14:30:00"),
        ("面试时间：2026年12月10日 下午3点半（北京时间）", "2026-12-10T15:30:00+08:00"),
        ("面接は12月10日（木）10:00からです。", "2026-12-10T10:00:00"),
    ],
)
def test_a_day_of_east_asia_is_read(said: str, start: str) -> None:
    """Years, months, days and hours, each with its sign behind; before noon and after."""
    assert read(said).held_at == start


def test_a_calendar_in_another_language_is_read_and_marked() -> None:
    """Its time and its people need no words; whether it is an interview cannot be told."""
    found = read(CALENDAR)
    assert (found.held_at, [each.email for each in found.people]) == (
        "2026-12-09T11:00:00+02:00",
        ["m.ivanova@zornitsa.example"],
    )
    assert found.doubts["interview"] == "It is in a language that I can't read."


def test_a_mail_in_another_language_is_refused_for_that() -> None:
    """It may be one; that nothing speaks of an interview would be untrue."""
    with pytest.raises(NotAnInvitation, match="a language that I can't read"):
        read("Здравейте, заповядайте в сряда в 11 часа. Поздрави, Мария")
