"""Which processor really runs a model, why not the GPU, and what would change that; loads no bundle."""

from __future__ import annotations

import contextlib
import ctypes
import io
import sys
from dataclasses import dataclass

import numpy as np
import onnxruntime as ort

from ...errors import InputError
from ...words.said import Said, say

CUDA = "CUDAExecutionProvider"
CPU = "CPUExecutionProvider"
DEVICES = ("auto", "cpu", "cuda")

# y = x + x as an ONNX graph (IR 8, operator set 13), so that the probe needs no file.
_PROBE_GRAPH = bytes.fromhex(
    "08 08 3a 35 0a 0e 0a 01 78 0a 01 78 "
    "12 01 79 22 03 41 64 64 12 01 70 5a "
    "0f 0a 01 78 12 0a 0a 08 08 01 12 04 "
    "0a 02 08 04 62 0f 0a 01 79 12 0a 0a "
    "08 08 01 12 04 0a 02 08 04 42 04 0a "
    "00 10 0d "
)


@dataclass(frozen=True)
class Driver:
    """What the NVIDIA driver says of itself and of the first GPU."""

    cuda_version: tuple[int, int]
    gpu: str
    free_bytes: int
    """Of its memory; 0 if it cannot be asked."""


@dataclass(frozen=True)
class DeviceReport:
    """Where models run, and why."""

    device: str
    """`cpu` or `cuda`."""
    providers: tuple[str, ...]
    """For the runtime, best first."""
    reason: Said
    """Why it is this device, in one line."""
    fix: Said | None = None
    """What to do to run on the GPU; None if it does, or if there is none."""
    driver: Driver | None = None


def choose_device(wanted: str) -> DeviceReport:
    """Find the device to run on.

    Args:
        wanted: `auto` (GPU if it works, else CPU with the reason), `cpu` or `cuda`.

    Raises:
        InputError: `cuda` is wanted and does not work, or the name is unknown.
    """
    if wanted not in DEVICES:
        raise InputError(say("device_unknown", item=f"{wanted!r}", known=", ".join(DEVICES)))
    if wanted == "cpu":
        return DeviceReport("cpu", (CPU,), say("device_asked_cpu"))
    report = examine_gpu()
    if wanted == "cuda" and report.device != "cuda":
        raise InputError(say("device_no_cuda", reason=report.reason, fix=report.fix or say("device_use_cpu")))
    return report


def examine_gpu() -> DeviceReport:
    """Try the GPU for real and report the first thing that stops it."""
    driver, fault = probe_driver()
    if driver is None or fault is not None:
        fault = fault or say("device_no_gpu")
        fix = None if fault.code == "device_no_driver" else say("device_reinstall")
        return DeviceReport("cpu", (CPU,), fault, fix)
    if CUDA not in ort.get_available_providers():
        fault = say("device_cpu_build", version=ort.__version__)
        return DeviceReport("cpu", (CPU,), fault, _advise_install(driver), driver)
    needed = 13 if _runtime_version() >= (1, 27) else 12
    if driver.cuda_version[0] < needed:
        found = ".".join(map(str, driver.cuda_version))
        fault = say("device_old_driver", found=found, needed=needed)
        return DeviceReport("cpu", (CPU,), fault, say("device_update", advice=_advise_install(driver)), driver)
    complaints = _load_libraries()
    stopped = _probe_provider()
    if stopped is not None:
        if complaints:
            stopped = say("device_told", fault=stopped, told=" ".join(complaints.split())[:300])
        return DeviceReport("cpu", (CPU,), stopped, _advise_install(driver), driver)
    return DeviceReport("cuda", (CUDA, CPU), say("device_gpu_runs", gpu=driver.gpu), None, driver)


def probe_driver() -> tuple[Driver | None, Said | None]:
    """Ask the NVIDIA driver itself, without any other library.

    Returns:
        The driver, or why there is none; the other is None.
    """
    name = "nvcuda.dll" if sys.platform == "win32" else "libcuda.so.1"
    try:
        cuda = ctypes.CDLL(name)
    except OSError:
        return None, say("device_no_driver", file=name)
    version, count, device = ctypes.c_int(), ctypes.c_int(), ctypes.c_int()
    if (status := cuda.cuInit(0)) != 0:
        return None, say("device_driver_fails", status=status)
    if cuda.cuDeviceGetCount(ctypes.byref(count)) != 0 or count.value < 1:
        return None, say("device_no_gpu")
    cuda.cuDriverGetVersion(ctypes.byref(version))
    cuda.cuDeviceGet(ctypes.byref(device), 0)
    text = ctypes.create_string_buffer(256)
    cuda.cuDeviceGetName(text, 256, device)
    free = _read_free_bytes(cuda, device)
    number = version.value
    gpu = text.value.decode("utf-8", "replace")
    return Driver((number // 1000, number % 1000 // 10), gpu, free), None


def _read_free_bytes(cuda: ctypes.CDLL, device: ctypes.c_int) -> int:
    """Free memory of a GPU; 0 if it cannot be asked."""
    context, free, total = ctypes.c_void_p(), ctypes.c_size_t(), ctypes.c_size_t()
    if cuda.cuDevicePrimaryCtxRetain(ctypes.byref(context), device) != 0:
        return 0
    try:
        cuda.cuCtxPushCurrent_v2(context)
        cuda.cuMemGetInfo_v2(ctypes.byref(free), ctypes.byref(total))
        cuda.cuCtxPopCurrent_v2(ctypes.byref(ctypes.c_void_p()))
    finally:
        cuda.cuDevicePrimaryCtxRelease_v2(device)
    return free.value


def _runtime_version() -> tuple[int, int]:
    major, minor = ort.__version__.split(".")[:2]
    return int(major), int(minor)


def _load_libraries() -> str:
    """Load CUDA and cuDNN from installed wheels; returns what the runtime printed about those it did not find."""
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        ort.preload_dlls(directory="")
    return printed.getvalue()


def _probe_provider() -> Said | None:
    """Run one node on the GPU; returns why it failed, or nothing."""
    options = ort.SessionOptions()
    options.log_severity_level = 4
    x = np.arange(4, dtype=np.float32)
    try:
        session = ort.InferenceSession(_PROBE_GRAPH, options, providers=[CUDA, CPU])
        if session.get_providers()[0] != CUDA:
            return say("device_libraries")
        y = session.run(None, {"x": x})[0]
    except Exception as error:
        return say("device_gpu_fails", problem=str(error)[:200])
    return None if np.array_equal(y, x + x) else say("device_gpu_wrong")


def _advise_install(driver: Driver) -> Said:
    """The commands that install the build for this driver."""
    package = (
        "onnxruntime-gpu[cuda,cudnn]>=1.27" if driver.cuda_version[0] >= 13 else "onnxruntime-gpu[cuda,cudnn]==1.26.*"
    )
    return say("device_install", command=f'pip uninstall -y onnxruntime && pip install "{package}"')
