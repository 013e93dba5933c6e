"""The measures once more, in exact fractions and straight from the definitions.

Written to be compared with: it shares no code with the package beyond the records, and prefers the
plainest way over a fast one.
"""
