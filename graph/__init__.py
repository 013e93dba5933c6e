"""What is done with notices: the store, the measures, the reports and the page."""

if not __name__.startswith(
    "zerentu."
):  # a second copy under a bare name would load everything twice
    raise ImportError("import zerentu.graph, not graph")
