"""The words people use for each label, by grammatical form; how sentences are built from them is left to `grammar`."""

# ruff: noqa: E501 - a table of sentences reads better unbroken
from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Words:
    """Everyday words for one label."""

    mass: tuple[str, ...]
    """After "how much", "any", "the"."""
    plural: tuple[str, ...] = ()
    """After "how many", "are there any"; separate patches of the class can be counted under this word."""
    singular: tuple[str, ...] = ()
    """After "the", "a"."""
    adjective: tuple[str, ...] = ()
    """After "how much of the area is"."""


CLASS_WORDS: dict[str, Words] = {
    "water": Words(
        mass=(
            "water", "open water", "surface water", "standing water", "water surface", "water cover", "water area", "freshwater",
            "river water", "lake area", "wet area", "sea", "ocean", "water extent", "inland water", "permanent water",
        ),
        plural=(
            "lakes", "rivers", "ponds", "water bodies", "waterbodies", "reservoirs", "lagoons", "streams", "canals", "bodies of water",
            "waterways", "water areas", "creeks", "basins", "water surfaces", "open water areas", "inundated areas", "channels", "oxbow lakes",
        ),
        singular=(
            "lake", "river", "pond", "water body", "waterbody", "reservoir", "lagoon", "stream", "canal", "body of water", "sea", "ocean",
            "bay", "waterway", "creek", "fjord", "estuary", "inundated area", "channel", "inlet", "harbour water", "tarn", "loch",
        ),
        adjective=(
            "water", "open water", "covered by water", "covered with water", "under water", "underwater", "inundated", "submerged", "wet",
            "lake or river", "covered by lakes", "flooded", "lake", "river",
        ),
    ),
    "trees": Words(
        mass=(
            "forest", "trees", "tree cover", "woodland", "woods", "canopy", "tree canopy", "forest cover", "wooded area", "forested area",
            "forested land", "wood", "jungle", "rainforest", "forest area", "canopy cover", "woodland cover", "timberland", "tree stands",
            "treed area", "coniferous forest", "deciduous forest", "mangrove",
        ),
        plural=(
            "forests", "woodlands", "woods", "forest patches", "forest stands", "wooded areas", "forested areas", "groves", "forest blocks",
            "stands of trees", "tree patches", "copses", "forest fragments", "plantations", "thickets of trees", "clumps of trees",
        ),
        singular=(
            "forest", "woodland", "wood", "wooded area", "forested area", "grove", "tree canopy", "jungle", "rainforest", "stand of trees",
            "plantation", "forest patch", "copse", "mangrove",
        ),
        adjective=(
            "forest", "forested", "wooded", "trees", "covered by trees", "covered with trees", "covered by forest", "under trees",
            "under canopy", "woodland", "tree covered", "tree-covered", "treed", "under forest",
        ),
    ),
    "grass": Words(
        mass=(
            "grass", "grassland", "meadow", "pasture", "lawn", "pastureland", "grass cover", "grazing land", "savanna", "prairie",
            "rangeland", "steppe", "savannah", "meadowland", "turf", "grassy area", "herbaceous cover",
        ),
        plural=(
            "meadows", "pastures", "grasslands", "lawns", "grassy areas", "grass patches", "grazing areas", "paddocks", "savannas",
            "prairies",
        ),
        singular=("meadow", "pasture", "grassland", "lawn", "grassy area", "savanna", "prairie", "steppe", "paddock"),
        adjective=("grass", "grassland", "grassy", "meadow", "pasture", "covered by grass", "covered with grass", "under pasture", "grass covered"),
    ),
    "flooded_vegetation": Words(
        mass=(
            "wetland", "flooded vegetation", "marsh", "marshland", "swamp", "swampland", "bog", "reed", "inundated vegetation", "peatland",
            "wetland vegetation", "flooded plants", "wetland area", "fen", "mire",
        ),
        plural=("wetlands", "marshes", "swamps", "bogs", "reed beds", "reeds", "fens", "rice paddies", "mires", "wetland patches", "paddies"),
        singular=("wetland", "marsh", "swamp", "bog", "reed bed", "fen", "mire", "rice paddy"),
        adjective=("wetland", "marshy", "swampy", "marsh", "flooded vegetation", "swamp", "boggy"),
    ),
    "crops": Words(
        mass=(
            "cropland", "farmland", "agriculture", "crops", "agricultural land", "arable land", "cultivated land", "farm land", "crop land",
            "agricultural area", "cultivated area", "cropped area", "tilled land", "ploughed land", "plowed land", "planted land",
        ),
        plural=(
            "fields", "crops", "farms", "crop fields", "agricultural fields", "farm fields", "croplands", "arable fields", "cultivated fields",
            "plots of farmland", "agricultural areas", "agricultural parcels",
        ),
        singular=("field", "farm", "cropland", "farmland", "crop field", "agricultural area", "cultivated area", "arable field"),
        adjective=(
            "cropland", "farmland", "agricultural", "cultivated", "farmed", "arable", "used for agriculture", "used for farming", "under crops",
            "under cultivation", "crops", "cropped", "agriculture", "fields", "planted",
        ),
    ),
    "shrub": Words(
        mass=("shrub", "shrubland", "scrub", "scrubland", "bushland", "heath", "heathland", "shrub cover", "chaparral", "brush", "brushland",
              "maquis", "bush", "low woody vegetation", "undergrowth"),
        plural=("shrubs", "bushes", "shrublands", "scrub patches", "shrubby areas", "heaths", "thickets", "bushy areas"),
        singular=("shrubland", "scrubland", "heath", "bushland", "shrub area", "thicket"),
        adjective=("shrub", "shrubland", "scrub", "shrubby", "bushy", "covered by shrubs", "covered with bushes", "heath", "scrubby"),
    ),
    "built_up": Words(
        mass=(
            "built-up area", "built-up land", "urban area", "urban land", "built up area", "developed land", "infrastructure",
            "urban fabric", "impervious surface", "built-up", "settlement area", "construction", "development", "urbanisation", "urbanization",
            "sealed surface", "concrete", "housing", "artificial surface", "built environment", "developed area", "pavement", "asphalt",
            "paved area", "residential area", "industrial area", "human settlement", "city area",
        ),
        plural=(
            "settlements", "buildings", "houses", "towns", "roads", "cities", "villages", "streets", "roofs", "homes", "urban areas", "built-up areas", "built up areas", "residential areas",
            "urban patches", "developed areas", "hamlets", "suburbs", "neighbourhoods", "neighborhoods", "industrial areas", "built-up patches",
            "urban zones",
        ),
        singular=("city", "town", "village", "settlement", "urban area", "built-up area", "suburb", "city centre", "town center", "hamlet",
                  "residential area", "industrial area", "neighbourhood", "metropolis", "built up area"),
        adjective=(
            "urban", "built-up", "built up", "developed", "city", "covered by buildings", "covered with houses", "urbanised", "urbanized",
            "paved", "sealed", "impervious", "concrete", "residential", "buildings", "built over", "roads and buildings", "occupied by buildings",
        ),
    ),
    "bare": Words(
        mass=(
            "bare ground", "bare soil", "sand", "soil", "rock", "bare land", "barren land", "desert", "exposed soil", "bare earth", "gravel",
            "exposed ground", "bare rock", "dirt", "barren ground", "open soil", "naked soil", "sandy area", "rocky area", "beach", "bareland",
            "unvegetated ground",
        ),
        plural=("dunes", "rocks", "beaches", "sand banks", "bare patches", "sandy areas", "rocky areas", "barren areas", "bare areas", "sandbars",
                "sand dunes", "rock outcrops", "gravel banks", "bare spots", "deserts"),
        singular=("desert", "beach", "sandbank", "dune", "bare area", "barren area", "rock face", "sandbar", "bare patch", "scree"),
        adjective=("bare", "barren", "bare ground", "sand", "desert", "sandy", "rocky", "bare soil", "rock", "unvegetated", "exposed soil",
                   "without vegetation"),
    ),
    "snow_ice": Words(
        mass=("snow", "ice", "snow cover", "snow and ice", "ice cover", "snow or ice", "glacier ice", "snowpack", "glacial ice", "sea ice", "frozen area"),
        plural=("glaciers", "snow patches", "ice patches", "snowfields", "ice sheets", "snow fields", "snowy areas", "ice fields"),
        singular=("glacier", "snowfield", "ice sheet", "snow field", "ice cap", "snow patch", "snowpack"),
        adjective=("snow", "snow-covered", "snow covered", "covered by snow", "covered with ice", "under snow", "ice", "icy", "snowy", "glaciated",
                   "frozen", "glacier"),
    ),
    "cloud": Words(
        mass=("cloud", "clouds", "cloud cover", "overcast", "cloudiness", "cloud coverage", "cloud-covered area"),
        plural=("clouds", "cloudy areas", "cloud patches", "clouded areas", "cloudy patches"),
        singular=("cloud", "cloud deck", "cloudy area", "cloud bank"),
        adjective=("cloud", "cloudy", "clouded", "covered by clouds", "covered with cloud", "overcast", "under clouds", "hidden by clouds",
                   "obscured by cloud", "cloud-covered"),
    ),
    "cloud_shadow": Words(
        mass=("cloud shadow", "shadow", "shade", "shadow of clouds", "shadowed area", "shaded area", "cloud shade"),
        plural=("cloud shadows", "shadows", "shadow patches", "shaded areas", "shadows of clouds", "dark cloud shadows"),
        singular=("cloud shadow", "shadow", "shaded area"),
        adjective=("in shadow", "shaded", "cloud shadow", "shadowed", "in cloud shadow", "in the shade", "darkened by cloud shadows"),
    ),
    "burned": Words(
        mass=("burned area", "burnt area", "burned land", "burnt land", "fire damage", "charred land", "scorched land", "burned forest",
              "burned ground", "fire-affected land", "fire scar", "burnt ground", "burned vegetation", "charred ground", "wildfire damage"),
        plural=("burn scars", "fire scars", "burned areas", "burnt areas", "burned patches", "burnt patches", "charred areas", "scorched areas",
                "wildfire scars", "fire-affected areas", "burns"),
        singular=("burn scar", "fire scar", "burned area", "burnt area", "charred area", "wildfire scar", "scorched area", "burnt patch"),
        adjective=("burned", "burnt", "charred", "scorched", "fire-affected", "affected by fire", "burned down", "blackened by fire",
                   "damaged by fire", "burnt out"),
    ),
    "vegetation": Words(
        mass=("vegetation", "greenery", "green cover", "vegetation cover", "green area", "plant cover", "green space", "vegetated area",
              "plant life", "green vegetation", "vegetated land", "vegetal cover"),
        plural=("green areas", "green spaces", "plants", "vegetated areas", "patches of vegetation", "green patches", "vegetation patches"),
        singular=("vegetated area", "green area", "green space"),
        adjective=("vegetated", "green", "vegetation", "covered by vegetation", "covered with plants", "covered by greenery"),
    ),
}  # fmt: skip

