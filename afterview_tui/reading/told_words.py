"""How sentences about a lead begin, by the stage that they tell of: a pattern a line."""

MY_NO = r"""
(?:told|tell|telling) (?:them|em|'em|him|her) no\b
(?:i )?(?:said|say|saying) no\b|no$|no because\b
no (?:thanks?|thx)\b
g[ai]ve? up|giving up
(?:i['’]?m |am )?(?:done|finished) with (?:it|them|this)
not for me
(?:i )?(?:passed|passing) on (?:it|this|them)
(?:i )?(?:quit|bailed|walked away|walked out|pulled out|backed out)\b
(?:i )?(?:pulled|withdrew|took back|cancell?ed) (?:my|the) (?:app|application|cv)\b
(?:not|no longer) (?:going(?: for|$)|pursuing|interested|into)
(?:took|taking|chose|going with) (?:the )?(?:other|another)\b
so no$
(?:decided|going) (?:against|not to)\b
hab(?:e)? abgesagt|sag(?:e)? ab\b|zurückgezogen
"""
"""A no of one's own."""
OFFER_DECLINED = r"""
(?:i )?(?:declined|turned down|refused|rejected) (?:the|their|that|an?) (?:[\w£$€.,]{1,15} ){0,3}?offer\b
(?:i )?(?:declined|turned down|refused|rejected) (?:the|their|that|an?) counter\w{0,5}\b
(?:i )?turned (?:it|them|him|her|that) down
(?:i )?(?:declined|refused) (?:it|them|this|that)\b
"""
"""An offer that one declined."""
THEIR_NO = r"""
(?:they|he|she|who) (?:have |has |had )?(?:chose|chosen|picked|went with|gone with) (?:the |an? )?(?:an)?other\b
(?:they|he|she|who) (?:have |has |had )?(?:hired|took|taken|wanted|want|found) (?:the |an? )?(?:other|another)\b
(?:they |he |she |who )?(?:have |has |had )?(?:chose|picked|hired|took|want|found) (?:someone|somebody)\b
(?:they |he |she |who )?(?:have |has |had )?(?:went|gone|going) (?:with|w/?|for) (?:someone|somebody)\b
(?:they |he |she |who )?(?:have |has |had )?(?:hired|filled(?: it)?|went|gone) (?:internal(?:ly)?|in-house)\b
(?:a |the |got a )?(?:regret|rejection) (?:letter|e-?mail|mail|call)\b
(?:i |was |got |been |just ){0,3}(?:rejected|regretted|knocked back|sifted out)\b(?! (?:the|their|them|it|an?)\b)
(?:was |got |been ){0,2}(?:declined|turned down|rejected) by\b
(?:they|he|she) (?:rejected|declined|turned down|turned me down|passed|said no|don['’]?t want)\b(?! on)
they (?:pulled|backed) out\b
they (?:pulled|withdrew|rescinded|took back|cancell?ed) (?:the|their|my) (?:\w+ )?offer\b
(?:i )?(?:didn['’]?t|did not|haven['’]?t) (?:get|got|make|made) (?:it|the job|through|the cut)\b
(?:wasn['’]?t|was not|not) (?:selected|successful|shortlisted|chosen|picked)\b
no (?:luck|joy)\b|got a no\b|not this time\b
(?:hat|haben) (?:mir |uns )?(?:leider )?abgesagt\b
(?:leider )?(?:eine )?absage\b|abgelehnt\b
"""
"""A no of theirs."""
QUIET = r"""
(?:i |they |was |got |been |totally |just ){0,3}ghosted\b
radio silence\b|crickets\b
(?:gone|went) (?:quiet|dark|silent)\b
"""
"""Silence of theirs."""
APPLIED = r"""
(?:i |we |have |just |already |'ve ){0,3}(?:app?ll?y?ie?d|appld|aplied|applyed|app['’]?d)\b
(?:i |just |went in ){0,2}(?:filled|fill) (?:out|in) (?:the |an? |their |my )?(?:online )?(?:app|application|form)\b
(?:i |just |have |already ){0,3}(?:e?mailed|sent|dropped|handed|uploaded|put|left) (?:\w{1,4} ){0,3}(?:cv|resume)\b
i (?:send|give|leave) (?:\w{1,4} ){0,3}(?:cv|resume|application)\b
(?:i |just |have |already ){0,3}submitted (?:\w{1,4} ){0,3}(?:cv|resume|app|application|papers)\b
(?:i |just |have |already ){0,3}(?:e?mailed|sent|dropped|handed|put) (?:\w{1,4} ){0,3}(?:app|papers|docs)\b
(?:cv|resume|application|app) (?:has |is )?(?:gone|going) (?:off|in)\b
(?:cv|resume|résumé|application|app) (?:is |was )?(?:sent|in|submitted|e?mailed|posted|handed in|dropped off)\b
(?:bewerbung|unterlagen) (?:ist |sind |online )?(?:raus|weg|verschickt|abgeschickt|eingereicht|abgegeben)\b
(?:submitted|put in) (?:via|through|on|online|by)\b
(?:i |just |have |already ){0,3}(?:sent|handed|posted) (?:\w{1,5} ){0,2}forms?\b
(?:he )?(?:echado|enviado|mandado|entregado) (?:el |mi )?(?:cv|curr[ií]culum)\b
(?:cv|candidature) (?:envoyée?|déposée?|transmise?)\b|postulé\b
beworben\b|waiting?\b
"""
"""What was sent to them."""
ACCEPTED = r"""
(?:i |they )?(?:got|have|landed) the (?:job|gig|part|role|position)\b
(?:contract|offer) signed\b
(?:i )?(?:accepted\b|signed (?:the |their |my )?(?:contract|offer)\b)
(?:i['’]?m )?hired\b
(?:i )?(?:said|saying) yes\b
zugesagt\b|vertrag unterschrieben\b
"""
"""A job that one has."""
OFFERED = r"""
they (?:said|say|says|have said) yes\b
(?:they |have |got |i |an? |was |been |verbal |written ){0,4}offer(?:ed)?\b(?! (?:expected|soon|next|call))
(?:hat|haben) (?:mir |uns )?zugesagt\b
zusage\b|angebot\b
"""
"""An offer."""
INTERVIEWED = r"""
(?:\d(?:st|nd|rd|th) |first |second |final |video ){0,2}(?:interview|round|onsite|panel) (?:went|was|done|passed)\b
"""
"""A talk that was held."""
