from __future__ import annotations

import pytest

from terrascope_qgis.core.errors import InputError
from terrascope_qgis.core.model.runtime import devices
from terrascope_qgis.core.model.runtime.devices import CPU, CUDA, Driver, choose_device, examine_gpu
from terrascope_qgis.core.model.runtime.sessions import plan_providers
from terrascope_qgis.core.words.said import Said, say

DRIVER_12 = Driver((12, 4), "Test GPU", 6 << 30)
DRIVER_13 = Driver((13, 0), "Test GPU", 6 << 30)


def _with(monkeypatch, *, driver=None, fault=None, providers=(CPU,), version="1.31.1", printed="", probe=None):
    monkeypatch.setattr(devices, "probe_driver", lambda: (driver, fault))
    monkeypatch.setattr(devices.ort, "get_available_providers", lambda: list(providers))
    monkeypatch.setattr(devices.ort, "__version__", version)
    monkeypatch.setattr(devices, "_load_libraries", lambda: printed)
    monkeypatch.setattr(devices, "_probe_provider", lambda: probe)


def test_cpu_is_taken_when_asked_for():
    assert choose_device("cpu").providers == (CPU,)


def test_unknown_device_is_refused():
    with pytest.raises(InputError, match="auto, cpu, cuda"):
        choose_device("tpu")


def test_probe_graph_is_a_graph_that_runs():
    session = devices.ort.InferenceSession(devices._PROBE_GRAPH, providers=[CPU])
    x = devices.np.arange(4, dtype="float32")
    assert (session.run(None, {"x": x})[0] == x + x).all()


def test_no_driver_falls_back_and_says_so(monkeypatch):
    _with(monkeypatch, fault=say("device_no_driver", file="libcuda.so.1"))
    report = choose_device("auto")
    assert report.device == "cpu" and "No NVIDIA driver" in report.reason and report.fix is None
    assert report.reason.code == "device_no_driver"


def test_cuda_asked_for_but_missing_is_an_error_not_a_fallback(monkeypatch):
    _with(monkeypatch, fault=say("device_no_driver", file="libcuda.so.1"))
    with pytest.raises(InputError, match="No NVIDIA driver"):
        choose_device("cuda")


@pytest.mark.parametrize(("driver", "package"), [(DRIVER_12, "==1.26"), (DRIVER_13, ">=1.27")])
def test_cpu_build_names_the_package_for_the_driver(monkeypatch, driver, package):
    _with(monkeypatch, driver=driver)
    report = examine_gpu()
    assert report.device == "cpu" and "CPU build" in report.reason
    assert package in report.fix and "pip uninstall -y onnxruntime" in report.fix


def test_driver_that_is_too_old_is_told_from_the_runtime_it_would_fit(monkeypatch):
    _with(monkeypatch, driver=DRIVER_12, providers=(CUDA, CPU))
    report = examine_gpu()
    assert report.device == "cpu" and "CUDA 12.4" in report.reason and "needs CUDA 13" in report.reason


def test_missing_library_is_named(monkeypatch):
    probe = say("device_libraries")
    _with(monkeypatch, driver=DRIVER_13, providers=(CUDA, CPU), printed="Failed to load libcudnn.so.9\n", probe=probe)
    report = examine_gpu()
    assert report.device == "cpu" and "libcudnn.so.9" in report.reason and report.fix


def test_working_gpu_is_taken(monkeypatch):
    _with(monkeypatch, driver=DRIVER_13, providers=(CUDA, CPU))
    report = choose_device("auto")
    assert report.device == "cuda" and report.providers[0] == CUDA and report.fix is None


def test_driver_probe_here_answers_one_way_or_the_other():
    driver, fault = devices.probe_driver()
    assert (driver is None) == isinstance(fault, Said)


def test_gpu_memory_grows_by_what_is_asked_for():
    (cuda, options), (cpu, none) = plan_providers((CUDA, CPU))
    assert (cuda, cpu, none) == (CUDA, CPU, {})
    assert options["arena_extend_strategy"] == "kSameAsRequested"
