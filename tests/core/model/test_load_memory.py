"""What opening a large bundle takes is planned and told before anything is loaded."""

from __future__ import annotations

from dataclasses import replace

import pytest

from terrascope_qgis.core.errors import BudgetError, Cancelled, InputError
from terrascope_qgis.core.model.bundle.manifest import Manifest, TensorSpec, read_manifest
from terrascope_qgis.core.model.bundle.terrascope8b_values import MemorySpec
from terrascope_qgis.core.model.runtime import devices, load_memory, model
from terrascope_qgis.core.model.runtime.devices import CPU, CUDA, DeviceReport, Driver
from terrascope_qgis.core.model.runtime.load_memory import plan_load
from terrascope_qgis.core.model.runtime.model import open_bundle
from terrascope_qgis.core.words.said import say
from tests.core.tiny_bundle import make_tiny_bundle
from tests.core.tiny_terrascope8b import make_tiny_terrascope8b

GIB = 1 << 30
ON_CPU = DeviceReport("cpu", (CPU,), say("device_no_driver", file="libcuda.so.1"))


def on_gpu(free_bytes: int) -> DeviceReport:
    return DeviceReport(
        "cuda",
        (CUDA, CPU),
        say("device_gpu_runs", gpu="Test GPU"),
        None,
        Driver((13, 0), "Test GPU", free_bytes),
    )


@pytest.fixture(scope="module")
def tiny(tmp_path_factory):
    return make_tiny_terrascope8b(tmp_path_factory.mktemp("bundles") / "tiny8b")


@pytest.fixture
def manifest(tiny) -> Manifest:
    """A bundle of 16 GiB of weights and a cache of 0.5 GiB, as an 8B one in bfloat16 has."""
    return resized(read_manifest(tiny), weights="bfloat16", cache="bfloat16", needs_cuda=True)


