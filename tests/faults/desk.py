"""What a user has on the disk when a fault meets the command: folder, bundle, scene; each method lays one fault."""

from __future__ import annotations

import stat
import zipfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnx
import rasterio
from onnx import TensorProto
from rasterio.transform import Affine

from tests.core import tiny_bundle
from tests.core.tiny_bundle import HIDDEN, make_model, rewrite_manifest

QUESTION = "How much of the area is covered by water?"


@dataclass
class Desk:
    """What a user has on the disk, and the command that meets the fault."""

    folder: Path
    """All that the user has; its `out` is for answers."""
    bundle: Path
    scene: Path
    whole: Path
    """A bundle elsewhere that no fault meets."""
    good: Path
    """A scene elsewhere that no fault meets; a quarter of it is water."""

    def ask(self, *more: str, scene: Path | None = None) -> list[str]:
        """A question; `--out` is the folder's `out`."""
        files = ["--optical", str(scene or self.scene)]
        return [
            "ask", *files, "--question", QUESTION, "--model", str(self.bundle), "--device", "cpu", "--quiet",
            "--out", str(self.folder / "out"), *more,
        ]  # fmt: skip

    def install(self, source: Path | None = None) -> list[str]:
        """An installation."""
        return ["bundle", "install", str(source or self.bundle), "--into", str(self.folder / "installed")]

    def zip(self, extra: dict[str, bytes], *, link: str = "") -> list[str]:
        """Installation of the bundle as a zip with further entries."""
        path = self.folder / "b.zip"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for file in sorted(self.bundle.iterdir()):
                archive.write(file, file.name)
            for name, content in extra.items():
                entry = zipfile.ZipInfo("placeholder")
                entry.filename = entry.orig_filename = name
                archive.writestr(entry, content, compress_type=zipfile.ZIP_DEFLATED)
            if link:
                entry = zipfile.ZipInfo(link)
                entry.external_attr = (stat.S_IFLNK | 0o777) << 16
                archive.writestr(entry, "/etc/passwd")
        return self.install(path)

    def manifest(self, **changes: object) -> list[str]:
        """A question to the bundle with another manifest, its hashes made anew."""
        rewrite_manifest(self.bundle, **changes)
        return self.ask()

    def graph(self, nodes: list[onnx.NodeProto], **options: object) -> list[str]:
        """A question to the bundle with another seg head."""
        constants = options.pop("constants", {})
        model = make_model(nodes, {"hidden": [1, HIDDEN]}, {"seg": [1, HIDDEN]}, constants, **options)
        (self.bundle / "seg_head.onnx").write_bytes(model.SerializeToString())
        return self.manifest()

    def weights(self, location: str, **entries: str) -> list[str]:
        """A question to the bundle whose seg head reads its weights from elsewhere."""
        model = tiny_bundle.make_seg_head()
        tensor = model.graph.initializer[0]
        tensor.ClearField("raw_data")
        tensor.data_location = TensorProto.EXTERNAL
        for key, value in {"location": location, **entries}.items():
            tensor.external_data.add(key=key, value=value)
        (self.bundle / "seg_head.onnx").write_bytes(model.SerializeToString())
        return self.manifest()

    def write(self, name: str, content: bytes, command: list[str] | None = None) -> list[str]:
        """A question to the bundle with a file of other content."""
        (self.bundle / name).write_bytes(content)
        return command or self.ask()

    def raster(self, data: np.ndarray, names: tuple[str, ...] = (), *more: str, **profile: object) -> list[str]:
        """A question about another raster."""
        path = self.folder / "odd.tif"
        shape = {"count": len(data), "height": data.shape[1], "width": data.shape[2], "dtype": data.dtype}
        place = {"crs": "EPSG:32633", "transform": Affine(10, 0, 500_000, 0, -10, 5_000_000)}
        with rasterio.open(path, "w", driver="GTiff", **(shape | place | profile)) as file:
            file.write(data)
            if names:
                file.descriptions = names
        return self.ask(*more, scene=path)

    def second(self, path: Path, *more: str) -> list[str]:
        """A question about two scenes."""
        return self.ask("--optical", str(path), *more)
