"""What is wrong with the graphs and tables of a bundle, in English; other languages are left to who shows it."""

from __future__ import annotations

from collections.abc import Mapping

GRAPHS: Mapping[str, str] = {
    "graph_long": "{file} has more than {most} bytes. Keep its weights in a listed .data file.",
    "graph_empty": "{file} is not an ONNX graph: it has no operators. Get an intact bundle.",
    "graph_version": "{file} has ONNX IR version {version}, expected {least} to {most}.",
    "graph_functions": "{file} defines {count} functions of its own, expected none. Export it inlined.",
    "graph_output_name": "{file}: an output of {operator} has no name, expected all of them. Get an intact bundle.",
    "graph_input_name": "{file}: an input of {operator} has no name, expected all of them. Get an intact bundle.",
    "graph_weights_file": "{file} reads weights from {item}, which the bundle does not list. Get an intact bundle.",
    "graph_weights_range": "{file} reads bytes {start} to {end} of {item}, which has {size}. Get an intact bundle.",
    "graph_damaged": "{file} is not an intact ONNX graph ({problem}). Get an intact bundle.",
    "graph_opset": "{file} needs operator set {item} {version}, expected at most {most}.",
    "graph_operator": "{file} needs the operator {domain}.{operator}, which is not built in. Export without it.",
    "graph_loop": "{file} has the operator {operator}, which may never end. Export the graph without loops.",
    "graph_offset": "{file}: weights in {item} have the offset {found}. Get an intact bundle.",
    "table_kind": "{file} is {dtype} {shape}, the manifest says {named} {expected}. Get an intact bundle.",
    "table_width": "{file} has rows of {count} numbers, the decoder reads {expected}. Get an intact bundle.",
    "table_rows": "{file} has {count} rows, asked for {asked}. Get an intact bundle.",
    "table_infinite": "{file} has NaN or infinite numbers. Get an intact bundle.",
    "table_unreadable": "{file} is not a table of numbers ({problem}). Get an intact bundle.",
    "sequence_long": "{file}: the sequence grew past {most} positions. Ask a shorter question.",
    "decoder_shapes": "{file}: logits {logits} and hidden {hidden}, expected one row each.",
    "runtime_old": "{folder} needs onnxruntime {needed} (at least 1.26), found {found}. Update the engine.",
    "table_shape": "{file} has the shape {shape}, expected {rows} rows of numbers.",
    "decoder_logits": "{folder}: the decoder gives {count} logits for {tokens} tokens. Get an intact bundle.",
    "graph_role": "{file}: field graphs has no {role}. Use another bundle.",
    "runtime_field": "{file}: field min_onnxruntime is {found}, expected e.g. '1.26'.",
    "provider_other": "{file} runs on {provider}, expected {expected}. Use --device cpu.",
    "chunks_shape": (
        "{folder}: {item} have the shape {one} after one prefill and {other} after chunks. Get an intact bundle."
    ),
    "chunks_differ": "{folder}: {item} differ by {share:.2g} between one prefill and chunks. Update onnxruntime.",
    "graph_fails": "{file} does not run ({problem}). Use another bundle.",
    "output_infinite": "{file}: output {item} has {count} NaN or infinite numbers of {size}. Use another bundle.",
    "graph_memory": "{file} needs more memory than there is ({problem}). Close programs or choose a smaller area.",
    "graph_names": "{file} has names that are no text ({problem}). Get an intact bundle.",
    "tokenizer_lacks": "{file} has no token {mark}. Get an intact bundle.",
    "tokenizer_unreadable": "{file} is not a tokenizer ({problem}). Get an intact bundle.",
    "prompt_template": (
        "{folder}: field prompt.template is {found}, expected {lite} or {full} in a bundle of "
        "its family. Update the plugin or the bundle."
    ),
    "mask_shape": "mask_decoder: masks of shape {shape}, expected {expected}. Install the bundle again, or another.",
    "prompt_tokens": "{file} finds {count} {item} in the prompt, expected {expected}. Get an intact bundle.",
    "tensor_names": "{file} has the {kind}s {found}, the manifest says {expected}. Get an intact bundle.",
    "tensor_type": "{file}: {kind} {item} is {found}, the manifest says {expected}. Get an intact bundle.",
    "tensor_axes": "{file}: {kind} {item} has {count} axes, the manifest {expected}. Get an intact bundle.",
    "tensor_shape": "{file}: {kind} {item} has the shape {shape}, the manifest {expected}. Get an intact bundle.",
    "tensor_input": "input",
    "tensor_output": "output",
}
"""Sentence of each code."""
