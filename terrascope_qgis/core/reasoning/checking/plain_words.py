"""Tells whether a clause says nothing but how large, how far or how many: what else it says could change its meaning.

A number is verified only where every word around it is known, for no list of what may twist a number is ever complete:
"the islands in the lake [1] cover 12 %" is no statement of the lake.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .shape import M, Q, Shape, W

_FRAME = (
    "a an the this that these those its it their they them is are was were be been being has have had having of"
    " in on at by for to from with as and also just here there now so thus therefore hence i we you one ones"
    " namely that's it's overall respectively which where while then first second next finally lastly moreover"
    " furthermore additionally further again both since because given based using resulting result results about"
    " my our yet tiny huge vast"
    " around some mere roughly approximately nearly almost exactly precisely estimated only merely mainly mostly"
    " clearly currently still today already or equivalently close more less than least most up over under same"
    " somewhere range ranges ranging comparatively relatively each all not no nor neither never n't do does did"
    " done can out within across among"
)
_MEASURES = (
    "area areas extent extents surface surfaces size sizes share shares percentage percentages proportion"
    " proportions fraction fractions coverage cover covers covering covered percent total totals sum number count"
    " counts amount amounts value figure figures measure measures measurement ratio part parts portion distance"
    " gap path occupy occupies occupying occupied take takes taking taken took make makes making made account"
    " accounts accounting accounted comprise comprises comprising comprised constitute constitutes constituting"
    " represent represents representing represented contain contains containing contained include includes"
    " including included span spans spanning spanned extend extends extending extended reach reaches reaching"
    " stretch stretches stretching measuring measured totalling totaling totaled totalled equal equals equalling"
    " equivalent correspond corresponds corresponding translate translates translating converted fill fills filled"
    " filling form forms forming belong belongs belonging consist consists consisting give gives giving yield"
    " yields yielding come comes amounting hold holds holding lie lies lying sit sits situated located stand"
    " stands remain remains multiply multiplied multiplying dividing divided divide times plus minus product"
    " square squared add adds adding subtracting sum sums contribute contributes contributing stands"
)
_SEEING = (
    "see seen sees saw find finds found finding show shows showing shown observe observed observing note notice"
    " noticed identify identified identifying detect detected detecting segment segmented segmenting segmentation"
    " mark marked mask masked map mapped estimate compute computed calculate calculated calculating calculation"
    " counted counting determine determined conclude indicate indicates indicating means mean meaning tells look"
    " looking looks appear appears analysis analyzing analysing reasoning image's visible present classified"
    " labelled labeled label labels affects affected compare compared comparing comparison answer option summary"
    " read reads know"
)
_PLACES = (
    "scene scene's image picture tile frame view region regions patch patches body bodies class classes type"
    " types category land ground zone zones block blocks object objects segments pixel pixels chip whole entire"
    " full complete valid clear analysed analyzed study site bounding box per resolution gsd nominal spatial grid"
    " side length north south east west north-east north-west south-east south-west northeast northwest southeast"
    " southwest northern southern eastern western north-eastern north-western south-eastern south-western"
    " northeastern northwestern southeastern southwestern top"
    " bottom left right upper lower centre center central middle corner edge border boundary section away apart"
    " between nearest closest shortest minimum minimal separated separates separate separating distant far"
    " distinct individual single different isolated connected contiguous large larger largest small smaller"
    " smallest big bigger biggest major main great open built built-up inland dense sparse permanent seasonal"
    " surrounding date dates time year years period former latter two three near nearby beside adjacent along"
    " january february march april may june july august september october november december jan feb mar apr jun"
    " jul aug sep sept oct nov dec spring summer autumn winter"
)
_RELATIONS = (
    "greater wider extensive lesser fewer tinier exceed exceeds outweigh outweighs surpass surpasses beat beats"
    " outnumber outnumbers tops ahead much many slightly somewhat considerably significantly substantially"
    " noticeably even quite very way twice half bit little lot"
    " dominant dominate dominates dominating lead leads leading predominates prevails"
    " common shared borders bordering bordered adjoin adjoins adjoining abut abuts abutting touch touches touching"
    " touched meet meets neighbour neighbours neighbor neighbors neighbouring neighboring contact run runs"
    " directly immediately sharing edges other another's detached disjoint identical like unlike relative against"
    " versus vs whereas but spread scattered dot dots dotted dotting landscape distributed dispersed throughout"
    " concentrated entirely completely"
    " wholly fully exclusively toward towards quarter quadrant end grew grow grown grows growing growth increase"
    " increased increases increasing expand expanded expansion gain gained gains rose risen rise rises shrank"
    " shrink shrunk shrinks shrunken decrease decreased decreases decline declined declines lost loss losing fell"
    " fallen drop dropped drops reduced reduction receded vanished removed cleared felled destroyed disappeared"
    " cut went down doubled tripled quadrupled halved change changed changes unchanged stayed stay constant stable"
    " net added climbed retreated retreat earlier later before after during last new old together combined"
    " altogether jointly equally px hugs hug second-largest third-largest fourth-largest second-smallest held"
    " followed preceded ranking differ differs difference"
)
_KNOWN = frozenset(" ".join((_FRAME, _MEASURES, _SEEING, _PLACES, _RELATIONS)).split())
_BOUNDARY = re.compile(r"[,;:()]|\s[-–—]\s|\b(?:but|while|whereas|although|though)\b|\band\b|\bwhich\b")
_JOINS_NAMES = re.compile(rf"{M}\s*(?:,\s*)?$"), re.compile(rf"^\s*(?:(?:the|a|an)\s+)?{M}")
_NAME = re.compile(
    rf"(?:\b(?P<article>the|an?|this|that|these|those|its|their|some|all|of)\s+(?P<words>(?:[a-z-]+\s+){{1,3}})"
    rf"|^\s*(?P<first>[a-z-]+\s+))(?={M})"
)
_BARE_NAME = re.compile(rf"(?P<word>[a-z-]+)(?P<gap>\s+)(?P<m>{M})")
_LINKS = (
    "of in on at by for to from with near around along inside within outside beyond behind beside between under"
    " over above below not no never without than other another rest remaining former latter and or is are was were"
    " has have that which who whose covers cover through across into non"
)
_NOT_IN_NAMES = frozenset(_LINKS.split())
_ORDER = re.compile(r"\b(?:first|second|third|last|former|latter|others?|another|one|ones|rest)\b(?!,)")
"""Without a name, these point at something that was not found."""
_WORD = re.compile(r"[a-z][a-z'’-]*")
_CODE = re.compile(r"^[a-z]$|^b\d")


def find_unknown_words(shape: Shape, place: int, subject: int | None) -> list[str]:
    """Words of the clause of a number, and of what it is said of, that are not known to leave its meaning alone.

    Args:
        shape: of the sentence.
        place: of the number.
        subject: place of the mention it speaks of; None = in a sentence before.
    """
    text = _BARE_NAME.sub(lambda match: _blank_name(match, shape), shape.text)
    clauses = list(split_clauses(text))
    start, end = next((span for span in clauses if span[0] <= place < span[1]), (0, len(text)))
    parts = [text[start:end]]
    if subject is None:
        # Without a name in it, a sentence that has a heading of its own speaks of something else: "- other: 25 %".
        if order := _ORDER.search(text):
            return [order[0]]
        parts = [text]
    if subject is not None and not start <= subject < end:
        first = next(span[0] for span in clauses if span[0] <= subject < span[1])
        # With what stands between them: "the lake, together with its reeds, covers".
        parts.append(text[first:start] if subject < start else text[first : subject + 1])
    return [word for part in parts for word in list_unknown(part) if word not in shape.names]


def list_unknown(part: str) -> list[str]:
    """Words of a part of a shape that are not known; those of a name ("the old mill pond [1]") are not asked for."""
    bare = _NAME.sub(_drop_name, part)
    return [word for word in _WORD.findall(bare) if word not in _KNOWN and not _CODE.match(word)]


def split_clauses(text: str) -> Iterator[tuple[int, int]]:
    """Begin and end of each clause; names joined by "and" or commas stay in one."""
    start = 0
    for match in _BOUNDARY.finditer(text):
        is_list = _JOINS_NAMES[0].search(text[start : match.start()]) and _JOINS_NAMES[1].match(text[match.end() :])
        if match[0] in ("and", ",") and is_list:
            continue
        if match[0] == "(" and re.match(rf"\s*{Q}{W}{{0,12}}\)", text[match.end() :]):
            continue
        yield start, match.end()
        start = match.end()
    if start < len(text):
        yield start, len(text)


def _drop_name(match: re.Match[str]) -> str:
    """The article alone, unless what stands between it and the mask is more than a name."""
    words = (match["words"] or match["first"]).split()
    return match[0] if _NOT_IN_NAMES & set(words) else (match["article"] or "") + " "


def _blank_name(match: re.Match[str], shape: Shape) -> str:
    """A word right before a mark without a name is its name: "16 % is wooded [2]"."""
    is_bare = shape.source[shape.mention(match["m"]).start] == "["
    if not is_bare or match["word"] in _NOT_IN_NAMES:
        return match[0]
    return " " * len(match["word"]) + match["gap"] + match["m"]
