"""What people say without naming a class ("does anyone live here?"), and frames with clauses around the class.

Templates are written as in `questions`. An idiom means one task and one concept; a frame takes any class word.
"""

# ruff: noqa: E501 - a table of sentences reads better unbroken
from __future__ import annotations

IDIOMS: dict[tuple[str, str], tuple[str, ...]] = {
    ("presence", "built_up"): (
        "D (is|are) (this place|the area|it|people|anyone|somebody|anybody) (inhabited|populated|settled|living|at home) [here|there]", "D (does|do) (anyone|anybody|people|somebody|someone) live (here|there|in (this|the) $aoi)", "D (has|have) (anyone|people|someone) (built|settled) [anything |something ](here|there|on it)", "D (are|is) (people|anyone) living (here|there|in the $aoi)[, (i.e.|that is|meaning) are there (houses|buildings)]", "D is (anything|something) built (here|there|on (it|the plot|this land))", "D is (it|this|the plot|the land) (built on|built over|developed) [already|yet]", "D (has|did) (this|the) $aoi (been|get) (built up|developed|urbanised|urbanized)",
    ),
    ("presence", "burned"): (
        "D did (it|something|anything|the $aoi) burn [here|there|down]", "D (has|did) (it|anything|something|this place) (burned|burnt|burn) [here|there]", "D (was|is) there a (fire|wildfire|bushfire|forest fire) [here|there]", "D (has|did) a (fire|wildfire|bushfire) (pass|passed|pass through|hit|gone through) [here|this $aoi|the $aoi]", "D did the fire (reach|hit|get to) (this|my) $aoi", "D (can|could) (burn scars|fire scars|burned areas) be (recognised|recognized|seen|made out|found)", "D do (we|you) see (traces|signs) of (a fire|fire|burning)", "D is (anything|something|the ground) (charred|black from fire|scorched)",
    ),
    ("presence", "cloud"): (
        "D is (it|the $img|the sky|the view|the scene) (cloudy|overcast|clouded|full of clouds)", "D is (the sky|the view) (clouded|blocked by clouds|covered by clouds)", "D (do|are) clouds (cover|block|hide|hiding|blocking|covering) [parts of ](the $img|the view|the ground|it)", "D (are|is) (there |)(clouds|a cloud) in the way", "D (was|is) it (cloudy|overcast) [that day|on this day|when it was taken]",
    ),
    ("presence", "snow_ice"): (
        "D (has|did) it (snowed|snow) [here|there|yet]", "D is (there|it) (still|already) (snow|white|frozen|snowy) [there|here|up there]", "D (does|do) (this|the) (mountain|mountains|summit|peaks|slope) (still |)(have|carry) [any ](snow|ice) [on (it|them)]", "D is the (lake|river|sea|ground) (frozen|iced over)",
    ),
    ("presence", "vegetation"): (
        "D (does|do) (anything|something) [green ](grow|growing) (here|there|in the $aoi)", "D is (anything|something|it) (green|growing|alive) (here|there|in it)", "D (does|do) plants grow (here|there)", "D is it green (here|there|at all)", "D are there (any |)(plants|green spots) (here|there)",
    ),
    ("presence", "crops"): (
        "D is (the land|it|the ground|this $aoi|anything) (farmed|cultivated|tilled|ploughed|plowed|used for agriculture|used for farming)", "D (does|do) (anyone|people|farmers|someone) (farm|grow crops|cultivate the land|work the land) (here|there)", "D (are|is) (crops|anything|something) (grown|planted|being grown|cultivated) (here|there)", "D is (this|it) agricultural",
    ),
    ("presence", "trees"): (
        "D is (it|this|the $aoi|the land|the hill) (wooded|forested|covered in trees)", "D do trees (grow|stand) (here|there|in (it|the $aoi))", "D does (forest|woodland) grow (here|there)", "D is this (a forest|forest land|woodland)",
    ),
    ("presence", "water"): (
        "D is (it|this|the ground|the land) (under water|submerged|wet|covered in water)", "D (does|do) (a river|a stream|water|a canal) (run|flow|pass) through (here|it|this|the $aoi|this $aoi)", "D is there (a river|a stream|a canal|water) (running|flowing|passing) through (here|it|the $aoi|there)", "D is (any|some) (standing|open|surface) water (visible|to be seen|there)", "D does (it|the $aoi|this place) lie (by|on) (the water|a lake|a river|the sea)",
    ),
    ("presence", "bare"): ("D is (it|the ground|the land|the field) (bare|naked|sandy|rocky|stony|without plants)", "D is this (a desert|desert|sand|rock)", "D does the (soil|rock) (show|lie open) [anywhere|here]"),
    ("presence", "grass"): ("D is (it|this|the land) (grassy|a meadow|pasture|grazing land)", "D (do|can) (cows|sheep|cattle) graze on grass here"),
    ("location", "built_up"): ("D where do (people|they|most people) live [here|there]", "D where (is|are) (everything|most things) built [here|up]", "D where (are|is) (the people living|it (urban|developed|built up|inhabited|settled))", "D (which|what) part is (inhabited|populated|settled|urban)"),
    ("location", "burned"): ("D where did (it|the fire|the $aoi) burn", "D where (was|is) the (fire|wildfire|blaze)", "D where (is|was) it (burned|burnt|charred|scorched)", "D (which|what) part (did burn|burned|burnt|burned down)", "D where did the fire (pass|go|hit|rage)"),
    ("location", "trees"): ("D where (do|does) (the |)(trees|forest|forests|woods|tree|woodland) (grow|stand|start|begin)", "D where is it (wooded|forested)", "D where (are|is) most of the trees", "I where trees grow"),
    ("location", "vegetation"): ("D where is it [the |most ](green|greenest)", "D where does (anything|something|most) grow", "D where (do|are) (plants|the plants) (grow|growing)", "D where is the most green"),
    ("location", "crops"): ("D where (is|are) (the land|land|it|crops|the crops) (farmed|cultivated|grown|planted|tilled)", "D where do (farmers|they|people) (farm|work the land|grow crops|plant)", "D where does agriculture take place"),
    ("location", "water"): ("D where (is it|is the ground|is the land) (wet|under water|submerged)", "D where does the (river|water|stream|canal) (run|flow|lie|stand|pass)", "D where can (animals|we|cattle) find water"),
    ("location", "snow_ice"): ("D where (is|does|has) (it|the snow|snow) (lying|lie|fallen|left|white|snowed)", "D where is there still snow", "D where did snow (fall|stay|remain)"),
    ("location", "cloud"): ("D where (is|are) (the view|it|the clouds) (blocked|cloudy|hiding the ground|overcast)", "D where does cloud hide the ground"),
    ("location", "bare"): ("D where (is|does) (nothing|the ground) (growing|grow|bare|lie open|open)", "D where is the soil (exposed|open|naked)"),
    ("coverage", "built_up"): ("D how (urban|urbanised|urbanized|densely built|built up|built-up|developed) is (it|this|the $aoi|this $aoi|{place})", "D how much of (it|the land|$all) is (built over|built on|sealed|developed|paved over)", "D what (share|percentage) is (sealed|paved|concreted|inhabited)"),
    ("coverage", "trees"): ("D how (forested|wooded|woody) is (it|this|the $aoi|this $aoi|{place})", "F (forest|tree|canopy) (share|cover|cover percentage|ratio|fraction|percentage|%)", "D how much of (it|the land|$all) (is|lies) (wooded|forested|under trees|under canopy|under forest)"),
    ("coverage", "cloud"): ("D how (cloudy|overcast|cloud covered) is (it|this|the $img|the scene|the sky)", "D how much of (the view|the ground|the $img|it) is (hidden|blocked|obscured|covered) by cloud[s]", "F cloudiness [in percent]"),
    ("coverage", "vegetation"): ("D how (green|vegetated|overgrown) is (it|this|the $aoi|this $aoi|{place})", "D how much of (it|$all) is (green|overgrown|covered in plants)"),
    ("coverage", "burned"): ("D (what|which) (share|part|percentage|portion|fraction) of $all (has |)(burned|burnt|burned down|been burned|gone up in flames)", "D how much of $all (burned|burnt|has burned|has burnt|was destroyed by fire|was burned|did burn|burned down)", "D how much did the fire (destroy|burn|consume) in percent"),
    ("coverage", "snow_ice"): ("D how (snowy|white|icy) is (it|this|the $aoi)", "D how much of $all (lies|is) under (snow|ice|a blanket of snow)"),
    ("coverage", "crops"): ("D how much of $all is (farmed|cultivated|tilled|worked by farmers|used by agriculture)", "D (which|what) (percentage|share) of the land is (farmed|cultivated|tilled|under the plough)"),
    ("coverage", "water"): ("D how (wet|watery) is (it|this|the $aoi)", "D how much of $all (is|lies) (wet|under water|submerged)", "D (what|which) (proportion|share|part|percentage) of $all (consists of|is made up of|is) water"),
    ("area", "burned"): ("D how many $unit (burned|burnt|have burned|were burned|did burn|went up in flames|burned down)", "D how much (land|area|ground|forest) (burned|burnt|was burned|did burn|has burned|did the fire (burn|destroy|consume))", "D how (big|large) (was|is) the (fire|blaze|burn)", "D how many $unit did the fire (burn|destroy|cover|affect)"),
    ("area", "crops"): ("D how many $unit (are|is) (farmed|cultivated|tilled|used for agriculture|worked)", "D how much land (is farmed|is cultivated|do farmers use|is used for agriculture)"),
    ("area", "built_up"): ("D how many $unit (are|is) (built over|built on|sealed|paved|developed|urbanised)", "D how much land (is built on|is sealed|do houses take)"),
    ("area", "trees"): ("D how many $unit (are|is) (wooded|forested|under trees|under canopy)", "D how much land is (wooded|forested|under trees)"),
    ("area", "cloud"): ("D how (much|many $unit) (is|are) (hidden|blocked|obscured) by cloud[s]", "F area (hidden|blocked|covered) by cloud[s]"),
    ("area", "bare"): ("F (area|extent|size) of (exposed|open|naked|bare) (soil|ground|rock|land)", "D how many $unit (are|is) (without plants|unvegetated|bare)"),
}  # fmt: skip

