"""The sentences of first drafts; each person of a panel gets different ones.

``{on}`` is the day of the interview; ``{about}``, ``{job}`` and ``{at}`` are the job; ``{wait}`` is the wait for an
answer.
"""

OPENINGS = (
    "Thank you for taking the time{on} to talk with me{about}.",
    "I was glad to meet you{on} and to talk{about}. Thank you for making the time.",
    "I enjoyed our conversation{on}{about}. Thank you for it.",
    "Many thanks for seeing me{on} and for the conversation{about}.",
    "I was pleased to talk with you{on}{about}. Thank you for the time you gave me.",
    "We had a good conversation{on}{about}. Thank you for your time.",
    "Just a short note to thank you for our conversation{on}{about}.",
    "It was a pleasure to talk with you{on}{about}. Thank you for the time you took.",
    "I appreciated our conversation{on}{about}. Thank you for making time for it.",
    "I wanted to thank you for our conversation{on}{about}.",
    "Meeting you{on} and talking{about} was a pleasure. Thank you for seeing me.",
    "Thanks again for our conversation{on}{about}.",
)
"""One for each person of a panel."""
PLAIN_OPENINGS = (
    "It was good to sit down with you{on} and talk{about}.",
    "I was glad to meet you{on} and to talk{about}.",
    "I enjoyed our conversation{on}{about}.",
    "I was glad that we had time{on} to talk{about}.",
    "I was pleased to talk with you{on}{about}.",
    "We had a good conversation{on}{about}.",
    "Our conversation{on}{about} was time well spent.",
    "It was a pleasure to talk with you{on}{about}.",
    "I appreciated our conversation{on}{about}.",
    "I liked talking with you{on}{about}.",
    "Meeting you{on} and talking{about} was a pleasure.",
    "I am glad that we had the chance to talk{on}{about}.",
)
"""The same before a sentence that itself gives thanks; one place begins alike in both, and in no other."""
AGAIN_OPENINGS = (
    "It was good to talk with you again{on}{about}. Thank you for making the time.",
    "Thank you for a second conversation{on}{about}.",
    "I was glad to see you again{on} and to talk further{about}. Thank you for your time.",
    "Thank you for taking the time once more{on} to talk with me{about}.",
    "Many thanks for another conversation{on}{about}.",
)
PLAIN_AGAIN_OPENINGS = (
    "It was good to talk with you again{on}{about}.",
    "I enjoyed our second conversation{on}{about}.",
    "I was glad to see you again{on} and to talk further{about}.",
    "It was a pleasure to see you again{on}.",
    "I was pleased to pick up our conversation{on}{about}.",
)
"""For a person who was met in an earlier round."""
WAIT = "I look forward to hearing from you."
"""It doesn't name the day they gave: in a thank-you note, a reminder of it would put pressure on them."""
CLOSINGS = (
    "{wait}",
    "If you need anything else from me, please let me know.",
    "Please tell me if I can send anything more.",
    "If you still have questions, I am happy to answer them.",
    "{wait} In the meantime, I am easy to reach.",
    "If there is anything more that you would like to see, I will gladly send it.",
    "I would be happy to talk again whenever it suits you.",
    "Do let me know if anything is unclear.",
    "{wait} Please write if any questions come up.",
    "Should you need anything further, just ask.",
    "I would gladly pick up where we left off.",
    "If anything is still open, please drop me a line.",
)
"""One for each person of a panel, like the openings."""
CARD_CLOSINGS = (
    "It would be good to hear from you.",
    "I would be glad to talk again. {wait}",
    "I hope that we will talk again.",
    "I would be happy to hear from you.",
    "I would gladly pick up where we left off.",
    "{wait}",
)
"""Separate, because nothing can be sent later to follow a card."""
SIGN_OFFS = ("Kind regards", "With thanks", "Best wishes", "Warm regards")
POINT_LEADS = (
    "I would like to add {things}:",
    "Afterwards I thought of {more}:",
    "To add to what we talked about:",
    "On the way home I thought of {more}:",
)
HELPER_OPENINGS = (
    "I had my interview{at}{on}. Thank you for helping me get there.",
    "Thank you for helping me get my interview{at}{on}.",
    "I had my interview{at}{on}, and I have you to thank for it.",
    "I wanted to thank you for helping me get the interview{at}{on}.",
)
PLAIN_HELPER_OPENINGS = (
    "I had my interview{at}{on}.",
    "My interview{at}{on} is done.",
    "My interview{at}{on} is behind me.",
    "I did my interview{at}{on}.",
)
HELPER_CLOSINGS = (
    "I'll let you know how it turns out.",
    "I'll let you know what comes of it.",
    "You'll hear from me when I know more.",
    "I'll write as soon as I hear.",
)
HELPER_SIGN_OFFS = ("All the best", "Best wishes", "Take care", "Warm wishes")
"""To a friend, as friends write."""
ARRANGED_OPENINGS = (
    "Thank you for arranging my interview{job}{on}.",
    "Many thanks for setting up my interview{job}{on}.",
    "I wanted to thank you for arranging my interview{job}{on}.",
    "Thank you for making my interview{job}{on} happen.",
)
"""For whoever arranged the interview; nothing is claimed of a conversation. Each can go on with "and for"."""
PLAIN_ARRANGED_OPENINGS = ("You arranged my interview{job}{on}.",)
NEUTRAL_OPENINGS = (
    "I wanted to say thank you after my interview{job}{on}.",
    "I had my interview{job}{on}, and I would like to say thank you.",
    "This is a short note of thanks after my interview{job}{on}.",
    "Just a line to say thank you after my interview{job}{on}.",
)
"""For somebody else of whom nothing was noted."""
NEUTRAL_CLOSINGS = (
    "If you need anything more from me, I will gladly send it.",
    "I am easy to reach if anything else is needed in the meantime.",
    "Please let me know if anything is missing or unclear.",
    "If anything else is needed from me, a short note is enough.",
)
CARD_FILLERS = (
    "It was good to hear how you work and to tell you how I do.",
    "I liked the way we talked, and I would be glad to hear more.",
    "I went home with a good picture of the work.",
    "The hour went by quickly.",
    "It is good to know who I would be working with.",
    "I was glad that there was time for my questions too.",
)
"""Additional sentences for a card with little else to say."""

