"""Shows what a class learned from a few labels is worth: `python -m benchmarks.few_labels --shared DATA`.

Labels that may be used for evaluation alone: temporary water (15 places at about 30 m), a class that TerraScope Lite
does not know; trees damaged by bark beetles (148 sites, Sentinel-2 L2A, September 2020), which it has no mask for at
one date; and burn scars (14 fires, two infrared bands), which it does have. At most 300 labelled pixels of 5 or 10
sites, all others are tested. All methods see the same labels; cuts of indices are the best on those labels, with the
same expected share; temporary water lies between land and water, so there an index has two cuts. Bounds: 95 %,
bootstrap over draws of labelled sites and over tested sites. Nothing fitted here ships.
"""

from __future__ import annotations

import argparse
import tempfile
import warnings
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import rasterio
from numpy.typing import NDArray

from benchmarks.site_bounds import count, measure_accuracy, measure_iou, show, show_gap
from benchmarks.temporary_water import read_chips
from terrascope_qgis.core.classes.area_interval import bound_percent
from terrascope_qgis.core.classes.fitting import USUAL_SHARE, fit_linear
from terrascope_qgis.core.classes.folds import Fold, FoldPlan
from terrascope_qgis.core.classes.scoring import measure_auroc
from terrascope_qgis.core.geo.window import Window
from terrascope_qgis.core.model.bundle.locations import find_folder
from terrascope_qgis.core.model.runtime.model import Model, open_bundle
from terrascope_qgis.core.progress import SilentProgress
from terrascope_qgis.core.raster.stack import open_stack
from terrascope_qgis.core.reasoning.area.encoding import encode_area, read_inside
from terrascope_qgis.core.request import RasterSource, Role

FloatArray = NDArray[np.float64]
BoolArray = NDArray[np.bool_]
Score = Callable[["Site"], FloatArray]
"""Site -> score of each pixel; the class is where it is at least 0."""
OURS = "few labels on Lite's features"
BANDS = {
    "barkbeetle": ("B1", "B2", "B3", "B4", "B5", "B6", "B7", "B8", "B8A", "B9", "B11", "B12"),
    "wildfire": ("-", "-", "-", "B8", "B12"),
}
PLANT_INDICES = ("NDVI", "NDMI", "NBR", "GRVI")
WATER_INDICES = ("NDVI", "NDMI", "NBR", "NDWI", "MNDWI")
_FOLDS = 8


@dataclass(frozen=True)
class Task:
    """A class to learn."""

    name: str
    title: str
    learn_from: int
    """Sites with labels."""
    per_kind: int
    """Labelled pixels of the class, and of all else, of each."""
    indices: tuple[str, ...]
    """Spectral indices to compare with."""
    is_between: bool = False
    """Whether an index is cut on both sides."""


TASKS = (
    Task("temporary_water", "Temporary water, one date (not a class of Lite)", 5, 30, WATER_INDICES, is_between=True),
    Task("barkbeetle", "Trees damaged by bark beetles, one date", 10, 15, PLANT_INDICES),
    Task("wildfire", "Burn scars, one date", 5, 30, PLANT_INDICES),
)


@dataclass(frozen=True)
class Site:
    """One image with its truth, its valid pixels as rows."""

    name: str
    features: FloatArray
    """`(n, C)` of the bundle."""
    bands: FloatArray
    """`(n, B)` log(1 + 10 reflectance), as the bundle sees them."""
    indices: dict[str, FloatArray]
    """Spectral indices, turned so that the class is high."""
    truth: BoolArray
    cell: NDArray[np.int64]
    """Feature cell of each pixel."""


@dataclass(frozen=True)
class Labels:
    """Labelled cells of some sites."""

    features: FloatArray
    bands: FloatArray
    indices: dict[str, FloatArray]
    is_class: BoolArray
    site: NDArray[np.int64]


def read_sites(root: Path, task: str, model: Model) -> Iterator[Site]:
    """Encode every image of a task with the bundle."""
    if task == "temporary_water":
        with tempfile.TemporaryDirectory() as scratch:
            for chip in read_chips(root, Path(scratch), reported=True):
                yield read_site(chip.name, chip.source, chip.truth, model, known=chip.known)
        return
    ending = {"barkbeetle": ("_damage.tif", "_2020-09.tif"), "wildfire": ("_burned.tif", "_post.tif")}[task]
    for path in sorted((root / task).glob(f"*{ending[0]}")):
        image = path.with_name(path.name.replace(*ending))
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with rasterio.open(path) as file:
                truth = file.read(1) == 1
            source = RasterSource(image, Role.OPTICAL, bands=BANDS[task])
            yield read_site(path.name.removesuffix(ending[0]), source, truth, model)


