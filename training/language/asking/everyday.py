"""Short everyday questions and the few words most people use; the long tail is left to `questions` and `words`.

Templates are written as in `questions`; mood `B` is a bare noun (mark it), `Q` the same with a question mark (is it there). Where `{A.plural}` is counted, words for things no pixel can count are left out.
"""

# ruff: noqa: E501 - a table of sentences reads better unbroken
from __future__ import annotations

from training.language.asking.words import Words

WORDS: dict[str, Words] = {
    "water": Words(
        mass=("water", "water", "open water", "surface water"),
        plural=("lakes", "rivers", "ponds", "water bodies", "lakes", "rivers", "reservoirs"),
        singular=("lake", "river", "lake", "river", "pond", "water", "water body", "reservoir", "sea"),
        adjective=("water", "covered by water", "under water", "covered with water", "lake"),
    ),
    "trees": Words(
        mass=("forest", "forest", "trees", "woods", "woodland", "tree cover"),
        plural=("trees", "forests", "woods", "trees", "forests", "woodlands", "forest patches"),
        singular=("forest", "forest", "wood", "woodland", "woods"),
        adjective=("forest", "forested", "wooded", "covered by trees", "covered by forest", "trees", "under trees"),
    ),
    "grass": Words(
        mass=("grass", "grassland", "meadow", "pasture", "grass"),
        plural=("meadows", "pastures", "grasslands"),
        singular=("meadow", "pasture", "grassland", "grass"),
        adjective=("grass", "grassland", "covered with grass", "grassy", "meadow"),
    ),
    "flooded_vegetation": Words(
        mass=("wetland", "flooded vegetation", "marsh", "swamp", "wetland"),
        plural=("wetlands", "marshes", "swamps", "wetlands"),
        singular=("wetland", "marsh", "swamp", "wetland"),
        adjective=("wetland", "flooded vegetation", "marshy", "swampy", "marsh"),
    ),
    "crops": Words(
        mass=("cropland", "farmland", "crops", "agricultural land", "agriculture", "crop land"),
        plural=("fields", "crops", "farms", "fields", "crop fields"),
        singular=("field", "farmland", "cropland", "farm"),
        adjective=("farmed", "cropland", "farmland", "agricultural", "crops", "fields", "used for farming"),
    ),
    "shrub": Words(
        mass=("shrub", "shrubs", "shrubland", "scrub", "bushes", "bush"),
        plural=("bushes", "shrubs", "bushes", "scrub patches"),
        singular=("shrubland", "scrubland", "scrub", "heath"),
        adjective=("shrub", "shrubland", "scrub", "covered by bushes", "bushy"),
    ),
    "built_up": Words(
        mass=("built-up area", "buildings", "houses", "urban area", "city", "built-up land", "built up area", "urban land"),
        plural=("buildings", "houses", "towns", "villages", "buildings", "houses", "cities", "settlements", "roads", "built-up areas", "homes", "urban areas"),
        singular=("city", "town", "village", "settlement", "city", "town", "urban area", "built-up area"),
        adjective=("built-up", "urban", "built up", "covered by buildings", "covered by houses", "city", "developed"),
    ),
    "bare": Words(
        mass=("bare ground", "bare soil", "sand", "bare land", "rock", "soil", "bare rock"),
        plural=("beaches", "rocks", "dunes", "bare areas", "sandy areas"),
        singular=("beach", "desert", "bare area", "bare ground", "sand", "bare soil"),
        adjective=("bare", "sand", "bare soil", "rocky", "desert", "bare ground"),
    ),
    "snow_ice": Words(
        mass=("snow", "ice", "snow and ice", "snow", "snow cover"),
        plural=("glaciers", "snow patches", "snow fields"),
        singular=("glacier", "snow", "glacier", "snowfield", "ice"),
        adjective=("snow", "covered by snow", "snow-covered", "snowy", "ice", "under snow"),
    ),
    "cloud": Words(
        mass=("clouds", "cloud", "cloud cover", "clouds"),
        plural=("clouds", "cloudy areas"),
        singular=("cloud", "clouds"),
        adjective=("cloudy", "cloud", "covered by clouds", "hidden by clouds", "cloud covered"),
    ),
    "cloud_shadow": Words(
        mass=("cloud shadow", "shadow", "cloud shadows"),
        plural=("cloud shadows", "shadows"),
        singular=("cloud shadow", "shadow"),
        adjective=("cloud shadow", "in cloud shadow", "in shadow", "shaded by clouds"),
    ),
    "burned": Words(
        mass=("burned area", "burnt area", "burned land", "burned forest", "fire damage"),
        plural=("burn scars", "burned areas", "burnt areas", "fire scars", "burned patches"),
        singular=("burned area", "burn scar", "burnt area", "burn", "fire scar"),
        adjective=("burned", "burnt", "burned down", "burned"),
    ),
    "vegetation": Words(
        mass=("vegetation", "greenery", "green", "vegetation"),
        plural=("green areas", "plants", "green spaces"),
        singular=("vegetation", "green area", "vegetated area"),
        adjective=("green", "vegetated", "vegetation", "covered by vegetation"),
    ),
}  # fmt: skip

