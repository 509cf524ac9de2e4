"""Small words by which a name is told from something that is said."""

from functools import cache

JOINING = """
of the and & + de la le les los las du des del della di da do dos das y e et und für for at on in van von der
den dem al el zu zum zur am im 's n’ n' o'
"""
"""Small words inside names that are written in capitals."""
TELLING = """
too very really quite
i we me my you your he she his her they them their it its this that these those is are was were be been am has
have had do does did dont don't don’t didnt didn't didn’t will would can could cant can't should must may might
not no yes if but because so as than then there here who what when where why how with w/ about from to into an
some any say says said tell told ask asked want wants wanted need needs needed see saw seen seeing look looks
looking good bad ok okay think thought know dunno like please plz pls sir lol haha maybe just again still yet
already later waiting waitin called calling ring rang mailed texted send sent sending get got getting gets go goes
went going come came coming try tried take took taking gave give put left ends hire hiring hired working jobs
apply applied applying near round corner something someone somebody thing place ich wir mir mich mein meine sie
er es das ist sind war hat habe hatte wird nicht kein keine bei mit als wegen noch schon hier dort since until
till by after before next last week today tomorrow yesterday reposted closes closing position role job gig vacancy
opening post
"""
"""Small words that tell something, where a name tells nothing."""
TOLD = """
urgent asap update reminder important fyi teams zoom skype hirevue shortlisted longlisted said
fwd fw wg aw todo
called rang emailed mailed texted messaged phoned applied saw seen met spoke talked declined rejected accepted
interviewed got heard sent asked dropped submitted turned withdrew bumped went had ghosted gotten passed failed
signed started finished missed cancelled canceled postponed rescheduled followed chased nudged emailing calling
applying waiting thinking my their our i we he she they it sir someone somebody maybe probably
"""
"""What begins words that tell something, also with a capital."""
HOW = """
remote hybrid onsite on-site wfh full-time fulltime part-time parttime vollzeit teilzeit contract permanent perm
temp temporary homeoffice home-office remote-us remote-eu freelance posted salary pay
"""
"""What begins words about how one works there."""

VERBS = """
is are was were has have had will wants want needs need said says pays starts looks seems told gave lives works
knows got ist sind war hat haben hatte will sagt sagte zahlt
"""
"""Verbs by which a sentence is known."""
DONE = """
sent done passed received recvd awaited pending approved booked cleared renewed sorted confirmed submitted
emailed signed tbc tba geschickt erhalten bekommen erledigt
"""
"""What ends words that tell how far something is: "PVG sent"."""
LEADING = """
to by via for with the a an my their on at after before through of from next in no any got
"""
"""Behind these words, a word for a step is none: "applied by phone"."""


@cache
def listed(words: str) -> frozenset[str]:
    """The words of one of these lists."""
    return frozenset(words.split())
