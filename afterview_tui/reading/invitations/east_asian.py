"""Invitations in Japanese, Chinese and Korean: their days, hours and labels, written as the reader knows them."""

import re

_LETTERS = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_WIDE = str.maketrans("０１２３４５６７８９：（）［］〜～、，．　", "0123456789:()[]--,,. ")
_LABELS = {
    "Interviewers": "面接官 面接担当者 面試官 面试官 面接者 면접관",
    "Date": "日時 日程 面接日時 面试时间 面試時間 日期 일시 일자 면접일시",
    "Time": "時間 時刻 时间 시간",
    "Location": "場所 会場 地点 地點 面试地点 장소",
    "Position": "職種 応募職種 職位 职位 岗位 應徵職位 직무 포지션 지원분야",
    "Company": "会社名 企業名 公司 公司名称 회사 회사명",
    "Contact": "担当者 担当 連絡先 联系人 聯絡人 담당자 문의",
}
_BY_WORD = {word: label for label, words in _LABELS.items() for word in words.split()}
_BY_LENGTH = "|".join(sorted(_BY_WORD, key=len, reverse=True))
_SIGNS = r"[ \t・■◆□○●※【\[*-]"
_LABEL = re.compile(rf"(?m)^{_SIGNS}{{0,6}}(?P<of>面接|面试|面試|면접)?\s?(?P<label>{_BY_LENGTH})[】\]]?\s?:")
_INTERVIEW = re.compile(r"面接|面談|面试|面試|면접")
_DAY = re.compile(r"(?:(20\d\d)\s?[年년]\s?)?(1[0-2]|0?[1-9])\s?[月월]\s?([12]\d|3[01]|0?[1-9])\s?[日号號일]")
_BESIDE = re.compile(r"(?<=\d)\s?\([月火水木金土日一二三四五六周週星期曜요일월화수목금토]{1,3}\)")
"""The weekday in brackets behind a date."""
_HOUR = re.compile(
    r"(午前|午後|上午|下午|晚上|오전|오후)?\s?([01]?\d|2[0-3])(?:\s?[時时点點시]\s?(?:(半|반)|([0-5]?\d)\s?[分분])?|:([0-5]\d))"
)
_MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec"
_LATER = {"午後", "下午", "晚上", "오후"}
_FIRM = re.compile(
    r"(?:株式会社|有限会社|合同会社|주식회사\s?|㈜)[^\s,.()（）:]{1,20}|[^\s,.()（）:]{1,20}(?:株式会社|有限公司|주식회사|㈜)"
)
_ZONES = {"日本時間": "JST", "北京时间": "UTC+8", "한국시간": "KST", "한국 시간": "KST"}


def is_east_asian(text: str) -> bool:
    """Whether a text has letters of one of these languages."""
    return _LETTERS.search(text) is not None


def spelt_out(text: str) -> str:
    """A text with its days, hours and labels as the reader knows them; others stay as they are."""
    if not is_east_asian(text):
        return text
    text = text.translate(_WIDE)
    for words, zone in _ZONES.items():
        text = text.replace(words, f" {zone} ")
    firm = _FIRM.search(text)
    text = _BESIDE.sub(" ", _DAY.sub(_day, text))
    text = _LABEL.sub(_label, _HOUR.sub(_hour, text))
    text = _INTERVIEW.sub(" interview ", re.sub(r"\s?(?:様|さん|先生|님)(?=\s|$)", "", text))
    return f"{text}\nCompany: {firm[0]}\n" if firm is not None and "Company:" not in text and "\n" in text else text


def _label(found: re.Match[str]) -> str:
    before = "interview\n" if found["of"] else ""
    return f"{before}{_BY_WORD[found['label']]}: "


def _day(found: re.Match[str]) -> str:
    year, month, day = found.groups()
    if year:
        return f" {year}-{int(month):02}-{int(day):02} "
    return f" {int(day)} {_MONTHS[int(month) * 3 - 3 : int(month) * 3]} "


def _hour(found: re.Match[str]) -> str:
    half, hour, is_half, minute, plain = found.groups()
    at = int(hour) + 12 * (half in _LATER and int(hour) < 12)
    return f" {at % 24}:{'30' if is_half else f'{int(minute or plain or 0):02}'}"
