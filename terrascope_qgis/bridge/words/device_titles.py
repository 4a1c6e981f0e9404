"""Which device a model runs on and why, in the user's language."""

from __future__ import annotations

from typing import Dict

from ..i18n import tr


def list_devices() -> Dict[str, str]:
    """Return the sentence of each code."""
    return {
        "device_asked_cpu": tr("The CPU was asked for."),
        "device_no_cuda": tr("CUDA was asked for but does not work: {reason} {fix}"),
        "device_use_cpu": tr("Use --device cpu."),
        "device_no_driver": tr("No NVIDIA driver is installed ({file} is not there)."),
        "device_driver_fails": tr("The NVIDIA driver does not start (cuInit gives error {status})."),
        "device_no_gpu": tr("The NVIDIA driver is there but finds no GPU."),
        "device_reinstall": tr("Reinstall the NVIDIA driver."),
        "device_cpu_build": tr("onnxruntime {version} here is the CPU build."),
        "device_old_driver": tr("The NVIDIA driver supports CUDA {found}, this onnxruntime needs CUDA {needed}."),
        "device_update": tr("Update the driver, or: {advice}"),
        "device_install": tr("Run in the engine's environment: {command}"),
        "device_told": tr("{fault} {told}"),
        "device_libraries": tr("The CUDA libraries (CUDA runtime, cuBLAS, cuDNN) cannot be loaded."),
        "device_gpu_fails": tr("The GPU fails on a one-node graph ({problem})."),
        "device_gpu_wrong": tr("The GPU computes x + x wrongly."),
        "device_gpu_runs": tr("{gpu} runs the probe graph."),
        "device_no_kernel": tr("{model} computes in float32, for which the GPU has no attention kernel."),
        "device_no_kernel_cuda": tr("{fault} Use --device cpu, or export the checkpoint with --dtype bf16 or int4."),
        "device_export": tr("Export it with --dtype bf16 or int4."),
        "device_no_room": tr("{model} does not fit on the GPU: it needs {memory}."),
        "device_close": tr("Close programs that use the GPU."),
        "device_bfloat16_alone": tr(
            "{model} computes in bfloat16, which runs on NVIDIA GPUs only. {reason} Export the checkpoint with --dtype "
            "int4 --activations fp32, which runs on the CPU."
        ),
        "device_bfloat16": tr(
            "{model} computes in bfloat16, which runs on NVIDIA GPUs only. {reason} {fix} "
            "Or export the checkpoint with --dtype int4 --activations fp32, which runs on "
            "the CPU."
        ),
        "device_unknown": tr("Device {item} is unknown. Choose one of {known}."),
    }