PAIR_IDIOMS: dict[tuple[str, str], tuple[str, ...]] = {
    ("presence", "gain:burned"): ("D (did|has) (a fire|fire|it|something) (occur|occurred|happen|burn|burned) $pair", "D was there a (fire|wildfire) $pair", "D did (anything|something|it) burn $pair"),
    ("presence", "flooded"): ("D (was|got|has been) (anything|something|the $aoi|it|land) (flooded|inundated|submerged) [$pair]", "D did (it|the $aoi|the river) (flood|burst its banks|overflow) [$pair]"),
    ("presence", "forest_loss"): ("D (has|was) (any |)(forest|woodland|timber) (been |)(cut|cut down|felled|cleared|logged) [$pair]", "D (did|have) (someone|people|they) (cut|cleared|log|clear) (forest|trees|the forest) [$pair]"),
    ("presence", "gain:built_up"): ("D (have|were|are) (any |)(new |)(houses|buildings|roads|homes) (been |)(built|constructed|erected|added) [$pair]", "D (has|was) (anything|something) (new |)(been |)(built|constructed) [$pair]"),
    ("presence", "change"): ("D did anything (change|happen) [at all|here] [$pair]", "D is (anything|something) (different|new|changed) [$pair]", "D has (anything|something) (changed|happened) [at all|here] [$pair]"),
    ("location", "forest_loss"): ("D where (was|has) [the ](forest|woodland) (been |)(cut|felled|cleared|logged|cut down)", "D where did (they|people|someone) (cut|log|clear) [the ](forest|trees)"),
    ("location", "flooded"): ("D where did (it flood|the flooding happen|the water go|the flood hit|the river overflow)", "D where (was|is|got) (it|the land|land) (flooded|inundated|submerged)"),
    ("location", "gain:built_up"): ("D where (were|have|are) [new ](houses|buildings|roads) (been |)(built|constructed|added)", "D where did (they|people) (build|construct) [something|new houses]", "D where is (it|the construction) new"),
    ("location", "gain:burned"): ("D where did it burn $pair", "D where was the fire $pair"),
    ("change_area", "gain:burned"): ("F area (burned|burnt) $pair", "D how (much|many $unit) (burned|burnt|were burned|was burned|did burn) $pair", "F burned [area] $pair"),
    ("change_area", "forest_loss"): ("D how (much|many $unit) [of ][the ](forest|woodland|timber) (was|has been|were|did they) (cut|felled|logged|cleared|cut down) [$pair]",),
    ("change_area", "flooded"): ("D how (much|many $unit) [land |of land ](got|was|were|has been) (flooded|inundated|submerged) $pair",),
}  # fmt: skip
"""Idioms about two dates."""