OTHER_FOLLOW_UP_OPENINGS = (
    "I am writing to ask about my interview{job}{on}.",
    "It has been a little while since my interview{job}{on}.",
    "I had my interview{job}{on}, and I am still interested.",
    "Since my interview{job}{on} I have been hoping to hear how things stand.",
)
OTHER_AFTER_NO_OPENINGS = (
    "Thank you for letting me know.",
    "I am grateful that you let me know.",
    "Thank you for getting back to me.",
    "I had hoped for a different answer, but thank you for letting me know.",
)
"""For somebody who need not have met the user."""
GROUP_OPENINGS = (
    "Thank you all for taking the time{on} to talk with me{about}.",
    "I enjoyed talking with all of you{on}{about}. Thank you for your time.",
    "Many thanks to all of you for your time{on} and for the conversations{about}.",
    "It was good to meet you all{on} and to talk{about}. Thank you for making the time.",
)
GROUP_ASKS = (
    "Could you pass my thanks on to everyone I met?",
    "I would be grateful if you could pass this on to everyone I met.",
    "Would you let everyone I met know how grateful I am?",
)
FOLLOW_UP_OPENINGS = (
    "We talked{about}{on}, and I am still interested.",
    "We spoke{on}{about}, and I would still like to take it further.",
    "It has been a little while since we talked{about}{on}.",
    "I am writing to follow up on our conversation{on}{about}.",
    "I enjoyed our conversation{on}{about}, and I would like to continue it.",
    "Our conversation{on}{about} is still on my mind.",
)
APPLIED_OPENINGS = (
    "I applied{job} some time ago, and I am still interested.",
    "I am writing to ask about my application{job}.",
    "Some time ago I sent you my application{job}, and I would still like to take it further.",
)
"""For a follow-up before any conversation."""
FOLLOW_UP_ASKS = (
    "Could you tell me how things stand? I am glad to send anything that would help.",
    "I would be glad to hear how things stand, even if nothing is decided yet.",
    "Is there any news, or anything I can add from my side?",
    "A short line on what happens next would help me plan.",
    "If the decision is taking longer, that is fine. I would just like to know.",
    "Do you know yet when you will decide? I would like to plan around it.",
)
AFTER_NO_OPENINGS = (
    "Thank you for letting me know, and for the time you gave me{on}.",
    "Thank you for letting me know. I was glad to talk with you{on}.",
    "I am grateful that you let me know, and that we could talk{on}.",
    "Thank you for your answer. I was glad to meet you{on} all the same.",
    "Thank you for getting back to me, and for our conversation{on}.",
    "I had hoped for a different answer, but thank you all the same for our conversation{on}.",
)
AFTER_NO_CLOSINGS = (
    "If another role comes up that might fit, I would be glad to hear of it. I wish you and the team well.",
    "Please think of me if a similar role opens. All the best for the work ahead.",
    "I would be happy if our paths crossed again. I wish you every success.",
    "Should things change, I am easy to reach. My best wishes to everyone I met.",
    "I would gladly apply again one day. Until then, I wish you all well.",
    "I would be glad to be asked again. Good luck with it all.",
)
