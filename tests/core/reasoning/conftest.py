from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from terrascope_qgis.core.model.runtime.model import Model, open_bundle
from terrascope_qgis.core.progress import SilentProgress
from terrascope_qgis.core.reasoning.area.encoded_area import EncodedArea
from terrascope_qgis.core.reasoning.area.encoding import encode_area, fingerprint_area, read_inside
from tests.core.reasoning.array_stack import ArrayStack
from tests.core.tiny_bundle import make_tiny_bundle


class Recorder(SilentProgress):
    """Progress that remembers."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []
        self.steps: list = []
        self.stages: list[tuple[str, int, int]] = []
        self.warnings: list[str] = []
        self.grids: list = []

    def stage(self, name, done, total):
        self.stages.append((name, done, total))

    def grid(self, grid):
        self.grids.append(grid)

    def text(self, piece):
        self.pieces.append(piece)

    def step(self, step):
        self.steps.append(step)

    def warning(self, message):
        self.warnings.append(message)


@pytest.fixture
def progress() -> Recorder:
    return Recorder()


@pytest.fixture(scope="session")
def model(tmp_path_factory) -> Model:
    return open_bundle(make_tiny_bundle(tmp_path_factory.mktemp("tiny") / "bundle"), device="cpu", threads=1)


@pytest.fixture
def open_tiny(tmp_path) -> Callable[..., Model]:
    """Open a tiny bundle with a script of its own."""
    count = 0

    def make(script=(), **changes) -> Model:
        nonlocal count
        count += 1
        folder = make_tiny_bundle(tmp_path / f"bundle{count}", *([script] if script else []), **changes)
        return open_bundle(folder, device="cpu", threads=1)

    return make


@pytest.fixture
def encode() -> Iterator[Callable[..., EncodedArea]]:
    """Encode a stack; closed at the end."""
    made: list[EncodedArea] = []

    def run(stack: ArrayStack, model: Model, memory_bytes: int = 1 << 24) -> EncodedArea:
        inside = read_inside(stack)
        area = encode_area(
            stack,
            model,
            SilentProgress(),
            memory_bytes=memory_bytes,
            inside=inside,
            fingerprint=fingerprint_area(stack, inside, model),
        )
        made.append(area)
        return area

    yield run
    for area in made:
        area.close()