TEMPLATES: dict[str, tuple[str, ...]] = {
    "presence": (
        "Q {A.any}", "Q {A.plural}", "D any {A.mass} or {A.mass} $here", "D (is|are) there [any ]{A.plural} or {A.plural} $here", "D (is|are) there [any ]{A.mass} or {A.mass} $here", "D is there (a|any|) {A.singular} $here", "D is there (any|some|) {A.mass} $here", "D are there (any|some|) {A.plural} $here", "D are there any {A.plural} (around|nearby|in (my|the) area|here|in it|at all|to be seen)", "F any {A.any}", "F any {A.any} (here|around|there|nearby|at all|in it|left)", "F {A.any} (here|there|yes or no|or not)",
        "D do (you|we) (see|have) [a |any |some ]{A.any} $here", "D can you (see|find|spot) [a |any ]{A.any} $here", "D does (it|this|my (area|field|plot|land)|the (image|area|scene|map|field|plot)) (contain|have|show|include) [any |a ]{A.any}", "D is (any of|part of|some of) (it|this|the (area|land|plot|image)) {A.adj}", "D is (it|this|the area|this (area|place|spot|plot)) (partly|in part|also) [a ]{A.singular}",
        "D is something {A.adj} $here", "D is there no {A.mass} $here", "D there is [no |some ]{A.mass} $here, is there", "V (check|look) (for|if there is|whether there is) [any ]{A.any}", "D did you (find|see) [any ]{A.any}", "D was there [any ]{A.mass} $here", "D is {A.mass} (visible|present|there)", "D exist [any ]{A.plural} $here", "D is it having [any ]{A.any} [in it]", "V have a look (if|whether) there (is|are) [any ]{A.any}", "D (does|do) {A.any} (exist|occur) $here",
    ),
    "coverage": (
        "F {A.mass} (percentage|percent|%|share|coverage|cover|fraction|in %|in percent)", "F (percentage|percent|share|%|proportion|fraction) (of |){A.any}", "D how much (of it|of the (area|image|land|scene)|of this) is {A.adj}", "D what (percentage|percent|share|part|fraction|proportion|portion) (of it|of the (area|image|land|scene|map)) is {A.adj}", "D what (percentage|percent|share|fraction) is {A.adj}", "D how many percent is {A.adj}", "D how many percent (are|is) {A.any}", "D how {A.adjq} is (it|this|my area|the area|the image|it here)",
        "D what is the (percentage|share|ratio|proportion|fraction) of {A.any} [(to|in) the (whole|total|entire|) (area|image)]", "D what is the {A.mass} (percentage|cover|share|fraction)", "D how much (percent|%) {A.any}", "D how much percent (of the (area|image)|) (is|are) {A.any}", "V (give|tell) me the (percentage|share|proportion) of {A.any}", "V (calculate|compute|estimate) the (percentage|share|fraction) of {A.any}", "D how much of (it|the area|the land) do {A.any} (cover|take|take up|make up)",
        "D (what|which) share (of the (area|land|image)|) (is|are) {A.any}", "D how much is {A.adj} in percent", "F {A.any}, (percent|in percent|%)", "D how much of the (area|image) is covered (by|with|in|from) {A.any}",
    ),
    "area": (
        "D how much {A.mass}", "D how much {A.mass} is there $here", "D how much {A.mass} (is here|do we have|do you see|is it|are there)", "F {A.mass} (area|size|extent|surface|in $unit)", "F (total |)(area|size|extent|surface) of {A.any}", "F (total|) area {A.mass}", "F area {A.adj}", "D how (big|large) is the {A.singular}", "D how (big|large) are the {A.plural}", "D what is the (area|size|surface|extent) of the {A.singular} [in $unit]", "D what is the {A.mass} area [in $unit]", "D how many $unit (of |){A.any}", "D how many $unit (is|are|of) {A.any} [are there|is there]", "F $unit of {A.any}", "F {A.any} $unit", "V measure the {A.singular}", "V (measure|compute|calculate) the (area|size) of the {A.any}", "D how many $unit are {A.adj}", "D how much (area|land|ground|space) (is|are) {A.adj}", "D how much (ground|area|land|space) do {A.plural} (take up|cover|occupy|need)", "D how big was the {A.singular}", "D how much {A.mass} was there", "D how much area (is|are|do) {A.any} [cover|covering]", "N the (size|area|extent|acreage) of {A.any} [in $unit]", "D how much of {A.mass} (is there|we have|there is|do we have)",
    ),
    "ranking": (
        "D (more|larger|bigger) {A.any} or [more ]{B.any}", "D is there more {A.mass} (than|or) {B.any}", "D (what|which) is (larger|bigger|more|smaller|greater)[,|:] [the ]{A.any} or [the ]{B.any}", "D is the {A.singular} (bigger|larger|smaller) than the {B.singular}", "D are there more {A.plural} than {B.plural}", "D (do|does) {A.any} cover more (area|ground|land|) than {B.any}", "D which covers more[ area| ground| land|][,|:] {A.any} or {B.any}", "F {A.any} (vs|vs.|or|versus|against) {B.any}", "F {A.any} or {B.any}, (which is (bigger|larger|smaller|more)|what is (bigger|larger|more)|who is bigger|what is there more of)", "D [the ]{A.any} or [the ]{B.any}, (what|which) is (bigger|larger|more)", "V compare {A.any} (and|with|to) {B.any} [(by|in) (size|area)]", "D do we have more {A.any} or [more ]{B.any}", "D is (it|the area|this) more {A.adj} or {B.adj}", "D which (one |)is (bigger|larger|smaller), the {A.singular} or the {B.singular}", "D is there (less|more) {A.mass} than {B.mass}", "D (does|do) {A.any} or {B.any} (dominate|prevail)", "D {A.any} or {B.any}, which dominates", "D has [the ]{A.any} (a bigger|a larger|more) (size|area) (than|as) [the ]{B.any}",
    ),
    "boundary": (
        "D (does|do) the {A.singular} (touch|border|reach|meet) the {B.singular}", "D (do|does) (the |){A.any} (touch|border|reach|meet) (the |){B.any}", "D do {A.any} and {B.any} (touch|meet|share a border|share a boundary|border each other)", "D is the {A.singular} (next to|adjacent to|beside|touching|bordering|connected to|right at|directly at|at) the {B.singular}", "D are (the |)(there |){A.plural} (next to|adjacent to|touching|bordering|right at|directly at) (the |){B.any}", "D is there [a ](shared |common |)(border|boundary|edge) (between|of) {A.any} and {B.any}", "F {A.any} (touching|next to|bordering|adjacent to) {B.any}", "F (touching|adjacent|contact|neighbours): {A.any} and {B.any}", "D are {A.any} and {B.any} (neighbours|adjacent|touching|side by side|next to each other)", "D is the {A.singular} (on|at|by) the {B.singular}, (directly|touching it)", "D does the {A.singular} (start|begin) where the {B.singular} ends", "D is there {A.mass} (right at|directly next to|touching|bordering) the {B.singular}",
    ),
    "distance": (
        "D how far is (it from |)the {A.singular} (from|to) the {B.singular}", "D how far (are|is) (the |){A.any} (from|to) (the |){B.any}", "D how far is it from the {A.singular} to the {B.singular}", "D how (close|near) is the {A.singular} to the {B.singular}", "D how (close|near) are (the |){A.plural} to (the |){B.any}", "F distance {A.any} (to|-|and|) {B.any}", "F distance (between|from) (the |){A.any} (and|to) (the |){B.any} [in $lunit]", "F {A.any} {B.any} distance", "D what is the [shortest ](distance|gap) (between|from) the {A.singular} (and|to) the {B.singular}", "D how many $lunit (between|from|are between|is it from) the {A.singular} (and|to) the {B.singular}", "D is the {A.singular} (near|close to|far from|far away from) the {B.singular}", "D (is|are) there {A.any} (near|close to) the {B.singular}", "V (measure|give me) the distance (between|from) {A.any} (and|to) {B.any}", "F (closest|nearest|shortest) distance (of|between|from) {A.any} (to|and) {B.any}", "D how far away is the {A.singular} from [the ]{B.any}", "F (nearest|closest) {A.any} to the {B.singular}", "D how far apart are {A.any} and {B.any}",
    ),
    "count": (
        "D how many {A.plural}", "D how many {A.plural} are there $here", "D how many {A.plural} (do you see|can you (find|see)|do we have|did you find|are here|can be seen|do you find)", "D how many (separate|different|individual|distinct|single) {A.plural} [are there]", "F {A.plural}: how many", "F {A.plural}, how many", "F number of {A.plural}", "F number of (separate|individual|) {A.plural} $here", "V count [the |all |all the ]{A.plural}", "D how many (parts|pieces|patches|areas) of {A.mass} [are there]", "D how many (pieces|parts|patches) is the {A.singular} in", "D is (it|there) one {A.singular} or (several|many|more)", "F {A.plural} (count|number)", "D what is the number of {A.plural}", "D how many {A.plural} did you (detect|find|count)", "N the number of {A.plural}", "F amount of [separate ]{A.plural}", "D how many (patches|pieces) of {A.mass} (do you see|can you count|did you detect)", "I how many {A.plural} there are",
    ),
    "location": (
        "D where is the {A.singular}", "D where are the {A.plural}", "D where is [the ]{A.mass}", "D where (are|is) {A.any}", "F where {A.any}", "F where is {A.mass} (exactly|located|lying|found|here|in the image)", "F {A.any} location", "F location of the {A.any}", "D in (which|what) (part|corner|direction|side) (is|are) the {A.any}", "D (which|what) part (of the (area|image|map)|) is {A.adj}", "V (tell|show) me where the {A.any} (is|are)", "V (find|locate) the {A.singular}", "D where can i (see|find) {A.any}", "D where do (you see|we have|i find|the) {A.any} [grow|lie|occur|stand]", "D is the {A.singular} (in|at) the (north|south|east|west|centre|middle) [or (in |)the (north|south|east|west)]", "D where is most of the {A.mass}", "D on which side is the {A.singular}", "V find out where the {A.any} (is|are)", "D where (was|were) the {A.any}", "D in what direction is the {A.singular}", "D where {A.any} is located",
    ),
    "segment": (
        "V mark the {A.singular}", "V (mark|highlight|outline|show|map|segment|draw|find|extract|select|delineate|display) the {A.singular}", "V (mark|highlight|outline|show|map|segment|extract|select|delineate|display) [all |the |all the |every ]{A.any}", "V show me [all |the |all the ]{A.any}", "B {A.any}", "B {A.plural}", "B {A.mass}", "F {A.mass} (mask|map|outline|polygons|layer)", "F (mask|map|outline|outlines|polygons) of [the |all ]{A.any}", "F all {A.plural}", "V (mark|highlight) for me the {A.any}", "V (mark|show|highlight) [for me |me ]where the {A.any} (is|are)", "V see [all |the ]{A.any}", "N to see [all |the ]{A.any}", "N the outline of the {A.singular}", "V draw [the |an ](outline|boundary|border) of the {A.any}", "V mask (out |)[the |all ]{A.any}", "V (make|create|give me|get me) [a |](mask|map|polygons|outline) of [the |all ]{A.any}", "V colour [in |][the |all ]{A.any}",
    ),
    "dominant": (
        "D what is there (the most|most|most of)", "D (what|which) (class|land cover|surface|cover) is (the largest|the biggest|the most common|largest|dominant|the main one|the most frequent)", "F (main|dominant|biggest|largest|most common) (class|land cover|cover|surface)", "D what is the (main|dominant|biggest|largest|most common) (class|land cover|land cover class|cover|surface) [here]", "D what (dominates|dominates here|prevails|covers the most|covers most)", "D what is (it|this|the area|this place) (mainly|mostly) [made of|covered by|covered with|composed of]", "D what covers most of (it|the area|the image|this)", "D is there (a|one) class that (covers most|dominates)", "D what is (mostly|mainly) (here|there)", "F mostly (water|forest) or (fields|city), what is the biggest class",
    ),
    "point_class": (
        "D what is (this|here|that) [point|pixel]", "D what is (at|under|on) (this|the|my) (point|pixel|click|marker|cursor|position|location)", "D what did i click [on]", "D what (class|land cover) is (this|it|the (point|pixel)|under the marker|at the (point|click))", "D what do (we|i) have (here|at this (point|location|pixel))", "F (class|land cover) (at|of) the (point|pixel|clicked (point|position|pixel))", "D which class is (this|the) (point|pixel) [i (picked|clicked)]", "F clicked (point|pixel)", "V (name|tell me) the class (here|at the point|of this pixel)",
    ),
    "point_presence": (
        "D is this [point |pixel |spot ][a |in the |in a ]{A.singular}", "D is this (point|pixel|spot|place) {A.adj}", "D does the point (lie in|fall on|hit|lie on) [the |a ]{A.any}", "D is the (point|pixel|click) (in|on) [the ]{A.any}", "D did i click (on |)[the |a ]{A.any}", "D is it {A.mass} at (this|the) point", "D is there {A.mass} (at|under) (the|this|my) (point|pixel|marker|click)",
    ),
    "change_gross": (
        "D how much {A.mass} [(is|was) there] $pair", "D how much {A.mass} (happened|occurred|do we have) $pair", "F {A.mass} (area|in $unit|extent|size)", "F (area|extent|amount) of {A.any} $pair", "D how (big|large) is the {A.mass}", "D how many $unit of {A.any}", "D what is the area of {A.any} [in $unit]",
    ),
    "change_net": (
        "D (did|has) the {A.singular} (grow|shrink|change|grown|shrunk|changed|expand|expanded|get bigger|get smaller|got smaller|become larger|become smaller|increase|decrease)", "D how (did|has) the {A.any} [area ](change|changed)", "D how much (did|has) the {A.singular} (grow|shrink|change|grown|shrunk|changed)", "D is there (more|less) {A.mass} (now|than before|now than before|on the second date)", "F change (of|in) {A.mass} [area]", "F {A.mass} (change|difference|before and after|then and now)", "D by how (much|many $unit) did the {A.singular} (grow|shrink|change|increase|decrease)", "F {A.any}: (increase or decrease|more or less|growing or shrinking|gained or lost)", "D (more|less) {A.mass} than before", "D is the {A.singular} (bigger|smaller|larger) (now|than before)", "F (net change|difference|change) (in|of) {A.any} $pair", "D has {A.mass} (increased|decreased|grown|become more|become less)", "D did we (lose or gain|gain or lose) {A.mass}",
    ),
    "change_presence": (
        "D (is|was) there [any |some |a ]{A.mass} $pair", "D are there [any ]{A.any}", "F any {A.any}", "D do you see [any ]{A.any}", "D (was|were) there [any ]{A.any}", "D did (any |){A.mass} (happen|occur)", "V check for {A.any}",
    ),
    "change_location": (
        "D where (is|was) [the ]{A.mass}", "D where are [the ]{A.any}", "D where did [the ]{A.mass} (happen|occur|take place)", "V show me where [the ]{A.mass} is", "F where {A.any}", "F location of [the ]{A.any}", "D in which part is the {A.mass}",
    ),
    "change_segment": (
        "V (mark|show|map|highlight|outline|segment|show me|draw|display) [the |all |all the ]{A.any}", "F {A.any} (map|mask|layer|outline)", "F (map|mask) of [the ]{A.any}", "V (mark|show|map|highlight) [the |all ]{A.any} $pair", "N a map of [the ]{A.any}",
    ),
    "change_count": ("D how many {A.plural}", "D how many {A.plural} are there", "F number of {A.plural}", "V count [the ]{A.plural}", "D how many (areas|patches) of {A.mass}"),
    "change_what": (
        "D what changed", "D what (has changed|is different|is new|happened|changed here|happened here|differs|did change|has happened)", "D what changed $pair", "V (list|show|describe|summarise|summarize|name|tell me|tell me about|give me) [me ][the |all ](changes|differences) [in land cover|on the ground|here]", "V compare the (two |)(images|dates|scenes|pictures)", "F (changes|differences|what changed|before and after|comparison|changes in land cover)", "D what are the [main |biggest ](changes|differences) $pair", "D how (has|did) (it|the area|this area|this place|the landscape|the land|the land cover) (changed|change)", "D what (did|has) (it|the area|the land) (become|changed into|turn into)", "D which classes changed", "D what (is|are) the (difference|differences|changes|change) [between (before and after|the images|the dates)]",
    ),
    "change_into": (
        "D what did the {A.singular} (become|turn into|change into)", "D what did the {A.mass} (become|turn into|change to)", "D what (replaced|took the place of) the [lost ]{A.mass}", "D what is now where the {A.mass} was", "D what became of the {A.mass}", "D what happened to the {A.singular}", "D into what did the {A.mass} (change|turn)", "F {A.mass} became what", "F {A.mass} turned into what",
    ),
    "sensor": (
        "D which (sensor|satellite|image|data|source) [did you use|do you use|was used|is used|is it|is this from|is this based on|is the answer from]", "F (sensor|optical or radar|radar or optical|sar or optical|image date|date of the image|data source)", "D what (sensor|image|data|satellite) (did you use|was used|is this)", "D did you use (radar|optical|the radar image|the optical image|sar) [or (optical|radar|the optical one)]", "D what is the date of the image", "D when (was|is) the image [taken|from]", "D from which (image|sensor|date) is (this|the answer)", "D what is the answer based on", "D is it (from|based on) (radar|optical|sar) [or (optical|radar)]", "D which satellite image is this based on",
    ),
    "caption": (
        "V describe (this|the|my) (image|scene|area|picture|place|map)", "V describe [it|this]", "D what is (in|on) (the|this) (image|picture|scene|area|map)", "D what (do|can) you see [here|there|in the image]", "D what does (it|the image|this image|the picture|the area) show", "D what do we (have|see) (here|in this area|in the area|in the image)", "F (description|overview|summary|caption|describe|land cover) [please|of the scene|of this area]", "V (give me a|make a|write a) (summary|description|short description|overview) [of (the|this) (scene|area|image)]", "D (what|which) (classes|land cover|land covers|land cover classes) (is|are) (there|here|present|in the area|in the image)", "V tell me (about|something about) (this|the) (place|area|image|scene)", "V explain (what is to see|what one can see|the image|this scene)", "D what is there [to see]", "D what is here [in the area]", "D what am i (looking at|seeing)",
    ),
}  # fmt: skip
