"""Duty sheets (责任清单): what each unit answers for, one A4 page a unit."""

from zerentu.graph.sheets.files import INDEX, sheet_files
from zerentu.graph.sheets.model import DutySheet, duty_sheets, named_units

__all__ = ["INDEX", "DutySheet", "duty_sheets", "named_units", "sheet_files"]
