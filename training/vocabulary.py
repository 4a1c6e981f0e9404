"""The labels TerraScope Lite can ground, their order, and the everyday words for each.

The order is public: row k of the concept table and channel k of every label plane belong to entry k. What the words
are used for (questions, paraphrases) is left to the language part.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["class", "change"]


@dataclass(frozen=True)
class Concept:
    """One thing a mask can be drawn for."""

    label: str
    phrases: tuple[str, ...]
    """Plain-English words, the usual one first."""
    kind: Kind


_CLASS_PHRASES: dict[str, tuple[str, ...]] = {
    "water": (
        "water", "open water", "surface water", "water body", "water bodies", "lake", "lakes", "river", "rivers", "sea",
        "ocean", "reservoir", "reservoirs", "pond", "ponds", "lagoon", "stream", "canal", "waterway", "inundated area",
    ),
    "trees": (
        "trees", "tree cover", "forest", "forests", "woodland", "woods", "wooded area", "forested area", "canopy",
        "tree canopy", "jungle", "rainforest", "plantation", "mangrove",
    ),
    "grass": (
        "grass", "grassland", "grasslands", "meadow", "meadows", "pasture", "pastures", "lawn", "savanna", "prairie",
        "rangeland", "steppe",
    ),
    "flooded_vegetation": (
        "flooded vegetation", "wetland", "wetlands", "marsh", "marshes", "swamp", "swamps", "bog", "reed beds", "reeds",
        "rice paddies", "inundated vegetation",
    ),
    "crops": (
        "crops", "cropland", "farmland", "farm land", "fields", "field", "agricultural land", "agriculture",
        "cultivated land", "arable land", "farms", "croplands",
    ),
    "shrub": ("shrub", "shrubs", "shrubland", "scrub", "scrubland", "bushes", "bushland", "heath", "chaparral"),
    "built_up": (
        "built-up area", "built-up", "built up", "buildings", "urban area", "urban land", "urban", "city", "town",
        "village", "settlement", "settlements", "houses", "roads", "infrastructure", "impervious surface",
        "built environment", "developed land",
    ),
    "bare": (
        "bare ground", "bare land", "bare soil", "bare", "barren land", "sand", "desert", "rock", "rocks", "beach",
        "soil", "exposed ground", "dunes", "gravel",
    ),
    "snow_ice": ("snow and ice", "snow", "ice", "glacier", "glaciers", "snow cover", "snowfield", "snow or ice"),
    "cloud": ("cloud", "clouds", "cloud cover", "cloudy area", "overcast", "clouded area"),
    "cloud_shadow": ("cloud shadow", "cloud shadows", "shadow of clouds", "shadows", "shaded area"),
    "burned": (
        "burned area", "burnt area", "burned", "burnt", "burn scar", "burn scars", "fire scar", "burned land",
        "wildfire scar", "scorched area", "charred land", "fire damage",
    ),
    "vegetation": ("vegetation", "green area", "green areas", "greenery", "plants", "vegetated area", "green cover"),
}  # fmt: skip

_NO_CHANGE_CONCEPT = ("cloud", "cloud_shadow", "vegetation")

_GAIN_PHRASES: dict[str, tuple[str, ...]] = {
    "water": ("new water", "water gain", "water that appeared", "water expansion", "more water"),
    "trees": ("new forest", "tree gain", "forest gain", "reforestation", "afforestation", "forest regrowth"),
    "grass": ("new grass", "grass gain", "grassland gain", "new grassland"),
    "flooded_vegetation": ("new wetland", "wetland gain", "newly flooded vegetation"),
    "crops": ("new crops", "crop gain", "new farmland", "cropland expansion", "new fields"),
    "shrub": ("new shrubs", "shrub gain", "shrub encroachment"),
    "built_up": (
        "new buildings", "built-up gain", "urban growth", "urban expansion", "new construction", "urban sprawl",
        "construction",
    ),
    "bare": ("new bare ground", "bare ground gain", "newly exposed soil", "land clearing"),
    "snow_ice": ("new snow", "snow gain", "snowfall", "fresh snow"),
    "burned": ("newly burned area", "new burn scar", "area burned between the dates", "recent fire", "new fire damage"),
}  # fmt: skip

_LOSS_PHRASES: dict[str, tuple[str, ...]] = {
    "water": ("lost water", "water loss", "water that disappeared", "dried-up water", "water retreat", "drying"),
    "trees": ("lost trees", "tree loss", "tree cover loss", "trees that disappeared"),
    "grass": ("lost grass", "grass loss", "grassland loss"),
    "flooded_vegetation": ("lost wetland", "wetland loss", "drained wetland"),
    "crops": ("lost crops", "crop loss", "lost farmland", "harvested fields", "cropland loss"),
    "shrub": ("lost shrubs", "shrub loss", "shrub clearing"),
    "built_up": ("lost buildings", "built-up loss", "demolished buildings", "demolition"),
    "bare": ("lost bare ground", "bare ground loss", "greening of bare ground"),
    "snow_ice": ("lost snow", "snow loss", "snow melt", "snowmelt", "glacier retreat", "melted ice"),
    "burned": ("recovered burn scar", "burn recovery", "burned area loss", "regrowth after fire"),
}  # fmt: skip

_EVENT_PHRASES: dict[str, tuple[str, ...]] = {
    "flooded": (
        "flooded area", "flooding", "flood", "floods", "flooded land", "newly inundated area", "inundation",
        "flood extent", "submerged land", "flood water",
    ),
    "forest_loss": (
        "forest loss", "deforestation", "deforested area", "clear-cut", "clear-cuts", "logging", "felled forest",
        "cut forest", "cleared forest",
    ),
    "forest_damage": (
        "forest damage", "damaged forest", "damaged trees", "bark beetle damage", "dead trees", "dying trees",
        "forest dieback", "tree mortality", "stressed forest", "windthrow",
    ),
    "change": ("change", "changes", "changed area", "any change", "difference", "what is different", "altered area"),
}  # fmt: skip


def _build() -> tuple[Concept, ...]:
    changeable = [label for label in _CLASS_PHRASES if label not in _NO_CHANGE_CONCEPT]
    return (
        *(Concept(label, words, "class") for label, words in _CLASS_PHRASES.items()),
        *(Concept(f"gain:{label}", _GAIN_PHRASES[label], "change") for label in changeable),
        *(Concept(f"loss:{label}", _LOSS_PHRASES[label], "change") for label in changeable),
        *(Concept(label, words, "change") for label, words in _EVENT_PHRASES.items()),
    )


VOCABULARY: tuple[Concept, ...] = _build()
LABELS: tuple[str, ...] = tuple(concept.label for concept in VOCABULARY)
INDEX: dict[str, int] = {label: index for index, label in enumerate(LABELS)}

CLASS_LABELS: tuple[str, ...] = tuple(c.label for c in VOCABULARY if c.kind == "class")
"""The 13 labels of one date, `vegetation` last."""
CHANGE_LABELS: tuple[str, ...] = tuple(c.label for c in VOCABULARY if c.kind == "change")
"""The labels of a pair of dates."""
LAND_LABELS: tuple[str, ...] = CLASS_LABELS[:9]
"""The nine land classes that exclude each other, in Dynamic World's own order."""
CHANGEABLE_LABELS: tuple[str, ...] = tuple(label for label in CLASS_LABELS if label not in _NO_CHANGE_CONCEPT)
"""Classes with a gain and a loss concept."""
VEGETATION_LABELS: tuple[str, ...] = ("trees", "grass", "flooded_vegetation", "crops", "shrub")
"""The classes whose union is `vegetation`."""


def vocabulary_entries() -> list[dict[str, object]]:
    """Return the manifest's `vocabulary` list, in concept-table order."""
    return [{"label": c.label, "phrases": list(c.phrases), "kind": c.kind} for c in VOCABULARY]
