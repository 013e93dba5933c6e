"""Text in, `Notice` out; knows nothing of databases, pictures or the command line."""

if not __name__.startswith(
    "zerentu."
):  # a second copy under a bare name would load everything twice
    raise ImportError("import zerentu.loaders, not loaders")
