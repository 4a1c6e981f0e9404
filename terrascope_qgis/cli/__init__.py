"""The command line: arguments in, files and text out; leaves all work to `core`."""
