"""Stream weights into an ONNX external-data file, tensor by tensor, so that a graph never has to fit in memory."""

from __future__ import annotations

from pathlib import Path
from types import TracebackType
from typing import BinaryIO

import numpy as np
import numpy.typing as npt
import onnx
import torch

ONNX_TYPES = {
    torch.float32: onnx.TensorProto.FLOAT,
    torch.float16: onnx.TensorProto.FLOAT16,
    torch.bfloat16: onnx.TensorProto.BFLOAT16,
    torch.uint8: onnx.TensorProto.UINT8,
}
ALIGNMENT = 1 << 16
"""File offsets are multiples of the largest page-mapping step in use (Windows'), so that weights can be mapped."""
INLINE_BYTES = 1 << 14
"""Smaller tensors stay inside the graph file."""


class WeightsFile:
    """One growing external-data file; `add` returns the initializer that points into it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.initializers: list[onnx.TensorProto] = []
        self._file: BinaryIO | None = None

    def __enter__(self) -> WeightsFile:
        self._file = self.path.open("wb")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        assert self._file is not None
        self._file.close()
        if self._file_is_empty():
            self.path.unlink()

    def add(self, name: str, tensor: torch.Tensor) -> str:
        """Append a tensor; returns its name."""
        assert self._file is not None, "open first"
        proto = onnx.TensorProto(name=name, data_type=ONNX_TYPES[tensor.dtype], dims=list(tensor.shape))
        data = _raw_bytes(tensor)
        if data.nbytes < INLINE_BYTES:
            proto.raw_data = data.tobytes()
        else:
            offset = -(-self._file.tell() // ALIGNMENT) * ALIGNMENT
            self._file.seek(offset)
            self._file.write(memoryview(data))
            proto.data_location = onnx.TensorProto.EXTERNAL
            for key, value in (("location", self.path.name), ("offset", offset), ("length", data.nbytes)):
                proto.external_data.add(key=key, value=str(value))
        self.initializers.append(proto)
        return name

    def _file_is_empty(self) -> bool:
        return self.path.stat().st_size == 0


def _raw_bytes(tensor: torch.Tensor) -> npt.NDArray[np.uint8]:
    # bfloat16 has no numpy type, bytes have.
    data: npt.NDArray[np.uint8] = tensor.contiguous().flatten().view(torch.uint8).numpy()
    return data