CHANGE_WORDS: dict[str, Words] = {
    "gain:water": Words(("new water", "water gain", "additional water", "water expansion", "more water"), ("new water bodies", "new lakes", "new ponds")),
    "gain:trees": Words(
        ("new forest", "forest gain", "tree gain", "reforestation", "afforestation", "forest regrowth", "tree cover gain", "new trees"),
        ("new forests", "newly planted forests"),
    ),
    "gain:grass": Words(("new grass", "grass gain", "new grassland", "grassland gain", "new pasture")),
    "gain:flooded_vegetation": Words(("new wetland", "wetland gain", "newly flooded vegetation"), ("new wetlands",)),
    "gain:crops": Words(("new cropland", "crop gain", "new farmland", "cropland expansion", "agricultural expansion"), ("new fields", "new farms")),
    "gain:shrub": Words(("new shrubs", "shrub gain", "shrub encroachment", "bush encroachment")),
    "gain:built_up": Words(
        ("new construction", "construction", "urban growth", "urban expansion", "urban sprawl", "new built-up area", "new development", "new urban area",
         "built-up gain", "new infrastructure", "new housing"),
        ("new buildings", "new houses", "new settlements", "new built-up areas"),
    ),
    "gain:bare": Words(("new bare ground", "newly exposed soil", "new bare soil", "land clearing", "bare ground gain"), ("new bare patches",)),
    "gain:snow_ice": Words(("new snow", "fresh snow", "snow gain", "new ice", "snowfall")),
    "gain:burned": Words(
        ("newly burned area", "new burned area", "new fire damage", "newly burnt land", "new burn", "recent fire", "new burn scar"), ("new burn scars", "new fire scars"),
    ),
    "loss:water": Words(("water loss", "lost water", "water retreat", "dried-up water", "lost open water", "dried up lake area"),
                        ("dried-up lakes", "lost ponds")),
    "loss:trees": Words(("tree loss", "tree cover loss", "lost trees", "loss of trees", "canopy loss", "loss of tree cover")),
    "loss:grass": Words(("grass loss", "grassland loss", "lost grassland", "loss of grassland", "pasture loss", "lost grass")),
    "loss:flooded_vegetation": Words(("wetland loss", "lost wetland", "drained wetland", "loss of wetland")),
    "loss:crops": Words(("crop loss", "cropland loss", "lost farmland", "loss of farmland", "lost cropland", "harvested land", "lost crops"), ("harvested fields",)),
    "loss:shrub": Words(("shrub loss", "shrub clearing", "lost shrubland", "loss of shrubs", "lost shrubs")),
    "loss:built_up": Words(("built-up loss", "loss of built-up area", "demolition", "lost urban area", "lost buildings"), ("demolished buildings",)),
    "loss:bare": Words(("loss of bare ground", "bare ground loss", "greening of bare ground", "lost bare soil")),
    "loss:snow_ice": Words(("snow melt", "snowmelt", "snow loss", "melted snow", "ice loss", "glacier retreat", "melted ice", "loss of snow", "lost snow")),
    "loss:burned": Words(("burn recovery", "recovered burn scar", "regrowth after fire", "recovery of the burned area")),
    "flooded": Words(
        ("flooding", "flood", "flooded area", "flooded land", "inundation", "flood water", "floodwater", "flood extent", "newly inundated area",
         "newly flooded land", "submerged land", "flood damage area"),
        ("floods", "flooded areas", "flooded zones", "newly flooded areas"),
    ),
    "forest_loss": Words(
        ("deforestation", "forest loss", "logging", "clear-cutting", "cleared forest", "felled forest", "deforested area", "forest clearance",
         "deforested land", "clearcutting", "tree felling", "loss of forest", "lost forest", "timber harvest"),
        ("clear-cuts", "clearcuts", "deforested areas", "clearings", "logged areas", "cut blocks", "new clearings"),
    ),
    "forest_damage": Words(
        ("forest damage", "bark beetle damage", "damaged forest", "forest dieback", "tree mortality", "storm damage in the forest", "windthrow",
         "dying forest", "stressed forest", "beetle infestation", "damage to the forest", "dead forest"),
        ("dead trees", "dying trees", "damaged trees", "damaged stands", "infested trees"),
    ),
    "change": Words(
        ("change", "any change", "land cover change", "land change", "changed area", "altered area", "difference between the images"),
        ("changes", "changed areas", "differences", "alterations", "changes on the ground"),
    ),
}  # fmt: skip

