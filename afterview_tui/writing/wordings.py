"""The sentences of first drafts; each person of a panel gets different ones.

``{on}`` is the day of the interview, ``{about}`` and ``{job}`` are the job, ``{wait}`` is the wait for an answer.
"""

OPENINGS = (
    "Thank you for taking the time{on} to talk with me{about}.",
    "It was good to meet you{on} and to talk{about}. Thank you for making the time.",
    "I enjoyed our conversation{on}{about}, and I want to thank you for it.",
    "You took the time{on} to talk with me{about}, and I would like to thank you for it.",
    "I was glad to talk with you{on}{about}. Many thanks for your time.",
    "I am glad that we talked{on}{about}. Thank you for your time.",
    "Many thanks for meeting me{on} and for the conversation{about}.",
    "It was a pleasure to talk with you{on}{about}. Thank you for the time you took.",
    "Our conversation{on}{about} was time well spent. Thank you for it.",
    "This is a short note to thank you for our conversation{on}{about}.",
    "I appreciated the chance to talk with you{on}{about}. Thank you for giving me the time.",
    "Let me thank you for talking with me{on}{about}.",
)
"""One for each person of a panel."""
PLAIN_OPENINGS = (
    "It was good to sit down with you{on} and to talk{about}.",
    "I enjoyed our conversation{on}{about}.",
    "It was good that we could meet{on} and talk{about}.",
    "I was pleased to talk with you{on}{about}.",
    "I was glad that we had time{on} to talk{about}.",
    "I appreciated our conversation{on}{about}.",
    "I have been thinking about our conversation{on}{about}.",
    "I liked talking with you{on}{about}.",
    "I was glad to meet you{on} and to talk{about}.",
    "Our talk{on}{about} was time well spent.",
    "I was glad of the chance to talk with you{on}{about}.",
    "Meeting you{on} and talking{about} was a pleasure.",
)
"""One for each person of a panel, for use before a sentence that itself gives thanks."""
AGAIN_OPENINGS = (
    "It was good to talk with you again{on}{about}. Thank you for making the time.",
    "Thank you for a second conversation{on}{about}.",
    "I was glad to see you again{on} and to talk further{about}. Many thanks for your time.",
    "Thank you for taking the time once more{on} to talk with me{about}.",
)
PLAIN_AGAIN_OPENINGS = (
    "It was good to talk with you again{on}{about}.",
    "I was glad to see you again{on} and to talk further{about}.",
    "I enjoyed our second conversation{on}{about}.",
    "It was a pleasure to meet you again{on}.",
)
"""For a person who was met in an earlier round."""
WAIT = "I look forward to hearing from you."
"""It doesn't name the day they gave: in a thank-you note, a reminder of it would put pressure on them."""
CLOSINGS = (
    "I would be glad to take the next step. {wait}",
    "If anything else would help in the meantime, I am glad to send it.",
    "Please let me know if I can send you anything more. I look forward to what comes next.",
    "I would like to take this further. Do write if you have questions.",
    "{wait} Until then, I am easy to reach.",
    "If there is anything more that you would like to see, I will gladly send it.",
    "I would be happy to talk again. A short line is enough.",
    "If you are missing anything from me, please say so. All good wishes until then.",
    "{wait} Please write if any questions come up.",
    "If you still have questions, I am happy to answer them.",
    "I would gladly pick up where we left off.",
    "If anything is still open, please drop me a line.",
)
"""One for each person of a panel, like the openings."""
CARD_CLOSINGS = (
    "I would be glad to take the next step.",
    "I would be glad to work with you. {wait}",
    "I would like to take this further.",
    "It would be good to hear from you.",
    "I would be happy to talk again. {wait}",
    "I would gladly pick up where we left off.",
)
"""Separate, because nothing can be sent later to follow a card."""
SIGN_OFFS = ("Kind regards", "With thanks", "Best wishes", "Warm regards")
POINT_LEADS = (
    "I would like to add {things}:",
    "Afterwards I thought of {things} more:",
    "To add to what we talked about:",
    "On the way home I thought of {things} to add:",
)
HELPER_OPENINGS = (
    "Thank you for helping me get the interview{job}.",
    "You helped me get the interview{job}, and I would like to thank you for it.",
    "Your help got me the interview{job}. Thank you for it.",
    "I had the interview{job}, and I have you to thank for it.",
)
PLAIN_HELPER_OPENINGS = (
    "You helped me get the interview{job}.",
    "I had the interview{job}, and you helped me get there.",
    "Without your help I would hardly have had the interview{job}.",
    "Your help got me the interview{job}.",
)
HELPER_SIGN_OFFS = ("With thanks", "Many thanks", "All the best", "Best wishes")
ARRANGED_OPENINGS = (
    "Thank you for arranging my interview{job}{on}.",
    "Many thanks for arranging the interview{job}{on}.",
    "You arranged my interview{job}{on}, and I would like to thank you for it.",
    "I am writing to thank you for arranging my interview{job}{on}.",
)
"""For whoever arranged the interview; nothing is claimed of a conversation."""
PLAIN_ARRANGED_OPENINGS = ("You arranged my interview{job}{on}.",)
NEUTRAL_OPENINGS = (
    "After my interview{job}{on}, I would like to say thank you.",
    "I had my interview{job}{on}, and I would like to say thank you.",
    "This is a short note of thanks after my interview{job}{on}.",
    "A short line after my interview{job}{on}, to say thank you.",
)
"""For somebody else of whom nothing was noted."""
NEUTRAL_CLOSINGS = (
    "If anything else would help in the meantime, I am glad to send it.",
    "{wait} Until then, I am easy to reach.",
    "Please let me know if you need anything more from me. A short line is enough.",
    "If you are missing anything from me, please say so. All good wishes until then.",
)
CARD_FILLERS = (
    "It was good to hear how you work and to tell you how I do.",
    "I liked the way we talked, and I would be glad to hear more.",
    "I went home with a good picture of the work.",
    "The hour went by quickly.",
    "It is good to know whom I would be working with.",
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
    "Your answer has reached me; thank you for it.",
    "I had hoped for another answer, but thank you for letting me know.",
)
"""For somebody who need not have met the user."""
GROUP_OPENINGS = (
    "Thank you all for taking the time{on} to talk with me{about}.",
    "I enjoyed my conversations{on}{about}. Thank you all for the time.",
    "Many thanks to all of you for the time{on} and for the conversations{about}.",
    "It was good to meet all of you{on} and to talk{about}. Thank you for making the time.",
)
GROUP_ASKS = (
    "May I ask you to pass my thanks on to the people I met?",
    "I would be grateful if you passed these lines on to the people I met.",
    "Could you let everybody I met know how grateful I am?",
)
FOLLOW_UP_OPENINGS = (
    "We talked{about}{on}, and I am still interested.",
    "We spoke{on}{about}, and I would still like to take it further.",
    "It has been a little while since we talked{about}{on}.",
    "I am writing to ask about our conversation{on}{about}.",
    "I am writing about our conversation{on}, because I would like to go on with it.",
    "Our conversation{on}{about} is still on my mind.",
)
APPLIED_OPENINGS = (
    "I applied{job} some time ago, and I am still interested.",
    "I am writing to ask about my application{job}.",
    "Some time ago I sent you my application{job}, and I would still like to take it further.",
)
"""For a follow-up before any conversation."""
FOLLOW_UP_ASKS = (
    "Could you tell me how things stand? If anything else would help you decide, I am glad to send it.",
    "I would be glad to hear how things stand, even if nothing is decided yet.",
    "Is there any news, or anything that I can add from my side?",
    "A short line on what happens next would help me plan. I am glad to answer any question.",
    "If the decision takes longer, that is fine; I would only like to know. I can send more at any time.",
    "Do you know yet when you will decide? I am happy to come by or to call.",
)
AFTER_NO_OPENINGS = (
    "Thank you for letting me know, and for the time you took for me{on}.",
    "Thank you for letting me know. I was glad to talk with you{on}.",
    "I am grateful that you let me know, and that we could talk{on}.",
    "Thank you for the answer. Meeting you{on} was worth it all the same.",
    "Your answer has reached me; thank you for it, and for the conversation{on}.",
    "I had hoped for another answer, but thank you all the same for our conversation{on}.",
)
AFTER_NO_CLOSINGS = (
    "If another role comes up that might fit, I would be glad to hear of it. I wish you and the team well.",
    "Please think of me if something like it opens again. All the best for the work ahead.",
    "I would be happy if our paths crossed again. I wish you success with what you are building.",
    "Should things change, I am easy to reach. My best wishes to everybody I met.",
    "I would gladly apply again one day. Until then, I wish you all well.",
    "If there is work of this kind again, I would like to be asked. Good luck with all of it.",
)
