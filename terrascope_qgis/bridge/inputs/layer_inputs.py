"""QGIS raster layers as inputs of a run: what the plugin guesses, what the user said, what the engine gets."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any, Dict, FrozenSet, List, Optional, Sequence, Tuple

from osgeo import gdal
from qgis.core import Qgis, QgsMapLayer, QgsProject, QgsProviderRegistry, QgsRasterLayer

from ...core.raster.metadata.metadata_files import read_sidecar
from . import band_names

PROPERTY = "terrascope_qgis/"
"""Prefix of the layer's custom properties: they are saved with the project and follow a rename or a copy."""
DRAWN_PROPERTY = PROPERTY + "run"
"""Set on layers of a run: they are results, no measurements."""
ROLES = ("optical", "sar", "ignore")
UNITS = ("dB", "power", "amplitude")
"""Of the values of a SAR layer, as the engine names them."""
CHOICES = ("role", "date", "bands", "unit")
"""What the user can set of a layer."""
MAX_BANDS = 64
"""Bands that are looked at; no sensor has more."""
_Guesses = Tuple[band_names.Guess, Tuple[Tuple[str, ...], bool], band_names.Guess]
"""Role, bands and whether all are named, date."""
_PICTURE_PROVIDERS = ("wms", "arcgismapserver")


@dataclass(frozen=True)
class LayerInput:
    """One raster layer as a row of the inputs table."""

    layer_id: str
    name: str
    role: str
    date: str
    """ISO day or empty."""
    bands: Tuple[str, ...]
    """Band per band of the file; empty = the engine reads them from the file."""
    unsure: FrozenSet[str] = frozenset()
    """Which of `role`, `date`, `bands` are mere guesses; the unit is never one."""
    edited: FrozenSet[str] = frozenset()
    """Which of them the user set."""
    path: str = ""
    """Local file, empty when the layer must be exported first."""
    note: str = ""
    """`picture`, `export`, `crs` (it is exported, for its CRS is not that of its file) or empty."""
    away: str = ""
    """Why the layer is left out although it has a role: `hidden` on the map, or `outside` the area; else empty."""
    unit: str = ""
    """One of `UNITS` where the user set it for a SAR layer; empty = the engine finds it by names and values."""
    placed: bool = True
    """False for a layer without a CRS: QGIS draws it as it is, whatever the map's CRS."""

    @property
    def suited(self) -> bool:
        """True when the layer has a role in a run."""
        return self.role in ("optical", "sar")

    @property
    def used(self) -> bool:
        """True when the layer takes part in a run."""
        return self.suited and not self.away


def list_inputs(project: QgsProject, active: Optional[QgsMapLayer] = None) -> List[LayerInput]:
    """Return the project's valid raster layers in the order of the layer tree; what the plugin drew itself is none.

    Args:
        project: The project.
        active: The layer that is selected in the layer tree; like a visible one it is meant to be used.
    """
    rows = []
    for node in project.layerTreeRoot().findLayers():
        layer = node.layer()
        if not isinstance(layer, QgsRasterLayer) or not layer.isValid() or layer.customProperty(DRAWN_PROPERTY):
            continue
        row = read_input(layer)
        # A role that the user gave says more than what is switched on at the moment.
        if not node.isVisible() and layer is not active and "role" not in row.edited:
            row = replace(row, away="hidden")
        rows.append(row)
    return rows


def read_input(layer: QgsRasterLayer, *, role: Optional[str] = None) -> LayerInput:
    """Return the input row of a layer: the user's choice where there is one, else a guess from names and metadata.

    Args:
        layer: A valid raster layer.
        role: The role the caller has decided on; None = the user's, else a guess.
    """
    path = find_local_path(layer)
    picture, (role_guess, band_guess, date_guess) = _guess_layer(layer, path)
    said = {key: layer.customProperty(PROPERTY + key) for key in CHOICES}
    unsure = set()
    role = role or said["role"]
    if role not in ROLES:
        role = role_guess.value
        if not role_guess.sure:
            unsure.add("role")
    bands: Tuple[str, ...]
    if said["bands"] is not None:
        bands = band_names.split_bands(str(said["bands"]))
    else:
        bands, named = band_guess
        if not named and role != "ignore":
            usual = band_names.guess_default_bands(role, layer.bandCount())
            bands = usual or bands
            unsure.add("bands")
    if said["date"] is not None:
        date = str(said["date"])
    else:
        date = _read_temporal_day(layer)
        if not date:
            date = date_guess.value
            if not date_guess.sure and role != "ignore":
                unsure.add("date")
    unit = str(said["unit"] or "") if role == "sar" else ""
    own_crs = not path or has_crs_of_file(layer)
    note = "picture" if picture else "export" if not path else "" if own_crs else "crs"
    edited = frozenset(key for key, value in said.items() if value is not None)
    return LayerInput(
        layer.id(), layer.name(), role, date, bands, frozenset(unsure) - edited, edited, path if own_crs else "", note,
        unit=unit if unit in UNITS else "", placed=layer.crs().isValid(),
    )  # fmt: skip


def write_choice(layer: QgsRasterLayer, key: str, value: str) -> None:
    """Remember what the user said of one of `CHOICES`; it is saved with the project."""
    layer.setCustomProperty(PROPERTY + key, value)
    QgsProject.instance().setDirty(True)


def forget_choices(layer: QgsRasterLayer) -> None:
    """Go back to the guesses."""
    for key in CHOICES:
        layer.removeCustomProperty(PROPERTY + key)