PLACES: tuple[str, ...] = (
    "munich", "lyon", "dakar", "kraków", "nairobi", "lisbon", "manaus", "bangalore", "hanoi", "austin", "calgary", "leeds", "graz", "porto",
    "tunis", "valencia", "odessa", "cebu", "darwin", "perth", "bergen", "tromsø", "oulu", "cusco", "la paz", "quito", "medellín", "kigali",
    "arusha", "lusaka", "maputo", "accra", "kumasi", "ibadan", "multan", "pune", "dhaka", "sylhet", "chiang mai", "vientiane", "da nang",
    "sapporo", "kyoto", "busan", "almaty", "tashkent", "tbilisi", "yerevan", "ankara", "izmir", "thessaloniki", "split", "bologna", "turin",
    "bilbao", "seville", "rennes", "brest", "ghent", "utrecht", "aarhus", "malmö", "tartu", "riga", "kaunas", "gdańsk", "brno", "košice",
    "szeged", "cluj", "plovdiv", "skopje", "tirana", "site b", "plot 7", "district 4", "tile t32upu", "parcel 12", "zone a", "the municipality",
    "our concession", "bavaria", "brittany", "tyrol", "galicia", "punjab", "queensland", "saxony", "california", "rondônia", "mato grosso",
    "the alps", "the pyrenees", "the carpathians", "the sahel", "the delta", "the valley", "the county", "the province", "kerala", "sumatra",
    "the po valley", "patagonia", "the black forest region", "the lake district", "emilia-romagna", "andalusia", "ukraine", "ethiopia", "chad",
)  # fmt: skip
