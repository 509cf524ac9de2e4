"""Words around a name that speak for meeting somebody, or against it, in the languages of invitations."""

import re

MEETS = re.compile(
    r"\b(?:interview\w*|meet(?:s|ing)?|see(?:s|ing)?|talk(?:ing|s)?|speak(?:ing|s)?|chat(?:ting)?|conversation|panell?(?:ist)?s?|"
    r"chair(?:s|ed|ing)?|conduct\w*|lead(?:s|ing)?|host(?:s|ed|ing)?|join(?:s|ed|ing)?|assess\w*|committee|board|jury|"
    r"in the room|on the call|on the day|across the table|ask for|report to|welcom\w+|greet\w*|look(?:s|"
    r"ing)? forward|hearing from you|take over|"
    r"show you|observ\w+|attend\w*|present|will be there|sit(?:ting|s)? (?:in|down|with)|sit|decision|"
    r"step(?:s|ping)? in|complete[sd]?|"
    r"read your|with me|(?:all )?set (?:up )?with|booked (?:in )?with|who is who|who['’]s who|colleagues|team|"
    r"guests|attendees|participants|walk you|"
    r"gespräch\w*|führ(?:t|en)|kennen\w*|kennenzulernen|treffen|triffst|trifft|sprech\w*|sprich\w*|erwart\w*|empfang\w*|empfäng\w*|"
    r"teilnehm\w*|nehmen|nimmt|dabei|anwesend|vor ort|begrüß\w*|vorstell\w*|leite[tn]|moderier\w*|gremium|"
    r"kommission|begleit\w*|"
    r"entretien|rencontr\w*|mené\w*|reçue?s?|recevr\w*|accueill\w*|échang\w*|parler\w*|présent\w*|composition|"
    r"entrevist\w*|habl\w+|conocer\w*|reuni\w*|unir[áa]\w*|asistir\w*|recibir\w*|atender\w*|acompañ\w*|comité|tribunal|"
    r"colloqui\w*|partecip\w+|particip\w+|incontr\w*|accogli\w*|commissione|"
    r"gesprek\w*|spreek\w*|spreken|ontmoet\w*|schui\w*|aanwezig|ontvang\w*|"
    r"intervju\w*|samtal\w*|träffa\w*|møde\w*|mød\w+|møt\w*|sitter|delta\w*|medverka\w*|snakk\w*|tale|prata|udvalg\w*|utvalg\w*|"
    r"falar|conversar|encontr\w*|receb\w*|"
    r"rozm\w+|spotka\w*|poprowadz\w*|udział)\b",
    re.I,
)
"""Words for meeting somebody, and for what one meets them at."""
ASIDE = re.compile(
    r"\b(?:questions?|queries|contact(?: details)?|contacts|reach|ring|phone|text|email|e-mail|let (?:me|"
    r"us) know|get in touch|rsvp|"
    r"confirm|reply|respond|cop(?:y|ied)|cc|papers|send|sent|bring|documents?|referr?ed|recommend\w*|"
    r"forward(?:ed)?|on behalf|passed|"
    r"administrative|adjustments?|travel|claims?|arranged through|accommodation|expenses|parking|secretary|"
    r"sekretariat|secr[ée]tariat|rückfragen|fragen|wenden|melden|erreichen|"
    r"unterlagen|kopie|kontakt\w*|ansprechpartner\w*|joindre|contacter|disposition|copie|duda|dudas|consulta|escrib\w+|contact[ae]\w*|"
    r"domande|contattare|vragen|bereik\w*|frågor|kontakta|spørgsmål|pytani\w*|dúvidas?|coordinat\w*|diríjase|dirigirse|adressez|adresser|rivolgersi|"
    r"invites? you|booked)\b|\b\d{3,}[ -]?\d{3,}|\w@\w",
    re.I,
)
"""Words for what one does with those whom one does not meet: ask them, write to them, send them papers."""
AWAY_BEFORE = re.compile(
    r"\b(?:already met|met before|instead of|in place of|normally|usually|ordinarily|"
    r"recommended (?:to us )?by|referred by|anstelle von|"
    r"statt|à la place de|"
    r"en lugar de|al posto di)\s(?:(?:Mrs?|Ms|Dr|Herrn?|Frau|Mme|M)\b\.?\s)?$",
    re.I,
)
AWAY_AFTER = re.compile(
    r"(?:,\s[^,.;\n]{1,40}(?=,\s))?(?:[^,.;\n]{1,40}(?=,\sbut\s))?,?\s[^,.;\n]{0,25}?\b(?:apolog\w+|ill|sick|unable|"
    r"on (?:\w+ )?leave|put your name forward|(?:recommend|suggest|mention|referr)ed you|"
    r"passed (?:on )?your|unavailable|can['’]?not|can['’]t|"
    r"can no longer|won['’]t|verhindert|"
    r"krank|absente?|no podrá|fällt aus)\b",
    re.I,
)
"""Around those who are not there."""
ME_AND = re.compile(
    r"\b(?:me|myself|I|ich|mir|mich|moi(?:-même)?|yo|mí|io|me stess[oa]|eu|mim|ik|mij|jag|mig|jeg|meg)[\s,]+"
    r"(?:and|und|et|y|ed?|og|och|en|plus|samt|sowie|&)\s(?-i:[^\W\d_A-Z][\w-]*\s){0,4}$",
    re.I,
)
"""In front of somebody whom one meets beside the writer."""
FOOTER = re.compile(
    r"\bregistered (?:in|office|charity|company)\b|\bcompany (?:no|number|reg)|amtsgericht|handelsregister|"
    r"\bHRB\s?\d|"
    r"geschäftsführ\w{0,12}: |^directors?: |vorstand: |aufsichtsrat|siège social|\bSIRET\b|\bRCS\s|"
    r"registro mercantil|partita iva|"
    r"\bP\.?\s?IVA\b|\bKvK\b|\borg\.?\s?nr|\bCVR\b|\bVAT\s(?:no|reg|number)",
    re.I,
)
"""What the law wants below letters: directors, registers, numbers."""
HOUR = re.compile(r"[\s*•|(-]{0,6}(?:[01]?\d|2[0-3])(?:[:.h]\s?[0-5]\d|\s?[ap]\.?m\b)", re.I)
"""A line that begins with an hour."""
PLACED = re.compile(
    r"(?:\b(?:at|in|near|from|bei|in der|im|am|an der|chez|à|dans|presso|bij|hos|rue|calle|avda\.?|via|dear|"
    r"hi|hello|hey|hallo|"
    r"liebe[rn]?|hola|bonjour|cher|chère|named after|für|as|als)|\d,?)\s(?:the\s)?$",
    re.I,
)
"""In front of these stands a place, a firm, or whom the letter is for."""
BEHIND_WITH = re.compile(
    r"\b(?:with|w/|by|mit|von|durch|avec|par|con|por|met|door|med|com|z|see|meet|meets|ask for|visit|are|is|"
    r"be|sind|are:|:)\s(?:[oa]s?\s)?$|:\s$",
    re.I,
)
"""What stands right in front of somebody to meet."""
PLACE = re.compile(
    r"\s(?:Building|House|Room|Street|Road|Way|Lane|Hall|Library|Cent(?:re|er)|Square|Avenue)\b|^(?:Rua|Calle|Via|Viale|Plaza|Paseo|Avenida|Rue|Place|Piazza|Praça|Largo)\s"
)
"""Ends and begins what is a street or a house."""
JOIN = re.compile(
    r"(?:[\s,;/&+]|\b(?:and|und|et|y|e|en|og|och|i|samt|sowie|plus|or|oder|ou|the|der|die|la|le|el|con|a|o|"
    r"as well as|also)\b)*"
    r"(?:(?<=\s)(?:our|my|his|her|unser\w*|meine?n?|notre|mon|ma|nuestr\w+|mi[ao]?|vår\w*|vores|min|onze|mijn|il|la)\s(?:[^\W\d_A-Z][\w-]*\s){1,5})?"
)
"""What stands between two who are listed together."""
BORNE = re.compile(
    r"(?:\b(?i:with|w/|mit|avec|con|met|med|com|z|see|meet|ask for)|[^\W\d_]{2},?\s(?:and|und|et|y|e|en|og|och|i|"
    r"or|oder|ou|&|\+))\s$"
)
"""In front of these a single word with a capital may be a first name that no table knows."""
GOES = re.compile(
    r"\s(?:is (?:my|our|the)|looks after|runs|leads|does the|will (?:be|meet|see|show|take)|wird|est (?:mon|"
    r"ma|notre))\b"
)
"""Behind a first name that begins a clause."""
WILL = re.compile(
    r"(?:,[^,.;]{2,60},)?\s(?:will|would|['’]ll|is|are|has|have|wants?|runs?|leads?|looks?|does|chairs?|wird|werden|führt|führen|"
    r"leitet|nimmt|nehmen|möchte|va|vont|sera|seront|va a|ser[áà]|estar[áà]n?|zal|zullen|kommer|vil|ska|skal|"
    r"schuift|sitter|loved|owns)\b"
    r"|,? (?:who|whose|die|der|qui|que|quien|wer|che|som|której|który)\s"
)
"""What somebody does who is to be there."""
OR_ME = re.compile(r"\b(?:me|mich|mir|moi)\s(?:or|oder|ou)\s$")
"""In front of somebody who may be there in place of the writer."""
_KIN_IN_ALL = """
brother sister wife husband partner son daughter father mother dad mum mom colleague boss cousin uncle aunt
co-founder cofounder bruder schwester frau mann sohn tochter vater mutter kollege kollegin chef chefin frère sœur
femme mari fils fille père mère collègue associé associée hermano hermana mujer marido hijo hija padre madre
compañero compañera socio socia fratello sorella moglie marito figlio figlia collega broer zus vrouw man zoon
dochter bror syster søster kollega
"""
KIN = frozenset(_KIN_IN_ALL.split())
"""What somebody is to somebody, who takes part by the first name."""
