"""Words that companies have in common, so that none of them tells one from another."""

LEGAL = frozenset(
    {
        *("gmbh", "mbh", "ag", "kg", "kgaa", "ohg", "gbr", "ug", "ev", "eg", "se", "inc", "incorporated", "corp"),
        *("corporation", "llc", "llp", "lp", "ltd", "limited", "plc", "pllc", "pc", "co", "cie", "pty", "pte", "pvt"),
        *("private", "sa", "sas", "sarl", "sàrl", "srl", "spa", "sl", "slu", "sro", "bv", "nv", "oy", "oyj", "ab"),
        *("as", "asa", "aps", "zoo", "kft", "zrt", "doo", "kk", "ltda", "lda", "cic", "cio", "ccic", "coop"),
    }
)
"""Legal forms, without points."""
SMALL = frozenset(
    {
        *("the", "of", "and", "for", "at", "in", "on", "to", "a", "an", "by", "with", "de", "des", "du", "la", "le"),
        *("les", "del", "della", "di", "da", "das", "dos", "do", "der", "die", "den", "dem", "für", "fur", "und", "et"),
        *("y", "e", "van", "von", "zu", "am", "im", "st", "saint", "sankt", "san", "santa", "sons", "son", "daughters"),
        *("brothers", "bros", "sisters", "family", "associates", "friends", "our", "your", "my", "we"),
    }
)
KINDS = frozenset(
    {
        *("academy", "academies", "accountants", "accounting", "aerospace", "agency", "agriculture", "airlines"),
        *("airways", "airport", "aluminium", "analytics", "apparel", "architects", "architecture", "archive"),
        *("archives", "arena", "armoury", "art", "arts", "assembly", "association", "atelier", "audio", "authority"),
        *("auto", "automation", "automotive", "aviation", "bakery", "bakeries", "bank", "banking", "bar", "beauty"),
        *("bicycles", "bikes", "bio", "biosciences", "biotech", "biotechnology", "board", "boards", "boats", "books"),
        *("bookshop", "borough", "boulangerie", "boutique", "brands", "brewery", "brewing", "broadcasting"),
        *("broadband", "builders", "building", "buildings", "bureau", "bus", "business", "cabinet", "café", "cafe"),
        *("camp", "capital", "care", "careers", "carers", "cars", "casa", "casino", "castle", "catering", "cathedral"),
        *("cellars", "centre", "center", "central", "ceramics", "chain", "chamber", "charity", "chemicals", "chemist"),
        *("children", "church", "cinema", "circle", "city", "civic", "cleaning", "clinic", "clinics", "cloud"),
        *("club", "coaches", "coffee", "collective", "college", "commerce", "commission", "committee"),
        *("communications", "community", "company", "companies", "components", "computers", "computing", "concrete"),
        *("confectionery", "conservatory", "constabulary", "construction", "constructions", "consultancy"),
        *("consultants", "consulting", "consumer", "containers", "contractors", "control", "controls", "convent"),
        *("cooperative", "cooperatives", "co-op", "cooperation", "corps", "cosmetics", "council", "county", "court"),
        *("couriers", "creative", "credit", "cruises", "culture", "cycles", "dairy", "data", "day", "defence"),
        *("defense", "delivery", "dental", "dentistry", "department", "depot", "design", "designs", "development"),
        *("developments", "devices", "diagnostics", "digital", "diner", "direct", "distillery", "distribution"),
        *("district", "docks", "drinks", "dynamics", "economics", "editions", "éditions", "education", "electric"),
        *("electrical", "electricity", "electronics", "embassy", "energy", "engineering", "engineers"),
        *("enterprise", "enterprises", "entertainment", "environment", "environmental", "equipment", "estate"),
        *("estates", "events", "exchange", "express", "facilities", "factory", "faculty", "farm", "farms", "fashion"),
        *("federation", "ferries", "festival", "fibre", "film", "films", "finance", "financial", "firm", "fisheries"),
        *("fitness", "flowers", "food", "foods", "footwear", "forest", "forestry", "forum", "foundation", "freight"),
        *("fund", "funds", "furniture", "galerie", "gallery", "galleries", "games", "gaming", "garage", "garden"),
        *("gardens", "gas", "general", "glass", "global", "gmbh", "golf", "government", "grammar", "graphics", "group"),
        *("groupe", "gruppe", "guild", "gym", "hairdressers", "hall", "health", "healthcare", "heating", "heritage"),
        *("high", "holding", "holdings", "holidays", "home", "homes", "hospice", "hospices", "hospital"),
        *("hospitals", "hospitality", "hostel", "hotel", "hotels", "house", "housing", "hub", "hvac", "imaging"),
        *("industrial", "industries", "industry", "infirmary", "informatics", "infrastructure", "initiative", "inn"),
        *("innovation", "innovations", "institut", "institute", "institution", "instruments", "insurance"),
        *("interactive", "interiors", "international", "internet", "investment", "investments", "jewellers"),
        *("joinery", "journal", "junior", "kindergarten", "kitchen", "kitchens", "klinik", "klinikum", "lab", "labor"),
        *("laboratories", "laboratory", "labs", "landscapes", "language", "languages", "laundry", "law", "lawyers"),
        *("learning", "leisure", "libraries", "library", "life", "lighting", "lines", "logistics", "logistik", "lodge"),
        *("machine", "machinery", "machines", "magazine", "maison", "management", "manor", "manufacturing", "marine"),
        *("maritime", "market", "marketing", "markets", "materials", "mechanical", "media", "medical", "medicine"),
        *("memorial", "mental", "metal", "metals", "mills", "mining", "ministry", "mission", "mobile", "mobility"),
        *("motors", "museum", "museums", "music", "mutual", "national", "network", "networks", "news", "newspaper"),
        *("newspapers", "north", "northern", "nursery", "nurseries", "nursing", "office", "offices", "oil", "online"),
        *("open", "opera", "optical", "opticians", "orchestra", "organisation", "organization", "outdoor", "packaging"),
        *("paint", "paints", "paper", "park", "parks", "partners", "partnership", "pastry", "payments", "people"),
        *("petroleum", "pharma", "pharmaceuticals", "pharmacy", "philharmonic", "photo", "photography", "pizzeria"),
        *("plastics", "playhouse", "plumbing", "police", "port", "post", "power", "practice", "precision", "prep"),
        *("preparatory", "press", "primary", "print", "printers", "printing", "prison", "productions", "products"),
        *("project", "projects", "properties", "property", "public", "publications", "publishers", "publishing", "pub"),
        *("quantum", "radio", "rail", "railway", "railways", "realty", "recordings", "records", "recreation"),
        *("recruitment", "recycling", "refinery", "regional", "rehabilitation", "renewables", "rental", "repairs"),
        *("research", "residence", "resort", "resources", "restaurant", "restaurants", "retail", "robotics"),
        *("roofing", "royal", "sailing", "salon", "schmiede", "school", "schools", "schule", "science", "sciences"),
        *("scientific", "secondary", "securities", "security", "semiconductor", "semiconductors", "seminary"),
        *("service", "services", "shipping", "shipyard", "shop", "shops", "social", "society", "software", "solar"),
        *("solicitors", "solution", "solutions", "sound", "south", "southern", "space", "spirits", "sport", "sports"),
        *("stadium", "stadtwerke", "state", "station", "steel", "stiftung", "storage", "store", "stores", "strategy"),
        *("street", "studio", "studios", "supermarket", "supermarkets", "supplies", "supply", "support", "surgery"),
        *("survey", "surveyors", "system", "systems", "tech", "technical", "technik", "technologies", "technology"),
        *("telecom", "telecommunications", "telephone", "television", "textiles", "theater", "theatre", "theatres"),
        *("therapeutics", "therapy", "timber", "times", "tools", "tourism", "tours", "town", "toys", "trade", "trading"),
        *("trail", "training", "transit", "translations", "transport", "transportation", "travel", "trust", "trustees"),
        *("trucking", "union", "united", "universität", "university", "universities", "urban", "utilities", "vehicles"),
        *("venture", "ventures", "verlag", "veterinary", "vets", "video", "village", "vineyard", "vineyards", "vision"),
        *("ward", "warehouse", "waste", "water", "wealth", "web", "welfare", "wellness", "west", "western", "wholesale"),
        *("wind", "wine", "winery", "wines", "wood", "works", "workshop", "workshops", "world", "worldwide", "yacht"),
        *("youth", "zoo", "east", "eastern", "upper", "lower", "old", "new", "great", "greater", "big", "little"),
        *("first", "second", "smart", "good", "best", "next", "road", "lane", "avenue", "square", "hill", "valley"),
        *("river", "lake", "bay", "bridge", "green", "grove", "field", "fields", "gate", "cross", "corner", "coast"),
        *("island", "islands", "mount", "point", "side", "view", "american", "british", "european", "german", "english"),
        *("irish", "scottish", "welsh", "canadian", "australian", "indian", "french", "swiss", "nordic", "atlantic"),
        *("pacific", "asia", "africa", "europe", "america", "uk", "usa", "eu"),
    }
)
"""What a company does or is, and where: Northern Bank and Harbor Bank share one of these."""
INSTITUTIONS = KINDS - {
    *("north", "northern", "south", "southern", "east", "eastern", "west", "western", "upper", "lower", "old", "new"),
    *("great", "greater", "big", "little", "first", "second", "smart", "good", "best", "next", "royal", "national"),
    *("central", "general", "global", "high", "home", "open", "public", "social", "day", "life", "people", "world"),
    *("american", "british", "european", "german", "english", "irish", "scottish", "welsh", "canadian", "french"),
    *("australian", "indian", "swiss", "nordic", "atlantic", "pacific", "asia", "africa", "europe", "america", "uk"),
    *("usa", "eu", "data", "support", "service", "training", "office", "team", "times", "video", "business", "art"),
    *("project", "ward", "state", "trade", "side", "view", "point", "corner", "road", "street", "lane", "avenue"),
    *("hill", "valley", "river", "lake", "bay", "bridge", "green", "grove", "field", "fields", "gate", "cross", "wood"),
    *("coast", "island", "islands", "mount", "town", "village", "city", "garden", "department", "internet", "mobile"),
    *("learning", "language", "science", "music", "news", "law", "design", "management", "marketing", "development"),
    *("board", "building", "control", "delivery", "strategy", "vision", "water", "web", "wind", "space", "direct"),
    *("online", "creative", "digital", "mental", "children", "machine", "post", "second", "urban", "regional"),
}
"""What a name of a company may end in, and little else does."""
PARTS = {
    kind: frozenset((*kinds, *parts))
    for kinds, parts in (
        (("hospital", "hospitals", "infirmary", "klinik", "klinikum", "clinic"), ("ward", "wards", "unit", "clinic", "surgery")),
        (("school", "schools", "academy", "college", "schule", "primary", "secondary"), ("class", "classroom", "classes", "pupils")),
        (("university", "institute", "laboratory", "labs", "lab", "laboratories"), ("department", "lab", "group", "faculty")),
        (("logistics", "logistik", "freight", "transport", "shipping", "distribution"), ("depot", "yard", "warehouse", "dock")),
        (("hospice", "hospices", "home", "homes", "care"), ("house", "home", "residents")),
        (("restaurant", "kitchen", "hotel", "bakery", "café", "cafe", "coffee"), ("kitchen", "bar", "bakery", "shop")),
        (("library", "libraries", "museum", "gallery", "archive", "archives"), ("collection", "branch", "stacks")),
        (("farm", "farms", "vineyard", "nursery", "gardens"), ("farm", "garden", "fields", "herd")),
        (("theatre", "theater", "opera", "orchestra", "playhouse"), ("stage", "company", "ensemble")),
        (("times", "post", "journal", "news", "press", "magazine"), ("newsroom", "paper", "desk")),
        (("garage", "motors", "bicycles", "cycles", "joinery", "workshop", "works"), ("workshop", "shop", "garage", "bench")),
        (("trust", "foundation", "charity", "society", "association"), ("trust", "charity", "trustees", "foundation")),
    )
    for kind in kinds
}
"""By which everyday words people speak of the place itself: "your ward", "the depot"."""
