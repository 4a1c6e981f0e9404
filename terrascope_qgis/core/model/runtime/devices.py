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
    total_bytes: int
    free_bytes: int


@dataclass(frozen=True)
class DeviceReport:
    """Where models run, and why."""

    device: str
    """`cpu` or `cuda`."""
    providers: tuple[str, ...]
    """For the runtime, best first."""
    reason: str
    """Why it is this device, in one line."""
    fix: str | None = None
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
        raise InputError(f"Device {wanted!r} is unknown. Choose one of {', '.join(DEVICES)}.")
    if wanted == "cpu":
        return DeviceReport("cpu", (CPU,), "The CPU was asked for.")
    report = examine_gpu()
    if wanted == "cuda" and report.device != "cuda":
        raise InputError(f"CUDA was asked for but does not work: {report.reason} {report.fix or 'Use --device cpu.'}")
    return report


def examine_gpu() -> DeviceReport:
    """Try the GPU for real and report the first thing that stops it."""
    driver, fault = probe_driver()
    if driver is None:
        return DeviceReport(
            "cpu", (CPU,), fault, None if "No NVIDIA driver" in fault else "Reinstall the NVIDIA driver."
        )
    if CUDA not in ort.get_available_providers():
        fault = f"onnxruntime {ort.__version__} here is the CPU build."
        return DeviceReport("cpu", (CPU,), fault, _advise_install(driver), driver)
    needed = 13 if _runtime_version() >= (1, 27) else 12
    if driver.cuda_version[0] < needed:
        major, minor = driver.cuda_version
        fault = f"The NVIDIA driver supports CUDA {major}.{minor}, this onnxruntime needs CUDA {needed}."
        return DeviceReport("cpu", (CPU,), fault, f"Update the driver, or: {_advise_install(driver)}", driver)
    complaints = _load_libraries()
    fault = _probe_provider()
    if fault:
        fault = " ".join(f"{fault} {complaints}".split())[:400]
        return DeviceReport("cpu", (CPU,), fault, _advise_install(driver), driver)
    return DeviceReport("cuda", (CUDA, CPU), f"{driver.gpu} runs the probe graph.", None, driver)


def probe_driver() -> tuple[Driver | None, str]:
    """Ask the NVIDIA driver itself, without any other library.

    Returns:
        The driver, or None and why not.
    """
    name = "nvcuda.dll" if sys.platform == "win32" else "libcuda.so.1"
    try:
        cuda = ctypes.CDLL(name)
    except OSError:
        return None, f"No NVIDIA driver is installed ({name} is not there)."
    version, count, device = ctypes.c_int(), ctypes.c_int(), ctypes.c_int()
    if (status := cuda.cuInit(0)) != 0:
        return None, f"The NVIDIA driver does not start (cuInit gives error {status})."
    if cuda.cuDeviceGetCount(ctypes.byref(count)) != 0 or count.value < 1:
        return None, "The NVIDIA driver is there but finds no GPU."
    cuda.cuDriverGetVersion(ctypes.byref(version))
    cuda.cuDeviceGet(ctypes.byref(device), 0)
    text = ctypes.create_string_buffer(256)
    cuda.cuDeviceGetName(text, 256, device)
    total = ctypes.c_size_t()
    cuda.cuDeviceTotalMem_v2(ctypes.byref(total), device)
    free = _read_free_bytes(cuda, device)
    number = version.value
    gpu = text.value.decode("utf-8", "replace")
    return Driver((number // 1000, number % 1000 // 10), gpu, total.value, free), ""


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


def _probe_provider() -> str:
    """Run one node on the GPU; returns why it failed, or nothing."""
    options = ort.SessionOptions()
    options.log_severity_level = 4
    x = np.arange(4, dtype=np.float32)
    try:
        session = ort.InferenceSession(_PROBE_GRAPH, options, providers=[CUDA, CPU])
        if session.get_providers()[0] != CUDA:
            return "The CUDA libraries (CUDA runtime, cuBLAS, cuDNN) cannot be loaded."
        y = session.run(None, {"x": x})[0]
    except Exception as error:
        return f"The GPU fails on a one-node graph ({str(error)[:200]})."
    return "" if np.array_equal(y, x + x) else "The GPU computes x + x wrongly."


def _advise_install(driver: Driver) -> str:
    """The commands that install the build for this driver."""
    package = (
        "onnxruntime-gpu[cuda,cudnn]>=1.27" if driver.cuda_version[0] >= 13 else "onnxruntime-gpu[cuda,cudnn]==1.26.*"
    )
    return f'Run in the engine\'s environment: pip uninstall -y onnxruntime && pip install "{package}"'
