"""Which device a model runs on and why, in English; other languages are left to who shows it."""

from __future__ import annotations

from collections.abc import Mapping

DEVICES: Mapping[str, str] = {
    "device_asked_cpu": "The CPU was asked for.",
    "device_no_cuda": "CUDA was asked for but does not work: {reason} {fix}",
    "device_use_cpu": "Use --device cpu.",
    "device_no_driver": "No NVIDIA driver is installed ({file} is not there).",
    "device_driver_fails": "The NVIDIA driver does not start (cuInit gives error {status}).",
    "device_no_gpu": "The NVIDIA driver is there but finds no GPU.",
    "device_reinstall": "Reinstall the NVIDIA driver.",
    "device_cpu_build": "onnxruntime {version} here is the CPU build.",
    "device_old_driver": "The NVIDIA driver supports CUDA {found}, this onnxruntime needs CUDA {needed}.",
    "device_update": "Update the driver, or: {advice}",
    "device_install": "Run in the engine's environment: {command}",
    "device_told": "{fault} {told}",
    "device_libraries": "The CUDA libraries (CUDA runtime, cuBLAS, cuDNN) cannot be loaded.",
    "device_gpu_fails": "The GPU fails on a one-node graph ({problem}).",
    "device_gpu_wrong": "The GPU computes x + x wrongly.",
    "device_gpu_runs": "{gpu} runs the probe graph.",
    "device_no_kernel": "{model} computes in float32, for which the GPU has no attention kernel.",
    "device_no_kernel_cuda": "{fault} Use --device cpu, or export the checkpoint with --dtype bf16 or int4.",
    "device_export": "Export it with --dtype bf16 or int4.",
    "device_no_room": "{model} does not fit on the GPU: it needs {memory}.",
    "device_close": "Close programs that use the GPU.",
    "device_bfloat16": (
        "{model} computes in bfloat16, which runs on NVIDIA GPUs only. {reason} {fix} Or "
        "export the checkpoint with --dtype int4 --activations fp32, which runs on the CPU."
    ),
    "device_bfloat16_alone": (
        "{model} computes in bfloat16, which runs on NVIDIA GPUs only. {reason} Export the checkpoint with --dtype "
        "int4 --activations fp32, which runs on the CPU."
    ),
    "device_unknown": "Device {item} is unknown. Choose one of {known}.",
}
"""Sentence of each code."""