def find_local_path(layer: QgsRasterLayer) -> str:
    """Return the plain local file of a layer, or an empty text (web map, database, memory, virtual, subdataset)."""
    if layer.providerType() != "gdal":
        return ""
    path = _find_plain_path(layer.source())
    return path if path and Path(path).is_file() else ""


def has_crs_of_file(layer: QgsRasterLayer) -> bool:
    """Return False where the user gave the layer another CRS than its file has, or one where the file has none."""
    shown, own = layer.crs(), layer.dataProvider().crs()
    # One CRS may be described in two ways; by its projection it is then the same.
    return shown == own or not shown.isValid() or bool(own.isValid() and shown.toProj() == own.toProj())


@lru_cache(maxsize=1024)
def _find_plain_path(source: str) -> str:
    """Return the path in a source of GDAL that names a plain file, whether it is there or not; else an empty text."""
    parts: Dict[str, Any] = QgsProviderRegistry.instance().decodeUri("gdal", source)
    text = str(parts.get("path") or "")
    if not text or parts.get("layerName") or parts.get("vsiPrefix") or text.startswith("/vsi"):
        return ""
    path = Path(text)
    # The engine refuses virtual rasters, since they can point at any file; QGIS has this one open already.
    return "" if path.suffix.lower() == ".vrt" else str(path)


def _guess_layer(layer: QgsRasterLayer, path: str) -> Tuple[bool, _Guesses]:
    """Return whether a layer is a rendered picture, and what its names tell."""
    if path:
        descriptions, wavelengths, metadata = _read_file_names(path, _sign_file(path))
    else:
        bands = range(1, min(layer.bandCount(), MAX_BANDS) + 1)
        descriptions = tuple(_strip_qgis_prefix(layer.bandName(number)) for number in bands)
        wavelengths, metadata = (), ()
    picture = layer.providerType() in _PICTURE_PROVIDERS or _is_picture(layer, descriptions)
    stem = Path(path).stem if path else ""
    folder = Path(path).parent.name if path else ""
    texts = tuple(text for text in (layer.name(), stem, folder) if text)
    return picture, _guess(texts, descriptions, metadata, wavelengths, picture)


@lru_cache(maxsize=1024)
def _guess(
    texts: Tuple[str, ...],
    bands: Tuple[str, ...],
    metadata: Tuple[Tuple[str, str], ...],
    wavelengths_nm: Tuple[Optional[float], ...],
    picture: bool,
) -> _Guesses:
    """Return the guesses of role, bands and date; the layers are read with every question, their names stay."""
    names = band_names.RasterNames(texts, bands, dict(metadata), wavelengths_nm, picture)
    return band_names.guess_role(names), band_names.guess_bands(names), band_names.guess_date(names)


def _sign_file(path: str) -> Tuple[int, int]:
    status = Path(path).stat()
    return status.st_size, status.st_mtime_ns


@lru_cache(maxsize=256)
def _read_file_names(
    path: str, _signature: Tuple[int, int]
) -> Tuple[Tuple[str, ...], Tuple[Optional[float], ...], Tuple[Tuple[str, str], ...]]:
    """Return band descriptions, wavelengths in nm and metadata; the same file is opened once only.

    A STAC item beside the file, or the `.SAFE` product around it, counts too.
    """
    dataset = gdal.OpenEx(path, gdal.OF_RASTER | gdal.OF_READONLY)
    if dataset is None:
        return (), (), ()
    descriptions, wavelengths = [], []
    for number in range(1, min(dataset.RasterCount, MAX_BANDS) + 1):
        band = dataset.GetRasterBand(number)
        items = band.GetMetadata() or {}
        descriptions.append(band.GetDescription() or items.get("BAND_NAME", ""))
        wavelengths.append(_read_wavelength(items))
    metadata = [(str(key), str(value)) for key, value in (dataset.GetMetadata() or {}).items()]
    beside = read_sidecar(Path(path))
    if beside.date is not None:
        metadata.insert(0, ("datetime", beside.date.isoformat()))
    if not any(descriptions) and len(beside.bands) == len(descriptions):
        descriptions = list(beside.bands)
    return tuple(descriptions), tuple(wavelengths), tuple(metadata)


def _is_picture(layer: QgsRasterLayer, descriptions: Sequence[str]) -> bool:
    """Return True for colour tables and for RGB(A) bytes whose bands say no more than their colour."""
    provider = layer.dataProvider()
    if layer.bandCount() == 0:
        return True
    if provider.dataType(1) not in (Qgis.DataType.Byte, Qgis.DataType.ARGB32, Qgis.DataType.ARGB32_Premultiplied):
        return False
    return layer.bandCount() == 1 and bool(provider.colorTable(1)) and not any(descriptions)


def _strip_qgis_prefix(name: str) -> str:
    """Return `Red` for QGIS' own `Band 1: Red` and nothing for a bare `Band 1`."""
    head, _, tail = name.partition(":")
    return tail.strip() if head.startswith("Band") else name


def _read_wavelength(items: Dict[str, str]) -> Optional[float]:
    for key, value in items.items():
        lowered = key.lower()
        if lowered in ("wavelength", "central_wavelength_um", "central_wavelength_nm", "center_wavelength"):
            try:
                number = float(str(value).split()[0])
            except (ValueError, IndexError):
                return None
            return number * 1000 if number < 50 else number
    return None


def _read_temporal_day(layer: QgsRasterLayer) -> str:
    properties = layer.temporalProperties()
    if properties is None or not properties.isActive():
        return ""
    begin = properties.fixedTemporalRange().begin()
    return begin.date().toString("yyyy-MM-dd") if begin.isValid() else ""
