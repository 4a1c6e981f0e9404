"""Model bundles: manifests, checked files, ONNX sessions and devices; arrays in, arrays out."""