def read_site(
    name: str, source: RasterSource, truth: BoolArray, model: Model, *, known: BoolArray | None = None
) -> Site:
    """Encode one image; pixels that are not `known` are left out."""
    with open_stack((source,), None, gsd_range_m=None) as stack:
        inside = read_inside(stack)
        encoded = encode_area(stack, model, SilentProgress(), memory_bytes=1 << 30, inside=inside, fingerprint="")
        height, width = stack.grid.shape
        pixels = stack.read(0, Window(0, 0, height, width)).data
        channels = stack.layers[0].channels
        stride = model.manifest.vision.feature_stride
        features = np.zeros((model.manifest.vision.feature_channels, height, width), np.float32)
        for tile in encoded.live_tiles[0]:
            core = encoded.tiling.cores[tile]
            fine = encoded.features_at(0, tile, model)[0].repeat(stride, axis=1).repeat(stride, axis=2)
            rows, cols = core.slices_in(encoded.tiling.tiles[tile])
            features[:, core.row : core.row + core.height, core.col : core.col + core.width] = fine[:, rows, cols]
        valid = encoded.valid[0].unpack()
        encoded.close()
    valid = valid if known is None else valid & known
    row, col = np.nonzero(valid)
    values = pixels[:, valid].T.astype(np.float64)
    return Site(
        name=name,
        features=features[:, valid].T.astype(np.float64),
        bands=np.log1p(10 * np.clip(values, 0, 2)),
        indices=compute_indices(dict(zip(channels, values.T, strict=True))),
        truth=truth[valid],
        cell=(row // stride) * width + col // stride,
    )


def compute_indices(bands: dict[str, FloatArray]) -> dict[str, FloatArray]:
    """Indices that fall with damage and fire, with their sign turned."""
    pairs = {
        "NDVI": ("nir", "red"), "NDMI": ("nir", "swir16"), "NBR": ("nir", "swir22"), "GRVI": ("green", "red"),
        "NDWI": ("green", "nir"), "MNDWI": ("green", "swir16"),
    }  # fmt: skip
    return {
        name: -(bands[one] - bands[other]) / np.maximum(bands[one] + bands[other], 1e-6)
        for name, (one, other) in pairs.items()
        if one in bands and other in bands
    }


def draw_labels(sites: Sequence[Site], per_kind: int, rng: np.random.Generator) -> Labels:
    """Draw cells of both kinds from each site, one pixel of a cell at most."""
    parts: list[tuple[Site, NDArray[np.int64]]] = []
    for site in sites:
        order = rng.permutation(len(site.truth))
        _, first = np.unique(site.cell[order], return_index=True)
        once = rng.permutation(order[first])
        parts += [(site, once[site.truth[once] == kind][:per_kind]) for kind in (True, False)]
    return Labels(
        features=np.concatenate([site.features[chosen] for site, chosen in parts]),
        bands=np.concatenate([site.bands[chosen] for site, chosen in parts]),
        indices={
            name: np.concatenate([site.indices[name][chosen] for site, chosen in parts]) for name in sites[0].indices
        },
        is_class=np.concatenate([site.truth[chosen] for site, chosen in parts]),
        site=np.concatenate([np.full(len(chosen), place // 2) for place, (_, chosen) in enumerate(parts)]),
    )


def plan_by_site(labels: Labels) -> FoldPlan:
    """Leave whole sites out."""
    group = labels.site % _FOLDS
    numbers = np.unique(group)
    return FoldPlan(tuple(Fold(np.flatnonzero(group == k), np.flatnonzero(group != k)) for k in numbers), 0)


def fit_methods(labels: Labels, task: Task) -> tuple[dict[str, Score], Callable[[float], tuple[float, float]]]:
    """All methods on the same labels, and the bounds of a mapped percentage that the learned class gives."""
    methods: dict[str, Score] = {}
    for name in filter(labels.indices.__contains__, task.indices):
        values = labels.indices[name]
        if task.is_between:
            methods[f"{name} range"] = _score_range(name, *find_range(values, labels.is_class))
        else:
            methods[f"{name} threshold"] = _score_range(name, find_cut(values, labels.is_class), np.inf)
    centre, spread = labels.bands.mean(axis=0), labels.bands.std(axis=0) + 1e-9
    scaled = (labels.bands - centre) / spread
    means = [scaled[labels.is_class == kind].mean(axis=0) for kind in (False, True)]

    def measure_nearness(bands: FloatArray) -> FloatArray:
        far, near = (np.linalg.norm((bands - centre) / spread - mean, axis=1) for mean in means)
        return np.asarray(far - near)

    nearest = find_cut(measure_nearness(labels.bands), labels.is_class)
    methods["nearest mean of bands"] = lambda site: measure_nearness(site.bands) - nearest
    of_bands = fit_linear(labels.bands, labels.is_class, plan_by_site(labels))
    methods["few labels on bands alone"] = lambda site: site.bands @ of_bands.weights + of_bands.bias
    fit = fit_linear(labels.features, labels.is_class, plan_by_site(labels))
    methods[OURS] = lambda site: site.features @ fit.weights + fit.bias
    score = fit.score
    if score is None:
        raise AssertionError("labels of several sites can be cross-validated")
    return methods, lambda percent: bound_percent(percent, score)


def _score_range(name: str, low: float, high: float) -> Score:
    return lambda site: np.minimum(site.indices[name] - low, high - site.indices[name])


def find_range(values: FloatArray, is_class: BoolArray) -> tuple[float, float]:
    """The two cuts with the best accuracy on the labels between them, weighed like that of `find_cut`."""
    cuts = np.unique(values)
    weight = np.where(is_class, USUAL_SHARE / is_class.sum(), -(1 - USUAL_SHARE) / (~is_class).sum())
    gain = np.zeros(len(cuts) + 1)
    np.add.at(gain, np.searchsorted(cuts, values) + 1, weight)
    until = np.cumsum(gain)
    # What lies from one cut to another gains the difference; the best start before each end is the least so far.
    start = np.array([int(np.argmin(until[: end + 1])) for end in range(len(cuts))])
    end = int(np.argmax(until[1:] - until[start]))
    return float(cuts[start[end]]), float(cuts[end])


def find_cut(values: FloatArray, is_class: BoolArray) -> float:
    """The threshold with the best accuracy on the labels, weighed as if the class covered `USUAL_SHARE`."""
    cuts = np.unique(values)
    own = np.array([np.mean(values[is_class] >= cut) for cut in cuts])
    other = np.array([np.mean(values[~is_class] < cut) for cut in cuts])
    return float(cuts[int(np.argmax(USUAL_SHARE * own + (1 - USUAL_SHARE) * other))])


def run_task(sites: Sequence[Site], task: Task, draws: int) -> None:
    """Print the table of one task."""
    learn_from = task.learn_from
    rng = np.random.default_rng(0)
    rows: dict[str, list[list[NDArray[np.int64]]]] = {}
    ranks: dict[str, list[float]] = {}
    held: list[bool] = []
    widths: list[float] = []
    used = 0
    for _ in range(draws):
        order = rng.permutation(len(sites))
        labels = draw_labels([sites[k] for k in order[:learn_from]], task.per_kind, rng)
        used = max(used, len(labels.is_class))
        methods, bounds = fit_methods(labels, task)
        tested = [sites[k] for k in order[learn_from:]]
        for name, score in methods.items():
            scores = [score(site) for site in tested]
            rows.setdefault(name, []).append([count(s, site.truth) for s, site in zip(scores, tested, strict=True)])
            truth = np.concatenate([site.truth for site in tested])
            ranks.setdefault(name, []).append(measure_auroc(np.concatenate(scores), truth))
        for site in tested:
            mapped = 100 * float(np.mean(methods[OURS](site) >= 0))
            low, high = bounds(mapped)
            held.append(low <= 100 * float(site.truth.mean()) <= high)
            widths.append(high - low)
    others = len(sites) - learn_from
    print(f"at most {used} labelled pixels of {learn_from} sites, {others} others tested, {draws} draws\n")
    print("| method | IoU | balanced accuracy | AUROC |\n|---|---|---|---|")
    counts = {name: np.array(found) for name, found in rows.items()}
    for name, found in counts.items():
        cells = [show(found, metric) for metric in (measure_iou, measure_accuracy)]
        print(f"| {name} | {cells[0]} | {cells[1]} | {np.mean(ranks[name]):.3f} |")
    print("\nIoU of few labels on Lite's features minus that of the other:")
    for name, other in counts.items():
        if name != OURS:
            print(f"- {name}: {show_gap(counts[OURS], other)}")
    print(
        f"\nthe bounds of the area (width {np.mean(widths):.0f} points on average) held the truth on "
        f"{100 * np.mean(held):.0f} % of {len(held)} tested sites\n"
    )


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.few_labels", description=__doc__)
    parser.add_argument("--shared", type=Path, required=True, metavar="DATA", help="folder of the evaluation data")
    parser.add_argument("--model", metavar="DIR|NAME", help="a bundle (default: the embedded TerraScope Lite)")
    parser.add_argument("--draws", type=int, default=5, metavar="N", help="of the labelled sites (default: 5)")
    parser.add_argument("--task", choices=[task.name for task in TASKS], help="one of them alone")
    arguments = parser.parse_args()
    model = open_bundle(find_folder(arguments.model), device="cpu")
    for task in TASKS:
        if arguments.task in (None, task.name):
            print(f"### {task.title}\n")
            run_task(list(read_sites(arguments.shared, task.name, model)), task, arguments.draws)


if __name__ == "__main__":
    main()