def resized(manifest: Manifest, *, weights: str, cache: str, needs_cuda: bool) -> Manifest:
    size = 5 * GIB if weights == "int4" else 16 * GIB
    spec = replace(
        manifest.terrascope8b,
        memory=MemorySpec({"decoder": size}, GIB // 2 // manifest.decoder.max_length),
        decoder_weights=weights,
        needs_cuda=needs_cuda,
    )
    decoder = manifest.graphs["decoder"]
    inputs = {
        name: TensorSpec(cache, port.shape) if name.startswith("past_") else port
        for name, port in decoder.inputs.items()
    }
    graphs = {**manifest.graphs, "decoder": replace(decoder, inputs=inputs)}
    return replace(manifest, terrascope8b=spec, graphs=graphs)


def test_plan_sums_weights_cache_and_workspace(manifest):
    device, memory = plan_load(manifest, on_gpu(40 * GIB), "auto")
    assert device.device == "cuda"
    assert memory.needed_bytes == 16 * GIB + GIB // 2 + load_memory.WORKSPACE_BYTES["cuda"]
    assert memory.describe() == (
        "about 20.4 GB of GPU memory (weights 17.2, cache 0.5, workspace 2.7), 42.9 GB are free"
    )


def test_what_does_not_fit_is_refused_with_int4_as_the_way_out(manifest):
    with pytest.raises(BudgetError, match=r"20\.4 GB of GPU memory .* 12\.9 GB are free.*--dtype int4"):
        plan_load(manifest, on_gpu(12 * GIB), "auto")


@pytest.mark.parametrize("weights", ["float16", "float32"])
def test_what_does_not_fit_on_a_cpu_is_refused_with_the_int4_that_runs_there(manifest, monkeypatch, weights):
    monkeypatch.setattr(load_memory, "read_free_bytes", lambda: 8 * GIB)
    plain = resized(manifest, weights=weights, cache=weights, needs_cuda=False)
    with pytest.raises(BudgetError, match=r"GB of memory .* 8\.6 GB are free.*--dtype int4 --activations fp32"):
        plan_load(plain, ON_CPU, "auto")


def test_what_fits_neither_on_the_gpu_nor_on_the_cpu_is_refused_for_the_gpu(manifest, monkeypatch):
    monkeypatch.setattr(load_memory, "read_free_bytes", lambda: 8 * GIB)
    half = resized(manifest, weights="float16", cache="float16", needs_cuda=False)
    with pytest.raises(BudgetError, match=r"GB of GPU memory .* 12\.9 GB are free.*--dtype int4, which"):
        plan_load(half, on_gpu(12 * GIB), "auto")


def test_int4_that_does_not_fit_points_to_lite(manifest):
    small = resized(manifest, weights="int4", cache="bfloat16", needs_cuda=True)
    assert plan_load(small, on_gpu(12 * GIB), "auto")[1].fits
    with pytest.raises(BudgetError, match="TerraScope Lite"):
        plan_load(small, on_gpu(6 * GIB), "auto")


def test_bfloat16_on_the_cpu_is_refused_before_loading(manifest):
    with pytest.raises(InputError, match=r"NVIDIA GPUs only\. No NVIDIA driver.*--activations fp32"):
        plan_load(manifest, ON_CPU, "auto")


def test_bfloat16_on_the_cpu_names_the_repair_of_the_gpu_first(manifest):
    broken = replace(ON_CPU, fix=say("device_reinstall"))
    with pytest.raises(InputError, match=r"Or export the checkpoint with --dtype int4 --activations fp32") as repaired:
        plan_load(manifest, broken, "auto")
    assert say("device_reinstall") in str(repaired.value)
    with pytest.raises(InputError, match=r"not there\)\. Export the checkpoint"):
        plan_load(manifest, ON_CPU, "auto")


def test_cuda_asked_for_in_vain_does_not_send_a_bfloat16_bundle_to_the_cpu(manifest, monkeypatch, tiny):
    monkeypatch.setattr(model, "read_manifest", lambda _: manifest)
    monkeypatch.setattr(devices, "examine_gpu", lambda: ON_CPU)
    with pytest.raises(InputError, match=r"NVIDIA GPUs only\. No NVIDIA driver .* Export the checkpoint") as refused:
        open_bundle(tiny, device="cuda", threads=1)
    assert "--device cpu" not in str(refused.value)


def test_float32_runs_on_the_cpu_even_where_a_gpu_is_and_says_why(manifest, monkeypatch):
    monkeypatch.setattr(load_memory, "read_free_bytes", lambda: 64 * GIB)
    plain = resized(manifest, weights="int4", cache="float32", needs_cuda=False)
    device, memory = plan_load(plain, on_gpu(40 * GIB), "auto")
    assert device.device == memory.device == "cpu" and "no attention kernel" in device.reason
    with pytest.raises(InputError, match="no attention kernel"):
        plan_load(plain, on_gpu(40 * GIB), "cuda")


def test_bundle_too_large_for_the_gpu_falls_back_to_the_cpu_with_the_reason(manifest, monkeypatch):
    monkeypatch.setattr(load_memory, "read_free_bytes", lambda: 64 * GIB)
    half = resized(manifest, weights="float16", cache="float16", needs_cuda=False)
    device, memory = plan_load(half, on_gpu(8 * GIB), "auto")
    assert device.device == "cpu" and "does not fit on the GPU" in device.reason and memory.fits
    with pytest.raises(BudgetError):
        plan_load(half, on_gpu(8 * GIB), "cuda")


def test_float16_graphs_take_their_widened_copy_on_the_cpu(manifest, monkeypatch):
    monkeypatch.setattr(load_memory, "read_free_bytes", lambda: 64 * GIB)
    plain = resized(manifest, weights="int4", cache="float32", needs_cuda=False)
    graphs = {**plain.graphs, "vision": replace(plain.graphs["vision"], weights_dtype="float16")}
    spec = replace(plain.terrascope8b, memory=MemorySpec({"decoder": 5 * GIB, "vision": GIB}, 1))
    half = replace(plain, graphs=graphs, terrascope8b=spec)
    assert plan_load(half, ON_CPU, "cpu")[1].weights_bytes == 8 * GIB
    whole = replace(half, graphs=plain.graphs)
    assert plan_load(whole, ON_CPU, "cpu")[1].weights_bytes == 6 * GIB
    on_card = resized(half, weights="int4", cache="bfloat16", needs_cuda=True)
    on_card = replace(on_card, terrascope8b=replace(on_card.terrascope8b, memory=spec.memory))
    assert plan_load(on_card, on_gpu(40 * GIB), "cuda")[1].weights_bytes == 6 * GIB


def test_unknown_free_memory_refuses_nothing_and_says_so(manifest):
    _, memory = plan_load(manifest, on_gpu(0), "auto")
    assert memory.fits and memory.describe().endswith("how much is free is unknown")


def test_memory_is_told_before_any_file_is_read(tiny, monkeypatch):
    told: list[str] = []
    opened = model.verify_folder

    def verify(*arguments, **options):
        assert told, "nothing was told before the files were read"
        return opened(*arguments, **options)

    monkeypatch.setattr(model, "verify_folder", verify)
    found = open_bundle(tiny, device="cpu", threads=1, tell=told.append)
    assert told == [f"Loading takes {found.memory.describe()}."]
    found.close()


def test_loading_is_stopped_between_graphs(tiny, monkeypatch):
    opened: list[str] = []
    monkeypatch.setattr(model, "verify_folder", lambda folder, **_: read_manifest(folder))
    monkeypatch.setattr(model, "GraphSession", lambda path, *_, **__: opened.append(path.name))

    def check() -> None:
        if len(opened) == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        open_bundle(tiny, device="cpu", threads=1, check=check)
    assert len(opened) == 2


def test_refused_bundle_is_not_loaded(tiny, monkeypatch):
    monkeypatch.setattr(load_memory, "read_free_bytes", lambda: 1 << 20)
    monkeypatch.setattr(model, "GraphSession", None)
    with pytest.raises(BudgetError, match=r"0\.0 GB are free"):
        open_bundle(tiny, device="cpu", threads=1)


def test_small_bundles_state_no_memory(tmp_path):
    told: list[str] = []
    found = open_bundle(make_tiny_bundle(tmp_path / "tiny"), device="cpu", threads=1, tell=told.append)
    assert found.memory is None and told == []
    found.close()