TEMPLATES: dict[str, tuple[str, ...]] = {
    "presence": (
        "D (is|are) there {A.any} (lying|standing|located|visible|growing|found|present|situated|remaining) (here|there|around|somewhere|anywhere|$scene)", "D can {A.any} be (seen|found|recognised|recognized|detected|identified|made out|spotted) $scene", "D (do|does) (this|the) $aoi (also |)(include|contain|comprise|hold|touch on|cover) [any |some ]{A.any}", "D could you (check|see|verify) (if|whether) {A.any} (is|are|lies|lie|occurs|occur) $scene", "D is {A.any} one of the (classes|land covers|things) (here|there|in it)", "D (is|are) {A.any} to be (found|seen) (here|there|$scene)", "I (if|whether) {A.any} (occur|occurs|exist|exists|can be seen|is visible|are visible) $scene", "D (happens|happen) there to be [any ]{A.any} $scene", "F signs of {A.any}", "D is there at least (a little|some|one bit of) {A.any}",
    ),
    "coverage": (
        "D of (this|the) $aoi, how much is {A.adj}", "D (what|which) (proportion|share|percentage|part) of (this|the|our) ($aoi|$img) (consists of|is made up of|belongs to|goes to|falls on|is) {A.any}", "D how much of (this|the|our|my) ($aoi|park|estate|land) (is|has become|would you call) {A.adj}", "F {A.any} as (percent|percentage|share|part) of (the total|the whole|everything|the area)", "D by how much percent is (it|the $aoi|the land) {A.adj}", "V (report|give|state|work out) the {A.mass} (ratio|share|percentage|fraction), please", "D (what|which) (relative area|relative share|ratio) (does|do) {A.any} (have|take)", "D in percent, how much {A.mass} is there", "F {A.any}? in percent", "I (what|which) (share|proportion|percentage) {A.any} (has|have|makes up|make up|covers|cover)",
    ),
    "area": (
        "F area of {A.any}, please", "D in $unit, how much {A.mass} is there", "D in $unit, how (big|large) is the {A.singular}", "D {A.any}: how many $unit (altogether|in total|all together|)", "D how many $unit of {A.any} (altogether|in total|all together|do we have in total)", "D how (big|large) (is|are) the {A.any} (altogether|in total|all together|combined|overall)", "V add up the area of [all ][the ]{A.any}", "D what does {A.any} add up to in $unit", "F {A.any} size", "F {A.any}: $unit", "D what is the (footprint|ground area|total size) of [the ]{A.any}",
    ),
    "ranking": (
        "D between {A.any} and {B.any}, (who|which|what) (has more|is ahead|wins)", "D (is|are) {A.any} or {B.any} (more frequent|more common|more abundant|larger|the larger class|the bigger part)", "D (do|does) {A.any} (take|need|use|fill) (more|less) (space|room|land|ground) than {B.any}", "D (is|are) there less {A.any} than {B.any}", "D {A.any} and {B.any}: (which|what) (is|covers) (more|larger|bigger)", "D (is|are) {A.any} more (common|frequent|widespread) than {B.any}", "F {A.any} - {B.any}: which (covers|has|is) (more|larger|bigger)", "D what is there more[,|:] {A.any} or {B.any}",
    ),
    "boundary": (
        "D (does|do) [the ]{A.any} (come|reach|extend|stretch) (down |up |right up |)(to|as far as) [the ](shore of the |edge of the |border of the |){B.any}", "D (do|does|did) [the ]{A.any} (touch|border|border on|adjoin) [any |the ]{B.any}", "D (do|does) [the ]{A.any} and [the ]{B.any} (meet|touch|join) (anywhere|somewhere|at some point|directly)", "D (is|are) [the ]{A.any} (directly |immediately |right |)(beside|at|next to|alongside|along|adjacent to|against) [the ]{B.any}", "D is there {A.mass} (along|right along|directly along) the (edge of the |shore of the |){B.any}", "D is there [any ]contact between [the ]{A.any} and [the ]{B.any}", "D (has|have) [the ]{A.any} (a|any) (border|boundary|edge) with [the ]{B.any}",
    ),
    "distance": (
        "D how close (did|does|do) [the ]{A.any} (come|get) to [the ]{B.any}", "D how many $lunit (from|is it from|are there from) the {A.any} to the {B.any}", "D what is the distance between [the ]{A.any} and [the ]{B.any}[, in $lunit]", "F nearest {A.any} to the {B.any}, how far", "D how far (do|does) (one|i|we|you) (have to |)(walk|go|travel) from the {A.any} to the {B.any}", "F {A.any} - {B.any}: (distance|how far)", "F (min|minimum|smallest|least) distance (of |)[the ]{A.any} (to|and|from) [the ]{B.any}",
    ),
    "count": (
        "D into how many (parts|pieces|patches) (does|do|is|are) [the ]{A.any} (fall|split|divided|broken up|separated)", "D how many {A.plural} (are visible|can be counted|exist|lie|stand|show up|do you count|could you find) $scene", "F total number of {A.plural}", "D is there (only one|more than one|just one|a single) {A.singular}", "D how (many|numerous) are the {A.plural}", "V (state|tell me|report) how many {A.plural} there are",
    ),
    "location": (
        "D where (do|does) [the ]{A.any} (grow|lie|stand|occur|start|begin|end|run|sit)", "D (which|what) (corner|part|side|half|quarter|end) (has|holds|contains|shows) [the ]{A.any}", "D in (which|what) part of (the|this) ($img|$aoi) (do|can) i find [the ]{A.any}", "D where would i (find|look for|see) [the ]{A.any}", "F position of [the ]{A.any}", "D where on the (map|$img) (is|are) [the ]{A.any}", "D to the (north or south|east or west|left or right): where (is|are) [the ]{A.any}",
    ),
    "segment": (
        "N [the ]{A.any} as (a layer|polygons|a polygon|vectors|a shapefile|a mask)", "V (draw|put|make) (me |)(a polygon|polygons|an outline|a line|a border) (around|over|round) [the |all ]{A.any}", "V (show|put|display) [the |all ]{A.any} on the map", "V (highlight|mark|map|show) (everything|anything|all|whatever) that is {A.adj}", "F {A.any} mask please", "F {A.any} polygons please", "V digitise [all |the ]{A.any}", "V turn [the |all ]{A.any} into (polygons|a layer|a mask)",
    ),
    "dominant": (
        "D (which|what) (surface|class|cover|land cover|type) (takes|fills|makes up|occupies|has) the (most|largest|biggest) (space|area|part|share|)", "F (predominant|prevailing|main|principal|leading) (class|surface|surface type|cover|land cover|land use)", "D what is (it|this|the $aoi) for the most part", "D what (sort|kind|type) of (land|surface|cover|land cover) (is|prevails|dominates) (mostly|mainly|here|) [here]", "D (which|what) is the number one (class|land cover|surface)",
    ),
    "caption": (
        "D (which|what) (kinds|sorts|types) of (land cover|land|surface|surfaces|cover) (occur|are there|exist|do you see|can be seen|are present) [here]", "V (summarise|summarize|sum up|outline) (the scene|this scene|the $img|what is here|what you see)", "F (overview|summary|description|land cover overview), please", "D what (kind|sort) of (place|landscape|area|scene) is this", "D how would you describe (this|the) ($img|$aoi|landscape|scene)", "D what (makes up|is in) this (landscape|scene|$img)",
    ),
    "sensor": (
        "D did you (look at|take|read|analyse) the (radar|optical|sentinel-1|sentinel-2|sar) [or the (optical|radar|sar)] (one|image|data|layer)", "D (which|what) (layer|image|date|sensor) is (the|this|your) (answer|result|mask) (based on|from|taken from|derived from)", "D (does|is) the (answer|result) (rest on|come from|based on) (radar|optical|sar) [or (optical|radar)]",
    ),
    "change_what": (
        "V (describe|explain|tell me|sum up|summarise) (what is different|what happened|the difference|what has changed|the differences) [between the two (dates|images)|here|$pair]", "D what happened (here|in the $aoi|to the land|to this $aoi) $pair", "D in what way (did|has) (it|the $aoi|the land) (change|changed)", "D what is (new|gone|different) $pair",
    ),
    "change_into": (
        "D what (were|was|have|has) the {A.any} (converted|turned|changed|transformed|made) (to|into)", "D what (did|has) become of the {A.any}", "D what (stands|is|lies|grows) now where (the |){A.any} (was|were|used to be)", "D the {A.any} (became|turned into) what",
    ),
    "change_net": (
        "D by how much (did|has) [the ]{A.any} (shrink|grow|shrunk|grown|change|changed|expand|expanded)", "D how did [the ]{A.any} (area|extent) (change|develop|evolve) [$pair]", "F (change|difference) (in|of) {A.mass} (area|extent)", "D is there (now |)(more|less) {A.mass} [now] than (before|earlier|then|at first)",
    ),
    "change_gross": (
        "F area (of|with|affected by) {A.any} [in $unit]", "D how many $unit (are|were|is) affected by {A.any}", "D how (large|big|much) (is|was) the {A.any} in $unit",
    ),
    "change_segment": ("V (highlight|mark|show|map) (everything|all|whatever) that is {A.any}", "N the {A.any} as (a layer|polygons|a mask)", "V put {A.any} on the map"),
}  # fmt: skip
