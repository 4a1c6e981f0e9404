"""Parts of sentences that every kind of question shares: where, when, politeness, context, distractors."""

# ruff: noqa: E501 - a table of sentences reads better unbroken
from __future__ import annotations

PARTS: dict[str, tuple[str, ...]] = {
    "img": ("image", "scene", "picture", "tile", "satellite image", "raster", "photo", "acquisition", "sentinel image", "frame", "view", "layer"),
    "aoi": (
        "area", "region", "polygon", "selected area", "study area", "area of interest", "aoi", "box", "drawn polygon", "selection", "map",
        "parcel", "plot", "site", "place", "county", "city", "reserve", "hillside", "island", "property", "valley", "farm", "zone", "extent", "catchment", "municipality", "district", "landscape", "watershed", "bounding box",
        "park", "national park", "estate", "hill", "slope", "mountain", "peninsula", "bay", "coast", "basin", "ranch", "campus", "block", "ward", "commune",
        "community", "territory", "concession", "state", "country", "delta", "plain", "square", "rectangle", "province", "quarter", "piece of land", "land parcel", "neighbourhood", "corridor",
    ),
    "scene": (
        "", "", "", "", "(in|on|within|across|over) (this|the|my|our) $img", "(in|within|inside|across|over) (this|the|my|our|that) $aoi", "here",
        "(in|around|near|at|outside) {place}", "in the $aoi (around|near|north of|south of|east of|west of) {place}",
        "(in|on|within) the (whole|entire|full|current|selected|displayed|loaded) ($img|$aoi)", "in (the|this) $aoi i (drew|selected|outlined|marked)",
        "in the (north|south|east|west) of {place}", "over {place}", "in what i (see|selected|loaded)", "in view",
    ),
    "here": (
        "", "", "", "here", "there", "(in|on) (this|the|my) (area|image|scene|field|region|place|plot|polygon|picture|map|land)", "around", "in it",
        "on the (map|image|island|site)", "in (this|my) (area|image)", "in {place}",
    ),
    "where_scene": ("(in|within) (this|the) ($img|$aoi)", "here", "(around|near|in) {place}", "in the selected $aoi", "(in|of) the (whole|entire) $img"),
    "all": (
        "the (whole|entire|total|selected|drawn)[ $aoi]", "the $aoi", "the $img", "this $aoi", "this $img", "my $aoi", "the land", "the surface",
        "the ground", "the scene", "it all", "{place}", "everything here", "the total area",
    ),
    "date1": (
        "", "", "", "", "", "on {date}", "in {month}", "in {year}", "in {month} {year}", "(today|now|currently|at the moment|right now|at present)",
        "as of {date}", "on the (last|latest|most recent|second) (date|image|acquisition|scene)", "in the (latest|newest|most recent) $img",
        "(this|last) (year|month|spring|summer|autumn|winter|week)",
    ),
    "first": (
        "(before|originally|initially|at first|at the start|at the beginning|earlier|previously|back then|in the past)",
        "(on|at|in) the (first|earlier|earliest|older|oldest|initial|previous|pre-event) (date|image|scene|acquisition|picture|one)",
        "before the (flood|fire|event|storm|change|disaster)", "in the before (image|picture|shot)", "on the pre-event $img",
    ),
    "pair": ("{pair}",),
    "pair_words": (
        "between the (two|both) (dates|images|scenes|acquisitions|pictures)", "between {date} and {date}", "between {month} and {month}",
        "from {year} to {year}", "since {year}", "since {month}", "between the (first|earlier) and the (last|later|second) (image|date|one)",
        "(over|during) (the|this|that) (period|time|interval)", "from the first to the (second|last) (image|date|scene)",
        "between (before|then) and (after|now)", "since the first (image|date|scene)", "after the (flood|storm|fire|event)", "over time",
        "between {year} and {year}", "in the meantime", "between these (two )dates", "since then", "since the earlier image",
        "from {date} to {date}", "compared (to|with) the (first|earlier|older|previous) (image|date|scene)", "since last (year|summer|month|spring)",
        "between the two", "across the two (dates|images)", "between both", "since {date}",
    ),
    "sub_clause": (
        "for (a|the|my|our) (report|map|client|study|thesis|project|inventory|permit|plan|meeting|dashboard)",
        "(because|since) (i|we) need (it|this) for (planning|a report|the council|my boss|the inventory)", "so i can (map|report|compare|plan) it",
        "roughly", "approximately", "exactly", "overall", "in total", "altogether", "at all", "by any chance", "if any", "to the nearest percent",
    ),
    "please": ("please", "pls", "plz", "thanks", "thank you", "cheers", "asap", "if you can", "if possible", "kindly"),
    "tell": (
        "tell me", "can you tell me", "could you tell me", "please tell me", "i want to know", "i would like to know", "i'd like to know",
        "i need to know", "we need to know", "do you know", "could you (say|estimate|check|find out|work out|determine|calculate|compute|measure)",
        "can you (say|estimate|check|find out|work out|determine|calculate|compute|measure|see)", "i wonder", "i am wondering", "let me know",
        "(check|determine|find out|calculate|compute|estimate|work out|measure|report|state|tell us|figure out)", "any idea", "my question is",
        "please (check|determine|find out|calculate|compute|estimate|report|measure)", "would you (mind telling me|tell me|say)",
        "(help|assist) me (find out|understand|determine)", "we (want|would like) to (know|find out|understand)", "i'm curious",
        "it would be (great|good|useful|nice) to know", "i (have|need) to find out", "what i need is", "question:",
    ),
    "need": (
        "i need", "i want", "give me", "get me", "i'm interested in", "i am looking for", "i'm after", "can i have", "could i get", "we need", "we require", "please provide", "please report", "please state", "what about",
        "report", "provide", "i would like", "i'd like", "let me have", "my boss wants", "the client asked for", "they want", "my task is to find", "state", "i have to report", "please send", "return", "we are asked for", "i want to get", "could you provide", "can you give me", "would you give me", "tell me", "find", "estimate", "calculate", "determine", "list", "show", "i care about", "it is about",
    ),
    "do": (
        "", "", "please", "can you", "could you", "would you", "could you please", "can you please", "i want you to", "i need you to", "kindly",
        "go ahead and", "now", "let's", "i'd like you to", "we need to", "i want to", "help me", "your task is to", "task:", "would you please",
        "i would like to", "try to", "just", "i need to", "next,", "first,",
    ),
    "before": (
        "hi,", "hello,", "hey,", "hi there,", "good morning,", "good morning.", "ok,", "ok so", "so", "and", "also,", "well,", "quick question:",
        "sorry,", "one more thing:", "next question:", "hello!", "hi.", "dear team,", "right,", "alright,", "then", "but", "hmm,", "another one:",
    ),
    "context": (
        "i am (mapping|studying|looking at|working on|monitoring|surveying) (the|an|this) $aoi[ near {place}].",
        "this is (a|the) (sentinel-2|sentinel-1|sentinel|radar|satellite|optical|landsat) (image|scene|acquisition)[ (of|from) ({place}|{date})].",
        "i (loaded|added|opened) (two|both|some|the|all) (layers|images|scenes|rasters|bands).", "we work (for|with) (the|a) (city|ministry|ngo|university|utility|insurer|river authority|county).",
        "i drew a polygon[ around {place}].", "the $img (was taken|is|dates) (on|from) {date}.", "here is the $img[ of {place}].",
        "see the selected $aoi.", "look at (this|the) $img.", "(consider|take) the $aoi.", "for the (report|annual review|inspection) we need numbers.",
        "i am (a|an) (student|planner|analyst|farmer|forester|hydrologist|ecologist|journalist|teacher|engineer|geographer).", "given (this|the) $img,",
        "based on (this|the|these) $img[s],", "from (this|the|these) $img[s],", "using (the|both) (optical|radar|sar|sentinel-1|sentinel-2)[ and (radar|optical)] (data|image|images),",
        "as an (analyst|expert|engineer),", "in (this|the) $img,", "within the $aoi,", "for (this|the) $aoi,", "for {place},", "in {place},",
        "the weather was (bad|clear|fine) (that day|when this was taken).", "my colleague (thinks|says|believes) there is (a lot|not much|none).",
        "we visited {place} (last week|in {year}|yesterday).", "i have (never|often) been (there|to {place}).", "the $img may be (noisy|hazy|a bit cloudy).",
        "this $aoi (belongs to|is part of|lies in) (a|the) (nature reserve|national park|district|basin|province).", "there was (a|some) (storm|fire|heavy rain|drought) (last week|in {month}|earlier).",
    ),
    "distractor": (
        "the $aoi is (mostly|mainly|largely) {D.adj}.", "there (seems to be|is) (a lot of|some|little) {D.mass} (here|around|too|as well).",
        "i am not interested in (the )?{D.mass}.".replace(")?", "|)"), "we already (measured|mapped|know) the {D.mass}.", "never mind the {D.mass}.",
        "the {D.singular} is not (important|relevant|of interest).", "ignore (the|any) {D.mass}.", "forget (about )the {D.mass}.",
    ),
    "purpose": (
        "for (a|an|the|my|our) (heat|flood|fire|forest|urban|water|land|crop|climate|risk|biodiversity|carbon|planning|erosion|grazing|habitat) (study|report|inventory|assessment|project|survey|plan|map|audit|model|claim)", "for (my|our|the) (thesis|report|client|council|boss|supervisor|insurer|class|newspaper|book|website)", "because (i|we|they) (need|want) (it|to know|to plan|to report it)", "so that (we|i) can (plan|decide|compare|report)",
    ),
    "after": (
        "thanks", "thank you", "thanks!", "please", "thx", "thank you very much", "thanks in advance", "that would help", "i need this for a report",
        "i need it today", "be precise", "be brief", "just the number", "just the answer", "a short answer is fine", "explain your reasoning",
        "show your work", "think step by step", "show me the mask", "and show it on the map", "and mark it", "highlight it too", "with evidence",
        "i hope you can help", "answer in one sentence", "use the latest image", "don't guess", "ignore the rest", "as accurately as possible",
    ),
}  # fmt: skip
PARTS["distractor"] = tuple(
    text.replace("(the |)", "[the ]").replace("(about )the", "[about ]the") for text in PARTS["distractor"]
)
PARTS["pair_words"] = tuple(text.replace("(two )", "[two ]") for text in PARTS["pair_words"])

MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
)  # fmt: skip
